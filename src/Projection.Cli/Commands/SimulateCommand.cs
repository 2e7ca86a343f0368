using System.CommandLine;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Cli.Commands;

/// <summary><c>simulate</c>: many trials under uncertain inputs.</summary>
internal sealed class SimulateCommand : ScenarioCommand
{
    private const int MostTrials = 20_000_000;

    private readonly Option<long> _trials = WholeNumber.Option("--trials", "number of trials", new SimulationOptions().Trials);
    private readonly Option<ulong> _seed = WholeNumber.Option("--seed", "seed; the same seed gives the same figures", new SimulationOptions().Seed);
    private readonly Option<string> _plan = new("--plan") { Description = "sampling plan; random is the only one so far", DefaultValueFactory = _ => "random", HelpName = "random" };
    private readonly Option<int> _threads = WholeNumber.Option("--threads", "number of threads, 0 for all processors; the figures do not depend on it", 0);

    public SimulateCommand(CommandContext context)
        : base("simulate", "Say how likely the targets are under the scenario's assumptions.", context)
    {
        Add(_trials);
        Add(_seed);
        Add(_plan);
        Add(_threads);
    }

    protected override int Run(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        var simulation = new SimulationOptions { Trials = options.GetValue(_trials), Seed = options.GetValue(_seed), Threads = options.GetValue(_threads) };
        Diagnostic[] problems = [.. Check(simulation, options.GetValue(_plan)!)];
        if (problems.Length > 0)
        {
            Context.Report(problems);
            return ExitCode.WrongInput;
        }

        long start = Context.Time.GetTimestamp();
        using var progress = new ProgressLine(Context, options.GetValue(Common.Quiet));
        SimulationResult result = Simulator.Run(program, simulation, progress, cancellationToken: cancellationToken);
        double seconds = Context.Time.GetElapsedTime(start).TotalSeconds;
        progress.Clear();
        Language language = Common.LanguageOf(options, Context);
        switch (Common.FormatOf(options))
        {
            case OutputFormat.Json:
                Json.Write(Context.Out, SimulationJson.Of(result, seconds, language));
                break;
            case OutputFormat.Csv:
                SimulationCsv.Write(Context.Out, result);
                break;
            default:
                new SimulationScreen(new Screen(Context.Out, Context.Width, language)).Write(result);
                break;
        }

        return ExitCode.Done;
    }

    private static IEnumerable<Diagnostic> Check(SimulationOptions options, string plan)
    {
        if (options.Trials is < 1 or > MostTrials)
        {
            yield return Problem.OptionOutside("--trials", $"{options.Trials}", $"1 to {MostTrials}: every trial's figures are kept for exact quantiles");
        }

        if (options.Threads is < 0 or > 1024)
        {
            yield return Problem.OptionOutside("--threads", $"{options.Threads}", "0 to 1024");
        }

        if (plan != "random")
        {
            yield return Problem.OptionOutside("--plan", plan, "random; Latin hypercube and Sobol' plans are not there yet");
        }
    }
}
