using System.Globalization;
using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>Characters that have no place in a file that people read and machines obey.</summary>
internal static class Characters
{
    private const char Replacement = '\ufffd';

    /// <summary>Reports every forbidden character and returns the text of the same length without them, so that reading can go on.</summary>
    internal static string Check(SourceText source, FindingList findings)
    {
        char[]? clean = null;
        for (int i = 0; i < source.Text.Length; i++)
        {
            char c = source.Text[i];
            if (c is '\n' or '\r' or '\t' || !IsForbidden(c))
            {
                continue;
            }

            if (findings.HasRoom())
            {
                findings.Add(Finding(source.Locate(i, i + 1), c));
            }

            clean ??= source.Text.ToCharArray();
            clean[i] = Replacement;
        }

        return clean is null ? source.Text : new string(clean);
    }

    /// <summary>The first forbidden character that an escape such as <c>"\e"</c> brought into a value; line break and tab are fine.</summary>
    internal static char? FirstForbidden(string value)
    {
        foreach (char c in value)
        {
            if (c is not ('\n' or '\t' or Replacement) && IsForbidden(c))
            {
                return c;
            }
        }

        return null;
    }

    internal static Diagnostic Finding(SourceLocation where, char c) => c switch
    {
        '\ufeff' => Problem.ByteOrderMarkInside(where),
        _ when IsDirectionMark(c) => Problem.DirectionMark(where, c),
        _ => Problem.ControlCharacter(where, c),
    };

    /// <summary>White space that looks like a space and is none, such as the no-break space that office programs write.</summary>
    internal static bool IsUnusualSpace(char c) => c is not (' ' or '\t') && char.IsWhiteSpace(c) && c is not ('\n' or '\r');

    /// <summary>Whether a key may not hold the character: two keys that look alike must be alike.</summary>
    internal static bool IsHidden(char c) =>
        (c != ' ' && char.IsWhiteSpace(c)) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsDirectionMark(char c) =>
        c is '\u061c' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    // U+2028 and U+2029 end a line for some programs and not for others; line numbers would differ.
    private static bool IsForbidden(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff' || IsDirectionMark(c);
}
