using System.Collections.Immutable;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Comparison;

/// <summary>Finds what one case assumes differently from another on the same tape.</summary>
internal static class AssumptionChanges
{
    // What subtracting and dividing can cost steps and factors that were meant to be the same.
    private const double Rounding = 1e-9;

    /// <summary>The changed assumptions, in the order of the program's inputs.</summary>
    /// <param name="program">The program of the first case.</param>
    /// <param name="from">The first case's inputs.</param>
    /// <param name="to">The other case's values of the same inputs.</param>
    /// <param name="grouping">Which inputs count as one.</param>
    public static ImmutableArray<AssumptionChange> Between(ScenarioProgram program, ReadOnlySpan<double> from, ReadOnlySpan<double> to, ChangeGrouping grouping)
    {
        List<ChangedInput> all = [];
        for (int i = 0; i < from.Length; i++)
        {
            all.Add(new ChangedInput(program.Program.Inputs[i], from[i], to[i]));
        }

        // Equals, not ==: unknown on both sides is no change.
        return
        [
            .. all.GroupBy(input => input.Input.Id.Name)
                .SelectMany(indicator => Split([.. indicator], program.Scenario.Model.ByName[indicator.Key], grouping)),
        ];
    }

    private static IEnumerable<AssumptionChange> Split(ChangedInput[] inputs, IndicatorInfo info, ChangeGrouping grouping)
    {
        ChangedInput[] changed = [.. inputs.Where(IsChanged)];
        bool isWhole = info.Set is null || grouping == ChangeGrouping.Indicator || (grouping != ChangeGrouping.Element && AreAlike(inputs, changed, info));
        return changed
            .GroupBy(input => (Id: isWhole ? new IndicatorId(info.Name) : input.Input.Id, Year: grouping == ChangeGrouping.Year ? input.Input.Year : (Year?)null))
            .Select(group => new AssumptionChange(group.Key.Id, group.Key.Year, [.. group]));
    }

    private static bool IsChanged(ChangedInput input) => !input.From.Equals(input.To);

    // Whether the whole set was changed as by one statement. Elements that had the new value before take part; a single changed element has a name of its own.
    private static bool AreAlike(ChangedInput[] inputs, ChangedInput[] changed, IndicatorInfo info)
    {
        if (changed.Select(input => input.Input.Id).Distinct().Count() < 2)
        {
            return false;
        }

        ChangedInput[][] years = [.. changed.Select(input => input.Input.Year).Distinct().Select(year => inputs.Where(input => input.Input.Year == year).ToArray())];
        return years.All(year => year.Length == info.Set!.Elements.Length)
            && (years.All(year => year.All(input => input.To.Equals(year[0].To)))
                || years.All(year => AreSame(year, input => input.To - input.From))
                || years.All(year => AreSame(year, input => input.To / input.From)));
    }

    private static bool AreSame(ChangedInput[] inputs, Func<ChangedInput, double> measure)
    {
        double first = measure(inputs[0]);
        return inputs.All(input => Math.Abs(measure(input) - first) <= Rounding * Math.Abs(first));
    }
}
