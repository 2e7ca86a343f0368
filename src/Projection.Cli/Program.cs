using System.CommandLine;
using System.CommandLine.Help;
using Projection.Cli.Commands;
using Projection.Cli.Help;

namespace Projection.Cli;

/// <summary>The command-line tool <c>projection</c>.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return await RunAsync(args, CommandContext.OfProcess()).ConfigureAwait(false);
    }

    /// <summary>Runs the tool on given arguments.</summary>
    public static Task<int> RunAsync(string[] args, CommandContext context, CancellationToken cancellationToken = default) => CommandLineTool.RunAsync(args, context, Root, cancellationToken);

    /// <summary>All commands.</summary>
    internal static Command Root(CommandContext context) => new("projection", "Checks, projects and simulates provincial five-year plans from their printed figures.")
    {
        new CheckCommand(context),
        new RunCommand(context),
        new SimulateCommand(context),
        new SolveCommand(context),
        new ReconcileCommand(context),
        new CompareCommand(context),
        new ChartCommand(context),
        new ReportCommand(context),
        new ImportCommand(context),
        new ModelCommand(context),
        new IndicatorsCommand(context),
        new RandomCommand(context),
        new CompletionCommand(context),
        CommandLineTool.Language(),
        new HelpOption("--help", "-h", "-?") { Action = new WriteHelp(context) },
        new VersionOption(),
    };
}
