using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Projection.Cli;

namespace Projection.Docs.Tests;

/// <summary>The few commands of a shell that pages use, around the tool in this process: pipes into head, tail, grep and sed -n, one file for the output.</summary>
internal sealed class Shell(Language language)
{
    // Pages show parts of one answer after the other; the tool need not be asked twice while no file has changed.
    private readonly Dictionary<string, (string Text, int Code)> _answers = new(StringComparer.Ordinal);

    private int _code;

    /// <summary>Tells that files have changed.</summary>
    public void Forget() => _answers.Clear();

    /// <summary>What a command line prints, output and errors in the order in which they come.</summary>
    public async Task<string> Run(string line)
    {
        List<string> words = WordsOf(line);
        string? file = null;
        int into = words.IndexOf(">");
        if (into >= 0)
        {
            file = words[into + 1];
            words.RemoveRange(into, 2);
        }

        List<List<string>> stages = [[]];
        foreach (string word in words)
        {
            if (word == "|")
            {
                stages.Add([]);
            }
            else
            {
                stages[^1].Add(word);
            }
        }

        string text = await First(stages[0]).ConfigureAwait(false);
        foreach (List<string> stage in stages.Skip(1))
        {
            text = string.Join('\n', Filter(stage, text.TrimEnd('\n').Split('\n')));

            // As in a shell: what is asked for next is the answer of the last command of the line.
            _code = ExitCode.Done;
        }

        if (file is null)
        {
            return text;
        }

        await File.WriteAllTextAsync(file, text).ConfigureAwait(false);
        Forget();
        return string.Empty;
    }

    private async Task<string> First(List<string> words)
    {
        switch (words[0])
        {
            case "dotnet" when words is ["dotnet", "run", "-c", "Release", "--project", "src/Projection.Cli", ..]:
                return await First(["projection", .. words.SkipWhile(word => word != "--").Skip(1)]).ConfigureAwait(false);
            case "projection":
                (string answer, _code) = await Answer([.. words.Skip(1)]).ConfigureAwait(false);
                Assert.NotEqual(ExitCode.Defect, _code);
                return answer;

            case "echo" when words[1] == "$?":
                return _code.ToString(CultureInfo.InvariantCulture);
            case "cat":
                return await File.ReadAllTextAsync(words[1]).ConfigureAwait(false);
            case "cp":
                File.Copy(words[1], words[2], overwrite: true);
                Forget();
                return string.Empty;
            default:
                throw new NotSupportedException($"Pages use projection, echo $?, cat and cp, not {words[0]}.");
        }
    }

    private async Task<(string Text, int Code)> Answer(string[] words)
    {
        string key = string.Join('\0', words);
        if (!_answers.TryGetValue(key, out (string Text, int Code) answer))
        {
            using var output = new StringWriter();
            int code = await Program.RunAsync(words, new CommandContext(output, output, IsTerminal: false, 80, language, TimeProvider.System)).ConfigureAwait(false);
            answer = (output.ToString().ReplaceLineEndings("\n"), code);
            if (Array.Exists(words, word => word is "--out" or "--save-variant" or "--certificate"))
            {
                Forget();
            }
            else
            {
                _answers[key] = answer;
            }
        }

        return answer;
    }

    private static IEnumerable<string> Filter(List<string> words, string[] lines) => words switch
    {
        ["head", "-n", var count] => lines.Take(Whole(count)),
        ["tail", "-n", var count] when count.StartsWith('+') => lines.Skip(Whole(count[1..]) - 1),
        ["tail", "-n", var count] => lines.TakeLast(Whole(count)),
        ["grep", "-E", var pattern] => lines.Where(line => Matches(line, pattern)),
        ["grep", var pattern] => lines.Where(line => Matches(line, Regex.Replace(pattern, "[(){}|+?]", @"\$0", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))),
        ["sed", "-n", var range] when !range.StartsWith('/') => lines[(Whole(range.Split(',')[0]) - 1)..Math.Min(lines.Length, Whole(range.Split(',')[1][..^1]))],
        ["sed", "-n", var range] => Between(lines, range.Split('/')),
        _ => throw new NotSupportedException($"Pages pipe into head -n, tail -n, grep and sed -n '/from/,/to/p' or 3,5p, not {string.Join(' ', words)}."),
    };

    private static int Whole(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // '/from/,/to/p' splits into an empty part, from, a comma, to and p; as in sed, the end is looked for from the next line on.
    private static IEnumerable<string> Between(string[] lines, string[] range)
    {
        bool inside = false;
        foreach (string line in lines)
        {
            bool begins = !inside && Matches(line, range[1]);
            if (inside || begins)
            {
                yield return line;
            }

            inside = begins || (inside && !Matches(line, range[3]));
        }
    }

    private static bool Matches(string line, string pattern) => Regex.IsMatch(line, pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    // Words as a shell has them: in quotes blanks stand for themselves, a # behind a blank begins a remark.
    private static List<string> WordsOf(string line)
    {
        List<string> words = [];
        var word = new StringBuilder();
        char quote = '\0';
        bool isWord = false;
        foreach (char c in line)
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                quote = quote == '\0' ? c : '\0';
                isWord = true;
            }
            else if (quote == '\0' && c == ' ')
            {
                if (isWord)
                {
                    words.Add(word.ToString());
                }

                word.Clear();
                isWord = false;
            }
            else if (quote == '\0' && c == '#' && !isWord)
            {
                break;
            }
            else
            {
                word.Append(c);
                isWord = true;
            }
        }

        if (isWord)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
