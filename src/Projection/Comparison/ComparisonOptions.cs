using System.Collections.Immutable;

namespace Projection.Comparison;

/// <summary>What a comparison shows and how it attributes differences.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ComparisonOptions
{
    /// <summary>The most changes whose combinations may all be evaluated.</summary>
    public const int MostExactChanges = 16;

    /// <summary>The most pairs of orders that may be sampled.</summary>
    public const int MostPairs = 1_000_000;

    /// <summary>The quantities to show.</summary>
    /// <value>Default: none named, which means what the models work out and what differs between cases.</value>
    public ImmutableArray<IndicatorId> Indicators { get; init; } = [];

    /// <summary>The years to show.</summary>
    /// <value>Default: none named, which means the last year that all cases have.</value>
    public ImmutableArray<Year> Years { get; init; } = [];

    /// <summary>The quantities whose differences are attributed.</summary>
    /// <value>Default: none named, which means those of the linked targets that differ; where there are none, the outputs that differ.</value>
    public ImmutableArray<AttributedQuantity> Attributed { get; init; } = [];

    /// <summary>Which changed inputs count as one changed assumption.</summary>
    /// <value>Default: <see cref="ChangeGrouping.Assumption"/>.</value>
    public ChangeGrouping Grouping { get; init; }

    /// <summary>Up to so many changes all their combinations are evaluated; beyond, orders are sampled. 0 to <see cref="MostExactChanges"/>.</summary>
    /// <value>Default: 10, that is 1,024 combinations.</value>
    public int ExactChanges { get; init; } = 10;

    /// <summary>Number of sampled pairs of orders, 2 to a million.</summary>
    /// <value>Default: 1,000.</value>
    public int Pairs { get; init; } = 1_000;

    /// <summary>Seed of the sampled orders; the same seed gives the same bits.</summary>
    /// <value>Default: 1.</value>
    public ulong Seed { get; init; } = 1;
}
