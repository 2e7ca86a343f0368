using System.CommandLine;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Files.Results;
using Projection.Files.Tables;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Tabulation;

namespace Projection.Cli.Commands;

/// <summary><c>simulate</c>: many trials under uncertain inputs.</summary>
internal sealed class SimulateCommand : ScenarioCommand
{
    // From so many trials on, some milliseconds more do not show.
    private const long LongRun = 100_000;

    private readonly SimulateOptions _options = new();

    public SimulateCommand(CommandContext context)
        : base("simulate", "Say how likely the targets are under the scenario's assumptions.", context) => _options.AddTo(this);

    protected override int Run(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        SimulateQuestion question = _options.Read(options, program, out IReadOnlyList<Diagnostic> problems);
        if (problems.Count > 0)
        {
            Context.Report(problems);
            return ExitCode.WrongInput;
        }

        if (question.TrialFile is not { } path)
        {
            return Run(program, question, null, options, cancellationToken);
        }

        Parsed<OutputFile> file = OutputFile.Open(path);
        Context.Report(file.Diagnostics);
        if (!file.Success)
        {
            return ExitCode.WrongInput;
        }

        using OutputFile trials = file.Value;
        return Run(program, question, trials, options, cancellationToken);
    }

    private int Run(ScenarioProgram program, SimulateQuestion question, OutputFile? trials, ParseResult options, CancellationToken cancellationToken)
    {
        if (question.Options.Trials > LongRun)
        {
            // What reading has left behind is let go: where caches are large, the run-time would keep it through the whole run.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        long start = Context.Time.GetTimestamp();
        using var progress = new ProgressLine(Context, options.GetValue(Common.Quiet));
        // An interim result of a run that keeps its trials would copy them.
        SimulationResult result = Simulator.Run(program, question.Options, progress, progress.IsSilent || trials is not null ? null : progress, cancellationToken);
        double seconds = Context.Time.GetElapsedTime(start).TotalSeconds;
        progress.Clear();
        trials?.Write(stream => TrialFile.Write(question.TrialFile!, result.TrialsTable(), stream, cancellationToken));
        switch (Common.FormatOf(options))
        {
            case OutputFormat.Json:
                ResultFile.Write(Context.Out, SimulationDocument.Of(result, question.Given, seconds, Context.Language));
                break;
            case OutputFormat.Csv:
                result.ToTable(question.Given).ToPlainCsv(Context.Out);
                break;
            default:
                Context.Show(SimulationPage.Of(result, Context.Language, question.Given));
                break;
        }

        return ExitCode.Done;
    }
}
