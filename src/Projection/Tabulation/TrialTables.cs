using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Tabulation;

/// <summary>The single trials of a simulation as a table.</summary>
public static class TrialTables
{
    /// <summary>Every trial's values.</summary>
    /// <param name="result">What a simulation gave that kept its samples (<see cref="SimulationOptions.KeepSamples"/>).</param>
    /// <returns>
    /// One row a trial: the column <c>trial</c>, counted from 0; one for each output (else each uncertain indicator of the last year) under its name;
    /// and <c>target:</c> with its id for each target; each in the unit that the column bears, NaN for a trial without a value. The values are those of
    /// the result, divided when they are read, so that the table takes no memory of its own.
    /// </returns>
    /// <exception cref="InvalidOperationException">The simulation kept no samples.</exception>
    public static ResultTable TrialsTable(this SimulationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Samples.IsEmpty)
        {
            throw new InvalidOperationException("The simulation kept no trials; run it with KeepSamples = true, or its scenario has neither an output nor a target with a value.");
        }

        ReportedQuantity[] reported = [.. ReportedQuantity.Of(result)];
        Scenario scenario = result.Scenario;
        IEnumerable<ResultColumn> columns =
        [
            ResultColumn.OfWholeNumbers("trial", new CountedNumbers(result.Samples[0].Length), "Number of the trial, from 0."),
            .. reported.Select((r, place) => Of(r.Name, r.Unit, r.Quantity.Subject, place)),
            .. result.Targets.Select((t, place) => Of("target:" + t.Target.Id, t.Target.Figure.Unit, t.Target.Subject, reported.Length + place)),
        ];
        return SimulationTables.Stated(new ResultTable("trials", "One row for each trial.", columns), result);

        ResultColumn Of(string name, Unit unit, Subject subject, int place) =>
            ResultColumn.OfNumbers(name, new ScaledNumbers(result.Samples[place], unit.Scale.ToDouble()), unit, Explanations.SubjectText.Of(subject, scenario.Model, Language.English));
    }
}
