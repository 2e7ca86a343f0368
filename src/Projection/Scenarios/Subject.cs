using Projection.Arithmetic;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>What a figure is about.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Years">The year or years.</param>
public abstract record Subject(YearRange Years)
{
    /// <summary>A quantity of the model in one year or over several.</summary>
    /// <param name="Id">The quantity.</param>
    /// <param name="Statistic">The year's value, or what is said about several years.</param>
    /// <param name="Years">The year or years.</param>
    /// <param name="MultipleOf">The year whose value the figure is a multiple of; <see langword="null"/> for the value itself.</param>
    public sealed record Indicator(IndicatorId Id, Statistic Statistic, YearRange Years, Year? MultipleOf = null) : Subject(Years)
    {
        /// <inheritdoc/>
        public override string ToString() => Statistic == Statistic.Value
            ? MultipleOf is { } year ? $"{Id} {Years} / {Id} {year}" : $"{Id} {Years}"
            : $"{Statistic.ToString().ToLowerInvariant()} of {Id} {Years}";
    }

    /// <summary>The sum of one quantity over the sum of another.</summary>
    /// <param name="Numerator">Summed above the line.</param>
    /// <param name="Denominator">Summed below the line.</param>
    /// <param name="Years">The year or years.</param>
    public sealed record Ratio(IndicatorId Numerator, IndicatorId Denominator, YearRange Years) : Subject(Years)
    {
        /// <summary>Whether the mean of the years' ratios is meant rather than the ratio of the sums.</summary>
        public bool IsMean { get; init; }

        /// <inheritdoc/>
        public override string ToString() => (IsMean ? "mean of " : string.Empty) + $"{Numerator} / {Denominator} {Years}";
    }

    /// <summary>One statistic over another, each of its own years, such as a sum over five years over the last year's value.</summary>
    /// <param name="Above">Above the line.</param>
    /// <param name="Below">Below the line.</param>
    public sealed record Quotient(Indicator Above, Indicator Below) : Subject(Above.Years)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Above} / {Below}";
    }

    /// <summary>A quantity that no identity of the model touches; it is checked against its own bounds only.</summary>
    /// <param name="Name">Its name for people.</param>
    /// <param name="Measure">What kind of quantity it is.</param>
    /// <param name="Within">Bounds in printed units that the scenario gives beside those of the measure.</param>
    /// <param name="Years">The year or years.</param>
    public sealed record Standalone(Labels Name, StandaloneMeasure Measure, ValueRange Within, YearRange Years) : Subject(Years)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Name.English ?? Name.Vietnamese} {Years}";
    }

    /// <summary>Whether the model works the quantity out.</summary>
    public bool IsLinked => this is not Standalone;
}
