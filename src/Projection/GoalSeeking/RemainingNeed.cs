using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.GoalSeeking;

/// <summary>What the remaining years have to deliver so that one target is reached.</summary>
/// <remarks>Immutable. Numbers are in base units.</remarks>
/// <param name="Target">The target.</param>
/// <param name="Kind">What a year delivers towards it.</param>
/// <param name="Years">The years that count for it, rising.</param>
/// <param name="Result">The goal seek over the remaining years inside logical bounds; <see langword="null"/> where no year that counts remains.</param>
/// <param name="WithinPlausible">
/// The same inside the scenario's plausible ranges, shared out in any way; <see langword="null"/> where <paramref name="Result"/> lies inside them
/// itself, or has not reached the target.
/// </param>
/// <param name="History">Published past figures of the same quantity, also those that are mere evidence.</param>
public sealed record RemainingNeed(
    Target Target, DeliveryKind Kind, ImmutableArray<YearDelivery> Years, GoalSeekResult? Result, GoalSeekResult? WithinPlausible, ImmutableArray<Observation> History)
{
    private static readonly Unit Percent = Unit.Parse("%").ValueOrThrow();

    /// <summary>The unit in which deliveries are shown: per cent for growth, else the target's printed one.</summary>
    public Unit DeliveryUnit => Kind == DeliveryKind.Growth ? Percent : Target.Figure.Unit;

    /// <summary>The years that remain among those that count.</summary>
    public ImmutableArray<YearDelivery> Remaining => [.. Years.Where(y => !y.HasComeIn)];

    /// <summary>What the remaining years have to deliver on average; see <see cref="MeanOf"/>. NaN where it was not found.</summary>
    public double NeededMean => Result is { Status: GoalSeekStatus.Reached } ? MeanOf([.. Remaining.Select(y => y.Needed)]) : double.NaN;

    /// <summary>What all years together had to deliver on average before anything had come in, in base units.</summary>
    public double RequiredMean => MeanOf([.. Years.Select(y => y.Planned)]);

    /// <summary>What the remaining years have to deliver in all, for a target on a sum; NaN for another.</summary>
    public double NeededSum => Target.Subject is Subject.Indicator { Statistic: Statistic.Sum } && Result is { Status: GoalSeekStatus.Reached } ? Remaining.Sum(y => y.Needed) : double.NaN;

    /// <summary>Whether what is needed can be delivered inside the scenario's plausible ranges; <see langword="null"/> where it is neither shown nor refuted, or nothing was found.</summary>
    public bool? IsPlausible => Result is not { Status: GoalSeekStatus.Reached } ? null
        : WithinPlausible is null || WithinPlausible.Status == GoalSeekStatus.Reached ? true
        : WithinPlausible.Status == GoalSeekStatus.Unreachable ? false : null;

    /// <summary>Whether rates are averaged: growth, and the values of a rate, compound: <c>(product of (1 + x))^(1/n) - 1</c>.</summary>
    public bool IsCompound { get; init; }

    /// <summary>The mean over years, compound for growth and for rates.</summary>
    private double MeanOf(double[] values)
    {
        if (values.Length == 0 || Array.Exists(values, double.IsNaN))
        {
            return double.NaN;
        }

        if (!IsCompound)
        {
            return values.Sum() / values.Length;
        }

        double product = values.Aggregate(1.0, (p, v) => p * (1 + v));
        return product > 0 ? Elementary.Exp(Elementary.Log(product) / values.Length) - 1 : double.NaN;
    }
}
