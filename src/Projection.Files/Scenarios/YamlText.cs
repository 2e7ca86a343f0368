using System.Text;
using Projection.Files.Documents;

namespace Projection.Files.Scenarios;

/// <summary>Writes texts so that YAML reads them back as they are: bare where that is safe, otherwise in double quotes.</summary>
internal static class YamlText
{
    // Words that YAML or its users take for something other than a text.
    private static readonly HashSet<string> Special = new(["null", "true", "false", "yes", "no", "on", "off", "y", "n"], StringComparer.OrdinalIgnoreCase);

    /// <summary>A value inside braces. Characters that a scenario file may not hold are left out, unusual blanks become usual ones.</summary>
    public static string Of(string text)
    {
        string clean = Clean(text);
        return IsSafe(clean) ? clean : Quoted(clean);
    }

    /// <summary>The same, always in quotes, as figures are written.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in Clean(text))
        {
            quoted.Append(c switch { '"' => "\\\"", '\\' => @"\\", '\n' => "\\n", '\t' => "\\t", _ => c.ToString() });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>The text without what <see cref="Characters"/> forbids.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                clean.Append(c).Append(text[++i]);
            }
            else if (!char.IsSurrogate(c))
            {
                _ = Characters.IsUnusualSpace(c) ? clean.Append(' ') : Characters.FirstForbidden(c.ToString()) is null ? clean.Append(c) : clean;
            }
        }

        return clean.ToString();
    }

    // Letters, digits and harmless marks; ": " and " #" end a bare value, and brackets and commas have a meaning inside braces.
    private static bool IsSafe(string text)
    {
        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] == '(') || text[^1] == ' ' || Special.Contains(text))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && c is not (' ' or '-' or '_' or '/' or '(' or ')' or '.' or ';' or '%' or '+' or '=' or '²' or '³'))
            {
                return false;
            }
        }

        return true;
    }
}
