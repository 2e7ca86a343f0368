using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Files.Results;

/// <summary>How a quantity is spread over the trials, in its unit.</summary>
/// <remarks>Immutable. Numbers are in the unit of the quantity; errors of rank are probabilities. The fields of a kind of its own come before these.</remarks>
public abstract record SpreadPart : ResultPart
{
    /// <summary>A part whose fields the caller gives.</summary>
    protected SpreadPart()
    {
    }

    [SetsRequiredMembers]
    private protected SpreadPart(SimulatedQuantity quantity, Unit unit)
    {
        double scale = unit.Scale.ToDouble();
        (string Name, QuantileError Error)[] all = [.. quantity.Quantiles.Select(q => (q.Key.ToString(CultureInfo.InvariantCulture), q.Value))];
        (string Name, QuantileError Error)[] inexact = Array.FindAll(all, q => q.Error.RankError != 0);
        Mean = PrintedNumber.Of(quantity.Moments.Mean / scale);
        StandardDeviation = PrintedNumber.Of(quantity.Moments.StandardDeviation / scale);
        MeanError = PrintedNumber.Of(quantity.MeanError / scale);
        Quantiles = all.ToDictionary(q => q.Name, q => PrintedNumber.Of(q.Error.Estimate / scale));
        QuantileErrors = all.ToDictionary(q => q.Name, q => PrintedNumber.Of(q.Error.StandardError / scale));
        QuantileIntervals = all.ToDictionary(q => q.Name, q => new IntervalPart { Lower = PrintedNumber.Of(q.Error.Lower / scale), Upper = PrintedNumber.Of(q.Error.Upper / scale) });
        RankErrors = inexact.Length > 0 ? inexact.ToDictionary(q => q.Name, q => q.Error.RankError) : null;
        Histogram = HistogramPart.Of(quantity.Histogram, scale);
        IsCertain = ReportedQuantity.IsCertain(quantity);
        Failed = quantity.Failed;
    }

    /// <summary>Mean; <see langword="null"/> where no trial gave a value.</summary>
    public required double? Mean { get; init; }

    /// <summary>Standard deviation; <see langword="null"/> for fewer than two trials.</summary>
    public required double? StandardDeviation { get; init; }

    /// <summary>Monte Carlo error of the mean.</summary>
    public required double? MeanError { get; init; }

    /// <summary>Quantiles by probability.</summary>
    public required IReadOnlyDictionary<string, double?> Quantiles { get; init; }

    /// <summary>Their Monte Carlo errors.</summary>
    public required IReadOnlyDictionary<string, double?> QuantileErrors { get; init; }

    /// <summary>Their 95 % intervals.</summary>
    public required IReadOnlyDictionary<string, IntervalPart> QuantileIntervals { get; init; }

    /// <summary>Largest errors of their ranks, as shares of the trials; <see langword="null"/> where all are exact.</summary>
    public IReadOnlyDictionary<string, double>? RankErrors { get; init; }

    /// <summary>Counts in bars; <see langword="null"/> where none was asked for.</summary>
    public HistogramPart? Histogram { get; init; }

    /// <summary>Whether several trials gave one and the same value.</summary>
    public required bool IsCertain { get; init; }

    /// <summary>Trials without a value.</summary>
    public required long Failed { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("mean", Mean);
        json.Write("standardDeviation", StandardDeviation);
        json.Write("meanError", MeanError);
        json.Write("quantiles", Quantiles);
        json.Write("quantileErrors", QuantileErrors);
        json.Write("quantileIntervals", QuantileIntervals);
        json.WriteIfAny("rankErrors", RankErrors);
        json.WriteIfAny("histogram", Histogram);
        json.Write("isCertain", IsCertain);
        json.Write("failed", Failed);
    }
}
