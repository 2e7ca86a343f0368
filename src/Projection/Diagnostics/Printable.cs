using System.Globalization;
using System.Text;

namespace Projection.Diagnostics;

/// <summary>Makes text of unknown origin safe to print: no control sequence reaches a terminal, no mark turns the reading direction.</summary>
public static class Printable
{
    /// <summary>Writes control characters, direction marks and lone surrogates as <c>\u....</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same text where nothing had to be escaped.</returns>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Replace(text, static (builder, c) => builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)));
    }

    /// <summary>Writes each unsafe character as one space, so that columns still fit the source line.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A text of the same length.</returns>
    public static string KeepWidth(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Replace(text, static (builder, _) => builder.Append(' '));
    }

    private static string Replace(string text, Action<StringBuilder, char> unsafeCharacter)
    {
        StringBuilder? builder = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (!pair && IsUnsafe(text[i]))
            {
                builder ??= new StringBuilder(text, 0, i, text.Length + 16);
                unsafeCharacter(builder, text[i]);
                continue;
            }

            builder?.Append(text[i]);
            if (pair)
            {
                i++;
                builder?.Append(text[i]);
            }
        }

        return builder?.ToString() ?? text;
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || c is '\u200e' or '\u200f' or '\u2028' or '\u2029' or '\ufeff'
            or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
