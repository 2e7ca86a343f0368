using System.Collections.Immutable;

namespace Projection.GoalSeeking;

/// <summary>A number that is searched for: the change of one or several inputs, each with its weight.</summary>
/// <param name="Moves">The inputs and what one unit of the parameter adds to each; weights above 0.</param>
/// <param name="Unit">The unit in which the parameter's size is measured; above 0.</param>
internal sealed record Parameter(ImmutableArray<(LeverInput Input, double Weight)> Moves, double Unit)
{
    /// <summary>Where the parameter makes a difference: below and above all inputs stand at their bounds.</summary>
    public (double Low, double High) Reach { get; } = (
        Moves.Min(m => (m.Input.Box.Low - m.Input.Start) / m.Weight),
        Moves.Max(m => (m.Input.Box.High - m.Input.Start) / m.Weight));

    /// <summary>Puts the inputs where the parameter takes them, or on the bound before.</summary>
    public void Move(double by, double[] inputs)
    {
        foreach ((LeverInput input, double weight) in Moves)
        {
            inputs[input.Place] = At(input, weight, by);
        }
    }

    /// <summary>Whether an input still moves with the parameter in the direction given, or stands at a bound.</summary>
    public static bool IsFree(LeverInput input, double weight, double by) => input.Start + (weight * by) is var at && at >= input.Box.Low && at <= input.Box.High;

    // No change leaves the very double that was there.
    private static double At(LeverInput input, double weight, double by) => by == 0 ? input.Start : Math.Clamp(input.Start + (weight * by), input.Box.Low, input.Box.High);
}
