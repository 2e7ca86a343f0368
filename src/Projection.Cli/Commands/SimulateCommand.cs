using System.CommandLine;
using Projection.Cli.Output;
using Projection.Diagnostics;
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

        if (question.Options.Trials > LongRun)
        {
            // What reading has left behind is let go: where caches are large, the run-time would keep it through the whole run.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        long start = Context.Time.GetTimestamp();
        using var progress = new ProgressLine(Context, options.GetValue(Common.Quiet));
        SimulationResult result = Simulator.Run(program, question.Options, progress, progress.IsSilent ? null : progress, cancellationToken);
        double seconds = Context.Time.GetElapsedTime(start).TotalSeconds;
        progress.Clear();
        switch (Common.FormatOf(options))
        {
            case OutputFormat.Json:
                Json.Write(Context.Out, SimulationJson.Of(result, question.Given, seconds, Context.Language));
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
