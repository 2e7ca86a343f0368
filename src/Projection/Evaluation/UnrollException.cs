using Projection.Diagnostics;

namespace Projection.Evaluation;

/// <summary>Leaves a model that cannot be written out; never leaves <see cref="UnrolledModel.Unroll"/>.</summary>
internal sealed class UnrollException(Diagnostic problem) : Exception
{
    public Diagnostic Problem { get; } = problem;
}
