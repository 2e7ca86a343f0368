using Projection.Diagnostics;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Files.Tests.Scenarios;

/// <summary>Whatever happens to a scenario file, reading it gives a scenario that compiles, or findings with places.</summary>
public class ScenarioMutationTests
{
    private static readonly string[] OddValues =
        ["", "~", "\"\"", "\" \"", "NaN", "inf", "-1", "0", "1e308", "-1e308", "1e-308", "100 %", "[]", "{}", "[1, 2]", "{ a: b }", "2030", "2026-2030", "grdp", "share", "\"share[services]\"", "true", "\"%\"", "normal(0, 1)", "khoảng 5", "…"];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Read_ValuesReplacedAtRandom_NeverThrows(int seed)
    {
        string text = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "scenarios", "example.yaml")).ReplaceLineEndings("\n");
        var source = new RandomSource((ulong)seed);
        ulong draw = 0;
        int Next(int low, int high) => low + (int)(source.Uniform(0, draw++) * (high - low));
        int read = 0;
        for (int trial = 0; trial < 60; trial++)
        {
            string mutated = Mutate(text, Next);
            Parsed<Scenario> parsed = ScenarioText.ReadWhole(mutated);
            if (!parsed.Success)
            {
                Assert.All(parsed.Diagnostics, d => Assert.True(d.Where is { Line: > 0 } or { File: "test.yaml" }, $"{d}\n{mutated}"));
                continue;
            }

            read++;
            Parsed<ScenarioProgram> program = ScenarioProgram.Compile(parsed.Value);
            Assert.True(program.Success, $"{string.Join('\n', program.Diagnostics)}\n{mutated}");
            PathProjection path = PathProjection.Central(program.Value);
            Assert.All(path.Targets, t => Assert.False(double.IsInfinity(t.Value), $"{t.Target.Id} is infinite\n{mutated}"));
        }

        Assert.InRange(read, 1, 59);
    }

    // One to three values of flow mappings become something else.
    private static string Mutate(string text, Func<int, int, int> next)
    {
        for (int i = next(1, 4); i > 0; i--)
        {
            int start = text.IndexOf(": ", next(text.IndexOf("observations:", StringComparison.Ordinal), text.Length), StringComparison.Ordinal);
            int end = start < 0 ? -1 : text.IndexOfAny([',', '}', '\n'], start);
            if (end > 0)
            {
                text = string.Concat(text.AsSpan(0, start + 2), OddValues[next(0, OddValues.Length)], text.AsSpan(end));
            }
        }

        return text;
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Projection.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside a checkout with Projection.sln."));
}
