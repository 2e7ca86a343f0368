using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>Distributions as scenarios write them: <c>normal(11.5 %, 3 %)</c>.</summary>
public static class DistributionText
{
    private static readonly string[] Names = ["normal", "triangular", "uniform", "constant"];

    /// <summary>Reads a distribution.</summary>
    /// <param name="text">A name with numbers in brackets.</param>
    /// <param name="unitScale">Factor for numbers without a percent sign, so that the result is in base units.</param>
    /// <param name="where">Where the text stands.</param>
    /// <returns>The distribution, or why it cannot be used.</returns>
    public static Parsed<IDistribution> Parse(string text, Rational unitScale, SourceLocation? where = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        int open = trimmed.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !trimmed.EndsWith(')'))
        {
            return Failed(where, text, "it has no numbers in brackets");
        }

        string name = trimmed[..open].Trim();
        string[] parts = trimmed[(open + 1)..^1].Split(',');
        var numbers = new double[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!NumberText.TryRead(parts[i], unitScale, out Rational number))
            {
                return Failed(where, text, string.IsNullOrWhiteSpace(parts[i]) ? "a number is missing" : $"{Cut(parts[i].Trim())} is not a number");
            }

            numbers[i] = number.ToDouble();
        }

        // A decimal comma makes one number too many, and its first half has no percent sign: the wrong count says it better.
        bool mixed = unitScale == Rational.One && NumberText.MixesPercent(parts);

        try
        {
            return (name, numbers.Length) switch
            {
                ("normal", 2) or ("triangular", 3) or ("uniform", 2) when mixed => Parsed<IDistribution>.Failed(Problem.PercentMixed(where, text)),
                ("normal", 2) => Of(new Normal(numbers[0], numbers[1])),
                ("triangular", 3) => Of(new Triangular(numbers[0], numbers[1], numbers[2])),
                ("uniform", 2) => Of(new Uniform(numbers[0], numbers[1])),
                ("constant", 1) => Of(new Constant(numbers[0])),
                ("normal" or "triangular" or "uniform" or "constant", _) => Failed(where, text, $"{name} does not take {(numbers.Length == 1 ? "1 number" : $"{numbers.Length} numbers")}"),
                _ => Failed(where, text, NearestName.Find(name, Names) is { } nearest ? $"there is no distribution {Cut(name)}; did you mean {nearest}?" : $"there is no distribution {Cut(name)}"),
            };
        }
        catch (ArgumentException error)
        {
            string message = error.Message.Split(" (Parameter", 2)[0].TrimEnd('.');
            return Failed(where, text, char.ToLowerInvariant(message[0]) + message[1..]);
        }
    }

    // A text of any length is named by its beginning.
    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private static Parsed<IDistribution> Of(IDistribution distribution) => Parsed<IDistribution>.Of(distribution);

    private static Parsed<IDistribution> Failed(SourceLocation? where, string found, string because) =>
        Parsed<IDistribution>.Failed(Problem.BadDistribution(where, found, because));
}
