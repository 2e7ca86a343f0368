using Projection.Scenarios;

namespace Projection.Simulation;

/// <summary>What a simulation reports beside the targets, as every format names it.</summary>
/// <param name="Name">The output's short name; the indicator where the scenario names no outputs.</param>
/// <param name="Unit">The unit of its figures.</param>
/// <param name="Quantity">Its spread.</param>
public sealed record ReportedQuantity(string Name, Unit Unit, SimulatedQuantity Quantity)
{
    /// <summary>What a simulation reports.</summary>
    /// <param name="result">What a simulation gave.</param>
    /// <returns>The scenario's outputs; where it names none, the indicators of the last year that are uncertain.</returns>
    public static IEnumerable<ReportedQuantity> Of(SimulationResult result)
    {
        Scenario scenario = result.Scenario;
        return result.Indicators.Select(quantity => scenario.Outputs.FirstOrDefault(o => o.Subject == quantity.Subject) is { } output
            ? new ReportedQuantity(output.Id, output.UnitIn(scenario.Model), quantity)
            : new ReportedQuantity(((Subject.Indicator)quantity.Subject).Id.ToString(), DisplayUnit.For(quantity.Subject, scenario.Model), quantity));
    }

    /// <summary>Whether several trials gave one and the same value, so that there is no error of the simulation to speak of.</summary>
    /// <param name="quantity">A quantity of a simulation.</param>
    /// <returns>Whether its standard deviation is 0 and no trial failed.</returns>
    public static bool IsCertain(SimulatedQuantity quantity) => quantity.Moments.StandardDeviation == 0 && quantity.Failed == 0;

    /// <summary>What is said about the years: <c>value</c>, <c>average</c>, <c>sum</c>, <c>maximum</c>, <c>minimum</c> or <c>ratio</c>.</summary>
    /// <param name="subject">What a figure is about.</param>
    /// <returns>The word, as JSON and tables have it.</returns>
    public static string StatisticOf(Subject subject) => subject is Subject.Indicator indicator ? indicator.Statistic.ToString().ToLowerInvariant() : "ratio";
}
