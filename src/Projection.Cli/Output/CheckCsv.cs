using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Files.Tables;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Cli.Output;

/// <summary>The targets of a check as CSV, one line each, with the conflicts they take part in.</summary>
internal static class CheckCsv
{
    private static readonly string[] Attainment = ["probability", "probability_error"];

    public static void Write(TextWriter writer, ConsistencyReport report, SimulationResult? attainment) => CsvTable.Write(
        writer,
        ["target", "years", "published", "unit", "linked", "implied_low", "implied_high", "within_bounds", "conflicts", "verdict", .. attainment is null ? [] : Attainment],
        report.Targets.Select(f => (IReadOnlyList<string>)
        [
            f.Target.Id,
            f.Target.Subject.Years.ToString(),
            f.Target.Figure.Published.Text,
            f.Target.Figure.Unit.Text,
            f.Target.IsLinked ? "true" : "false",
            End(f.Implied?.Low),
            End(f.Implied?.High),
            f.IsPossible ? "true" : "false",
            string.Join(' ', report.Conflicts.Select((c, i) => (c, Number: i + 1)).Where(c => c.c.Targets.Contains(f.Target)).Select(c => c.Number)),
            report.Verdict.ToString().ToLowerInvariant(),
            .. attainment is null ? [] : ProbabilityOf(f.Target, attainment),
        ]));

    private static string[] ProbabilityOf(Target target, SimulationResult attainment) => attainment.Targets.FirstOrDefault(t => t.Target == target) is { } found
        ? [Numbers.Text(found.Attained.Probability), Numbers.Text(found.Attained.StandardError)]
        : [string.Empty, string.Empty];

    private static string End(Rational? value) => value is { } end ? Numbers.Text(end.ToDouble()) : string.Empty;
}
