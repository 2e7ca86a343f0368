using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;
using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Properties;

/// <summary>Plans whose figures are rounded from one path, so that they can hold; and the same with one figure spoilt.</summary>
public class PlanLaws
{
    private const string Model = """
        set parts: farms, works
        input rise[p in parts]: fraction, rate, in [-50 %, 100 %]
        input price_growth: fraction, rate, in [-20 %, 50 %]
        input population_growth: fraction, rate, in [-5 %, 8 %]
        input revenue_ratio: fraction, ratio, in [0 %, 100 %]
        indicator volume[p in parts]: fraction, flow, in [0, 1e6]
        volume[p] = volume[p](-1) * (1 + rise[p])
        indicator price: fraction, index, in [0, 100]
        price(base) = 1
        price = price(-1) * (1 + price_growth)
        indicator output: fraction, flow, in [0, 1e7]
        output = price * sum(p in parts, volume[p])
        indicator output_growth: fraction, rate
        output_growth = sum(p in parts, volume[p]) / sum(p in parts, volume[p](-1)) - 1
        indicator share[p in parts]: fraction, ratio, in [0 %, 100 %]
        share[p] = price * volume[p] / output
        indicator population: fraction, stock, in [1, 1e6]
        population = population(-1) * (1 + population_growth)
        indicator output_per_head: fraction, flow, in [0, 1e6]
        output_per_head = 1000 * output / population
        indicator revenue: fraction, flow, in [0, 1e7]
        revenue = revenue_ratio * output
        """;

    // {0} stands for the last year, {1} for a year on the way; the first three are tied by output_per_head = 1000 * output / population.
    private static readonly string[] Subjects =
    [
        "output {0}", "population {0}", "output_per_head {0}", "average output_growth 2026-{0}", "share[farms] {0}", "sum revenue 2026-{0}",
        "revenue / output 2026-{0}", "rise[works] {1}", "volume[farms] {1}", "output {0} of 2025", "average rise[farms] 2026-{0}",
        "maximum output_growth 2026-{0}", "output_per_head {1}", "share[works] {1}", "revenue {1}",
    ];

    private static readonly Gen<Figures> Any =
        from years in Gen.Choose(2, 5)
        from onTheWay in Gen.Choose(1, years)
        from order in Gen.Shuffle(Enumerable.Range(0, Subjects.Length).ToArray())
        from count in Gen.Choose(3, 10)
        from hidden in Gen.ArrayOf(Gen.Choose(0, 1000), 40)
        from decimals in Gen.ArrayOf(Gen.Choose(0, 2), Subjects.Length)
        select new Figures(2025 + years, 2025 + onTheWay, order[..count], hidden, decimals);

    private static readonly Gen<(Figures Figures, int Broken, bool Up)> Spoilt =
        from figures in Any
        from broken in Gen.Choose(0, 2)
        from up in Gen.Elements(true, false)
        select (figures with { Places = [0, 1, 2, .. figures.Places.Where(p => p > 2).Take(5)] }, broken, up);

    [Fact]
    public void Check_FiguresRoundedFromOnePath_IsNeverContradictoryAndMostlyConsistent()
    {
        (int consistent, int all) = (0, 0);
        Law.Holds(
            Any,
            figures =>
            {
                ConsistencyReport report = ConsistencyChecker.Check(Printed(figures).Compile());

                all++;
                consistent += report.Verdict == Verdict.Consistent ? 1 : 0;
                Assert.NotEqual(Verdict.Contradictory, report.Verdict);
                Assert.Empty(report.Conflicts);
                Assert.Empty(report.ContradictoryObservations);
                AssertWitness(report);
            },
            count: 200);

        Assert.Equal(200, all);
        Assert.InRange(consistent, 197, 200);
    }

    [Fact]
    public void Check_ImpliedValues_HoldTheHiddenPath() => Law.Holds(
        Any,
        figures =>
        {
            Scenario plan = Printed(figures);
            double[] truth = Truth(plan, figures, out ScenarioProgram program);

            Assert.All(ConsistencyChecker.Check(program).Targets.Zip(program.TargetNumbers), pair =>
            {
                Rational value = Rational.FromDouble(truth[pair.Second]) / pair.First.Target.Figure.Unit.Scale;
                ValueRange implied = pair.First.Implied!.Value;

                // The hidden path is known to rounding only.
                Rational slack = (value.Abs() + 1) * Rational.PowerOfTen(-12);
                Assert.True(new ValueRange(implied.Low - slack, implied.High + slack).Contains(value), $"{pair.First.Target.Id}: {value} not in {implied}");
            });
        },
        count: 60);

    [Fact]
    public void Check_OneOfThreeTiedFiguresSpoilt_IsNamedByEveryConflictAndSomeCorrection()
    {
        (int mended, int all) = (0, 0);
        Law.Holds(
            Spoilt,
            spoilt =>
            {
                Scenario plan = Printed(spoilt.Figures);
                Target broken = Spoil(plan.Targets[spoilt.Broken], spoilt.Up);
                plan = plan with { Targets = plan.Targets.SetItem(spoilt.Broken, broken) };

                ConsistencyReport report = ConsistencyChecker.Check(plan.Compile());

                Assert.Equal(Verdict.Contradictory, report.Verdict);
                Assert.All(report.Conflicts, c => Assert.Contains(broken, c.Targets));
                Assert.True(!report.IsComplete || report.Corrections.Any(c => c.Changes is [var only] && only.Target == broken));
                all++;
                mended += report.Corrections.Any(c => c.Changes.Any(change => change.Target == broken)) ? 1 : 0;
            },
            count: 60);

        Assert.Equal(60, all);
        Assert.InRange(mended, 59, 60);
    }

    private static Target Spoil(Target target, bool up)
    {
        PublishedFigure print = target.Figure.Published;
        string spoilt = print.Print(print.Low * (up ? new Rational(13, 10) : new Rational(7, 10)));
        return target with { Figure = target.Figure with { Published = PublishedFigure.Parse(spoilt, FigureFormat.English).ValueOrThrow() } };
    }

    private static void AssertWitness(ConsistencyReport report)
    {
        Assert.Equal(report.Verdict == Verdict.Consistent, report.Witness is not null);
        if (report.Witness is { } path)
        {
            // The gap is rounded once more than the proof, so that a value on the very edge may show a last bit.
            Assert.All(path.Targets, t => Assert.InRange(t.PrintedGap, -1e-12, 1e-12));
        }
    }

    // The plan with its figures printed from the hidden path.
    private static Scenario Printed(Figures figures)
    {
        Observation[] observed =
        [
            Plan.Observed("volume[farms] 2025", "1"), Plan.Observed("volume[works] 2025", "1"), Plan.Observed("population 2025", "1"),
        ];
        Target[] targets = [.. figures.Places.Select(place => Plan.Printed($"t{place}", SubjectAt(place, figures), "1", IsPercentage(place) ? "%" : "fraction"))];
        Scenario blank = Plan.Of(Model, figures.Last, targets).With(observed);
        double[] truth = Truth(blank, figures, out ScenarioProgram program);
        return blank with
        {
            Targets = [.. targets.Select((t, i) => t with { Figure = Print(t.Figure, truth[program.TargetNumbers[i]], figures.Decimals[i]) })],
            Observations = [.. observed.Select((o, i) => o with { Figure = Print(o.Figure, truth[program.ObservationNumbers[i]], 1) })],
        };
    }

    private static Figure Print(Figure figure, double value, int decimals)
    {
        string text = PublishedFigure.Print(Rational.FromDouble(value) / figure.Unit.Scale, decimals, FigureFormat.English);
        return figure with { Published = PublishedFigure.Parse(text, FigureFormat.English).ValueOrThrow() };
    }

    private static double[] Truth(Scenario scenario, Figures figures, out ScenarioProgram program)
    {
        program = scenario.Compile();
        double[] inputs = [.. program.Program.Inputs.Select((input, i) => input.Id.Name switch
        {
            "volume" => 20 + (figures.Hidden[i] / 10.0),
            "population" => 1000 + figures.Hidden[i],
            "rise" => -0.02 + (figures.Hidden[i] / 6000.0),
            "price_growth" => figures.Hidden[i] / 15_000.0,
            "population_growth" => -0.005 + (figures.Hidden[i] / 40_000.0),
            _ => 0.05 + (figures.Hidden[i] / 5000.0),
        })];
        return PointEvaluator.Evaluate(program.Program, inputs);
    }

    private static string SubjectAt(int place, Figures figures) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Subjects[place], figures.Last, figures.OnTheWay);

    private static bool IsPercentage(int place) => Subjects[place].Contains("growth", StringComparison.Ordinal) || Subjects[place].Contains("rise", StringComparison.Ordinal)
        || Subjects[place].Contains("share", StringComparison.Ordinal) || Subjects[place].Contains('/', StringComparison.Ordinal);

    /// <summary>Which figures a plan prints, from which path, at which decimals.</summary>
    private sealed record Figures(int Last, int OnTheWay, int[] Places, int[] Hidden, int[] Decimals)
    {
        public override string ToString() => $"to {Last}, {OnTheWay}: {string.Join(' ', Places)}; {string.Join(' ', Decimals)}; {string.Join(' ', Hidden)}";
    }
}
