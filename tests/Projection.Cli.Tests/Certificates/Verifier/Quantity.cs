using System.Globalization;

namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>A quantity of the model in one year.</summary>
internal readonly record struct Quantity(string Indicator, string? Element, int Year)
{
    /// <summary>Reads <c>share[services]</c> or <c>grdp</c>.</summary>
    public static Quantity Parse(string id, int year)
    {
        int open = id.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? new Quantity(id, null, year) : new Quantity(id[..open], id[(open + 1)..^1], year);
    }

    /// <summary>Reads <c>share[services][2027]</c> or <c>grdp[2030]</c>.</summary>
    public static Quantity Parse(string name)
    {
        int open = name.LastIndexOf('[');
        Reject.Unless(open > 0 && name.EndsWith(']'), $"\"{name}\" is not a quantity in a year");
        return Parse(name[..open], int.Parse(name[(open + 1)..^1], CultureInfo.InvariantCulture));
    }

    public override string ToString() => Element is null ? $"{Indicator}[{Year}]" : $"{Indicator}[{Element}][{Year}]";
}
