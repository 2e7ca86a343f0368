using System.Globalization;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Scenarios;

namespace Projection.Files.Tests.Workbooks;

/// <summary>What a check found, as lines that name targets by their place in the plan, so that two files of one plan can be compared.</summary>
internal static class ReportLines
{
    public static IEnumerable<string> Of(ConsistencyReport report, IReadOnlyDictionary<string, int> places)
    {
        yield return $"{report.Level} {report.Verdict} complete {report.IsComplete}";
        foreach (Conflict conflict in report.Conflicts)
        {
            yield return $"conflict {Set(conflict.Targets, places)} {conflict.Level} story {conflict.Story} minimal {conflict.IsMinimal} {conflict.Proof} ranges {conflict.Ranges.Length}";
        }

        foreach (Correction correction in report.Corrections)
        {
            yield return "correction " + string.Join("; ", correction.Changes.OrderBy(c => places[c.Target.Id]).Select(c => $"{places[c.Target.Id]} to {c.To.Low}..{c.To.High} {Range(c.Allowed)}"));
        }

        foreach (TargetFinding finding in report.Targets)
        {
            yield return $"target {places[finding.Target.Id]} {Range(finding.Implied)} {finding.IsPossible} without {Set(finding.Without, places)}";
        }

        foreach (ImpliedValue implied in report.Implied)
        {
            yield return $"implied {implied.Subject} {Range(implied.Range)} {implied.IsForced}";
        }
    }

    private static string Set(IEnumerable<Target> targets, IReadOnlyDictionary<string, int> places) =>
        string.Join(' ', targets.Select(t => places[t.Id]).Order().Select(place => place.ToString(CultureInfo.InvariantCulture)));

    private static string Range(ValueRange? range) => range is { } known ? $"[{Number(known.Low)}, {Number(known.High)}]" : "-";

    private static string Number(Rational? value) => value?.ToDouble().ToString("R", CultureInfo.InvariantCulture) ?? "open";
}
