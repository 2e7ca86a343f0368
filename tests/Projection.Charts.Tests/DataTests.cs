using System.Text.Json.Nodes;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Charts.Tests;

/// <summary>What charts draw is what the results say, in the unit that the axis names.</summary>
public class DataTests
{
    private const double Trillion = 1e12;

    [Fact]
    public async Task Fan_DrawsTheQuantilesOfEveryYear_InTheUnitOfTheAxis()
    {
        Examples real = await Examples.Real;
        JsonObject spec = FanChart.Of(real.Simulation, Examples.Id("grdp"), Language.English).ToNode();

        JsonObject[] rows = RowsOf(spec["data"]!);
        Assert.Equal(["2025", "2026", "2027", "2028", "2029", "2030"], rows.Select(row => (string?)row["year"]));
        Assert.Equal("Unit: trillion VND", (string?)spec["layer"]![0]!["encoding"]!["y"]!["axis"]!["title"]);
        foreach (JsonObject row in rows)
        {
            SimulatedQuantity quantity = real.Simulation.Indicators.Single(q => q.Subject is Subject.Indicator { Statistic: Statistic.Value } s && s.Id == Examples.Id("grdp") && s.Years.ToString() == (string?)row["year"]);
            foreach ((string field, double p) in new[] { ("low", 0.05), ("lowerQuartile", 0.25), ("median", 0.5), ("upperQuartile", 0.75), ("high", 0.95) })
            {
                Equal(quantity.Quantiles[p].Estimate / Trillion, row[field]);
            }
        }
    }

    [Fact]
    public async Task Fan_DrawsThePrintedTargetAndTheBaseYear_ButNoEvidence()
    {
        JsonObject spec = FanChart.Of((await Examples.Real).Simulation, Examples.Id("grdp"), Language.Vietnamese).ToNode();

        JsonObject[] marks = [.. Layers(spec).Where(layer => TypeOf(layer) == "point").SelectMany(layer => RowsOf(layer["data"]!))];
        Assert.Equal(["≈ 202,85", "361,6"], marks.Select(mark => (string?)mark["label"]));
        Equal(202.85 - 0.005 - 2.0285, marks[0]["low"]);
        Equal(361.55, marks[1]["low"]);
        Equal(361.65, marks[1]["high"]);
    }

    [Fact]
    public async Task Fan_OpenTargetOfSeveralYears_IsATriangleOverItsYears()
    {
        JsonObject spec = FanChart.Of((await Examples.Real).Simulation, Examples.Id("debt"), Language.English).ToNode();

        JsonObject mark = Assert.Single(RowsOf(Layers(spec).Single(layer => TypeOf(layer) == "point")["data"]!));
        Assert.Equal(("2026", "2030", "≤ 4,950\u00a0billion VND".Replace('\u00a0', ' ')), ((string?)mark["first"], (string?)mark["year"], (string?)mark["label"]));
        Equal(4.95, mark["at"]);
        Equal(4.9505, mark["high"]);
        JsonObject shape = Layers(spec).Single(layer => TypeOf(layer) == "point")["encoding"]!["shape"]!["scale"]!.AsObject();
        Assert.Equal("triangle-down", (string?)Assert.Single(shape["range"]!.AsArray()));
    }

    [Fact]
    public async Task Fan_RateBeginsAfterTheBaseYear() => Assert.Equal(
        ["2026", "2027", "2028", "2029", "2030"],
        RowsOf(FanChart.Of((await Examples.Real).Simulation, Examples.Id("grdp_growth"), Language.English).ToNode()["data"]!).Select(row => (string?)row["year"]));

    [Fact]
    public async Task Fan_OfWhatIsNotReported_Throws()
    {
        Examples small = await Examples.Small;
        Assert.Contains(nameof(YearlyOutputs), Assert.Throws<EmptyChartException>(() => FanChart.Of(small.Simulation, Examples.Id("debt"), Language.English)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => FanChart.Of(small.Simulation, Examples.Id("nothing"), Language.English));
        Assert.Throws<ArgumentException>(() => YearlyOutputs.AddTo(small.Program, Examples.Id("nothing")));
        SimulationResult other = Simulator.Run(small.Program, new SimulationOptions { Trials = 10, Probabilities = [0.5] });
        Assert.Contains("0.95", Assert.Throws<ArgumentException>(() => FanChart.Of(other, Examples.Id("grdp"), Language.English)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task YearlyOutputs_AskForEachYearOnce_BesideWhatIsAskedAlready()
    {
        Examples small = await Examples.Small;
        ScenarioProgram again = YearlyOutputs.AddTo(small.Program, Examples.Id("grdp"), Examples.Id("grdp"));
        Assert.Equal(small.Program.Scenario.Outputs, again.Scenario.Outputs);
        Assert.Equal(6 + 5 + 6 + 6, small.Scenario.Outputs.Length);
        Assert.Contains(small.Scenario.Outputs, output => output.Id == "grdp_growth@2026");
    }

    [Fact]
    public async Task Structure_StacksTheSharesOfThePath_AndThePrintedOnes()
    {
        Examples real = await Examples.Real;
        JsonObject[] rows = RowsOf(StructureChart.Of(real.Path, Language.English).ToNode()["data"]!);

        foreach (var column in rows.GroupBy(row => (string?)row["column"]))
        {
            Assert.Equal(100, column.Sum(row => (double)row["share"]!), 0.05);
            Equal(0, column.First()["from"]);
            Assert.All(column.Zip(column.Skip(1)), pair => Assert.Equal((double)pair.First["to"]!, (double)pair.Second["from"]!));
        }

        Equal(real.Path[Examples.Id("share[services]"), new Year(2028)] * 100, rows.Single(row => (string?)row["column"] == "2028" && (string?)row["part"] == "services")["share"]);
        Assert.Equal([8.9, 54.6, 33.41, 3.09], rows.Where(row => ((string)row["column"]!).Contains("targets", StringComparison.Ordinal)).Select(row => (double)row["share"]!));
        Assert.Throws<EmptyChartException>(() => StructureChart.Of(real.Path, Language.English, "grdp"));
        Assert.Throws<EmptyChartException>(() => StructureChart.Of(real.Path, Language.English, "volume"));
        Assert.Throws<EmptyChartException>(() => StructureChart.Of(real.Path, Language.English, "nothing"));
    }

    [Fact]
    public async Task Attainment_DrawsEachShareWithItsInterval_AndAllTogetherLast()
    {
        SimulationResult result = (await Examples.Real).Simulation;
        JsonObject spec = AttainmentChart.Of(result, Language.English).ToNode();

        JsonObject[] rows = RowsOf(spec["data"]!);
        Assert.Equal(result.Targets.Length + 1, rows.Length);
        Assert.True(rows.SkipLast(1).Zip(rows.Skip(1).SkipLast(1)).All(pair => (double)pair.First["probability"]! >= (double)pair.Second["probability"]!));
        foreach (JsonObject row in rows.SkipLast(1))
        {
            ProportionEstimate share = result.Targets.Single(t => t.Target.Id == (string?)row["target"]).Attained;
            Equal(share.Probability, row["probability"]);
            Equal(share.Lower, row["lower"]);
            Equal(share.Upper, row["upper"]);
        }

        Equal(result.Joint!.Value.Upper, rows[^1]["upper"]);

        // What no trial attains is not said to be impossible.
        Assert.All(rows.Where(row => (double)row["probability"]! == 0), row => Assert.StartsWith("< 0.0", (string?)row["label"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tornado_DrawsTheWidestSwings()
    {
        Examples real = await Examples.Real;
        Target target = real.Scenario.Targets.Single(t => t.Id == "growth");
        SwingAnalysis swings = Swings.Of(real.Program, target);
        VegaLiteChart chart = TornadoChart.Of(swings, Language.English, most: 3);

        JsonObject[] rows = RowsOf(chart.ToNode()["data"]!);
        Assert.Equal(6, rows.Length);
        for (int i = 0; i < 3; i++)
        {
            Equal(swings.Swings[i].AtLow * 100, rows[2 * i]["output"]);
            Equal(swings.Swings[i].AtHigh * 100, rows[(2 * i) + 1]["output"]);
            Equal(swings.Central * 100, rows[2 * i]["central"]);
        }

        Assert.Contains("3 of 8", string.Join(' ', chart.ToNode()["title"]!["subtitle"]!.AsArray().Select(line => (string?)line)), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => TornadoChart.Of(swings, Language.English, most: 0));
        Assert.Throws<EmptyChartException>(() => TornadoChart.Of(swings with { Swings = [] }, Language.English));
    }

    [Fact]
    public async Task ConflictMap_FillsAMembersCell_AndWritesEachNewFigure()
    {
        ConsistencyReport report = (await Examples.Real).Report;
        JsonObject spec = ConflictMap.Of(report, Language.Vietnamese).ToNode();

        JsonObject[] members = RowsOf(Layers(spec).Single(layer => TypeOf(layer) == "point")["data"]!);
        Assert.Equal(
            report.Conflicts.SelectMany((conflict, i) => conflict.Targets.Select(target => $"{i + 1} {target.Id} {target == conflict.Hinge}")).Order(),
            members.Select(member => $"{member["conflict"]} {member["target"]} {(string?)member["kind"] != "Thuộc mâu thuẫn"}").Order());
        string?[] figures = [.. RowsOf(Layers(spec).Last()["data"]!).Select(row => (string?)row["label"])];
        Assert.Equal(report.Corrections.Take(ConflictMap.MostCorrections).SelectMany(c => c.Changes).Select(change => "→ " + change.To.Text), figures);
        Assert.Throws<EmptyChartException>(() => ConflictMap.Of(report with { Conflicts = [] }, Language.English));
    }

    [Fact]
    public async Task ConflictMap_ManyConflicts_HasEachStoryBeforeFurtherVariants()
    {
        ConsistencyReport report = (await Examples.Real).Report;
        Conflict[] many = [.. Enumerable.Range(0, 30).Select(i => report.Conflicts[0] with { Story = i < 15 ? 1 : i - 13 })];
        JsonObject spec = ConflictMap.Of(report with { Conflicts = [.. many] }, Language.English).ToNode();

        string[] drawn = [.. RowsOf(Layers(spec).Single(layer => TypeOf(layer) == "point")["data"]!).Select(row => (string)row["conflict"]!).Distinct()];
        Assert.Equal(["1", "16", "17", "18", "19", "20", "21", "22", "23", "24"], drawn);
        Assert.Contains("10 of 30 conflicts", string.Join(' ', spec["title"]!["subtitle"]!.AsArray().Select(line => (string?)line)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequiredGrowth_DrawsPrintImpliedAndHistory_InPercent()
    {
        ConsistencyReport report = (await Examples.Real).Report;
        JsonObject spec = RequiredGrowthChart.Of(report, Language.English).ToNode();

        JsonObject[] points = [.. Layers(spec).Where(layer => TypeOf(layer) == "point").SelectMany(layer => RowsOf(layer["data"]!))];
        double growth = (double)points.Single(point => (string?)point["label"] == "≥ 10.5")["y"]!;
        Assert.Equal([6.58, 7.35], points.Where(point => (double)point["y"]! == growth && (string?)point["lane"] == "past").Select(point => (double)point["at"]!).Order());

        // The implied range is as wide as what the check left, within the axis.
        ValueRange implied = report.Targets.Single(t => t.Target.Id == "population_growth").Implied!.Value;
        double place = (double)points.Single(point => (string?)point["label"] == "1.52")["y"]!;
        JsonObject bar = RowsOf(Layers(spec).First(layer => TypeOf(layer) == "bar")["data"]!).Single(row => (double)row["y"]! == place);
        Equal(implied.Low!.Value.ToDouble(), bar["from"]);
        Equal(implied.High!.Value.ToDouble(), bar["to"]);
    }

    [Fact]
    public async Task RequiredGrowth_WithoutGrowth_SaysSo()
    {
        ConsistencyReport report = (await Examples.Small).Report;
        ConsistencyReport none = report with { Targets = [], Implied = [] };
        Assert.True(RequiredGrowthChart.HasRows(report));
        Assert.False(RequiredGrowthChart.HasRows(none));
        Assert.Throws<EmptyChartException>(() => RequiredGrowthChart.Of(none, Language.English));
    }

    [Fact]
    public async Task Variants_DrawEachPath()
    {
        Examples real = await Examples.Real;
        JsonObject[] rows = RowsOf(VariantChart.OfVariants(real.Program, Examples.Id("population"), Language.English).ToNode()["data"]!);

        Assert.Equal(["Baseline", .. real.Scenario.Variants.Values.Select(variant => variant.Title.English)], rows.Select(row => (string?)row["variant"]).Distinct());
        PathProjection path = PathProjection.Central(ScenarioProgram.Compile(WhatIf.WithVariant(real.Scenario, "no-migration").ValueOrThrow()).ValueOrThrow());
        foreach (JsonObject row in rows.Where(row => (string?)row["variant"] == "No net migration"))
        {
            Equal(path[Examples.Id("population"), new Year(int.Parse((string)row["year"]!, System.Globalization.CultureInfo.InvariantCulture))] / 1000, row["value"]);
        }

        Assert.Throws<ArgumentException>(() => VariantChart.Of([], Examples.Id("grdp"), Language.English));
        Assert.Throws<ArgumentException>(() => VariantChart.Of([new("a", real.Path), new("a", real.Path)], Examples.Id("grdp"), Language.English));
        Assert.Throws<ArgumentException>(() => VariantChart.Of([new("a", real.Path)], Examples.Id("nothing"), Language.English));
    }

    [Fact]
    public async Task Variants_ManyLines_AllLookDifferent()
    {
        Examples real = await Examples.Real;
        NamedPath[] paths = [.. Enumerable.Range(0, 20).Select(i => new NamedPath($"variant {i}", real.Path))];
        JsonObject spec = VariantChart.Of(paths, Examples.Id("grdp"), Language.English).ToNode();

        JsonNode[] encodings = [.. spec["layer"]![0]!["layer"]!.AsArray().Select(layer => layer!["encoding"]!)];
        string[] looks = [.. Enumerable.Range(0, 20).Select(i => string.Join(' ', encodings.SelectMany(e => new[] { e["color"], e["shape"] }).Where(channel => channel is not null).Select(channel => channel!["scale"]!["range"]![i]!.ToJsonString())))];
        Assert.Equal(20, looks.Distinct().Count());
    }

    private static void Equal(double expected, JsonNode? actual) => Assert.Equal(expected, (double)actual!, Math.Max(1e-300, Math.Abs(expected) * 1e-11));

    private static JsonObject[] RowsOf(JsonNode data) => [.. data["values"]!.AsArray().Select(row => row!.AsObject())];

    private static IEnumerable<JsonNode> Layers(JsonNode spec) =>
        spec["layer"]?.AsArray().SelectMany(layer => layer!["layer"] is null ? [layer] : Layers(layer)) ?? [];

    private static string? TypeOf(JsonNode layer) => (string?)layer["mark"]!["type"];
}
