namespace Projection.GoalSeeking;

/// <summary>How the change of several inputs over several years is shared out. The default value is <see cref="Even"/>.</summary>
/// <remarks>
/// <c>x(j, t)</c> is lever j in year t, <c>x0</c> its value before, <c>[l, h]</c> its bounds, <c>clamp</c> the nearest value inside them and
/// <c>T</c> the first year that any lever may change.
/// </remarks>
public enum ChangePreference
{
    /// <summary>The same change in every lever and every year: <c>x(j, t) = clamp(x0(j, t) + s)</c> with the s of least size.</summary>
    /// <remarks>
    /// A lever that has come to its bound stays there while the others go on. Where no common s does, or the levers are counted in unlike
    /// units, each lever has its own: <c>x(j, t) = clamp(x0(j, t) + s(j))</c> with the least sum of <c>(s(j) / d(j))^2</c>, where d(j) is the
    /// mean of the unit of change that <see cref="LeastChange"/> uses.
    /// </remarks>
    Even,

    /// <summary>A change that grows by the same amount from year to year: <c>x(j, t) = clamp(x0(j, t) + s (t - T + 1))</c>; otherwise as <see cref="Even"/>.</summary>
    BackLoaded,

    /// <summary>The least sum of <c>((x(j, t) - x0(j, t)) / d(j, t))^2</c> inside the bounds.</summary>
    /// <remarks>
    /// d is the standard deviation that the scenario assumes, at least 1 % of the value and, for pure numbers, 0.2 points; where the scenario
    /// assumes nothing, a quarter of the width of the bounds. Uncertain inputs move more readily than certain ones.
    /// </remarks>
    LeastChange,
}
