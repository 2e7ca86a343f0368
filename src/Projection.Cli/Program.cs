using System.CommandLine;
using Projection.Cli.Commands;
using Projection.Diagnostics;

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
    public static async Task<int> RunAsync(string[] args, CommandContext context)
    {
        ParseResult parsed = Root(context).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            context.Report(parsed.Errors.Select(error => Problem.CommandLine(error.Message)));
            return ExitCode.WrongInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            context.Report([Problem.Defect(defect.ToString())]);
            return ExitCode.Defect;
        }
    }

    private static RootCommand Root(CommandContext context) => new("Checks, projects and simulates provincial five-year plans from their printed figures.")
    {
        new CheckCommand(context),
        new RunCommand(context),
        new SimulateCommand(context),
        new ModelCommand(context),
        new IndicatorsCommand(context),
    };
}
