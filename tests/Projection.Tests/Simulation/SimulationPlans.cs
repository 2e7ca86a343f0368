using System.Collections.Immutable;
using System.Globalization;
using Projection.Arithmetic;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Simulation;

/// <summary>A plan with everything that a simulation can meet, and what its tests ask of results.</summary>
internal static class SimulationPlans
{
    private const string Model = """
        set parts: a, b, c
        input g[p in parts]: fraction, rate
        input h: fraction, rate
        input w: fraction, ratio
        input k: fraction, ratio
        indicator x[p in parts]: fraction, flow
        x[p] = x[p](-1) * (1 + g[p])
        indicator y: fraction, flow
        y = sum(p in parts, x[p]) * (1 + h)
        indicator per: fraction, flow
        per = y / w
        indicator capped: fraction, flow
        capped = min(per, 3.2)
        indicator gain: fraction, flow
        gain = log(per - 2.6)
        indicator other: fraction, flow
        other = k * w
        """;

    /// <summary>Six kinds of distributions, correlation across and over years, a matrix, shocks, atoms, and trials without a value.</summary>
    public static Scenario Rich(params Target[] targets) => (Plan.Of(Model, 2028, targets) with
    {
        Dependence = Dependence.None with
        {
            Across = ImmutableSortedDictionary<string, double>.Empty.Add("g", 0.4),
            OverYears = ImmutableSortedDictionary<string, double>.Empty.Add("g", 0.3).Add("h", 0.5),
            Matrices = [new CorrelationBlock([Plan.Id("h"), Plan.Id("w")], [[1, -0.5], [-0.5, 1]], null)],
        },
        Shocks = [new Shock("storm", [new ShockedInput(Plan.Id("h"), 1), new ShockedInput(Plan.Id("g[a]"), 0.5)], Plan.Years(2026, 2027), 0.3, new Triangular(-0.05, -0.03, -0.01), [0.5], null)],
    }).With(
        Plan.Assumed("x[a] x[b] x[c]", 2025, 2025, new Constant(1)),
        Plan.Assumed("g[a]", 2026, 2028, new Normal(0.05, 0.03)),
        Plan.Assumed("g[b]", 2026, 2028, new Pert(0, 0.04, 0.1)),
        Plan.Assumed("g[c]", 2026, 2028, new TwoPieceNormal(0.03, 0.02, 0.04)),
        Plan.Assumed("h", 2026, 2028, new StudentT(6, 0.01, 0.02)),
        Plan.Assumed("w", 2026, 2028, LogNormal.FromMeanAndStandardDeviation(1.2, 0.1)),
        Plan.Assumed("k", 2026, 2028, new Constant(2)));

    public static Target[] Targets =>
    [
        Plan.AtLeast("many", "per 2028", Rational.Parse("2.5")) with { Goal = Goal.AtLeast },
        Plan.AtMost("few", "w 2028", Rational.Parse("1.2")) with { Goal = Goal.AtMost },
        Plan.Between("band", "y 2028", Rational.Parse("3.3"), Rational.Parse("3.7")) with { Goal = Goal.Within },
        Plan.AtMost("logged", "gain 2028", 0) with { Goal = Goal.AtMost },
    ];

    public static SimulatedQuantity Indicator(this SimulationResult result, string subject) => result.Indicators.Single(q => q.Subject.ToString() == subject);

    public static ReadOnlySpan<double> SamplesOf(this SimulationResult result, string subject) =>
        result.Samples[result.Indicators.ToList().FindIndex(q => q.Subject.ToString() == subject)].Span;

    /// <summary>Every number of a result to the last bit.</summary>
    public static string Digest(this SimulationResult result)
    {
        IEnumerable<SimulatedQuantity> quantities = result.Indicators.Concat(result.Targets.Select(t => t.Quantity));
        IEnumerable<double> numbers = quantities.SelectMany(q => (double[])
        [
            q.Moments.Count, q.Moments.Mean, q.Moments.StandardDeviation, q.MeanError, q.Failed,
            .. q.Quantiles.SelectMany(e => new[] { e.Key, e.Value.Estimate, e.Value.Lower, e.Value.Upper, e.Value.StandardError, e.Value.RankError }),
            q.Histogram?.Low ?? -1, q.Histogram?.High ?? -1, q.Histogram?.Below ?? -1, q.Histogram?.Above ?? -1, .. (q.Histogram?.Counts ?? []).Select(c => (double)c),
        ]);
        IEnumerable<ProportionEstimate> shares = result.Targets.SelectMany(t => new[] { t.Attained, t.JointWithout })
            .Concat(result.Subsets.Select(s => s.Attained)).Concat(result.Pairs).Concat(result.Joint is { } joint ? [joint] : []);
        IEnumerable<double> counts = shares.SelectMany(s => new[] { s.Successes, s.Trials, s.Probability, s.StandardError, s.Lower, s.Upper });
        IEnumerable<double> samples = result.Samples.SelectMany(s => s.ToArray());
        return string.Join(' ', new double[] { result.Trials, result.Replicates, result.Dimensions }.Concat(numbers).Concat(counts).Concat(samples)
            .Select(x => BitConverter.DoubleToInt64Bits(x).ToString("x", CultureInfo.InvariantCulture)));
    }

    /// <summary>Calls back at once, on the thread that reports.</summary>
    internal sealed class Told<T>(Action<T> told) : IProgress<T>
    {
        public void Report(T value) => told(value);
    }
}
