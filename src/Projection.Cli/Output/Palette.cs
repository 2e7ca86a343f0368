using Projection.Diagnostics;
using Projection.Reporting;

namespace Projection.Cli.Output;

/// <summary>Colours for a terminal; plain text everywhere else.</summary>
/// <remarks>Only the eight colours that every terminal has, so that they follow the reader's own choice of light and dark.</remarks>
/// <param name="IsOn">Whether colours are written at all.</param>
internal sealed record Palette(bool IsOn)
{
    private const string Bold = "1";
    private const string Red = "31";
    private const string Green = "32";
    private const string Yellow = "33";

    /// <summary>No colours.</summary>
    public static Palette Plain { get; } = new(IsOn: false);

    /// <summary>Whether a stream takes colours.</summary>
    /// <param name="isTerminal">Whether a person looks at it.</param>
    /// <param name="environment">Reads a variable of the environment.</param>
    /// <remarks><c>FORCE_COLOR</c> wins over <c>NO_COLOR</c> (no-color.org), that over everything else; an empty variable counts as not set.</remarks>
    public static Palette For(bool isTerminal, Func<string, string?> environment)
    {
        bool IsSet(string name) => !string.IsNullOrEmpty(environment(name));
        return new(IsSet("FORCE_COLOR") ? environment("FORCE_COLOR") != "0" : isTerminal && !IsSet("NO_COLOR") && environment("TERM") != "dumb");
    }

    /// <summary>A line in the colour of its tone.</summary>
    public string Paint(string text, Tone tone) => tone switch
    {
        Tone.Title => Paint(text, Bold),
        Tone.Good => Paint(text, Bold, Green),
        Tone.Open => Paint(text, Bold, Yellow),
        Tone.Bad => Paint(text, Bold, Red),
        _ => text,
    };

    /// <summary>A heading.</summary>
    public string Heading(string text) => Paint(text, Bold);

    /// <summary>A finding, its severity and code in colour.</summary>
    public string Paint(Diagnostic finding, Language language)
    {
        string text = finding.ToString(language);
        string head = $"{finding.SeverityIn(language)} {finding.Code}";
        int at = IsOn ? text.IndexOf(head + ":", StringComparison.Ordinal) : -1;
        return at < 0 ? text : text[..at] + Paint(head, Bold, finding.Severity == Severity.Error ? Red : Yellow) + text[(at + head.Length)..];
    }

    private string Paint(string text, params ReadOnlySpan<string> codes) =>
        IsOn && text.Length > 0 ? $"\u001b[{string.Join(';', codes)}m{text}\u001b[0m" : text;
}
