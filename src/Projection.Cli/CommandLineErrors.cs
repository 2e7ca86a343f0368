using System.CommandLine;
using System.CommandLine.Completions;
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
            return options.Select(option => Problem.UnknownCommandLineName("option", option, NamesOf(command.Options.Concat(result.RootCommandResult.Command.Options.Where(o => o.Recursive)))));
        }

        if (isRoot && result.UnmatchedTokens.Count > 0)
        {
            return [Problem.UnknownCommandLineName("command", result.UnmatchedTokens[0], NamesOf(command.Subcommands))];
        }

        if (isRoot)
        {
            return [Problem.CommandLine($"a command is missing: {string.Join(", ", NamesOf(command.Subcommands))}")];
        }

        if (result.UnmatchedTokens.Count > 0)
        {
            return result.UnmatchedTokens.Select(token => Problem.CommandLine($"{Quoted(token)} is one argument too many for {command.Name}"));
        }

        return result.Errors.Select(error => Problem.CommandLine(Explain(error, command))).Distinct();
    }

    private static Wording Explain(ParseError error, Command command) => error.SymbolResult switch
    {
        ArgumentResult { Parent: CommandResult, Tokens.Count: 0 } missing => $"{missing.Argument.Name} is missing: {command.Name} {missing.Argument.Name}",
        ArgumentResult { Parent: OptionResult option } => Explain(option, error),
        OptionResult option => Explain(option, error),
        _ => TextOf(error),
    };

    private static Wording Explain(OptionResult result, ParseError error)
    {
        string[] found = [.. result.Tokens.Select(token => token.Value)];
        string name = result.Option.Name;
        if (found.Length == 0)
        {
            return $"{name} needs a value";
        }

        if (found.Length > result.Option.Arity.MaximumNumberOfValues)
        {
            return $"{name} takes one value; found {string.Join(", ", found.Select(Quoted))}";
        }

        string[] known = [.. result.Option.GetCompletions(CompletionContext.Empty).Select(c => c.Label)];
        return result.Option is IExplainedOption explained ? explained.Refusal(found[0])
            : known.Length > 0 ? (Wording)$"{name} cannot be {Quoted(found[0])}; it is one of {string.Join(", ", known)}"
            : TextOf(error);
    }

    // The parser's own words, in English; all errors that the options of this tool can meet have words of their own above.
    private static Wording TextOf(ParseError error) =>
        Wording.Own(string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.'));

    private static bool IsOption(string token) => token.Length > 1 && token[0] == '-' && !char.IsAsciiDigit(token[1]);

    private static IEnumerable<string> NamesOf(IEnumerable<Symbol> symbols) => symbols.Where(s => !s.Hidden).Select(s => s.Name);

    private static string Quoted(string text) => $"\"{(text.Length > 40 ? text[..40] + "…" : text)}\"";
}
