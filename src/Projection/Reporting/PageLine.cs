namespace Projection.Reporting;

/// <summary>A line of a page as plain text.</summary>
/// <param name="Text">The line without its end.</param>
/// <param name="Tone">How it is to be taken; a heading has the tone of a title.</param>
public readonly record struct PageLine(string Text, Tone Tone = Tone.Plain);
