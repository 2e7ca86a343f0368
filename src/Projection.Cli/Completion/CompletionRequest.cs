using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;

namespace Projection.Cli.Completion;

/// <summary>A shell's question what could stand at a place of a command line, asked as <c>projection [suggest:PLACE] LINE</c>.</summary>
/// <param name="Line">The line without the tool's own name.</param>
/// <param name="Place">Where the cursor stands in it.</param>
internal sealed record CompletionRequest(string Line, int Place)
{
    private const string Begin = "[suggest:";

    /// <summary>The question; <see langword="null"/> where the arguments are none.</summary>
    public static CompletionRequest? Read(IReadOnlyList<string> arguments)
    {
        if (arguments is not [{ } directive, { } line] || !directive.StartsWith(Begin, StringComparison.Ordinal) || !directive.EndsWith(']')
            || !int.TryParse(directive.AsSpan(Begin.Length, directive.Length - Begin.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int place))
        {
            return null;
        }

        // Shells call the tool by the name or path that was typed.
        int name = line.IndexOf(' ', StringComparison.Ordinal) + 1;
        return name == 0 || place < name ? new CompletionRequest(string.Empty, 0) : new CompletionRequest(line[name..], Math.Min(place, line.Length) - name);
    }

    /// <summary>Writes what could stand there, one a line.</summary>
    public void Answer(Command root, ParserConfiguration parser, TextWriter writer)
    {
        ScenarioCompletions.AddTo(root);
        string line = Line[..Place];
        string word = line[(line.LastIndexOfAny([' ', '\t']) + 1)..];

        // An option and its value in one word: the parser completes values only where they stand apart.
        int end = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
        string attached = end < 0 ? string.Empty : word[..(end + 1)];
        string asked = end < 0 ? line : $"{line[..^(word.Length - end)]} {word[(end + 1)..]}";
        foreach (string candidate in Candidates(root, root.Parse(asked, parser), asked, attached.TrimEnd('=')).Select(c => attached + c).Where(c => c.StartsWith(word, StringComparison.Ordinal) && c != word).Distinct().Order(StringComparer.Ordinal))
        {
            // A line end in a file's name would be two candidates.
            if (!candidate.Any(char.IsControl))
            {
                writer.WriteLine(candidate);
            }
        }
    }

    // Names of options are of use only to one who has begun with a dash, or where nothing else can stand.
    private static string[] Candidates(Command root, ParseResult parsed, string line, string option)
    {
        if (option.Length > 0 && !parsed.CommandResult.Command.Options.Concat(root.Options).Any(o => o.Name == option))
        {
            return [];
        }

        string[] all = [.. parsed.GetCompletions(line.Length).Select(item => item.InsertText ?? item.Label)];
        string[] others = [.. all.Where(label => label.Length == 0 || label[0] != '-')];
        return others.Length > 0 && !line.EndsWith('-') && !line[(line.LastIndexOf(' ') + 1)..].StartsWith('-') ? others : all;
    }
}
