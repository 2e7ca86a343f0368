namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>How many base units one printed unit is, for the units that the scenarios of this repository have.</summary>
internal static class Unit
{
    private static readonly (string Word, Fraction Scale)[] Multiples =
    [
        ("nghìn tỷ ", Fraction.TenTo(12)), ("tỷ ", Fraction.TenTo(9)), ("triệu ", Fraction.TenTo(6)), ("nghìn ", Fraction.TenTo(3)),
        ("điểm ", Fraction.One),
    ];

    public static Fraction ScaleOf(string text)
    {
        string[] parts = text.Normalize().Split('/');
        Fraction scale = Fraction.One;
        string noun = parts[0];
        foreach ((string word, Fraction multiple) in Multiples)
        {
            if (noun.StartsWith(word, StringComparison.Ordinal))
            {
                (noun, scale) = (noun[word.Length..], multiple);
                break;
            }
        }

        // An amount for each month is twelve times as much in a year.
        return (noun == "%" ? Fraction.TenTo(-2) : scale) * (parts.Contains("tháng") ? Fraction.Of(12, 1) : Fraction.One);
    }
}
