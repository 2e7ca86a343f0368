namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>How a figure is printed.</summary>
internal enum PrintKind
{
    Value,
    AtLeast,
    AtMost,
    Range,
    About,
}
