using System.Text.Json.Nodes;

namespace Projection.Notebooks.Format;

/// <summary>Tells in which cells a run gave other outputs than the file holds, line by line.</summary>
internal static class OutputComparison
{
    /// <summary>The tag of a cell whose outputs are not compared.</summary>
    public const string IgnoreTag = "ignore-output";

    private const int MostLines = 12;

    /// <summary>The cells that differ: their number and the lines that tell how.</summary>
    /// <param name="stored">The notebook as its file holds it.</param>
    /// <param name="run">The same notebook after a run.</param>
    public static IEnumerable<(int Number, IReadOnlyList<string> Lines)> Of(Notebook stored, Notebook run)
    {
        foreach ((NotebookCell before, NotebookCell after) in stored.Cells.Zip(run.Cells))
        {
            if (before.Kind == CellKind.Code && !before.Tags.Contains(IgnoreTag) && Differences(before, after).ToArray() is { Length: > 0 } lines)
            {
                yield return (after.ExecutionCount ?? before.ExecutionCount ?? 0, lines);
            }
        }
    }

    private static IEnumerable<string> Differences(NotebookCell before, NotebookCell after)
    {
        if (before.ExecutionCount != after.ExecutionCount)
        {
            yield return $"  number of the cell: stored {before.ExecutionCount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}, now {after.ExecutionCount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}";
        }

        for (int i = 0; i < Math.Max(before.Outputs.Length, after.Outputs.Length); i++)
        {
            JsonObject? old = i < before.Outputs.Length ? before.Outputs[i] : null;
            JsonObject? now = i < after.Outputs.Length ? after.Outputs[i] : null;
            (string Name, string Text)[] stored = [.. PartsOf(old)];
            (string Name, string Text)[] given = [.. PartsOf(now)];
            foreach (string name in stored.Concat(given).Select(p => p.Name).Distinct())
            {
                string? was = stored.Where(p => p.Name == name).Select(p => p.Text).FirstOrDefault();
                string? becomes = given.Where(p => p.Name == name).Select(p => p.Text).FirstOrDefault();
                if (was != becomes)
                {
                    yield return $"  output {i + 1}, {name}{(was is null ? ": not stored" : becomes is null ? ": no longer there" : string.Empty)}";
                    foreach (string line in LineDifference.Of(was ?? string.Empty, becomes ?? string.Empty, MostLines))
                    {
                        yield return "    " + line;
                    }
                }
            }
        }
    }

    // Every text by itself, so that a table and its HTML are told apart.
    private static IEnumerable<(string Name, string Text)> PartsOf(JsonObject? output) => output is null ? [] : Outputs.KindOf(output) switch
    {
        "stream" => [(Outputs.TextOf(output["name"]), Outputs.TextOf(output["text"]))],
        "error" => [("error", $"{output["ename"]}: {output["evalue"]}"), ("traceback", string.Join('\n', (output["traceback"] as JsonArray ?? []).Select(line => line?.ToString())))],
        _ => Outputs.DataOf(output).Select(d => (d.Key, Outputs.IsJson(d.Key) ? JupyterJson.Of(d.Value, JsonLayout.Jupyter, 0) : Outputs.TextOf(d.Value))),
    };
}
