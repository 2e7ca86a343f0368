using System.CommandLine;
using System.CommandLine.Help;
using Projection.Cli.Commands;
using Projection.Cli.Completion;
using Projection.Cli.Help;
using Projection.Diagnostics;

namespace Projection.Cli;

/// <summary>The command-line tool <c>projection</c>.</summary>
internal static class Program
{
    // No response files: a name that begins with @ is a name.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> Main(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        return await RunAsync(args, CommandContext.OfProcess()).ConfigureAwait(false);
    }

    /// <summary>Runs the tool on given arguments.</summary>
    public static async Task<int> RunAsync(string[] args, CommandContext context, CancellationToken cancellationToken = default)
    {
        context = context with { Language = CommandLineLanguage.Of(args, context.EnvironmentLanguage) };
        Command root = Root(context);
        if (CompletionRequest.Read(args) is { } request)
        {
            request.Answer(root, Parser, context.Out);
            return ExitCode.Done;
        }

        ParseResult parsed = root.Parse(args, Parser);
        if (parsed.Errors.Count > 0)
        {
            context.Report(CommandLineErrors.Of(parsed));
            return ExitCode.WrongInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = context.Out, Error = context.Error, EnableDefaultExceptionHandler = false }, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (IOException failure)
        {
            // Reading is reported where it happens, so this is the way out: a full disk, a closed pipe.
            context.Report([Problem.NotWritten(failure.Message)]);
            return ExitCode.Defect;
        }
        catch (Exception defect) when (defect is not OutOfMemoryException)
        {
            context.Report([Problem.Defect(defect.ToString())]);
            return ExitCode.Defect;
        }
    }

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
        Language(),
        new HelpOption("--help", "-h", "-?") { Action = new WriteHelp(context) },
        new VersionOption(),
    };

    // Its value is found before the line is parsed; the parser checks that it is a language.
    private static Option<string?> Language()
    {
        var option = new Option<string?>("--lang") { Description = "vi or en; by default the environment's language", HelpName = "vi|en", Recursive = true };
        option.AcceptOnlyFromAmong("vi", "en");
        return option;
    }
}
