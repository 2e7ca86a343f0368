using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Tests.Scenarios;

/// <summary>Makes small plans in code: a model text, and targets in a line each.</summary>
internal static class Plan
{
    public static Year BaseYear => new(2025);

    public static ModelDefinition Model(string text) => ModelDefinition.Parse(new ModelText("test", text)).ValueOrThrow();

    /// <summary>A scenario from 2025 on; errors that <see cref="ScenarioChecks"/> would find are not looked for.</summary>
    public static Scenario Of(string model, int horizon, params IEnumerable<Target> targets) => new()
    {
        Id = "test",
        Model = Model(model),
        BaseYear = BaseYear,
        Horizon = new Year(horizon),
        Targets = [.. targets],
    };

    public static ScenarioProgram Compile(this Scenario scenario) => ScenarioProgram.Compile(scenario).ValueOrThrow();

    public static Scenario With(this Scenario scenario, params IEnumerable<Observation> observations) =>
        scenario with { Observations = scenario.Observations.AddRange(observations) };

    public static Scenario With(this Scenario scenario, params IEnumerable<Assumption> assumptions) =>
        scenario with { Assumptions = scenario.Assumptions.AddRange(assumptions) };

    public static Scenario With(this Scenario scenario, params IEnumerable<Override> overrides) =>
        scenario with { Overrides = scenario.Overrides.AddRange(overrides) };

    /// <summary>A target printed in the English way.</summary>
    public static Target Printed(string id, string subject, string published, string unit = "fraction") =>
        new(id, Subject(subject), Figure(published, unit));

    public static Target Exactly(string id, string subject, ValueRange range) =>
        new(id, Subject(subject), Projection.Scenarios.Figure.Exactly(range, Unit.One));

    public static Target AtLeast(string id, string subject, Rational low) => Exactly(id, subject, new ValueRange(low, null));

    public static Target AtMost(string id, string subject, Rational high) => Exactly(id, subject, new ValueRange(null, high));

    public static Target Between(string id, string subject, Rational low, Rational high) => Exactly(id, subject, new ValueRange(low, high));

    public static Observation Observed(string subject, string published, string unit = "fraction") =>
        new(Subject(subject), Figure(published, unit), IsEvidence: false);

    public static Assumption Assumed(string id, int first, int last, IDistribution? distribution, ValueRange? plausible = null) =>
        new([.. id.Split(' ').Select(Id)], Years(first, last), distribution, plausible, null);

    public static Override Set(string id, double value, int? first = null, int? last = null) =>
        new([Id(id)], first is null ? null : Years(first.Value, last ?? first.Value), value);

    public static Figure Figure(string published, string unit = "fraction") =>
        new(PublishedFigure.Parse(published, FigureFormat.English).ValueOrThrow(), Unit.Parse(unit).ValueOrThrow());

    public static IndicatorId Id(string text) =>
        IndicatorId.TryParse(text, out IndicatorId id) ? id : throw new ArgumentException(text, nameof(text));

    public static YearRange Years(int first, int last) => new(new Year(first), new Year(last));

    /// <summary><c>x 2026</c>, <c>average x 2026-2030</c>, <c>x / y 2026-2030</c>, <c>x 2030 of 2025</c>.</summary>
    public static Subject Subject(string text)
    {
        ImmutableArray<string> words = [.. text.Split(' ')];
        Year? multipleOf = null;
        if (words.Length > 2 && words[^2] == "of")
        {
            multipleOf = new Year(int.Parse(words[^1], System.Globalization.CultureInfo.InvariantCulture));
            words = words[..^2];
        }

        YearRange years = YearText.TryRead(words[^1], out YearRange read) ? read : throw new ArgumentException(text, nameof(text));
        return words switch
        {
            [string one, "/", string other, _] => new Subject.Ratio(Id(one), Id(other), years),
            [string statistic, string id, _] => new Subject.Indicator(Id(id), Enum.Parse<Statistic>(statistic, ignoreCase: true), years, multipleOf),
            [string id, _] => new Subject.Indicator(Id(id), Statistic.Value, years, multipleOf),
            _ => throw new ArgumentException(text, nameof(text)),
        };
    }
}
