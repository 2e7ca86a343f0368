using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Comparison;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;
using Projection.Tests.Consistency.RandomPlans;

namespace Projection.Tests.Comparison;

/// <summary>Two cases of a random plan, which assume some of its inputs differently.</summary>
/// <param name="First">The first case.</param>
/// <param name="Other">The other case.</param>
internal sealed record RandomCases(Scenario First, Scenario Other)
{
    public static readonly Gen<RandomCases> Any = from number in Gen.Choose(0, 100_000) select Make(number);

    public static RandomCases Make(int number)
    {
        Scenario plan = PlanMaker.Make(number).Scenario with { Observations = [] };
        var dice = new Dice(number + 1_000_000);
        Program program = ScenarioProgram.Compile(plan).ValueOrThrow().Program;
        HashSet<string> names = [.. dice.Shuffle(program.Inputs.Select(i => i.Id.ToString()).Distinct()).Take(dice.Between(1, 8))];
        List<Assumption> first = [];
        List<Assumption> other = [];
        foreach (InputVariable input in program.Inputs)
        {
            Assumption assumption = Assumed(input, Value(input, plan.Model, dice));
            first.Add(assumption);
            other.Add(names.Contains(input.Id.ToString()) && dice.Chance(0.8) ? Assumed(input, Value(input, plan.Model, dice)) : assumption);
        }

        return new RandomCases(plan with { Assumptions = [.. first] }, plan with { Assumptions = [.. other] });
    }

    public ScenarioComparison Compare(ComparisonOptions? options = null) => Compare(First, Other, options);

    public static ScenarioComparison Compare(Scenario first, Scenario other, ComparisonOptions? options = null) =>
        ScenarioComparer.Compare([new("first", Labels.None, first), new("other", Labels.None, other)], options).ValueOrThrow();

    private static Assumption Assumed(InputVariable input, double value) => new([input.Id], new YearRange(input.Year, input.Year), new Constant(value), null, null);

    private static double Value(InputVariable input, ModelDefinition model, Dice dice) => model.ByName[input.Id.Name] switch
    {
        { Kind: MeasureKind.Rate } => dice.Between(-0.02, 0.14),
        { Kind: MeasureKind.Ratio } => dice.Between(0.05, 0.6),
        { Kind: MeasureKind.Stock } => dice.Between(3e5, 3e6),
        _ => dice.Between(8e12, 2e14),
    };
}
