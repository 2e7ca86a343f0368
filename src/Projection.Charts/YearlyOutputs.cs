using System.Collections.Immutable;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Charts;

/// <summary>Asks a simulation for indicators in every year, as fan charts need them.</summary>
public static class YearlyOutputs
{
    /// <summary>A scenario whose simulation reports indicators in every year in which they have a value, beside the outputs that it names itself.</summary>
    /// <remarks>A scenario that names no outputs loses those of the default, the uncertain indicators of the last year.</remarks>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="indicators">Quantities of its model.</param>
    /// <returns>The scenario anew on the tape, with one more output for each indicator and year that it does not ask for already, named like <c>grdp@2030</c>.</returns>
    /// <exception cref="ArgumentException">The model has no such quantity.</exception>
    public static ScenarioProgram AddTo(ScenarioProgram program, params IEnumerable<IndicatorId> indicators)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(indicators);
        Scenario scenario = program.Scenario;
        ImmutableArray<OutputQuantity> outputs = scenario.Outputs;
        HashSet<Subject> asked = [.. outputs.Select(output => output.Subject)];
        foreach (IndicatorId id in indicators)
        {
            Known(scenario.Model, id);
            foreach (Year year in YearsOf(program, id))
            {
                Subject.Indicator subject = Of(id, year);
                outputs = asked.Add(subject) ? outputs.Add(new OutputQuantity($"{id}@{year}", subject)) : outputs;
            }
        }

        return ScenarioProgram.Compile(scenario with { Outputs = outputs }).ValueOrThrow();
    }

    /// <summary>The quantity of one year, as <see cref="AddTo"/> asks for it.</summary>
    internal static Subject.Indicator Of(IndicatorId id, Year year) => new(id, Statistic.Value, new YearRange(year, year));

    /// <summary>The years of a plan, with its base year, in which a quantity has a value.</summary>
    internal static IEnumerable<Year> YearsOf(ScenarioProgram program, IndicatorId id) =>
        new YearRange(program.Scenario.BaseYear, program.Scenario.Horizon).Where(year => program.Numbers.ContainsKey((id, year)));

    internal static IndicatorInfo Known(ModelDefinition model, IndicatorId id) =>
        model.Find(id) ?? throw new ArgumentException($"The model has no quantity {id}.", nameof(id));
}
