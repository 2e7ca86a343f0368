using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>Distributions as scenarios write them: <c>normal(11.5 %, 3 %)</c>, or cut to a range <c>normal(11.5 %, 3 %) within [0 %, 20 %]</c>.</summary>
public static class DistributionText
{
    private const string Within = "within";

    private static readonly Form[] Forms =
    [
        new("normal", 2, 2, n => new Normal(n[0], n[1])),
        new("lognormal", 2, 2, n => LogNormal.FromMeanAndStandardDeviation(n[0], n[1])),
        new("lognormal-median", 2, 2, n => LogNormal.FromMedianAndSpread(n[0], n[1])) { Pure = 1 },
        new("student-t", 3, 3, n => new StudentT(n[0], n[1], n[2])) { Pure = 0, WithoutPercent = "the degrees of freedom cannot be a percentage" },
        new("triangular", 3, 3, n => new Triangular(n[0], n[1], n[2])),
        new("pert", 3, 4, n => n.Length == 3 ? new Pert(n[0], n[1], n[2]) : new Pert(n[0], n[1], n[2], n[3])) { Pure = 3, WithoutPercent = "lambda cannot be a percentage" },
        new("uniform", 2, 2, n => new Uniform(n[0], n[1])),
        new("two-piece-normal", 3, 3, n => new TwoPieceNormal(n[0], n[1], n[2])),
        new("empirical", 2, int.MaxValue, n => new Empirical(n)),
        new("smoothed", 2, int.MaxValue, n => new SmoothedEmpirical(n)),
        new("constant", 1, 1, n => new Constant(n[0])),
    ];

    /// <summary>Reads a distribution.</summary>
    /// <remarks>Degrees of freedom, the spread of a lognormal and the lambda of a PERT distribution are pure numbers: <paramref name="unitScale"/> does not apply to them.</remarks>
    /// <param name="text">A name with numbers in brackets, and perhaps <c>within [low, high]</c>, where an end may be <c>-inf</c> or <c>inf</c>.</param>
    /// <param name="unitScale">Factor for numbers without a percent sign, so that the result is in base units.</param>
    /// <param name="where">Where the text stands.</param>
    /// <returns>The distribution, or why it cannot be used.</returns>
    public static Parsed<IDistribution> Parse(string text, Rational unitScale, SourceLocation? where = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return Read(text, unitScale) is { } distribution
                ? Parsed<IDistribution>.Of(distribution)
                : Parsed<IDistribution>.Failed(Problem.PercentMixed(where, text));
        }
        catch (FormatException error)
        {
            return Parsed<IDistribution>.Failed(Problem.BadDistribution(where, text, VietnameseWordings.Recognise(error.Message)));
        }
        catch (ArgumentException error)
        {
            string message = error.Message.Split(" (Parameter", 2)[0].TrimEnd('.');
            return Parsed<IDistribution>.Failed(Problem.BadDistribution(where, text, VietnameseWordings.Recognise(char.ToLowerInvariant(message[0]) + message[1..])));
        }
    }

    /// <summary>Reads a distribution, or a number as one without uncertainty.</summary>
    /// <param name="text">A number, or a text that <see cref="Parse"/> reads.</param>
    /// <param name="unitScale">Factor for numbers without a percent sign, so that the result is in base units.</param>
    /// <param name="expected">What to say where it is no number.</param>
    /// <param name="where">Where the text stands.</param>
    /// <returns>The distribution, or why it cannot be used.</returns>
    public static Parsed<IDistribution> ParseOrConstant(string text, Rational unitScale, Wording expected, SourceLocation? where = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains('(', StringComparison.Ordinal) ? Parse(text, unitScale, where)
            : NumberText.TryRead(text, unitScale, out Rational value) ? Parsed<IDistribution>.Of(new Constant(value.ToDouble()))
            : Parsed<IDistribution>.Failed(Problem.BadNumber(where, text, expected));
    }

    /// <summary>The distribution; <see langword="null"/> where some numbers have a percent sign and some have none.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    /// <exception cref="ArgumentException">Its numbers make none.</exception>
    private static IDistribution? Read(string text, Rational unitScale)
    {
        string trimmed = text.Trim();
        int open = trimmed.IndexOf('(', StringComparison.Ordinal);
        int close = trimmed.LastIndexOf(')');
        string suffix = trimmed[(close + 1)..].Trim();
        if (open <= 0 || close < open || (suffix.Length > 0 && !suffix.StartsWith(Within, StringComparison.Ordinal)))
        {
            throw new FormatException("it has no numbers in brackets");
        }

        string name = trimmed[..open].Trim();
        Form? form = Array.Find(Forms, f => f.Name == name);
        string[] parts = trimmed[(open + 1)..close].Split(',');
        double[] numbers = [.. parts.Select((part, i) => Number(part, form?.Pure == i ? Rational.One : unitScale))];
        if (form is null)
        {
            string? nearest = NearestName.Find(name, [.. Forms.Select(f => f.Name)]);
            throw new FormatException($"there is no distribution {Cut(name)}" + (nearest is null ? "" : $"; did you mean {nearest}?"));
        }

        if (numbers.Length < form.Least || numbers.Length > form.Most)
        {
            throw new FormatException(numbers.Length == 1 ? $"{name} does not take 1 number" : $"{name} does not take {numbers.Length} numbers");
        }

        if (form.WithoutPercent is { } pure && form.Pure < parts.Length && NumberText.IsPercentage(parts[form.Pure]))
        {
            throw new FormatException($"{pure}; found {Cut(parts[form.Pure].Trim())}");
        }

        string[] ends = suffix.Length == 0 ? [] : Ends(suffix);
        double[] range = [.. ends.Select(end => End(end, unitScale))];

        // A decimal comma makes one number too many, and its first half has no percent sign: the wrong count, looked at before, says it better.
        bool isMixed = unitScale == Rational.One && NumberText.MixesPercent([.. parts.Where((_, i) => i != form.Pure), .. ends.Where((_, i) => double.IsFinite(range[i]))]);
        return isMixed ? null : range.Length == 0 ? form.Make(numbers) : new Truncated(form.Make(numbers), range[0], range[1]);
    }

    private static double Number(string part, Rational scale) =>
        NumberText.TryRead(part, scale, out Rational number) ? number.ToDouble()
            : throw new FormatException(string.IsNullOrWhiteSpace(part) ? "a number is missing" : $"{Cut(part.Trim())} is not a number");

    private static string[] Ends(string suffix)
    {
        string range = suffix[Within.Length..].Trim();
        string[] ends = range.StartsWith('[') && range.EndsWith(']') ? range[1..^1].Split(',') : [];
        return ends.Length == 2 ? ends : throw new FormatException($"{Within} takes two numbers in square brackets, such as {Within} [0 %, 20 %]; found {Cut(range)}");
    }

    private static double End(string part, Rational scale) => part.Trim() switch
    {
        "-inf" => double.NegativeInfinity,
        "inf" => double.PositiveInfinity,
        _ => Number(part, scale),
    };

    // A text of any length is named by its beginning.
    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;

    /// <summary>A name, how many numbers it takes, and what they make.</summary>
    private sealed record Form(string Name, int Least, int Most, Func<double[], IDistribution> Make)
    {
        /// <summary>Place of the number without a unit; -1 where there is none.</summary>
        public int Pure { get; init; } = -1;

        /// <summary>What to say where that number is given as a percentage but can be none.</summary>
        public string? WithoutPercent { get; init; }
    }
}
