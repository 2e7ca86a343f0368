using System.CommandLine;
using Projection.Cli;
using Projection.Cli.Help;
using Projection.Notebooks.Tool;
using Program = Projection.Notebooks.Tool.Program;

namespace Projection.Notebooks.Tests.Tool;

public sealed class ToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("projection-notebooks").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_ThenCheck_AgreeUntilSomethingChanges()
    {
        string file = Write("a.ipynb", TestNotebook.TextOf("1 + 1", "Display(\"x\"); Enumerable.Range(1, 3).Select(i => new { i, Square = i * i })"));
        Answer first = await Answer.To("run", file);
        byte[] stored = await File.ReadAllBytesAsync(file);
        Answer again = await Answer.To("run", file);
        Answer check = await Answer.To("run", file, "--check");

        Assert.Equal((0, $"{file}: 2 cells run, outputs stored\n", string.Empty), (first.Code, first.Out, first.Error));
        Assert.Equal((0, $"{file}: 2 cells run, outputs as before\n"), (again.Code, again.Out));
        Assert.Equal((0, $"{file}: 2 cells run, outputs as stored\n"), (check.Code, check.Out));
        Assert.Equal(stored, await File.ReadAllBytesAsync(file));

        Write("a.ipynb", (await File.ReadAllTextAsync(file)).Replace("1 + 1", "1 + 2", StringComparison.Ordinal).Replace("i * i", "i * i * i", StringComparison.Ordinal));
        byte[] changed = await File.ReadAllBytesAsync(file);
        Answer differs = await Answer.To("run", file, "--check");

        Assert.Equal(1, differs.Code);
        Golden.Verify((differs.Out + differs.Error).Replace(file, "a.ipynb", StringComparison.Ordinal));
        Assert.Equal(changed, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Check_CellWhoseOutputsDoNotCount_IsNotCompared()
    {
        string file = Write("a.ipynb", TestNotebook.TextOf("Guid.NewGuid()").Replace("\"metadata\": {},\n   \"outputs\"", "\"metadata\": {\"tags\": [\"ignore-output\"]},\n   \"outputs\"", StringComparison.Ordinal));

        Assert.Equal(0, (await Answer.To("run", file)).Code);
        Assert.Equal(0, (await Answer.To("run", file, "--check")).Code);
    }

    [Fact]
    public async Task Run_FailingCell_StoresNothingAndSaysWhy()
    {
        string file = Write("a.ipynb", TestNotebook.TextOf("1", "int zero = 0;\n5 / zero", "3"));
        byte[] before = await File.ReadAllBytesAsync(file);
        Answer answer = await Answer.To("run", file, "--out", Path.Combine(_folder, "a.html"));

        Assert.Equal((1, string.Empty), (answer.Code, answer.Out));
        Golden.Verify(answer.Error.Replace(file, "a.ipynb", StringComparison.Ordinal));
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Run_ErrorsAllowed_StoresThemAndAnswersOne()
    {
        string file = Write("a.ipynb", TestNotebook.TextOf("throw new Exception(\"no\");", "3"));
        Answer answer = await Answer.To("run", file, "--allow-errors", "--quiet");

        Assert.Equal((1, string.Empty), (answer.Code, answer.Out));
        Assert.Contains("\"ename\": \"Exception\"", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        Assert.Contains("\"execution_count\": 2", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Page_IsWrittenBesideTheNotebook()
    {
        string file = Write("a.ipynb", TestNotebook.TextOf("Language = Language.Vietnamese; \"xin chào\""));
        string page = Path.Combine(_folder, "a.html");
        Answer answer = await Answer.To("run", file, "--out", page);

        Assert.Equal((0, $"{file}: 1 cells run, outputs stored\n{page}: written\n"), (answer.Code, answer.Out));
        string html = await File.ReadAllTextAsync(page);
        Assert.Contains("<html lang=\"vi\">", html, StringComparison.Ordinal);
        Assert.Contains("xin chào", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WrongInput_AnswersTwoWithAllFindings()
    {
        string good = Write("good.ipynb", TestNotebook.TextOf("1"));
        string bad = Write("bad.ipynb", "{");
        string package = Write("package.ipynb", TestNotebook.TextOf("#r \"nuget: Other\""));
        Answer several = await Answer.To("run", good, bad, Path.Combine(_folder, "missing.ipynb"), "--timeout", "soon", "--out", Path.Combine(_folder, "page.htm"));
        Answer refused = await Answer.To("run", package);
        Answer unknown = await Answer.To("run", good, "--chek");

        Assert.Equal((2, 2, 2), (several.Code, refused.Code, unknown.Code));
        Golden.Verify(string.Join("\n", several.Error, refused.Error, unknown.Error).Replace(_folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal));
        Assert.Contains("\"execution_count\": null", await File.ReadAllTextAsync(good), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TooLong_AnswersOne()
    {
        string file = Write("a.ipynb", TestNotebook.TextOf("await Task.Delay(Timeout.Infinite)"));
        Answer answer = await Answer.To("run", file, "--timeout", "1.5");

        Assert.Equal(1, answer.Code);
        Assert.Contains("longer than the 1.5 s", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Interrupted_Answers130AndWritesNothing()
    {
        string file = Write("a.ipynb", TestNotebook.TextOf("await Task.Delay(Timeout.Infinite)"));
        byte[] before = await File.ReadAllBytesAsync(file);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(3));

        Assert.Equal(130, (await Answer.To(stop.Token, "run", file)).Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
    }

    [Fact]
    public async Task Help_EitherLanguage_SaysEverything()
    {
        string[] texts = [(await Answer.To("--help")).Out, (await Answer.To("run", "--help")).Out, (await Answer.To("--help", "--lang", "vi")).Out, (await Answer.To("run", "--help", "--lang", "vi")).Out];

        Golden.Verify(string.Join("\n", texts));
        Assert.All(string.Concat(texts).Split('\n').Where(line => !line.StartsWith("  projection-notebook ", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 80));
        Command root = Program.Root(new CommandContext(TextWriter.Null, TextWriter.Null, IsTerminal: false, 80, Language.English, TimeProvider.System));
        string[] said = [.. root.Subcommands.Append(root).SelectMany(c => c.Options.Concat<Symbol>(c.Arguments).Append(c)).SelectMany(s => new[] { s.Description, s switch { Option o => o.HelpName, Argument a => a.HelpName ?? a.Name, _ => null } }).OfType<string>().Distinct()];
        Assert.DoesNotContain(said, text => text != "vi|en" && NotebookHelp.Words.Sentence(Language.Vietnamese, text) == text);
        Assert.Empty(NotebookHelp.All.Select(t => t.English).Except(said));
        Assert.Empty(NotebookHelp.All.Select(t => t.English).Intersect(HelpSentences.All.Select(t => t.English)));
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
