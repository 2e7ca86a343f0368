using System.Globalization;
using System.Text.Json.Nodes;

namespace Projection.Charts.Tests;

public class SpecificationTests
{
    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public async Task Charts_OfTheExample_AreAsJudged(Language language)
    {
        Examples example = await Examples.Small;
        string[] each = ["fan-grdp", "structure-share", "attainment", "tornado-growth", "conflicts", "growth", "variants-grdp"];
        VegaLiteChart[] charts = [.. example.Charts(language).Where(chart => each.Contains(chart.Name))];
        Assert.Equal(each, charts.Select(chart => chart.Name));
        string texts = string.Join("\n\n", charts.Select(chart => $"{chart.Name}\n{chart.Title}\n{chart.Description}\n{Shortened(chart)}"));
        Golden.Verify(texts, member: $"Charts_{FigureFormat.In(language).Name}");
    }

    [Fact]
    public async Task Charts_StandByThemselves()
    {
        foreach (Examples example in new[] { await Examples.Small, await Examples.Real })
        {
            foreach (Language language in Examples.Languages)
            {
                VegaLiteChart[] charts = [.. example.Charts(language)];
                Assert.Equal(charts.Length, charts.Select(chart => chart.Name).Distinct(StringComparer.Ordinal).Count());
                foreach (VegaLiteChart chart in charts)
                {
                    JsonObject spec = chart.ToNode();
                    Assert.Equal(VegaLiteChart.Schema, (string?)spec["$schema"]);
                    Assert.Equal(chart.Description, (string?)spec["description"]);
                    Assert.Equal(chart.Title, string.Join(' ', spec["title"]!["text"]!.AsArray().Select(line => (string?)line)));
                    Assert.Equal(FigureFormat.In(language).DecimalMark.ToString(), (string?)spec["config"]!["locale"]!["number"]!["decimal"]);
                    Assert.Equal(chart.ToJson(), chart.ToNode().ToJsonString(VegaLiteChart.Readable));
                    Assert.Matches("^[a-z0-9_-]+$", chart.Name);

                    // Data are in the document, and nothing in it can end a script element.
                    Assert.DoesNotContain("\"url\"", chart.ToJson(), StringComparison.Ordinal);
                    Assert.DoesNotContain('<', chart.ToJson());
                    Assert.DoesNotContain("NaN", chart.ToJson(), StringComparison.Ordinal);
                    Assert.False(chart.ToJson(indented: true).Contains('\r', StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public async Task ToNode_IsACopy()
    {
        VegaLiteChart chart = AttainmentChart.Of((await Examples.Small).Simulation, Language.English);
        chart.ToNode().Remove("data");
        Assert.NotNull(chart.ToNode()["data"]);
    }

    [Fact]
    public void Locale_HasTheMarksOfTheFigureFormat_AndAllWordsOfDates()
    {
        foreach (Language language in Examples.Languages)
        {
            JsonObject options = ChartLocale.EmbedOptions(language);
            Assert.Equal(FigureFormat.In(language).DecimalMark.ToString(), (string?)options["formatLocale"]!["decimal"]);
            Assert.Equal(FigureFormat.In(language).GroupMark.ToString(), (string?)options["formatLocale"]!["thousands"]);
            Assert.Equal([2, 7, 7, 12, 12], new[] { "periods", "days", "shortDays", "months", "shortMonths" }.Select(name => options["timeFormatLocale"]![name]!.AsArray().Select(word => (string?)word).Distinct().Count()));
        }
    }

    /// <summary>The specification without what all have in common, numbers to four significant digits; a long part that was there before is not written again.</summary>
    private static string Shortened(VegaLiteChart chart)
    {
        JsonObject spec = chart.ToNode();
        foreach (string common in new[] { "$schema", "config", "description", "autosize" })
        {
            Assert.True(spec.Remove(common));
        }

        JsonNode once = Once(Rounded(spec)!, [])!;
        return string.Join('\n', once.AsObject().Select(part => part.Key == "layer"
            ? string.Join('\n', part.Value!.AsArray().Select(layer => "layer " + Text(layer)))
            : $"{part.Key} {Text(part.Value)}"));

        static string Text(JsonNode? node) => (node?.ToJsonString(VegaLiteChart.Readable) ?? "null").Replace("},{", "},\n  {", StringComparison.Ordinal);
    }

    private static JsonNode? Once(JsonNode? node, HashSet<string> before)
    {
        const int Long = 60;
        return node switch
        {
            JsonObject or JsonArray when node.ToJsonString() is { Length: > Long } text && !before.Add(text) => JsonValue.Create("as before"),
            JsonObject parts => new JsonObject([.. parts.Select(part => KeyValuePair.Create(part.Key, Once(part.Value, before)))]),
            JsonArray items => new JsonArray([.. items.Select(item => Once(item, before))]),
            _ => node?.DeepClone(),
        };
    }

    private static JsonNode? Rounded(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, Rounded(part.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Rounded)]),
        JsonValue value when value.TryGetValue(out double number) => JsonValue.Create(double.Parse(number.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        _ => node?.DeepClone(),
    };
}
