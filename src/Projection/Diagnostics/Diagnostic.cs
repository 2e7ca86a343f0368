using System.Globalization;
using System.Text;

namespace Projection.Diagnostics;

/// <summary>A finding about the input: where, what was found, what was expected and how to mend it.</summary>
/// <remarks>Immutable. The texts are made in <see cref="Problem"/>, one method for each code.</remarks>
/// <param name="Code">The stable code, <c>PRJ</c> and four digits; each has a section in <c>docs/diagnostics.md</c>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Message">One sentence without a full stop.</param>
/// <param name="Where">The place; <see langword="null"/> for input that has no file, such as a command-line option.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What could stand there.</param>
/// <param name="Mend">What to do.</param>
public sealed record Diagnostic(
    string Code,
    Severity Severity,
    string Message,
    SourceLocation? Where,
    string? Found = null,
    string? Expected = null,
    string? Mend = null)
{
    /// <summary>The whole finding for a person: place, code and message, the source line with a mark below it, found, expected, mend.</summary>
    /// <returns>One or more lines, separated by <c>\n</c>, without a final line end. Control characters of the input are shown escaped.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Where is not null)
        {
            text.Append(Printable.Escape(Where.ToString())).Append(": ");
        }

        text.Append(Severity == Severity.Error ? "error " : "warning ").Append(Code).Append(": ").Append(Printable.Escape(Message));
        AppendSourceLine(text);
        AppendPart(text, "found", Found);
        AppendPart(text, "expected", Expected);
        AppendPart(text, "mend", Mend);
        return text.ToString();
    }

    private void AppendSourceLine(StringBuilder text)
    {
        const int Widest = 160;
        if (Where?.LineText is not { } line || Where.Column < 1 || Where.Column > line.Length + 1 || Where.Column > Widest)
        {
            return;
        }

        string number = Where.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        string shown = Printable.KeepWidth(line.Length > Widest ? line[..Widest] : line);
        int marks = Math.Clamp(Where.Length, 1, Math.Max(1, shown.Length - Where.Column + 1));
        text.Append('\n').Append(number).Append(" | ").Append(shown);
        text.Append('\n').Append("      | ").Append(' ', Where.Column - 1).Append('^').Append('~', marks - 1);
    }

    private static void AppendPart(StringBuilder text, string label, string? value)
    {
        if (value is not null)
        {
            text.Append("\n   ").Append((label + ":").PadRight(10)).Append(Printable.Escape(value));
        }
    }
}
