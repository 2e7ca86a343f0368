namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>Something that a figure can be about.</summary>
/// <param name="Subject">As <see cref="Scenarios.Plan.Subject"/> reads it.</param>
/// <param name="Unit">The printed unit.</param>
/// <param name="Levels">The levels of the path that it depends on; what shares none with another quantity can move without it.</param>
/// <param name="Bounds">What the model allows at all, in printed units.</param>
/// <param name="Value">Its value on a path, in printed units.</param>
internal sealed record Quantity(string Subject, string Unit, string[] Levels, (decimal Low, decimal High) Bounds, Func<HiddenPath, double> Value)
{
    /// <summary>Printed units in one unit of the identities: those count fractions, not per cent.</summary>
    public decimal Scale => Unit == "%" ? 0.01m : 1;
}
