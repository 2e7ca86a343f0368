using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.GoalSeeking;
using Projection.Scenarios;

namespace Projection.Plans;

/// <summary>What the methods of a plan take as texts.</summary>
internal static class PlanTexts
{
    // Where a target's id has none of them.
    private static readonly char[] Signs = ['=', '<', '>', '≥', '≤'];

    /// <summary>Goals and levers; a goal without a sign is a target's id.</summary>
    /// <exception cref="InvalidInputException">A text cannot be read.</exception>
    public static GoalSeekRequest GoalSeek(Scenario scenario, IEnumerable<string> goals, IEnumerable<string> levers, ChangePreference preference)
    {
        List<Diagnostic> problems = [];
        ImmutableArray<SoughtGoal> sought = [.. goals.Select(text => Keep(GoalOf(scenario, text), problems)).OfType<SoughtGoal>()];
        ImmutableArray<Lever> changing = [.. levers.Select(text => Keep(GoalSeekText.ReadLever(scenario, text), problems)).OfType<Lever>()];
        ThrowIfAny(problems);
        return new GoalSeekRequest { Goals = sought, Levers = changing, Preference = preference };
    }

    /// <summary>What has come in.</summary>
    /// <exception cref="InvalidInputException">A text cannot be read.</exception>
    public static ImmutableArray<Actual> Actuals(Scenario scenario, IEnumerable<string> texts)
    {
        List<Diagnostic> problems = [];
        ImmutableArray<Actual> actuals = [.. texts.SelectMany(text => Keep(GoalSeekText.ReadActual(scenario, text), problems) ?? [])];
        ThrowIfAny(problems);
        return actuals;
    }

    /// <summary>The linked target of that id; <see langword="null"/> where there is none.</summary>
    public static Target? TargetOf(Scenario scenario, string id) => scenario.Targets.FirstOrDefault(target => target.Id == id && target.IsLinked);

    /// <summary>A quantity in a year.</summary>
    /// <exception cref="InvalidInputException">The text is none, or the scenario works out no such quantity.</exception>
    public static (IndicatorId Id, Year Year) QuantityOf(ScenarioProgram program, string text)
    {
        Scenario scenario = program.Scenario;
        if (!QuantityText.TryRead(text, out IndicatorId id, out YearRange? years) || years is not { Count: 1 } asked)
        {
            throw new InvalidInputException([Problem.BadQuantity(null, text)]);
        }

        return scenario.Model.Find(id) is null ? throw new InvalidInputException([Problem.UnknownIndicator(null, id.ToString(), WhatIf.KnownNames(scenario.Model))])
            : !program.Numbers.ContainsKey((id, asked.First)) ? throw new InvalidInputException([Problem.YearOutside(null, asked.ToString(), $"a year of {new YearRange(scenario.BaseYear, scenario.Horizon)}")])
            : (id, asked.First);
    }

    /// <summary>Refuses findings that are errors.</summary>
    /// <exception cref="InvalidInputException">There is one.</exception>
    public static void ThrowIfAny(IReadOnlyCollection<Diagnostic> problems)
    {
        if (problems.Any(p => p.Severity == Severity.Error))
        {
            throw new InvalidInputException([.. problems]);
        }
    }

    private static Parsed<SoughtGoal> GoalOf(Scenario scenario, string text) => text.IndexOfAny(Signs) >= 0 ? GoalSeekText.ReadGoal(scenario, text)
        : TargetOf(scenario, text) is { } target ? Parsed<SoughtGoal>.Of(new SoughtGoal(target))
        : Parsed<SoughtGoal>.Failed(Problem.TargetNotSought("--goal", text, scenario.Targets.Where(t => t.IsLinked).Select(t => t.Id)));

    private static T? Keep<T>(Parsed<T> read, List<Diagnostic> problems)
        where T : class
    {
        problems.AddRange(read.Diagnostics);
        return read.Value;
    }
}
