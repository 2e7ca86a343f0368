using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Evaluation.Batch;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>A scenario ready to be simulated: its inputs and its tape as one batch program, and what is gathered from it.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class CompiledSimulation
{
    private CompiledSimulation(ScenarioProgram program, SimulationOptions options, CancellationToken cancellationToken)
    {
        Scenario scenario = program.Scenario;
        Inputs = InputGroups.Of(program);
        bool[] isUnknown = InputReach.OfUnknown(program);
        (int[] valued, int[] withoutValue) = InputReach.TargetsOf(program);
        OutputsWithoutValue = [.. scenario.Outputs.Zip(program.OutputNumbers).Where(o => isUnknown[o.Second]).Select(o => o.First)];
        Reported = [.. ReportedOf(program, Inputs, isUnknown)];
        Targets = [.. valued.Select(i => scenario.Targets[i])];
        WithoutValue = [.. withoutValue.Select(i => scenario.Targets[i])];

        var graph = new BatchGraph();
        double[] certain = program.CentralInputs();
        int[] inputs = InputGraph.Write(graph, Inputs, certain, out Draw[] draws, out MarginalTable[] marginals, cancellationToken);
        int[] numbers = [.. Reported.Select(r => r.Number), .. valued.Select(i => program.TargetNumbers[i])];
        int[] nodes = graph.Write(program.Program, inputs, numbers);
        Draws = draws;
        Marginals = marginals;

        // Quantities that are the same node are one output; a quantity's output is the place of its node.
        int[] outputs = [.. nodes.Distinct()];
        int[] outputOf = [.. nodes.Select(node => Array.IndexOf(outputs, node))];
        OutputOfReported = outputOf[..Reported.Length];
        OutputOfTarget = outputOf[Reported.Length..];
        Program = BatchCompiler.Compile(graph, outputs);
        Shifts = ShiftsOf(program.Program, certain, numbers, outputOf, outputs.Length);
        Goals = [.. Targets.Select((target, place) => GoalOf(target, scenario.Model, OutputOfTarget[place]))];
        Subsets = [.. options.Subsets.Select(subset => PlacesOf(subset.Key, subset.Value))];
    }

    /// <summary>What is drawn.</summary>
    public InputGroups Inputs { get; }

    /// <summary>What is computed.</summary>
    public BatchProgram Program { get; }

    /// <summary>The program's sources.</summary>
    public Draw[] Draws { get; }

    /// <summary>The program's maps.</summary>
    public MarginalTable[] Marginals { get; }

    /// <summary>The scenario's outputs that have a value, or the uncertain indicators of the last year; with their instruction on the tape.</summary>
    public ImmutableArray<(Subject Subject, int Number)> Reported { get; }

    /// <summary>The scenario's outputs that have none.</summary>
    public ImmutableArray<OutputQuantity> OutputsWithoutValue { get; }

    /// <summary>The targets that have a value.</summary>
    public ImmutableArray<Target> Targets { get; }

    /// <summary>Linked targets that have none.</summary>
    public ImmutableArray<Target> WithoutValue { get; }

    /// <summary>The output of each reported quantity.</summary>
    public int[] OutputOfReported { get; }

    /// <summary>The output of each target.</summary>
    public int[] OutputOfTarget { get; }

    /// <summary>The value of each output on the central path, 0 where it has none; moments count from there.</summary>
    public double[] Shifts { get; }

    /// <summary>What attains each target.</summary>
    public GoalRange[] Goals { get; }

    /// <summary>The named sets of targets, by their places, in the order of their names.</summary>
    public int[][] Subsets { get; }

    /// <summary>Compiles a scenario.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="cancellationToken">Stops between two distributions' tables.</param>
    /// <exception cref="ArgumentException">A subset names a target that has no value.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static CompiledSimulation Of(ScenarioProgram program, SimulationOptions options, CancellationToken cancellationToken = default) => new(program, options, cancellationToken);

    /// <summary>The scenario's outputs that have a value, or the uncertain indicators of the last year; with their instruction on the tape.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="inputs">What is drawn.</param>
    /// <param name="isUnknown">Whether each instruction needs an input of which nothing is known.</param>
    public static IEnumerable<(Subject Subject, int Number)> ReportedOf(ScenarioProgram program, InputGroups inputs, bool[] isUnknown)
    {
        Scenario scenario = program.Scenario;
        if (!scenario.Outputs.IsEmpty)
        {
            foreach ((OutputQuantity output, int number) in scenario.Outputs.Zip(program.OutputNumbers).Where(o => !isUnknown[o.Second]))
            {
                yield return (output.Subject, number);
            }

            yield break;
        }

        bool[] isUncertain = InputReach.Of(program.Program, (input, place) => InputGroups.IsUncertain(program.DistributionOf(input)) || inputs.Shocks.Hits(place));
        var horizon = new YearRange(scenario.Horizon, scenario.Horizon);
        foreach (IndicatorId id in scenario.Model.Indicators.Where(i => !i.IsInput).SelectMany(i => i.Ids()))
        {
            if (program.Numbers.TryGetValue((id, scenario.Horizon), out int number) && isUncertain[number] && !isUnknown[number])
            {
                yield return (new Subject.Indicator(id, Statistic.Value, horizon), number);
            }
        }
    }

    // With constants for inputs the graph folds to the values themselves, by the arithmetic of the batch.
    private static double[] ShiftsOf(Program program, double[] central, int[] numbers, int[] outputOf, int outputs)
    {
        var graph = new BatchGraph();
        int[] inputs = new int[central.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = graph.Constant(central[i]);
        }

        int[] nodes = graph.Write(program, inputs, numbers);
        double[] shifts = new double[outputs];
        for (int i = 0; i < nodes.Length; i++)
        {
            shifts[outputOf[i]] = graph.IsConstant(nodes[i], out double value) && double.IsFinite(value) ? value : 0;
        }

        return shifts;
    }

    private static GoalRange GoalOf(Target target, ModelDefinition model, int output)
    {
        Interval range = TargetGoal.RangeOf(target, model).Outward();
        return new GoalRange(output, range.Low, range.High);
    }

    private int[] PlacesOf(string name, ImmutableArray<string> ids)
    {
        int[] places = new int[ids.Length];
        for (int i = 0; i < places.Length; i++)
        {
            string id = ids[i];
            places[i] = Targets.ToList().FindIndex(target => target.Id == id);
            if (places[i] < 0)
            {
                throw new ArgumentException(
                    $"The set {name} names {id}; expected targets with a projected value: {string.Join(", ", Targets.Select(t => t.Id))}.", nameof(ids));
            }
        }

        return places;
    }
}
