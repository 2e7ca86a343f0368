using Projection.Arithmetic;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>A published figure with its unit and where it was printed.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Published">The figure as printed.</param>
/// <param name="Unit">The printed unit.</param>
public sealed record Figure(PublishedFigure Published, Unit Unit)
{
    /// <summary>Key of the document it stands in; <see langword="null"/> where none is named.</summary>
    public string? Source { get; init; }

    /// <summary>Place in that document.</summary>
    public string? Place { get; init; }

    /// <summary>Remark for people.</summary>
    public string? Note { get; init; }

    /// <summary>How the figure follows from printed ones, where it is not printed itself.</summary>
    public string? Derivation { get; init; }

    /// <summary>Relative width of "about" as a fraction; <see langword="null"/> for <see cref="PublishedFigure.DefaultTolerance"/>.</summary>
    public Rational? Tolerance { get; init; }

    /// <summary>Decimals that count, where more are printed than the figure is known to; <see langword="null"/> for the printed ones.</summary>
    public int? Decimals { get; init; }

    /// <summary>The most lenient meaning of the print, in printed units: every value that would print like this.</summary>
    public ValueRange PrintedRange => Published.Interval(Tolerance, Decimals);

    /// <summary>The same in base units.</summary>
    public ValueRange Range => PrintedRange.Scale(Unit.Scale);

    /// <summary>Whether the figure says anything that can be checked.</summary>
    public bool IsNumeric => Published.HasNumber;
}
