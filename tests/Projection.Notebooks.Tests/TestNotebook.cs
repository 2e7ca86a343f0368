using System.Text;
using System.Text.Json.Nodes;
using Projection.Diagnostics;
using Projection.Notebooks.Format;

namespace Projection.Notebooks.Tests;

/// <summary>Notebooks for tests, as Jupyter would store them, and what running them gives.</summary>
internal static class TestNotebook
{
    public static Notebook OfCells(params string[] sources) => Notebook.Read(Encoding.UTF8.GetBytes(TextOf(sources)), "test.ipynb").ValueOrThrow();

    public static string TextOf(params string[] sources)
    {
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. sources.Select(source => (JsonNode)new JsonObject
            {
                ["cell_type"] = "code",
                ["execution_count"] = null,
                ["metadata"] = new JsonObject(),
                ["outputs"] = new JsonArray(),
                ["source"] = source,
            })]),
            ["metadata"] = new JsonObject(),
            ["nbformat"] = 4,
            ["nbformat_minor"] = 4,
        };
        return JupyterJson.Of(notebook, JsonLayout.Jupyter, 0) + "\n";
    }

    public static async Task<NotebookRun> RunAsync(params string[] sources) =>
        (await NotebookRunner.RunAsync(OfCells(sources), new NotebookRunOptions { Folder = Repository.Root, GoesOnAfterErrors = true }).ConfigureAwait(false)).ValueOrThrow();

    /// <summary>The outputs of each cell in words, for people who judge them.</summary>
    public static async Task<string> OutputsOf(params string[] sources)
    {
        NotebookRun run = await RunAsync(sources).ConfigureAwait(false);
        var text = new StringBuilder();
        foreach (NotebookCell cell in run.Notebook.Cells)
        {
            text.Append("In [").Append(cell.ExecutionCount).Append("]: ").Append(cell.Source).Append('\n');
            foreach (JsonObject output in cell.Outputs)
            {
                text.Append(Told(output)).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Told(JsonObject output) => Outputs.KindOf(output) switch
    {
        "stream" => $"<{output["name"]}> {Outputs.TextOf(output["text"])}",
        "error" => $"<error> {output["ename"]}: {output["evalue"]}\n<traceback>\n{string.Join('\n', output["traceback"]!.AsArray())}",
        var kind => string.Join('\n', Outputs.DataOf(output).Select(d => $"<{kind} {d.Key}>\n{(Outputs.IsJson(d.Key) ? "(JSON)" : Outputs.TextOf(d.Value))}")),
    };
}
