using Projection.Diagnostics;
using Projection.Notebooks.Format;

namespace Projection.Notebooks.Tests.Scripting;

public class RunTests
{
    [Fact]
    public async Task Cells_EveryKindOfOutput_IsStoredInOrder() => Golden.Verify(await TestNotebook.OutputsOf(
        "Console.Write(\"one \"); Console.WriteLine(\"line\"); Display(\"shown\"); Console.Error.WriteLine(\"warned\"); 40 + 2",
        "int x = 5;",
        "x;",
        "x * 2",
        "Console.WriteLine(x)",
        "(string)null",
        "await Task.Delay(1); Task<int> later = Task.Run(() => 6); await later",
        "record City(string Name, int People); new City(\"Sông Vân\", 820)",
        "#r \"nuget: Projection, *\"\nusing System.Diagnostics.CodeAnalysis;\n\n// nothing to show",
        "Language = Language.Vietnamese; 1.5",
        "display(Language.ToString()); Console.ReadLine() is null"));

    [Fact]
    public async Task Errors_OfEveryKind_TellTheirPlace() => Golden.Verify(await TestNotebook.OutputsOf(
        "int Half(int x) => 10 / x;\n\nint Deep(int x)\n{\n    return Half(x - 1);\n}",
        "Display(\"before\");\nDeep(1)",
        "int a = missing + 1;\nstring b = 5;",
        "1 +",
        "throw new ArgumentException(\"outer\", new InvalidOperationException(\"inner\\nin two lines\"));",
        "Task.Run(() => Half(0)).Wait()",
        "ScenarioFile.Load(\"scenarios/nothing.yaml\")",
        "new ScenarioBuilder(\"Song Van\", 2025, 2030).Target(\"a\", \"gdrp@2030\", \"1\", \"%\").Build()",
        "File.ReadAllText(\"nothing.txt\")",
        "IEnumerable<int> Failing() { yield return 1; throw new NotSupportedException(\"while it is shown\"); }\nFailing()",
        "int Endless(int n) => n == 40 ? Half(0) : Endless(n + 1); Endless(0)",
        "var stillThere = Half(2); stillThere"));

    [Fact]
    public async Task Run_FailingCell_StopsAndKeepsWhatWasNotReached()
    {
        Notebook notebook = TestNotebook.OfCells("1", "throw new Exception(\"no\");", "3");
        NotebookRun run = (await NotebookRunner.RunAsync(notebook)).ValueOrThrow();

        Assert.Equal((2, false), (run.CellsRun, run.Succeeded));
        Assert.Equal((2, "Exception", "no"), Assert.Single(run.Failures) is var f ? (f.Number, f.Error.Name, f.Error.Message) : default);
        Assert.Null(run.Notebook.Cells[2].ExecutionCount);
    }

    [Fact]
    public async Task Run_CellThatIsMeantToFail_GoesOn()
    {
        string text = TestNotebook.TextOf("throw new Exception();", "2").Replace("\"metadata\": {},\n   \"outputs\"", "\"metadata\": {\"tags\": [\"raises-exception\"]},\n   \"outputs\"", StringComparison.Ordinal);
        NotebookRun run = (await NotebookRunner.RunAsync(Notebook.Read(System.Text.Encoding.UTF8.GetBytes(text), "x.ipynb").ValueOrThrow())).ValueOrThrow();

        Assert.True(run.Succeeded);
        Assert.Equal("error", Outputs.KindOf(run.Notebook.Cells[0].Outputs[0]));
        Assert.Equal(2, run.Notebook.Cells[1].ExecutionCount);
    }

    [Fact]
    public async Task Run_EmptyCells_HaveNoNumber()
    {
        NotebookRun run = await TestNotebook.RunAsync(" \n", "1", string.Empty, "2");

        Assert.Equal([null, 1, null, 2], run.Notebook.Cells.Select(c => c.ExecutionCount));
    }

    [Fact]
    public async Task Run_LinesOfOtherEngines_AreRefusedBeforeAnythingRuns()
    {
        Notebook notebook = TestNotebook.OfCells(
            "Console.WriteLine(\"must not run\");",
            "#!markdown\n# a title",
            "var a = 1;\n  #!time\n#r \"nuget: Newtonsoft.Json, 13.0.3\"\n#i \"nuget: somewhere\"",
            "#r \"nuget: Projection, 99.0.0\"\n#r \"nuget:projection.charts\"\nvar text = \"\"\"\n    #!not-a-command\n    \"\"\";");
        Parsed<NotebookRun> run = await NotebookRunner.RunAsync(notebook);

        Golden.Verify(string.Join('\n', run.Diagnostics.Select(d => d.ToString(Language.English)).Concat(run.Diagnostics.Select(d => d.ToString(Language.Vietnamese)))));
    }

    [Fact]
    public async Task Run_CellTooLong_IsGivenUp()
    {
        Notebook notebook = TestNotebook.OfCells("1", "await Task.Delay(Timeout.Infinite, CancellationToken);", "3");
        NotebookRun run = (await NotebookRunner.RunAsync(notebook, new NotebookRunOptions { CellTimeout = TimeSpan.FromSeconds(2), GoesOnAfterErrors = true })).ValueOrThrow();

        Assert.Equal("TimeoutException: the cell took longer than the 2 s that it may take", Assert.Single(run.Failures).Error.ToString());
        Assert.Equal(2, run.CellsRun);
    }

    [Fact]
    public async Task Run_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        var notebook = TestNotebook.OfCells("1", "while (true) { }");
        Task<Parsed<NotebookRun>> run = NotebookRunner.RunAsync(notebook, null, new StopAt(2, stop), stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal("2", (await TestNotebook.RunAsync("1 + 1")).Notebook.Cells[0].Outputs[0]["data"]!["text/plain"]![0]!.ToString());
    }

    [Fact]
    public async Task Run_RelativeNames_AreThoseOfTheFolder()
    {
        string before = Directory.GetCurrentDirectory();
        string folder = Directory.CreateTempSubdirectory("projection-notebooks").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "other.csx"), "int Twice(int x) => 2 * x;");
            NotebookRun run = (await NotebookRunner.RunAsync(TestNotebook.OfCells("#load \"other.csx\"\nFile.WriteAllText(\"made.txt\", \"x\"); Twice(21)"), new NotebookRunOptions { Folder = folder })).ValueOrThrow();

            Assert.Equal("42", Outputs.TextOf(run.Notebook.Cells[0].Outputs[0]["data"]!["text/plain"]));
            Assert.True(File.Exists(Path.Combine(folder, "made.txt")));
            Assert.Equal(before, Directory.GetCurrentDirectory());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Run_TwoAtOnce_KeepTheirOutputsApart()
    {
        Task<NotebookRun>[] runs = [.. Enumerable.Range(0, 3).Select(i => TestNotebook.RunAsync($"await Task.Delay(50); Console.Write({i}); {i}"))];
        NotebookRun[] all = await Task.WhenAll(runs);

        Assert.Equal(["0", "1", "2"], all.Select(run => Outputs.TextOf(run.Notebook.Cells[0].Outputs[0]["text"])));
    }

    private sealed class StopAt(int cell, CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == cell)
            {
                stop.CancelAfter(TimeSpan.FromSeconds(1));
            }
        }
    }
}
