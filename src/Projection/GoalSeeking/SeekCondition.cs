using System.Collections.Immutable;

namespace Projection.GoalSeeking;

/// <summary>A condition on the path: a sum of multiples of the tape's values inside bounds.</summary>
/// <param name="Terms">The instructions and their factors; mostly one with the factor 1.</param>
/// <param name="Low">Lower end that is aimed at.</param>
/// <param name="High">Upper end that is aimed at; the same where one value is sought.</param>
/// <param name="Size">What a miss is measured by; above 0.</param>
internal sealed record SeekCondition(ImmutableArray<(int Number, double Factor)> Terms, double Low, double High, double Size)
{
    /// <summary>How far a value is outside, in sizes: below 0 under the lower end, above 0 over the upper one; NaN without a value.</summary>
    public double Miss(double value) => double.IsNaN(value) ? double.NaN : (value < Low ? value - Low : value > High ? value - High : 0) / Size;
}
