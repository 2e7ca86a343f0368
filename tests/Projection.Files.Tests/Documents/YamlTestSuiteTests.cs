using System.Globalization;
using System.Text;
using System.Text.Json;
using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Tests.Documents;

public class YamlTestSuiteTests
{
    private static readonly string[] StatedLimits =
        ["PRJ0106", "PRJ0111", "PRJ0122", "PRJ0124", "PRJ0125", "PRJ0126", "PRJ0127", "PRJ0135"];

    [Fact]
    public void Read_EveryCase_DiffersOnlyAsListed()
    {
        using JsonDocument suite = JsonDocument.Parse(File.ReadAllBytes(Reading.ReferenceFile("yaml_test_suite.json")));
        var differences = new List<string>();
        int cases = 0;
        foreach (JsonElement test in suite.RootElement.GetProperty("tests").EnumerateArray())
        {
            cases++;
            Parsed<DocumentNode> read = DocumentReader.Read(Encoding.UTF8.GetBytes(test.GetProperty("yaml").GetString()!), "case.yaml");
            Reading.Render(read);
            if (Difference(test, read) is { } difference)
            {
                differences.Add(test.GetProperty("id").GetString() + "," + difference);
            }
        }

        // Id, kind and code; the reason behind them is for people.
        IEnumerable<string> listed = File.ReadLines(Reading.ReferenceFile("yaml_test_suite.differences.csv")).Skip(1)
            .Select(line => string.Join(',', line.Split(',', 4)[..3]));
        Assert.Equal(402, cases);
        Assert.Equal(string.Join('\n', listed), string.Join('\n', differences));
    }

    [Fact]
    public void Differences_EachHasAReason() => Assert.All(
        File.ReadLines(Reading.ReferenceFile("yaml_test_suite.differences.csv")).Skip(1),
        line => Assert.True(line.Split(',', 4) is [_, _, _, { Length: > 20 }], line));

    private static string? Difference(JsonElement test, Parsed<DocumentNode> read)
    {
        if (test.GetProperty("error").GetBoolean())
        {
            return read.Success ? "accepts," : null;
        }

        if (!read.Success)
        {
            string[] others = [.. read.Diagnostics.Select(d => d.Code).Except(StatedLimits)];
            return others.Length > 0 ? "refuses," + string.Join(' ', others) : null;
        }

        return test.TryGetProperty("json", out JsonElement json) && !Same(read.Value, JsonDocument.Parse(json.GetString()!).RootElement) ? "value," : null;
    }

    private static bool Same(DocumentNode node, JsonElement json) => (node, json.ValueKind) switch
    {
        (ScalarNode scalar, JsonValueKind.String) => scalar.Text == json.GetString() && !scalar.IsNull,
        (ScalarNode scalar, JsonValueKind.Null) => scalar.IsNull,
        (ScalarNode scalar, JsonValueKind.True or JsonValueKind.False) => scalar.Text == json.GetRawText(),
        (ScalarNode scalar, JsonValueKind.Number) => Number(scalar.Text) == json.GetDouble(),
        (SequenceNode list, JsonValueKind.Array) => list.Items.Length == json.GetArrayLength()
            && list.Items.Zip(json.EnumerateArray(), Same).All(same => same),
        (MappingNode mapping, JsonValueKind.Object) => mapping.Entries.Length == json.EnumerateObject().Count()
            && json.EnumerateObject().All(p => mapping.Find(p.Name) is { } entry && Same(entry.Value, p.Value)),
        _ => false,
    };

    private static double Number(string text) => text switch
    {
        ['0', 'x', .. var digits] => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        ['0', 'o', .. var digits] => Convert.ToInt32(digits, 8),
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
