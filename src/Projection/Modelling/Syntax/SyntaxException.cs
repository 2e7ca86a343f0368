using Projection.Diagnostics;

namespace Projection.Modelling.Syntax;

/// <summary>Leaves the statement that cannot be read; never leaves the parser.</summary>
internal sealed class SyntaxException(Diagnostic problem) : Exception
{
    public Diagnostic Problem { get; } = problem;
}
