using Projection.Files.Tables;
using Projection.GoalSeeking;

namespace Projection.Cli.Output;

/// <summary>The answer of <c>solve --remaining</c> as CSV, one line for each target and year.</summary>
internal static class RemainingCsv
{
    public static void Write(TextWriter writer, RemainingReport report) => CsvTable.Write(
        writer,
        ["target", "year", "come_in", "delivery", "planned", "expected", "needed", "unit", "plausible", "status"],
        from need in report.Needs
        from year in need.Years
        let scale = RemainingJson.ScaleOf(need)
        select (IReadOnlyList<string>)
        [
            need.Target.Id,
            year.Year.ToString(),
            year.HasComeIn ? "true" : "false",
            RemainingJson.KindOf(need.Kind),
            Numbers.Text(year.Planned / scale),
            Numbers.Text(year.Expected / scale),
            Numbers.Text(year.Needed / scale),
            need.Kind == DeliveryKind.Growth ? "%" : need.Target.Figure.Unit.Text,
            need.IsPlausible switch { true => "true", false => "false", _ => string.Empty },
            RemainingJson.StatusOf(need),
        ]);
}
