using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Projection.Tests.Diagnostics;

/// <summary>Finds the texts that stand among the arguments of calls in C# source, with <c>{0}</c>, <c>{1}</c>, … in place of what is filled in.</summary>
internal static class SourcePhrases
{
    /// <summary>The texts of all calls.</summary>
    /// <param name="source">C# source.</param>
    /// <param name="calls">Matches what stands in front of the opening bracket.</param>
    public static IEnumerable<string> OfCalls(string source, Regex calls) =>
        calls.Matches(source).SelectMany(call => Within(source, call.Index + call.Length));

    // From an opening bracket to the one that closes it.
    private static List<string> Within(string source, int open)
    {
        List<string> phrases = [];
        int depth = 0;
        for (int i = open; i < source.Length; i++)
        {
            switch (source[i])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth--;
                    break;
                case '\'':
                    i = source[i + 1] == '\\' ? source.IndexOf('\'', i + 3) : i + 2;
                    break;
                case '"':
                    phrases.Add(Text(source, ref i, source[i - 1] == '$'));
                    break;
            }

            if (depth == 0)
            {
                break;
            }
        }

        return phrases;
    }

    // A text in quotes; i is moved to its closing quote.
    private static string Text(string source, ref int i, bool isInterpolated)
    {
        var text = new StringBuilder();
        int holes = 0;
        for (i++; source[i] != '"'; i++)
        {
            if (source[i] == '\\')
            {
                i++;
                text.Append(source[i] switch { 'n' => '\n', 't' => '\t', var c => c });
            }
            else if (isInterpolated && source[i] is '{' or '}' && source[i + 1] == source[i])
            {
                text.Append(source[i]);
                i++;
            }
            else if (isInterpolated && source[i] == '{')
            {
                text.Append('{').Append((holes++).ToString(CultureInfo.InvariantCulture)).Append('}');
                i = EndOfHole(source, i);
            }
            else
            {
                text.Append(source[i]);
            }
        }

        return text.ToString();
    }

    private static int EndOfHole(string source, int open)
    {
        int depth = 0;
        for (int i = open; ; i++)
        {
            if (source[i] == '"')
            {
                Text(source, ref i, source[i - 1] == '$');
            }

            depth += source[i] switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }
    }
}
