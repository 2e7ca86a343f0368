using Projection.Arithmetic;
using Projection.Modelling;

namespace Projection.Evaluation;

/// <summary>A condition that every path of the economy meets by its nature: a declared range or a <c>require</c> of the model.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Number">The instruction that is bounded.</param>
/// <param name="Range">The bounds in base units.</param>
/// <param name="Text">The condition for people, for example <c>share[services] in [0, 1]</c> or <c>employment &lt;= population</c>.</param>
/// <param name="Year">The year it holds in.</param>
public sealed record LogicalBound(int Number, ValueRange Range, string Text, Year Year);
