using System.Collections.Immutable;

namespace Projection.Consistency.Certificates;

/// <summary>How a contradiction follows from definitions and conditions.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Steps">Narrowing steps, each from what the conditions and the steps before it leave.</param>
public abstract record Argument(ImmutableArray<NarrowingStep> Steps)
{
    /// <summary>The steps leave a quantity without a value.</summary>
    /// <param name="Steps">The steps.</param>
    /// <param name="Number">The quantity.</param>
    public sealed record Empty(ImmutableArray<NarrowingStep> Steps, int Number) : Argument(Steps);
}
