using Projection.Diagnostics;

namespace Projection.Modelling;

/// <summary>An equation of the model: what the indicator on the left is worth.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The indicator on the left.</param>
/// <param name="Index">The running index on the left; <see langword="null"/> for a single quantity.</param>
/// <param name="IsBase">Whether it gives the value of the base year only.</param>
/// <param name="Right">The right side.</param>
/// <param name="Where">Where it stands.</param>
public sealed record Equation(string Target, string? Index, bool IsBase, Expr Right, SourceLocation Where)
{
    /// <summary>Whether the right side needs the same indicator's own past, so that its value in the base year comes from elsewhere.</summary>
    public bool IsRecursive { get; } = Right.References().Any(r => !r.Reference.Shift.IsSameYear && r.Reference.Name == Target);

    /// <summary>Whether the right side needs earlier years, so that the equation holds only after the base year.</summary>
    public bool ReachesBack { get; } = Right.References()
        .Any(r => r.OverYears || r.Reference.Shift.Lag > 0 || (r.Reference.Shift.IsBase && r.Reference.Name == Target));

    /// <summary>As the language writes it.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Target}{(Index is null ? string.Empty : $"[{Index}]")}{(IsBase ? "(base)" : string.Empty)} = {Right}";
}
