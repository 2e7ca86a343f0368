using Projection.Evaluation.Batch;

namespace Projection.Tests.Evaluation.Batch;

/// <summary>A node's value by the operations themselves, and how far the roundings of any order of evaluation may move it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Error">Bound of the absolute error; infinite where a division or power leaves none.</param>
internal readonly record struct BoundedValue(double Value, double Error)
{
    // A few units in the last place for each operation: constants are multiplied together and divisors inverted before they are used.
    private const double Unit = 4 * 2.220446049250313e-16;

    /// <summary>The values of all nodes of a graph for one trial.</summary>
    public static BoundedValue[] Follow(BatchGraph graph, ReadOnlySpan<double> sources)
    {
        var values = new BoundedValue[graph.Count];
        for (int i = 0; i < values.Length; i++)
        {
            BatchNode node = graph[i];
            BoundedValue a = node.HasLeft ? values[node.Left] : default;
            BoundedValue b = node.HasRight ? values[node.Right] : default;
            values[i] = node.Operation switch
            {
                BatchOperation.Constant => Rounded(node.Value, 0),
                BatchOperation.Source => new(sources[node.Left], 0),
                BatchOperation.Map => Rounded((a.Value * a.Value) + node.Right, 3 * Math.Abs(a.Value) * a.Error),
                BatchOperation.Add => Rounded(a.Value + b.Value, a.Error + b.Error + (Unit * (Math.Abs(a.Value) + Math.Abs(b.Value)))),
                BatchOperation.Subtract => Rounded(a.Value - b.Value, a.Error + b.Error + (Unit * (Math.Abs(a.Value) + Math.Abs(b.Value)))),
                BatchOperation.Multiply => Rounded(a.Value * b.Value, ((Math.Abs(a.Value) + a.Error) * b.Error) + (Math.Abs(b.Value) * a.Error)),
                BatchOperation.Divide => b.IsVague ? new(a.Value / b.Value, double.PositiveInfinity)
                    : Rounded(a.Value / b.Value, 2 * (a.Error + (Math.Abs(a.Value / b.Value) * b.Error)) / Math.Abs(b.Value)),
                BatchOperation.Power => Relative(Math.Pow(a.Value, node.Value), a.IsVague ? double.PositiveInfinity : 2 * Math.Abs(node.Value) * a.Error / Math.Abs(a.Value)),
                BatchOperation.Exp => Relative(Math.Exp(a.Value), a.Error < 0.5 ? 2 * a.Error : double.PositiveInfinity),
                BatchOperation.Log => a.IsVague ? new(Math.Log(a.Value), double.PositiveInfinity) : Rounded(Math.Log(a.Value), (2 * a.Error / Math.Abs(a.Value)) + Unit),
                BatchOperation.Minimum => new(Math.Min(a.Value, b.Value), Math.Max(a.Error, b.Error)),
                _ => new(Math.Max(a.Value, b.Value), Math.Max(a.Error, b.Error)),
            };

            // Behind numbers that are none, and those near the ends of the format, nothing is promised.
            if (!double.IsFinite(values[i].Error) || Math.Abs(values[i].Value) is > 1e250 or (> 0 and < 1e-250) || (node.HasLeft && !double.IsFinite(a.Error)) || (node.HasRight && !double.IsFinite(b.Error)))
            {
                values[i] = values[i] with { Error = double.PositiveInfinity };
            }
        }

        return values;
    }

    private bool IsVague => !(Error < Math.Abs(Value) / 2);

    private static BoundedValue Rounded(double value, double error) => new(value, error + (Unit * Math.Abs(value)));

    private static BoundedValue Relative(double value, double error) => new(value, Math.Abs(value) * (error + (8 * Unit)));
}
