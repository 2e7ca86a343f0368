namespace Projection.Notebooks.Displays;

/// <summary>A text that is shown as what it is written in rather than as it stands.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="MediaType">What it is written in: <see cref="Displays.MediaType.Html"/>, <see cref="Displays.MediaType.Markdown"/> or <see cref="Displays.MediaType.Svg"/>.</param>
/// <param name="Text">The text.</param>
public sealed record Markup(string MediaType, string Text);
