using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Projection.Arithmetic;
using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Reference.Conflicts;

/// <summary>One case of the reference file as a scenario of one plan year.</summary>
internal sealed record ConflictCase(string Id, Scenario Scenario, ImmutableArray<string> Conflicts, ImmutableArray<string> Corrections)
{
    /// <summary>The cases with complete lists; the boundary cases have none.</summary>
    public static ImmutableArray<ConflictCase> All { get; } = [.. Read()];

    public static string SetOf(IEnumerable<string> targets) => string.Join(' ', targets.Order(StringComparer.Ordinal));

    private static IEnumerable<ConflictCase> Read()
    {
        using var file = JsonDocument.Parse(ReferenceFile.Text("conflicts/conflict_cases.json"));
        foreach (JsonElement item in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            string kind = item.GetProperty("kind").GetString()!;
            if (kind != "boundary")
            {
                yield return new ConflictCase(
                    item.GetProperty("id").GetString()!,
                    kind == "linear" ? Linear(item) : Nonlinear(item),
                    [.. Sets(item, "minimal_conflicts")],
                    [.. Sets(item, "minimal_corrections")]);
            }
        }
    }

    private static IEnumerable<string> Sets(JsonElement item, string name) =>
        item.GetProperty(name).EnumerateArray().Select(set => SetOf(set.EnumerateArray().Select(t => t.GetString()!))).Order(StringComparer.Ordinal);

    private static Scenario Linear(JsonElement item)
    {
        Dictionary<string, string> ranges = item.GetProperty("variables").EnumerateObject().ToDictionary(v => v.Name, v => Range(v.Value));
        var model = new StringBuilder();
        foreach (JsonElement identity in item.GetProperty("identities_hard").EnumerateArray())
        {
            // The identity is solved for its last variable, whose coefficient is 1 or -1 in every case.
            (string name, Rational coefficient)[] terms = [.. Terms(identity)];
            (string solved, Rational divisor) = terms[^1];
            Assert.Equal(Rational.One, divisor.Abs());
            string rest = Sum(terms[..^1].Select(t => (t.name, -t.coefficient / divisor)), Number(identity.GetProperty("equals")) / divisor);
            model.AppendLine(CultureInfo.InvariantCulture, $"indicator {solved}: fraction, flow, in {ranges[solved]}\n{solved} = {rest}");
            ranges.Remove(solved);
        }

        foreach ((string name, string range) in ranges)
        {
            model.AppendLine(CultureInfo.InvariantCulture, $"input {name}: fraction, flow, in {range}");
        }

        List<Target> targets = [];
        foreach (JsonElement target in item.GetProperty("targets").EnumerateArray())
        {
            string id = target.GetProperty("id").GetString()!;
            (string name, Rational coefficient)[] terms = [.. Terms(target)];
            string subject = terms is [(string only, var one)] && one == Rational.One ? only : $"of_{id.ToLowerInvariant()}";
            if (subject.StartsWith("of_", StringComparison.Ordinal))
            {
                model.AppendLine(CultureInfo.InvariantCulture, $"indicator {subject}: fraction, flow\n{subject} = {Sum(terms, Rational.Zero)}");
            }

            targets.Add(Plan.Exactly(id, $"{subject} 2026", Bounds(target)));
        }

        return Plan.Of(model.ToString(), 2026, targets);
    }

    // The expressions of the nonlinear cases are equations of the model language as they stand.
    private static Scenario Nonlinear(JsonElement item)
    {
        var model = new StringBuilder();
        foreach (JsonProperty variable in item.GetProperty("free_variables").EnumerateObject())
        {
            model.AppendLine(CultureInfo.InvariantCulture, $"input {variable.Name}: fraction, flow, in {Range(variable.Value)}");
        }

        foreach (string identity in item.GetProperty("identities_hard").EnumerateArray().Select(i => i.GetString()!))
        {
            model.AppendLine(CultureInfo.InvariantCulture, $"indicator {identity.Split(' ')[0]}: fraction, flow\n{identity}");
        }

        IEnumerable<Target> targets = item.GetProperty("targets").EnumerateArray()
            .Select(t => Plan.Exactly(t.GetProperty("id").GetString()!, $"{t.GetProperty("expr").GetString()} 2026", Bounds(t)));
        return Plan.Of(model.ToString(), 2026, targets);
    }

    private static IEnumerable<(string Name, Rational Coefficient)> Terms(JsonElement item) =>
        item.GetProperty("coef").EnumerateObject().Select(c => (c.Name, Number(c.Value)));

    private static string Sum(IEnumerable<(string Name, Rational Coefficient)> terms, Rational constant)
    {
        string sum = string.Join(' ', terms.Select(t => $"{(t.Coefficient.Sign < 0 ? '-' : '+')} {t.Coefficient.Abs()} * {t.Name}"));
        return sum.Length == 0 ? constant.ToString() : constant.Sign == 0 ? $"0 {sum}" : $"{constant} {sum}";
    }

    private static string Range(JsonElement pair) => $"[{Number(pair[0])}, {Number(pair[1])}]";

    private static ValueRange Bounds(JsonElement target) => new(Bound(target.GetProperty("lo")), Bound(target.GetProperty("hi")));

    private static Rational? Bound(JsonElement end) => end.ValueKind == JsonValueKind.Null ? null : Number(end);

    // As written in the file: 23.150000000000002 stays what it is.
    private static Rational Number(JsonElement number) => Rational.Parse(number.GetRawText());
}
