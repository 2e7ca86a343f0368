using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.GoalSeeking;
using Projection.Scenarios;
using Projection.Statistics;
using Projection.Tests.Consistency.RandomPlans;

namespace Projection.Tests.GoalSeeking;

/// <summary>A random economy with assumptions and ranges, some of its inputs as levers, and paths inside their bounds.</summary>
internal sealed class SeekCase
{
    private readonly Dice _dice;
    private readonly ValueRange[] _ranges;

    public SeekCase(int number, bool growthOnly = false)
    {
        _dice = new Dice(number);
        int parts = _dice.Between(1, 3);
        Years = _dice.Between(1, 6);
        var scenario = new Scenario { Id = "seek", Model = PlanModel.Of(parts, isFromLevels: false), BaseYear = Scenarios.Plan.BaseYear, Horizon = Scenarios.Plan.BaseYear + Years };
        List<Assumption> assumptions = [];
        foreach (IndicatorId id in scenario.Model.ByName["volume"].Ids())
        {
            assumptions.Add(Known(id, scenario.BaseYear, scenario.BaseYear, new Constant(_dice.Between(50.0, 500)), null));
        }

        assumptions.Add(Known(new IndicatorId("population"), scenario.BaseYear, scenario.BaseYear, new Constant(_dice.Between(100.0, 1000)), null));
        foreach (IndicatorId id in scenario.Model.Indicators.Where(i => i.IsInput).SelectMany(i => i.Ids()))
        {
            foreach (Year year in scenario.PlanYears)
            {
                double centre = id.Name.EndsWith("ratio", StringComparison.Ordinal) ? _dice.Between(0.2, 0.6) : _dice.Between(0.0, 0.12);
                Rational below = new(_dice.Between(1, 8), 100);
                Rational above = new(_dice.Between(1, 8), 100);
                var range = new ValueRange(Rational.FromDouble(centre) - below, Rational.FromDouble(centre) + above);
                assumptions.Add(Known(id, year, year, new Normal(centre, _dice.Between(0.003, 0.05)), range));
            }
        }

        Scenario = scenario with { Assumptions = [.. assumptions] };
        string[] names = growthOnly ? ["rise"] : _dice.Chance(0.5) ? ["rise", "price_rise"] : ["rise", "population_growth", "investment_ratio"];
        Levers = [.. names.Select(name => new Lever([.. Scenario.Model.ByName[name].Ids()]))];
        Program = ScenarioProgram.Compile(Scenario).ValueOrThrow();
        Inputs = [.. from lever in Levers from id in lever.Ids from year in Scenario.PlanYears select (id, year)];
        _ranges = [.. Inputs.Select(i => Program.AssumptionOf(i.Id, i.Year)!.Plausible!.Value)];
    }

    public int Years { get; }

    public Scenario Scenario { get; }

    public ScenarioProgram Program { get; }

    public ImmutableArray<Lever> Levers { get; }

    public (IndicatorId Id, Year Year)[] Inputs { get; }

    /// <summary>Quantities that move with every kind of lever.</summary>
    public string[] Subjects => [$"output {Last}", $"average output_growth 2026-{Last}", $"output_volume {Last}", $"sum investment 2026-{Last}", $"per_head {Last}"];

    private int Last => Scenario.Horizon.Value;

    public double Central(int lever) => Program.AssumptionOf(Inputs[lever].Id, Inputs[lever].Year)!.Distribution!.Central;

    public double Deviation(int lever) => Math.Max(((Normal)Program.AssumptionOf(Inputs[lever].Id, Inputs[lever].Year)!.Distribution!).StandardDeviation, Math.Max(0.002, 0.01 * Math.Abs(Central(lever))));

    public ValueRange RangeOf(int lever) => _ranges[lever];

    public string AnySubject() => _dice.Pick<string>(Subjects);

    public double Between(double low, double high) => _dice.Between(low, high);

    /// <summary>Levers anywhere inside their bounds.</summary>
    public double[] AnyPath() => [.. Enumerable.Range(0, Inputs.Length).Select(k => _dice.Between(_ranges[k].Low!.Value.ToDouble(), _ranges[k].High!.Value.ToDouble()))];

    /// <summary>Levers moved together, each at most to its bound.</summary>
    public double[] Moved(double by, bool isBackLoaded) => [.. Enumerable.Range(0, Inputs.Length).Select(k =>
        Math.Clamp(Central(k) + (by * (isBackLoaded ? Inputs[k].Year - Scenario.BaseYear : 1)), _ranges[k].Low!.Value.RoundUp(), _ranges[k].High!.Value.RoundDown()))];

    /// <summary>The value of a quantity with the levers at given values.</summary>
    public double Value(string subject, double[] levers)
    {
        ScenarioProgram program = ScenarioProgram.Compile(Scenario with { Targets = [Scenarios.Plan.AtLeast("t", subject, 0)] }).ValueOrThrow();
        double[] inputs = program.CentralInputs();
        for (int k = 0; k < Inputs.Length; k++)
        {
            int place = Array.FindIndex([.. program.Program.Inputs], i => (i.Id, i.Year) == Inputs[k]);
            inputs[place] = levers[k];
        }

        return PointEvaluator.Evaluate(program.Program, inputs)[program.TargetNumbers[0]];
    }

    /// <summary>The weighted distance that the least change is measured by.</summary>
    public double Size(double[] levers) => Enumerable.Range(0, Inputs.Length).Sum(k => Math.Pow((levers[k] - Central(k)) / Deviation(k), 2));

    public GoalSeekResult Solve(ChangePreference preference, params (string Subject, double Value)[] goals) => GoalSeeker.Solve(Program, Ask(preference, goals));

    public GoalSeekRequest Ask(ChangePreference preference, params (string Subject, double Value)[] goals) => new()
    {
        Goals = [.. goals.Select(g => Growth.Goal(g.Subject, Rational.FromDouble(g.Value)))],
        Levers = Levers,
        Preference = preference,
    };

    private static Assumption Known(IndicatorId id, Year first, Year last, IDistribution distribution, ValueRange? range) => new([id], new YearRange(first, last), distribution, range, null);
}
