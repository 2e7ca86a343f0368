using System.CommandLine;
using System.Globalization;
using Projection.Charts.Html;
using Projection.Cli;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Notebooks.Format;
using Projection.Notebooks.Html;

namespace Projection.Notebooks.Tool;

/// <summary><c>run</c>: runs notebooks, stores or compares their outputs, writes them as pages.</summary>
internal sealed class RunCommand : Command
{
    private readonly CommandContext _context;
    private readonly Argument<string[]> _files = new("NOTEBOOK") { Description = "a notebook, such as notebooks/01-check-a-plan.ipynb; several are run one after the other", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _out = new("--out") { Description = "write the notebook with its outputs as a page, too", HelpName = "FILE.html" };
    private readonly Option<bool> _check = new("--check") { Description = "store nothing; exit with 1 where the outputs are not the stored ones" };
    private readonly Option<string?> _timeout = new("--timeout") { Description = "how long a cell may take, in seconds; without it as long as it needs", HelpName = "SECONDS" };
    private readonly Option<bool> _allowErrors = new("--allow-errors") { Description = "go on after a cell that failed, and store its error like any output" };
    private readonly Option<bool> _quiet = new CommonOptions().Quiet;

    public RunCommand(CommandContext context)
        : base("run", "Run the cells of notebooks in order, and store their outputs or compare them with the stored ones.")
    {
        _context = context;
        Add(_files);
        Add(_out);
        Add(_check);
        Add(_timeout);
        Add(_allowErrors);
        Add(_quiet);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        string[] files = options.GetRequiredValue(_files);
        string? page = options.GetValue(_out);
        bool hasTimeout = TryReadTimeout(options.GetValue(_timeout), out TimeSpan? timeout);
        List<Diagnostic> problems = [];
        if (!hasTimeout)
        {
            problems.Add(Problem.OptionOutside(_timeout.Name, Wording.Own($"\"{options.GetValue(_timeout)}\""), "a number of seconds above 0"));
        }

        if (page is not null && files.Length > 1)
        {
            problems.Add(Problem.CommandLine("--out takes one notebook"));
        }

        if (page is not null && !page.EndsWith(".html", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(Problem.OptionOutside(_out.Name, Wording.Own($"\"{page}\""), $"a name such as {Wording.Own("FILE.html")}"));
        }

        // Behind the first file everything counts as one more, options with a slip in their names too.
        string[] slips = [.. files.Where(file => file.StartsWith("--", StringComparison.Ordinal) && !File.Exists(file))];
        problems.AddRange(slips.Select(slip => Problem.UnknownCommandLineName("option", slip, Options.Select(o => o.Name))));

        // All files are read before the first one is run.
        List<Notebook> notebooks = [];
        foreach (string file in files.Except(slips))
        {
            Parsed<Notebook> read = await NotebookFile.ReadAsync(file, cancellationToken).ConfigureAwait(false);
            problems.AddRange(read.Diagnostics);
            notebooks.AddRange(read.Success ? [read.Value] : []);
        }

        if (problems.Count > 0)
        {
            _context.Report(problems);
            return ExitCode.WrongInput;
        }

        int answer = ExitCode.Done;
        foreach (Notebook notebook in notebooks)
        {
            int code = await RunAsync(notebook, options, timeout, page, cancellationToken).ConfigureAwait(false);
            answer = Math.Max(answer, code);
        }

        return answer;
    }

    private async Task<int> RunAsync(Notebook notebook, ParseResult options, TimeSpan? timeout, string? page, CancellationToken cancellationToken)
    {
        Parsed<OutputFile>? opened = page is null ? null : OutputFile.Open(page);
        if (opened is { Success: false })
        {
            _context.Report(opened.Diagnostics);
            return ExitCode.WrongInput;
        }

        using OutputFile? file = opened?.Value;
        bool allowsErrors = options.GetValue(_allowErrors);
        Parsed<NotebookRun> ran = await RunAsync(notebook, new NotebookRunOptions { Folder = NotebookFile.FolderOf(notebook.Name), CellTimeout = timeout, GoesOnAfterErrors = allowsErrors }, options.GetValue(_quiet), cancellationToken).ConfigureAwait(false);
        if (!ran.Success)
        {
            _context.Report(ran.Diagnostics);
            return ExitCode.WrongInput;
        }

        foreach (CellFailure failure in ran.Value.Failures)
        {
            Report(notebook, failure);
        }

        if (!ran.Value.Succeeded && !allowsErrors)
        {
            return NotebookExitCode.NotAsExpected;
        }

        int code = options.GetValue(_check)
            ? Compare(notebook, ran.Value, options.GetValue(_quiet))
            : await StoreAsync(notebook, ran.Value, options.GetValue(_quiet), cancellationToken).ConfigureAwait(false);
        file?.Write(NotebookPage.Of(ran.Value.Notebook, ran.Value.Language, ChartBundles.Embedded));
        if (page is not null && !options.GetValue(_quiet))
        {
            _context.Out.WriteLine(TextTemplate.Fill(Texts.Written, page));
        }

        return code;
    }

    private ToolTexts Texts => ToolTexts.In(_context.Language);

    private async Task<Parsed<NotebookRun>> RunAsync(Notebook notebook, NotebookRunOptions options, bool isQuiet, CancellationToken cancellationToken)
    {
        using var line = new ProgressLine(_context, isQuiet);
        return await NotebookRunner.RunAsync(notebook, options, new CellProgress(line, _context.Language), cancellationToken).ConfigureAwait(false);
    }

    private void Report(Notebook notebook, CellFailure failure)
    {
        _context.Report([Problem.NotebookCellFailed(notebook.Name, failure.Number, $"{failure.Error.Name}: {failure.Error.Message.Split('\n')[0]}")]);
        foreach (string line in failure.Error.Traceback)
        {
            _context.Error.WriteLine(line);
        }
    }

    private int Compare(Notebook stored, NotebookRun run, bool isQuiet)
    {
        List<int> differing = [];
        foreach ((int number, IReadOnlyList<string> lines) in OutputComparison.Of(stored, run.Notebook))
        {
            differing.Add(number);
            _context.Out.WriteLine(TextTemplate.Fill(Texts.Differs, stored.Name, number));
            foreach (string line in lines)
            {
                _context.Out.WriteLine(line);
            }
        }

        if (differing.Count > 0)
        {
            _context.Report([Problem.NotebookOutputsDiffer(stored.Name, differing)]);
            return NotebookExitCode.NotAsExpected;
        }

        Say(Texts.AsStored, run, isQuiet);
        return ExitCode.Done;
    }

    private async Task<int> StoreAsync(Notebook before, NotebookRun run, bool isQuiet, CancellationToken cancellationToken)
    {
        if (before.ToBytes().AsSpan().SequenceEqual(run.Notebook.ToBytes()))
        {
            Say(Texts.Unchanged, run, isQuiet);
        }
        else if (await NotebookFile.WriteAsync(run.Notebook, before.Name, cancellationToken).ConfigureAwait(false) is { } problem)
        {
            _context.Report([problem]);
            return ExitCode.WrongInput;
        }
        else
        {
            Say(Texts.Stored, run, isQuiet);
        }

        return run.Succeeded ? ExitCode.Done : NotebookExitCode.NotAsExpected;
    }

    private void Say(string text, NotebookRun run, bool isQuiet)
    {
        if (!isQuiet)
        {
            _context.Out.WriteLine(TextTemplate.Fill(text, run.Notebook.Name, run.CellsRun));
        }
    }

    private static bool TryReadTimeout(string? text, out TimeSpan? timeout)
    {
        bool isNumber = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds is > 0 and < 1e6;
        timeout = isNumber ? TimeSpan.FromSeconds(seconds) : null;
        return text is null || isNumber;
    }
}
