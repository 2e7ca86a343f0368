using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Scenarios;

namespace Projection.Cli.Commands;

/// <summary>Reads the scenario files of a command line.</summary>
internal static class ScenarioFiles
{
    /// <summary>Reads all files and prints what is wrong with each.</summary>
    /// <returns>The scenarios in the order of the files; <see langword="null"/> where one could not be read.</returns>
    public static async Task<IReadOnlyList<Scenario>?> ReadAsync(string[] files, CommandContext context, bool quiet, CancellationToken cancellationToken)
    {
        List<Scenario> scenarios = [];
        foreach (string file in files)
        {
            Parsed<Scenario> scenario = await ScenarioFile.ReadAsync(file, cancellationToken).ConfigureAwait(false);
            context.Report(scenario.Diagnostics, quiet);
            scenarios.AddRange(scenario.Success ? [scenario.Value] : []);
        }

        return scenarios.Count < files.Length ? null : scenarios;
    }
}
