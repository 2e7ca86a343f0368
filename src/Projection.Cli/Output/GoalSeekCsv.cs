using Projection.Files.Tables;
using Projection.GoalSeeking;
using Projection.Scenarios;

namespace Projection.Cli.Output;

/// <summary>The answer of <c>solve</c> as CSV, one line for each goal, kept target, other target and lever in a year.</summary>
internal static class GoalSeekCsv
{
    public static void Write(TextWriter writer, GoalSeekResult result) => CsvTable.Write(
        writer,
        ["kind", "name", "years", "before", "after", "change", "low", "high", "reached", "unit", "status"],
        result.Goals.Select(g => Outcome("goal", g, result))
            .Concat(result.Kept.Select(g => Outcome("kept", g, result)))
            .Concat(result.Levers.Select(l => Lever(l, result)))
            .Concat(result.Others.Select(g => Outcome("other", g, result))));

    private static IReadOnlyList<string> Outcome(string kind, GoalOutcome outcome, GoalSeekResult result)
    {
        Unit unit = outcome.Target.Figure.Unit;
        double scale = unit.Scale.ToDouble();
        return
        [
            kind, outcome.Target.Id, outcome.Target.Subject.Years.ToString(),
            Numbers.Text(outcome.Before / scale), Numbers.Text(outcome.After / scale), Numbers.Text((outcome.After - outcome.Before) / scale),
            End(outcome.Sought.Low, unit), End(outcome.Sought.High, unit),
            outcome.IsReached ? "true" : "false", unit.Text, GoalSeekJson.StatusOf(result.Status),
        ];
    }

    private static IReadOnlyList<string> Lever(LeverChange lever, GoalSeekResult result)
    {
        Unit unit = DisplayUnit.For(result.Scenario.Model.ByName[lever.Id.Name]);
        double scale = unit.Scale.ToDouble();
        return
        [
            "lever", lever.Id.ToString(), lever.Year.ToString(),
            Numbers.Text(lever.Before / scale), Numbers.Text(lever.After / scale), Numbers.Text(lever.Change / scale),
            End(lever.Bounds.Low, unit), End(lever.Bounds.High, unit),
            string.Empty, unit.Text, GoalSeekJson.StatusOf(result.Status),
        ];
    }

    private static string End(Arithmetic.Rational? end, Unit unit) => end is { } value ? Numbers.Text((value / unit.Scale).ToDouble()) : string.Empty;
}
