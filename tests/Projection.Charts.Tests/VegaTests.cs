using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Projection.Charts.Tests;

/// <summary>What Vega-Lite itself makes of the specifications: valid by its schema, compiled without a warning, drawn with the marks of the language.</summary>
public class VegaTests
{
    // One process for all: loading Vega takes longer than drawing.
    private static readonly Lazy<Task<IReadOnlyList<Answer>>> Answers = new(Ask);

    [VegaFact]
    public async Task Charts_AreValid_CompileWithoutWarning_AndShowTheirTitle()
    {
        foreach (Answer answer in (await Answers.Value).Where(answer => answer.Chart is not null))
        {
            Assert.True(answer.IsFine, $"{answer.Name}: {answer.Text}");
            string title = (string)answer.Chart!.ToNode()["title"]!["text"]![0]!;
            Assert.Contains(title, answer.Texts);
        }
    }

    [VegaFact]
    public async Task Axis_WritesNumbersAsTheLanguageDoes()
    {
        IReadOnlyList<Answer> answers = await Answers.Value;
        (string Name, string[] Labels)[] expected =
        [
            ("fan-population Vietnamese", ["1.700", "1.850"]), ("fan-share-agriculture Vietnamese", ["8,5", "10,0"]), ("attainment Vietnamese", ["20\u00a0%"]),
            ("fan-population English", ["1,700", "1,850"]), ("fan-share-agriculture English", ["8.5", "10.0"]),
        ];
        foreach ((string name, string[] labels) in expected)
        {
            string[] texts = answers.Last(answer => answer.Name == name).Texts;
            Assert.All(labels, label => Assert.Contains(label, texts));
        }
    }

    // Otherwise the tests above could not fail.
    [VegaFact]
    public async Task Check_FindsWhatIsWrong()
    {
        IReadOnlyList<Answer> answers = await Answers.Value;
        Assert.Contains("schema", answers.Single(answer => answer.Name == "unknown mark").Text, StringComparison.Ordinal);
        Assert.Contains("warning", answers.Single(answer => answer.Name == "warned of").Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Answer>> Ask()
    {
        List<(string Name, VegaLiteChart? Chart, string Json)> asked = [];
        foreach (Examples example in new[] { await Examples.Small.ConfigureAwait(false), await Examples.Real.ConfigureAwait(false) })
        {
            asked.AddRange(Examples.Languages.SelectMany(language => example.Charts(language).Select(chart => ($"{chart.Name} {language}", (VegaLiteChart?)chart, chart.ToJson()))));
        }

        JsonObject spec = AttainmentChart.Of((await Examples.Small.ConfigureAwait(false)).Simulation, Language.English).ToNode();
        JsonObject unknown = (JsonObject)spec.DeepClone();
        unknown["layer"]![0]!["mark"]!["type"] = "barr";
        asked.Add(("unknown mark", null, unknown.ToJsonString()));
        spec["layer"]![0]!["encoding"]!["size"] = new JsonObject { ["field"] = "kind", ["type"] = "nominal" };
        asked.Add(("warned of", null, spec.ToJsonString()));

        string[] lines = await Check(asked.Select(one => one.Json)).ConfigureAwait(false);
        Assert.Equal(asked.Count, lines.Length);
        return [.. asked.Zip(lines, (one, line) => new Answer(one.Name, one.Chart, line))];
    }

    private static async Task<string[]> Check(IEnumerable<string> specifications)
    {
        var start = new ProcessStartInfo("node")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(VegaFactAttribute.Tools, "check.mjs"));
        start.ArgumentList.Add(VegaFactAttribute.Folder!);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        foreach (string specification in specifications)
        {
            await process.StandardInput.WriteAsync(specification + "\n").ConfigureAwait(false);
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync().ConfigureAwait(false);
        Assert.True(process.ExitCode == 0, await error.ConfigureAwait(false));
        return (await output.ConfigureAwait(false)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What is said of one specification: <c>ok</c> and the texts of its picture, or what is wrong.</summary>
    private sealed record Answer(string Name, VegaLiteChart? Chart, string Text)
    {
        public bool IsFine => Text.StartsWith("ok ", StringComparison.Ordinal);

        public string[] Texts => IsFine ? [.. JsonNode.Parse(Text[3..])!.AsArray().Select(text => (string)text!)] : [];
    }
}
