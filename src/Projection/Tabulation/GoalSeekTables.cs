using Projection.Arithmetic;
using Projection.GoalSeeking;
using Projection.Scenarios;

namespace Projection.Tabulation;

/// <summary>A goal seek as a table.</summary>
public static class GoalSeekTables
{
    /// <summary>Goals, kept targets, levers and other targets.</summary>
    /// <param name="result">What the goal seek gave.</param>
    /// <returns>One row for each goal, kept target, lever in a year and other target, as <c>kind</c> says; numbers in the row's unit, an end NaN where it is open.</returns>
    public static ResultTable ToTable(this GoalSeekResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        string status = ResultWord.Of(result.Status);
        return new TableMaker<Line>("goal_seek", "One row for each goal, kept target, lever in a year and other target.")
            .Text("kind", "goal, kept, lever or other.", l => l.Kind)
            .Text("name", "Short name of the target, or the quantity of the lever.", l => l.Name)
            .Text("years", "The year or years it is about.", l => l.Years)
            .Number("before", "The value on the central path, in the row's unit.", l => l.Before / l.Scale)
            .Number("after", "The value that was found, in the row's unit.", l => l.After / l.Scale)
            .Number("change", "After less before, in the row's unit.", l => (l.After - l.Before) / l.Scale)
            .Number("low", "Lower end of what is sought, or of the lever's bounds, in the row's unit.", l => (l.Range.Low / l.Unit.Scale)?.ToDouble())
            .Number("high", "Upper end of what is sought, or of the lever's bounds, in the row's unit.", l => (l.Range.High / l.Unit.Scale)?.ToDouble())
            .Truth("reached", "Whether the value after the change is sought; nothing for a lever.", l => l.IsReached)
            .Text("unit", "The unit of the numbers.", l => l.Unit.Text)
            .Text("status", "What became of the goal seek.", _ => status)
            .Of(result.Goals.Select(g => Of("goal", g))
                .Concat(result.Kept.Select(g => Of("kept", g)))
                .Concat(result.Levers.Select(l => Of(l, result.Scenario)))
                .Concat(result.Others.Select(g => Of("other", g))))
            .With("scenario", result.Scenario.Id)
            .With("status", status);
    }

    private static Line Of(string kind, GoalOutcome outcome) =>
        new(kind, outcome.Target.Id, outcome.Target.Subject.Years.ToString(), outcome.Target.Figure.Unit, outcome.Before, outcome.After, outcome.Sought, outcome.IsReached);

    private static Line Of(LeverChange lever, Scenario scenario) =>
        new("lever", lever.Id.ToString(), lever.Year.ToString(), DisplayUnit.For(scenario.Model.ByName[lever.Id.Name]), lever.Before, lever.After, lever.Bounds, null);

    private sealed record Line(string Kind, string Name, string Years, Unit Unit, double Before, double After, ValueRange Range, bool? IsReached)
    {
        public double Scale { get; } = Unit.Scale.ToDouble();
    }
}
