using System.CommandLine;
using Projection.Cli;
using Projection.Cli.Help;

namespace Projection.Notebooks.Tool;

/// <summary>The command-line tool <c>projection-notebook</c>.</summary>
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
    internal static Command Root(CommandContext context) => new("projection-notebook", "Runs notebooks of C# cells without a kernel.")
    {
        new RunCommand(context),
        CommandLineTool.Language(),
        new System.CommandLine.Help.HelpOption("--help", "-h", "-?") { Action = new WriteHelp(context, NotebookHelp.Words) },
        new VersionOption(),
    };
}
