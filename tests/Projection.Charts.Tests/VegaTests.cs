using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Projection.Charts.Tests;

/// <summary>What Vega-Lite itself makes of the specifications: valid by its schema, compiled without a warning, drawn with the marks of the language.</summary>
public class VegaTests
{
    [VegaFact]
    public async Task Charts_AreValid_CompileWithoutWarning_AndAreDrawnInTheirLanguage()
    {
        foreach (Examples example in new[] { await Examples.Small, await Examples.Real })
        {
            foreach (Language language in Examples.Languages)
            {
                VegaLiteChart[] charts = [.. example.Charts(language)];
                string[] answers = await Check(charts.Select(chart => chart.ToJson()));
                Assert.Equal(charts.Length, answers.Length);
                for (int i = 0; i < charts.Length; i++)
                {
                    Assert.True(answers[i].StartsWith("ok ", StringComparison.Ordinal), $"{charts[i].Name} {language}: {answers[i]}");
                    string[] texts = [.. JsonNode.Parse(answers[i][3..])!.AsArray().Select(text => (string)text!)];
                    Assert.Contains(((string)charts[i].ToNode()["title"]!["text"]![0]!).Replace("'", "&#39;", StringComparison.Ordinal), texts);
                }
            }
        }
    }

    [VegaFact]
    public async Task Axis_WritesNumbersAsTheLanguageDoes()
    {
        Examples real = await Examples.Real;
        string[] answers = await Check(Examples.Languages.SelectMany(language => new[] { Examples.Id("population"), Examples.Id("share[agriculture]") }, (language, id) => FanChart.Of(real.Simulation, id, language).ToJson()));

        string[][] expected = [["1.700", "1.850"], ["8,5", "10,0"], ["1,700", "1,850"], ["8.5", "10.0"]];
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.All(expected[i], label => Assert.Contains($"\"{label}\"", answers[i], StringComparison.Ordinal));
        }
    }

    // Otherwise the tests above could not fail.
    [VegaFact]
    public async Task Check_FindsWhatIsWrong()
    {
        JsonObject spec = AttainmentChart.Of((await Examples.Small).Simulation, Language.English).ToNode();
        JsonObject unknown = (JsonObject)spec.DeepClone();
        unknown["layer"]![0]!["mark"]!["type"] = "barr";
        JsonObject warned = (JsonObject)spec.DeepClone();
        warned["layer"]![0]!["encoding"]!["size"] = new JsonObject { ["field"] = "kind", ["type"] = "nominal" };

        string[] answers = await Check([unknown.ToJsonString(), warned.ToJsonString()]);

        Assert.Contains("schema", answers[0], StringComparison.Ordinal);
        Assert.Contains("warning", answers[1], StringComparison.Ordinal);
    }

    private static async Task<string[]> Check(IEnumerable<string> specifications)
    {
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, StandardInputEncoding = new UTF8Encoding(false), StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(VegaFactAttribute.Tools, "check.mjs"));
        start.ArgumentList.Add(VegaFactAttribute.Folder!);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        foreach (string specification in specifications)
        {
            await process.StandardInput.WriteAsync(specification + "\n");
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await error);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
