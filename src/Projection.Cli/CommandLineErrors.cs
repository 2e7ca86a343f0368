using System.CommandLine;
using System.CommandLine.Parsing;
using Projection.Diagnostics;

namespace Projection.Cli;

/// <summary>Says what is wrong with a command line: the parser's many remarks on one slip become one finding with the nearest name.</summary>
internal static class CommandLineErrors
{
    public static IEnumerable<Diagnostic> Of(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        bool isRoot = ReferenceEquals(command, result.RootCommandResult.Command);
        string[] options = [.. result.UnmatchedTokens.Where(IsOption)];
        if (options.Length > 0)
        {
            // What follows an unknown option is probably its value.
            return options.Select(option => Problem.UnknownCommandLineName("option", option, NamesOf(command.Options)));
        }

        if (isRoot && result.UnmatchedTokens.Count > 0)
        {
            return [Problem.UnknownCommandLineName("command", result.UnmatchedTokens[0], command.Subcommands.Select(c => c.Name))];
        }

        if (isRoot)
        {
            return [Problem.CommandLine($"a command is missing: {string.Join(", ", command.Subcommands.Select(c => c.Name))}")];
        }

        if (result.UnmatchedTokens.Count > 0)
        {
            return result.UnmatchedTokens.Select(token => Problem.CommandLine($"{Quoted(token)} is one argument too many for {command.Name}"));
        }

        return result.Errors.Select(error => Problem.CommandLine(Message(error, command)));
    }

    private static string Message(ParseError error, Command command) => error.SymbolResult switch
    {
        ArgumentResult { Parent: CommandResult, Tokens.Count: 0 } missing => $"{missing.Argument.Name} is missing: {command.Name} {missing.Argument.Name}",
        _ => string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-' && !char.IsAsciiDigit(token[1]);

    private static IEnumerable<string> NamesOf(IEnumerable<Option> options) => options.Where(o => !o.Hidden).Select(o => o.Name);

    private static string Quoted(string text) => $"\"{(text.Length > 40 ? text[..40] + "…" : text)}\"";
}
