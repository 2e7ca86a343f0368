using System.CommandLine;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Files.Workbooks;
using Projection.Reporting;
using Projection.Scenarios;

namespace Projection.Cli.Commands;

/// <summary><c>import</c>: a plan's table of targets in a workbook becomes a scenario file.</summary>
internal sealed class ImportCommand : Command
{
    private readonly Argument<string> _file = new("WORKBOOK") { Description = "a workbook (.xlsx) with a table of targets" };
    private readonly Option<string?> _out = new("--out") { Description = "write the scenario to a file; without it the rows are only listed", HelpName = "FILE.yaml" };
    private readonly Option<string?> _base = new("--base") { Description = "a scenario that gives everything but the targets: observations, assumptions, sources, model", HelpName = "FILE.yaml" };
    private readonly Option<string?> _map = new("--map") { Description = "a file that says what single rows mean", HelpName = "FILE.yaml" };
    private readonly Option<string?> _sheet = new("--sheet") { Description = "the sheet, where several hold a table of targets", HelpName = "NAME" };
    private readonly Option<string?> _column = new("--column") { Description = "the column of targets, where there are several: its letter or words of its header", HelpName = "NAME" };
    private readonly Option<string?> _years = new("--years") { Description = "the years of the plan, where neither header nor title says them", HelpName = "YEARS" };
    private readonly Option<string?> _source = new("--source") { Description = "the key of the document that the figures come from; with --base one of its sources", HelpName = "KEY" };
    private readonly Option<string?> _name = new("--name") { Description = "without --base: the short name of the scenario", HelpName = "NAME" };
    private readonly Option<bool> _hidden = new("--hidden") { Description = "read hidden rows too" };
    private readonly Option<bool> _force = new("--force") { Description = "replace the file that --out names" };
    private readonly CommonOptions _common = new();
    private readonly CommandContext _context;

    public ImportCommand(CommandContext context)
        : base("import", "Read a plan's table of targets from a workbook into a scenario file, and list what each row was taken for.")
    {
        _context = context;
        Add(_file);
        foreach (Option option in new Option[] { _out, _base, _map, _sheet, _column, _years, _source, _name, _hidden, _force })
        {
            Add(option);
        }

        _common.AddTo(this, whatIf: false);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        if (Problems(options, out YearRange? years) is { Length: > 0 } problems)
        {
            _context.Report(problems);
            return ExitCode.WrongInput;
        }

        var how = new PlanImportOptions
        {
            Sheet = options.GetValue(_sheet),
            Column = options.GetValue(_column),
            Years = years,
            BasePath = options.GetValue(_base),
            MapPath = options.GetValue(_map),
            Source = options.GetValue(_source),
            Name = options.GetValue(_name),
            IncludesHidden = options.GetValue(_hidden),
        };
        Parsed<ImportedPlan> plan = await PlanImport.ReadAsync(options.GetRequiredValue(_file), how, cancellationToken).ConfigureAwait(false);
        _context.Report(plan.Diagnostics, options.GetValue(_common.Quiet));
        string? path = options.GetValue(_out);
        if (!plan.Success || !TryWrite(plan.Value, path, options.GetValue(_force)))
        {
            return ExitCode.WrongInput;
        }

        Show(plan.Value, path, options);
        return ExitCode.Done;
    }

    private Diagnostic[] Problems(ParseResult options, out YearRange? years)
    {
        string? text = options.GetValue(_years);
        bool isRead = YearText.TryRead(text ?? string.Empty, out YearRange range);
        years = isRead ? range : null;
        string? name = options.GetValue(_name);
        bool isName = name is null || (name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
        return
        [
            .. text is null || isRead ? Array.Empty<Diagnostic>() : [Problem.OptionOutside("--years", Wording.Own(text), "years such as 2026-2030")],
            .. name is null || options.GetValue(_base) is null ? Array.Empty<Diagnostic>() : [Problem.CommandLine("--name goes without --base, which has a name of its own")],
            .. isName ? Array.Empty<Diagnostic>() : [Problem.OptionOutside("--name", name!.Length == 0 ? "an empty text" : Wording.Own(name), "small letters, digits and hyphens")],
        ];
    }

    private bool TryWrite(ImportedPlan plan, string? path, bool force)
    {
        if (path is null)
        {
            return true;
        }

        Parsed<OutputFile> file = OutputFile.Open(path, replaces: force);
        _context.Report(file.Diagnostics);
        if (!file.Success)
        {
            return false;
        }

        using OutputFile scenario = file.Value;
        scenario.Write(plan.Text);
        return true;
    }

    private void Show(ImportedPlan plan, string? path, ParseResult options)
    {
        switch (_common.FormatOf(options))
        {
            case OutputFormat.Json:
                Json.Write(_context.Out, ImportOutput.JsonOf(plan.Report, path));
                break;
            case OutputFormat.Csv:
                ImportOutput.WriteCsv(_context.Out, plan.Report);
                break;
            default:
                _context.Show(ImportPage.Of(plan.Report, path, _context.Language));
                break;
        }
    }
}
