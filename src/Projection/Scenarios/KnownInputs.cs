using Projection.Arithmetic;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>What a scenario takes each quantity of each year to be before any what-if: its assumptions, and its published figures where it assumes nothing.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class KnownInputs
{
    private readonly Dictionary<(IndicatorId Id, Year Year), Assumption> _assumptions = [];
    private readonly Dictionary<(IndicatorId Id, Year Year), double> _observed = [];

    /// <param name="scenario">The scenario.</param>
    /// <param name="within">The years that matter; <see langword="null"/> for all.</param>
    public KnownInputs(Scenario scenario, YearRange? within = null)
    {
        foreach (Assumption assumption in scenario.Assumptions)
        {
            foreach (IndicatorId id in assumption.Ids)
            {
                foreach (Year year in assumption.Years.Where(year => within?.Contains(year) != false))
                {
                    _assumptions[(id, year)] = assumption;
                }
            }
        }

        foreach (Observation observation in scenario.Observations.Where(o => !o.IsEvidence && o.Figure.IsNumeric))
        {
            if (observation.Subject is Subject.Indicator { Statistic: Statistic.Value, MultipleOf: null } subject
                && observation.Figure.Range is { Low: { } low, High: { } high })
            {
                _observed[(subject.Id, subject.Years.First)] = ((low + high) / 2).ToDouble();
            }
        }
    }

    public Assumption? AssumptionOf(IndicatorId id, Year year) => _assumptions.GetValueOrDefault((id, year));

    public IDistribution? DistributionOf(IndicatorId id, Year year) =>
        AssumptionOf(id, year)?.Distribution is { } distribution ? distribution
        : _observed.TryGetValue((id, year), out double observed) ? new Constant(observed)
        : null;

    public ValueRange? PlausibleOf(IndicatorId id, Year year) => AssumptionOf(id, year)?.Plausible;
}
