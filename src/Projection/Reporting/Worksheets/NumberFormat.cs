namespace Projection.Reporting.Worksheets;

/// <summary>How a cell shows its number.</summary>
/// <remarks>The default value is the usual format.</remarks>
/// <param name="Code">The format as files write it, with English marks; the program that opens the file puts its own. Empty for the usual format.</param>
/// <param name="MayBeEndless">Whether a number beyond all quantities stands for "without bound" and is shown as such.</param>
public readonly record struct NumberFormat(string Code, bool MayBeEndless = false)
{
    /// <summary>From this size on a number stands for "without bound".</summary>
    public const double Endless = Ends.Beyond;

    /// <summary>A format by its code.</summary>
    /// <param name="code">The code.</param>
    public static implicit operator NumberFormat(string code) => new(code);
}
