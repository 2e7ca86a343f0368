using System.Globalization;
using System.Text;

namespace Projection.Diagnostics;

/// <summary>A finding about the input: where, what was found, what was expected and how to mend it.</summary>
/// <remarks>
/// Immutable. <see cref="Message"/> and its like are in English;
/// <see cref="ToString(Language)"/> says the same in either language.
/// </remarks>
public sealed record Diagnostic
{
    private readonly Wording _message;
    private readonly Wording? _found;
    private readonly Wording? _expected;
    private readonly Wording? _mend;

    /// <summary>A finding.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="severity">Error or warning.</param>
    /// <param name="message">One sentence without a full stop.</param>
    /// <param name="where">The place; <see langword="null"/> for input that has no file, such as a command-line option.</param>
    /// <param name="found">What stands there.</param>
    /// <param name="expected">What could stand there.</param>
    /// <param name="mend">What to do.</param>
    public Diagnostic(string code, Severity severity, Wording message, SourceLocation? where, Wording? found = null, Wording? expected = null, Wording? mend = null)
    {
        Code = code;
        Severity = severity;
        Where = where;
        _message = message;
        _found = found;
        _expected = expected;
        _mend = mend;
    }

    /// <summary>The stable code, <c>PRJ</c> and four digits; each has a section in <c>docs/diagnostics.md</c>.</summary>
    public string Code { get; }

    /// <summary>Error or warning.</summary>
    public Severity Severity { get; }

    /// <summary>The place; <see langword="null"/> for input that has no file, such as a command-line option.</summary>
    public SourceLocation? Where { get; init; }

    /// <summary>One sentence in English without a full stop.</summary>
    public string Message => _message.In(Language.English);

    /// <summary>What stands there; in English where it is not the input's own text.</summary>
    public string? Found => _found?.In(Language.English);

    /// <summary>What could stand there, in English.</summary>
    public string? Expected => _expected?.In(Language.English);

    /// <summary>What to do, in English.</summary>
    public string? Mend => _mend?.In(Language.English);

    /// <summary>The word for the severity.</summary>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>error</c>.</returns>
    public string SeverityIn(Language language) => DiagnosticLabels.In(language).Of(Severity);

    /// <summary>The whole finding for a person, in English.</summary>
    /// <returns>As <see cref="ToString(Language)"/>.</returns>
    public override string ToString() => ToString(Language.English);

    /// <summary>The whole finding for a person: place, code and message, the source line with a mark below it, found, expected, mend.</summary>
    /// <param name="language">The language of the texts.</param>
    /// <returns>One or more lines, separated by <c>\n</c>, without a final line end. Control characters of the input are shown escaped.</returns>
    public string ToString(Language language)
    {
        DiagnosticLabels labels = DiagnosticLabels.In(language);
        var text = new StringBuilder();
        if (Where is not null)
        {
            text.Append(Printable.Escape(Where.ToString())).Append(": ");
        }

        text.Append(labels.Of(Severity)).Append(' ').Append(Code).Append(": ").Append(Printable.Escape(_message.In(language)));
        AppendSourceLine(text);
        AppendPart(text, labels.Found, _found?.In(language));
        AppendPart(text, labels.Expected, _expected?.In(language));
        AppendPart(text, labels.Mend, _mend?.In(language));
        return text.ToString();
    }

    /// <summary>What in this finding has no Vietnamese text.</summary>
    /// <returns>English texts; empty where all is there.</returns>
    public IEnumerable<string> WithoutVietnamese() =>
        new[] { _message, _found, _expected, _mend }.OfType<Wording>().SelectMany(w => w.WithoutVietnamese());

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
