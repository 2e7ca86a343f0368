using System.Collections.Concurrent;
using System.Text.Json;

namespace Projection.Cli.Tests.Certificates;

/// <summary>Certificates that the tool wrote, each made once for all tests.</summary>
internal static class Issued
{
    private static readonly ConcurrentDictionary<(string Scenario, string Level), Lazy<Task<JsonElement>>> Known = [];

    public static Task<JsonElement> For(string scenario, string level) =>
        Known.GetOrAdd((scenario, level), static key => new Lazy<Task<JsonElement>>(() => Make(key.Scenario, key.Level))).Value;

    private static async Task<JsonElement> Make(string scenario, string level)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            Answer answer = await Answer.To("check", Answer.Scenario(scenario), "--level", level, "--quiet", "--certificate", file).ConfigureAwait(false);
            Assert.Equal(string.Empty, answer.Error);
            using JsonDocument document = JsonDocument.Parse(await File.ReadAllTextAsync(file).ConfigureAwait(false));
            return document.RootElement.Clone();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
