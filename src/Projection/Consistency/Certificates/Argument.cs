using System.Collections.Immutable;
using Projection.Arithmetic;

namespace Projection.Consistency.Certificates;

/// <summary>How a contradiction follows from definitions and conditions.</summary>
/// <remarks>Immutable.</remarks>
public abstract record Argument
{
    private Argument()
    {
    }

    /// <summary>Narrowing leaves a quantity without a value.</summary>
    /// <param name="Steps">Narrowing steps, each from what the conditions and the steps before it leave.</param>
    /// <param name="Number">The quantity.</param>
    public sealed record Empty(ImmutableArray<NarrowingStep> Steps, int Number) : Argument;

    /// <summary>A combination of linear conditions has no value that the quantities' intervals and the conditions both allow.</summary>
    /// <param name="Steps">Narrowing steps, each from what the conditions and the steps before it leave.</param>
    /// <param name="Box">The intervals of the quantities that the combination is about.</param>
    /// <param name="Rows">The linear conditions with their multipliers.</param>
    /// <param name="ByBox">What the combination may be inside the box.</param>
    /// <param name="ByRows">What the conditions allow it to be; it has no number in common with <paramref name="ByBox"/>.</param>
    public sealed record Combination(
        ImmutableArray<NarrowingStep> Steps,
        ImmutableArray<(int Number, Interval Interval)> Box,
        ImmutableArray<LinearRow> Rows,
        Interval ByBox,
        Interval ByRows) : Argument;

    /// <summary>A quantity is at most or at least some value, and either case is refuted.</summary>
    /// <param name="Number">The quantity.</param>
    /// <param name="At">The value in base units, which belongs to both cases.</param>
    /// <param name="Below">Why it is not at most the value.</param>
    /// <param name="Above">Why it is not at least the value.</param>
    public sealed record Cases(int Number, double At, Argument Below, Argument Above) : Argument;
}
