using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;

namespace Projection.Reconciliation;

/// <summary>Whether figures hold together as they would be printed, from a path that nearly shows it.</summary>
internal sealed class PrintCheck(ConstraintSystem system, MeasuredFigure[] figures, CancellationToken cancellationToken)
{
    private readonly Program _program = system.Program.Program;
    private readonly Contractor _contractor = new(system.Program.Program, system.Order, system.Links);

    /// <summary>The narrowed intervals for given ranges of figures, or <see langword="null"/> where they are refuted.</summary>
    public Interval[]? Narrow(IEnumerable<(int Number, ValueRange Range)> ranges)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interval[] box = system.Box([], [], []);
        foreach ((int number, ValueRange range) in ranges)
        {
            box[number] = box[number].Intersect(range.Outward());
        }

        return _contractor.Contract(box) ? box : null;
    }

    /// <summary>A verified path on which each figure prints as given, or <see langword="null"/> where none was found.</summary>
    /// <param name="prints">One figure for each of the figures.</param>
    /// <param name="path">Where to look first.</param>
    public double[]? Find(IReadOnlyList<PublishedFigure> prints, double[] path) =>
        Find([.. figures.Select((f, i) => (f.Number, ReferenceEquals(prints[i], f.Figure.Published) ? f.Figure.Range : (f.Figure with { Published = prints[i] }).Range))], path);

    /// <summary>The same for ranges of some quantities.</summary>
    public double[]? Find((int Number, ValueRange Range)[] ranges, double[] path) =>
        Narrow(ranges) is { } narrowed
            ? new WitnessSearch(_program, system.Order, path, system.Identities).Find(narrowed, [.. system.Conditions([], [], []), .. ranges])
            : null;

    /// <summary>Whether linear conditions refute narrowed intervals.</summary>
    /// <param name="narrowed">Intervals after narrowing.</param>
    /// <param name="path">A path to take the lines at; NaN where nothing is known.</param>
    public bool IsRefuted(Interval[] narrowed, double[] path)
    {
        var inputs = (double[])path.Clone();
        foreach (int i in system.Order.Where(i => _program.Instructions[i].Operation == Operation.Input))
        {
            ref double input = ref inputs[_program.Instructions[i].Left];
            input = double.IsNaN(input) ? narrowed[i].Middle : Math.Clamp(input, narrowed[i].Low, narrowed[i].High);
        }

        return new RelaxedBox(new LinearRelaxation(_program, system.Order), narrowed, PointEvaluator.Evaluate(_program, inputs), cancellationToken).IsRefuted();
    }
}
