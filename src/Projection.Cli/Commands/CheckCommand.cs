using System.CommandLine;
using Projection.Cli.Output;
using Projection.Cli.Texts;
using Projection.Consistency;
using Projection.Consistency.Certificates;
using Projection.Diagnostics;
using Projection.Files.Results;
using Projection.Files.Tables;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Tabulation;

namespace Projection.Cli.Commands;

/// <summary><c>check</c>: can the figures hold together?</summary>
internal sealed class CheckCommand : ScenarioCommand
{
    private readonly Option<string> _level = new("--level") { Description = "possible: identities and logical bounds only; plausible: the scenario's ranges too", DefaultValueFactory = _ => "possible", HelpName = "possible|plausible" };
    private readonly Option<string?> _certificate = new("--certificate") { Description = "write the evidence to a file, as JSON, so that it can be recomputed without this tool", HelpName = "FILE.json" };
    private readonly Option<bool> _probable = new("--probable") { Description = "add how likely each target is" };

    private readonly Option<bool> _all = new("--all") { Description = "list every conflict, not only one of each story" };

    private readonly Option<ushort> _nodes = WholeNumber.Option("--nodes", "cut the paths into at most so many parts to decide one question", (ushort)new ConsistencyOptions().MaximumNodes);
    private readonly Option<ushort> _seconds = WholeNumber.Option("--seconds", "stop searching after so many seconds, what is open then stays undecided; 0 for no limit", (ushort)0);

    public CheckCommand(CommandContext context)
        : base("check", "Say whether the figures of a plan, or of several documents, agree, and what they force.", context, takesSeveral: true)
    {
        _level.AcceptOnlyFromAmong("possible", "plausible");
        Add(_level);
        Add(_probable);
        Add(_certificate);
        Add(_all);
        Add(_nodes);
        Add(_seconds);
    }

    protected override int Run(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        if (options.GetValue(_certificate) is not { } path)
        {
            return Run(program, options, null, cancellationToken);
        }

        Parsed<OutputFile> file = OutputFile.Open(path);
        Context.Report(file.Diagnostics);
        if (!file.Success)
        {
            return ExitCode.WrongInput;
        }

        using OutputFile certificate = file.Value;
        return Run(program, options, certificate, cancellationToken);
    }

    private int Run(ScenarioProgram program, ParseResult options, OutputFile? certificate, CancellationToken cancellationToken)
    {
        ConsistencyLevel level = options.GetValue(_level) == "plausible" ? ConsistencyLevel.Plausible : ConsistencyLevel.Possible;
        ushort seconds = options.GetValue(_seconds);
        using var limit = new CancellationTokenSource(seconds == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(seconds));
        var texts = ProgressTexts.In(Context.Language);
        using var progress = new ProgressLine(Context, options.GetValue(Common.Quiet), texts.Checking);
        var how = new ConsistencyOptions { Level = level, MaximumNodes = options.GetValue(_nodes), Limit = limit.Token, Asked = progress };
        ConsistencyReport report = ConsistencyChecker.Check(program, how, cancellationToken);
        if (certificate is not null)
        {
            progress.Begin(texts.Certifying);
            certificate.Write(CertificateJson.Of(Certificate.Of(program, report, cancellationToken)));
        }

        SimulationResult? attainment = options.GetValue(_probable) ? Simulator.Run(program, progress: progress, cancellationToken: cancellationToken) : null;
        progress.Clear();
        Language language = Context.Language;
        switch (Common.FormatOf(options))
        {
            case OutputFormat.Json:
                ResultFile.Write(Context.Out, CheckDocument.Of(report, attainment, language));
                break;
            case OutputFormat.Csv:
                report.ToTable(attainment).ToPlainCsv(Context.Out);
                break;
            default:
                Context.Show(CheckPage.Of(report, language, attainment, options.GetValue(_all)));
                break;
        }

        return ExitCode.Of(report.Verdict);
    }
}
