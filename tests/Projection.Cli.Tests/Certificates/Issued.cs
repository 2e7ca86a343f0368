using System.Collections.Concurrent;
using System.Text.Json;

namespace Projection.Cli.Tests.Certificates;

/// <summary>Certificates that the tool wrote, each made once for all tests.</summary>
internal static class Issued
{
    private static readonly ConcurrentDictionary<(string Scenario, string Level), Lazy<Task<JsonElement>>> Known = [];

    public static Task<JsonElement> For(string scenario, string level) =>
        Known.GetOrAdd((scenario, level), static key => new Lazy<Task<JsonElement>>(() => Make(Answer.Scenario(key.Scenario), "--level", key.Level))).Value;

    /// <summary>Checks a scenario file and reads the certificate.</summary>
    public static async Task<JsonElement> Make(string scenario, params string[] options)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            Answer answer = await Answer.To(["check", scenario, "--quiet", "--certificate", file, .. options]).ConfigureAwait(false);
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
