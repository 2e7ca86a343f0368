using System.Globalization;
using System.Text.Json;

namespace Projection.Cli.Tests;

/// <summary>The three formats of every command.</summary>
public class OutputTests
{
    [Theory]
    [InlineData("check", 1)]
    [InlineData("run", 0)]
    [InlineData("simulate", 0)]
    [InlineData("reconcile", 0)]
    public async Task ScenarioCommands_EveryFormat_HasTheSameExitCodeAndNoRemarks(string command, int code)
    {
        foreach (string format in new[] { "table", "json", "csv" })
        {
            Answer answer = await Answer.To([command, Answer.Example, "--format", format, .. command == "simulate" ? ["--trials", "200"] : Array.Empty<string>()]);
            Assert.Equal((code, string.Empty), (answer.Code, answer.Error));
            Assert.EndsWith("\n", answer.Out, StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Out, c => char.IsControl(c) && c != '\n');
            AssertForm(answer, format);
        }
    }

    [Theory]
    [InlineData("model")]
    [InlineData("indicators")]
    public async Task Catalogues_EveryFormat_IsDone(string command)
    {
        foreach (string format in new[] { "table", "json", "csv" })
        {
            Answer answer = await Answer.To(command, "--format", format);
            Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
            Assert.Contains("grdp_per_capita", answer.Out, StringComparison.Ordinal);
            AssertForm(answer, format);
        }

        Answer unknown = await Answer.To(command, "nothing", "--format", "json");
        Assert.Equal((2, string.Empty), (unknown.Code, unknown.Out));
        Assert.StartsWith("error PRJ0215", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Model_EveryEquation_IsThere()
    {
        JsonElement json = (await Answer.To("model", "--format", "json")).Json();
        Assert.Equal("projection/model/1", json.GetProperty("schema").GetString());
        Assert.Contains("grdp_per_capita = grdp / population", json.GetProperty("equations").EnumerateArray().Select(e => e.GetProperty("equation").GetString()));
        Assert.Contains("\ngrdp_per_capita = grdp / population\n", (await Answer.To("model")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicators_JsonAndCsv_HaveTheSameRows()
    {
        JsonElement json = (await Answer.To("indicators", "--format", "json")).Json();
        List<string[]> csv = Rows((await Answer.To("indicators", "--format", "csv")).Out);
        Assert.Equal(json.GetProperty("indicators").EnumerateArray().Select(i => i.GetProperty("name").GetString()), csv.Skip(1).Select(row => row[0]));
    }

    [Fact]
    public async Task RunCsv_Numbers_ReadBackAsTheProjectedPath()
    {
        List<string[]> rows = Rows((await Answer.To("run", Answer.Example, "--format", "csv")).Out);
        Assert.Equal(["indicator", "element", "year", "unit", "value"], rows[0]);
        double population = double.Parse(rows.Single(r => r[0] == "population" && r[2] == "2030")[4], CultureInfo.InvariantCulture);
        Assert.Equal(950 * Math.Pow(1.01, 5), population, 9);
    }

    [Fact]
    public async Task Run_SetAndVariant_ChangeTheInputs()
    {
        Assert.Equal(0.08, await Growth(), 12);
        Assert.Equal(0.06, await Growth("--variant", "slow-growth"), 12);
        Assert.Equal(0.05, await Growth("--set", "volume_growth=5 %"), 12);
        Assert.Equal(0.04, await Growth("--variant", "slow-growth", "--set", "volume_growth=4%"), 12);
        Assert.Equal(0.03, await Growth("--set", "volume_growth=4%", "--set", "volume_growth=3%"), 12);
    }

    [Fact]
    public async Task CheckCsv_Conflicts_AreNumbered()
    {
        List<string[]> rows = Rows((await Answer.To("check", Answer.Example, "--format", "csv")).Out);
        Assert.Equal(["grdp", "population", "grdp_per_capita"], rows.Skip(1).Where(r => r[8] == "1").Select(r => r[0]));
        Assert.All(rows.Skip(1), r => Assert.Equal("contradictory", r[9]));
    }

    private static async Task<double> Growth(params string[] options)
    {
        JsonElement json = (await Answer.To(["run", Answer.Example, "--format", "json", .. options]).ConfigureAwait(false)).Json();
        JsonElement growth = json.GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("name").GetString() == "grdp_growth");
        return growth.GetProperty("values").GetProperty("2030").GetDouble() / 100;
    }

    private static void AssertForm(Answer answer, string format)
    {
        switch (format)
        {
            case "json":
                Assert.Equal(JsonValueKind.Object, answer.Json().ValueKind);
                break;
            case "csv":
                List<string[]> rows = Rows(answer.Out);
                Assert.True(rows.Count > 1);
                Assert.All(rows, row => Assert.Equal(rows[0].Length, row.Length));
                break;
            default:
                Assert.All(answer.Out.Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
                break;
        }
    }

    // RFC 4180, written down once more so that the writer is not checked by its own reader.
    private static List<string[]> Rows(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var cell = new System.Text.StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                cell.Append(c);
            }
        }

        Assert.False(quoted);
        Assert.Equal((0, 0), (row.Count, cell.Length));
        return rows;
    }
}
