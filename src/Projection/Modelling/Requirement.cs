using Projection.Diagnostics;

namespace Projection.Modelling;

/// <summary>A logical condition on every path: the left side does not exceed the right one, or equals it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Smaller">The side that is smaller or equal.</param>
/// <param name="Larger">The other side.</param>
/// <param name="IsEquality">Whether both sides are equal.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Requirement(Expr Smaller, Expr Larger, bool IsEquality, SourceLocation Where)
{
    /// <summary>As the language writes it.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"require {Smaller} {(IsEquality ? "=" : "<=")} {Larger}";
}
