using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Projection.Cli.Tests.Certificates.Verifier;

namespace Projection.Cli.Tests.Certificates;

/// <summary>A verifier that cannot say no is worthless: every change that weakens a certificate is refused.</summary>
public class MutatedCertificateTests
{
    // A part in a million: less than any figure is printed to.
    private const double Little = 1e-6;

    [Theory]
    [InlineData("example.yaml", "possible")]
    [InlineData("example.yaml", "plausible")]
    [InlineData("bac-giang-2030.yaml", "possible")]
    [InlineData("thai-nguyen-2030/peoples-committee.yaml", "possible")]
    public async Task Verify_ConflictChanged_IsRejected(string scenario, string level)
    {
        JsonElement certificate = await Issued.For(scenario, level);
        var verifier = new CertificateVerifier(Plan.Read(Answer.Scenario(scenario)));
        int conflicts = certificate.GetProperty("conflicts").GetArrayLength();
        List<string> accepted = [];
        int count = 0;
        for (int conflict = 0; conflict < conflicts; conflict++)
        {
            foreach ((string what, JsonObject changed) in Changes(certificate, conflict))
            {
                count++;
                if (!IsRejected(verifier, changed))
                {
                    accepted.Add($"conflict {conflict}: {what}");
                }
            }
        }

        Assert.True(accepted.Count == 0, "Accepted though changed:\n" + string.Join('\n', accepted));
        Assert.True(count > 10);
    }

    [Fact]
    public async Task Verify_CombinationChanged_IsRejected()
    {
        const string Scenario = "thai-nguyen-2030/party-programme.yaml";
        JsonElement certificate = await Issued.For(Scenario, "plausible");
        JsonElement[] refutations = [.. certificate.GetProperty("conflicts").EnumerateArray()];
        int conflict = Array.FindIndex(refutations, r => r.GetProperty("argument").GetProperty("proof").GetString() == "relaxation");
        JsonElement argument = refutations[conflict].GetProperty("argument");
        var verifier = new CertificateVerifier(Plan.Read(Answer.Scenario(Scenario)));
        List<string> accepted = [];
        for (int row = 0; row < argument.GetProperty("rows").GetArrayLength(); row++)
        {
            Try($"row {row}: multiplier turned", a => a["rows"]![row]!["multiplier"] = -a["rows"]![row]!["multiplier"]!.GetValue<double>());
            Try($"row {row}: multiplier half as large again", a => a["rows"]![row]!["multiplier"] = 1.5 * a["rows"]![row]!["multiplier"]!.GetValue<double>());
            Try($"row {row}: low tightened", a => Tighten(a["rows"]![row]!.AsObject(), "low", up: true));
            Try($"row {row}: high tightened", a => Tighten(a["rows"]![row]!.AsObject(), "high", up: false));
            Try($"row {row}: another coefficient", a => Replace(a["rows"]![row]!.AsObject(), "coefficient", _ => "2"));
            Try($"row {row}: left out", a => a["rows"]!.AsArray().RemoveAt(row));
        }

        for (int column = 0; column < argument.GetProperty("box").GetArrayLength(); column++)
        {
            Try($"column {column}: left out", a => a["box"]!.AsArray().RemoveAt(column));
        }

        Try("no steps", a => a["steps"] = new JsonArray());
        Try("the box counted otherwise", a => a["byBox"] = new JsonObject { ["low"] = 1, ["high"] = 2 });
        Assert.True(accepted.Count == 0, "Accepted though changed:\n" + string.Join('\n', accepted));

        void Try(string what, Action<JsonObject> change)
        {
            JsonObject changed = Changed(certificate, c =>
            {
                // The others are of no interest here, and take time.
                c["conflicts"] = new JsonArray(c["conflicts"]![conflict]!.DeepClone());
                change(c["conflicts"]![0]!["argument"]!.AsObject());
            });
            if (changed["conflicts"]![0]!["argument"]!.ToJsonString() != JsonNode.Parse(argument.GetRawText())!.ToJsonString() && !IsRejected(verifier, changed))
            {
                accepted.Add(what);
            }
        }
    }

    [Theory]
    [InlineData("possible")]
    [InlineData("plausible")]
    public async Task Verify_WitnessChanged_IsRejected(string level)
    {
        JsonElement certificate = await Issued.For("thai-nguyen-2030/congress.yaml", level);
        var verifier = new CertificateVerifier(Plan.Read(Answer.Scenario("thai-nguyen-2030/congress.yaml")));
        string[] moved = ["volume[services][2025]", "population[2025]", "price_growth[industry_construction][2030]"];
        Assert.All(moved, name => Assert.True(IsRejected(verifier, Changed(certificate, c =>
        {
            JsonObject inputs = c["witness"]!["inputs"]!.AsObject();
            inputs[name] = (inputs[name]!.GetValue<double>() * 1.5) + 0.5;
        })), name));
        Assert.True(IsRejected(verifier, Changed(certificate, c => c["witness"]!["inputs"]!.AsObject().Remove("population[2025]"))));
        Assert.True(IsRejected(verifier, Changed(certificate, c => c["witness"]!["targets"]![0]!["value"] = 1)));
        Assert.True(IsRejected(verifier, Changed(certificate, c => c.Remove("witness"))));
        Assert.True(IsRejected(verifier, Changed(certificate, c => c["verdict"] = "contradictory")));
    }

    [Fact]
    public async Task Verify_CertificateOfAnotherLevelOrScenario_IsRejected()
    {
        JsonElement certificate = await Issued.For("example.yaml", "plausible");
        var verifier = new CertificateVerifier(Plan.Read(Answer.Example));
        Assert.True(IsRejected(verifier, Changed(certificate, c => c["level"] = "possible")));
        Assert.True(IsRejected(verifier, Changed(certificate, c => c["scenario"] = "another")));
        Assert.True(IsRejected(verifier, Changed(certificate, c => c["schema"] = "projection/certificate/2")));
        Assert.True(IsRejected(verifier, Changed(certificate, c => c["verdict"] = "consistent")));
        Assert.True(IsRejected(verifier, Changed(certificate, c => c["conflicts"] = new JsonArray())));
    }

    private static IEnumerable<(string What, JsonObject Changed)> Changes(JsonElement certificate, int conflict)
    {
        JsonElement original = certificate.GetProperty("conflicts")[conflict];
        (string List, int Place)[] parts =
        [
            .. Places("definitions", original.GetProperty("definitions")),
            .. Places("conditions", original.GetProperty("conditions")),
            .. Places("steps", original.GetProperty("argument").GetProperty("steps")),
        ];
        foreach ((string list, int place) in parts)
        {
            (string What, Action<JsonArray, JsonObject> Do)[] changes =
            [
                ("left out", (items, _) => items.RemoveAt(place)),
                ("low tightened", (_, item) => Tighten(item, "low", up: true)),
                ("high tightened", (_, item) => Tighten(item, "high", up: false)),
                ("operation changed", (_, item) => Replace(item, "operation", old => old switch { "add" => "subtract", "subtract" => "add", "multiply" => "divide", "divide" => "multiply", "power" => "minimum", _ => "add" })),
                ("value changed", (_, item) => Replace(item, "value", old => old + "1")),
                ("another name", (_, item) => Rename(item)),
                ("another number", (_, item) => Renumber(item, original.GetProperty("definitions").GetArrayLength())),
                ("another target", (_, item) => Replace(item, "target", _ => "growth")),
            ];
            foreach ((string what, Action<JsonArray, JsonObject> change) in changes)
            {
                bool isChanged = false;
                JsonObject changed = Changed(certificate, c =>
                {
                    JsonNode refutation = c["conflicts"]![conflict]!;
                    JsonArray items = (list == "steps" ? refutation["argument"]!["steps"] : refutation[list])!.AsArray();
                    string before = c.ToJsonString();
                    change(items, items[place]!.AsObject());
                    isChanged = c.ToJsonString() != before;
                });
                if (isChanged)
                {
                    yield return ($"{list} {place}: {what}", changed);
                }
            }
        }

        yield return ("a target left out", Changed(certificate, c => c["conflicts"]![conflict]!["targets"]!.AsArray().RemoveAt(0)));
        yield return ("no steps", Changed(certificate, c => c["conflicts"]![conflict]!["argument"]!["steps"] = new JsonArray()));
        yield return ("no argument", Changed(certificate, c => c["conflicts"]![conflict]!["argument"] = null));
    }

    private static IEnumerable<(string, int)> Places(string list, JsonElement items) => Enumerable.Range(0, items.GetArrayLength()).Select(place => (list, place));

    // A lower end moved up or an upper end moved down claims more than was shown.
    private static void Tighten(JsonObject item, string end, bool up)
    {
        if (item[end] is not { } old)
        {
            return;
        }

        bool isText = old.GetValueKind() == JsonValueKind.String;
        double value = isText ? double.Parse(old.GetValue<string>(), CultureInfo.InvariantCulture) : old.GetValue<double>();
        double moved = value + ((up ? 1 : -1) * Math.Max(Math.Abs(value) * Little, Little * Little));
        item[end] = isText ? JsonValue.Create(moved.ToString("R", CultureInfo.InvariantCulture)) : JsonValue.Create(moved);
    }

    private static void Replace(JsonObject item, string key, Func<string, string> other)
    {
        if (item[key] is { } old)
        {
            item[key] = other(old.GetValue<string>());
        }
    }

    private static void Rename(JsonObject item)
    {
        if (item["names"] is JsonArray { Count: > 0 } names)
        {
            names[0] = names[0]!.GetValue<string>() == "grdp[2029]" ? "grdp[2028]" : "grdp[2029]";
        }
    }

    // Definitions are numbered in order; conditions and steps may speak of another quantity.
    private static void Renumber(JsonObject item, int count)
    {
        int number = item["number"]!.GetValue<int>();
        item["number"] = (number % count) + 1;
    }

    private static JsonObject Changed(JsonElement certificate, Action<JsonObject> change)
    {
        JsonObject copy = JsonNode.Parse(certificate.GetRawText())!.AsObject();
        change(copy);
        return copy;
    }

    private static bool IsRejected(CertificateVerifier verifier, JsonObject certificate)
    {
        using var document = JsonDocument.Parse(certificate.ToJsonString());
        try
        {
            verifier.Verify(document.RootElement);
            return false;
        }
        catch (RejectedException)
        {
            return true;
        }
    }
}
