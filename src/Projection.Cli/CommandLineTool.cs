using System.CommandLine;
using Projection.Cli.Completion;
using Projection.Diagnostics;

namespace Projection.Cli;

/// <summary>What the command-line tools of the project have in common: language, findings about the line, and what becomes of failures.</summary>
internal static class CommandLineTool
{
    // No response files: a name that begins with @ is a name.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a tool on given arguments.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="context">Its surroundings.</param>
    /// <param name="rootOf">The tool with all its commands, in the language of the command line.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What the shell is answered.</returns>
    public static async Task<int> RunAsync(string[] args, CommandContext context, Func<CommandContext, Command> rootOf, CancellationToken cancellationToken)
    {
        context = context with { Language = CommandLineLanguage.Of(args, context.EnvironmentLanguage) };
        Command root = rootOf(context);
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

    /// <summary>The option <c>--lang</c>: its value is found before the line is parsed, the parser checks that it is a language.</summary>
    public static Option<string?> Language()
    {
        var option = new Option<string?>("--lang") { Description = "vi or en; by default the environment's language", HelpName = "vi|en", Recursive = true };
        option.AcceptOnlyFromAmong("vi", "en");
        return option;
    }
}
