using Projection.Notebooks.Displays;
using Projection.Notebooks.Scripting;

namespace Projection.Notebooks;

#pragma warning disable CA1708 // Display and display are one thing under two names.
/// <summary>What the code of a notebook finds without naming it: <c>Display</c>, <c>Html</c>, <c>Markdown</c>, <c>Svg</c>, <c>Language</c>, <c>CancellationToken</c>.</summary>
/// <remarks>One for each run of a notebook.</remarks>
public sealed class CellHost
{
    private readonly OutputCollector _outputs;
    private Language? _mainLanguage;

    internal CellHost(OutputCollector outputs, Language language)
    {
        _outputs = outputs;
        Language = language;
        Display = Show;
    }

    /// <summary>Shows a value below the cell, at once; <c>Display.Register</c> says how values of a type are shown.</summary>
    public Displayer Display { get; }

    /// <summary>The language of everything that is shown from here on; English at the start of a notebook.</summary>
    public Language Language { get; set; }

    /// <summary>Is cancelled when the run is stopped or the cell takes longer than allowed; long computations take it.</summary>
    public CancellationToken CancellationToken { get; internal set; }

    /// <summary>How values are shown.</summary>
    internal DisplayRegistry Displays { get; } = new();

    /// <summary>HTML that is shown as what it is.</summary>
    /// <param name="html">A part of a page.</param>
    /// <returns>What <c>Display</c> shows, or the cell as its last expression.</returns>
    public static Markup Html(string html) => new(MediaType.Html, html);

    /// <summary>Markdown that is shown as what it is.</summary>
    /// <param name="markdown">The text.</param>
    /// <returns>What <c>Display</c> shows, or the cell as its last expression.</returns>
    public static Markup Markdown(string markdown) => new(MediaType.Markdown, markdown);

    /// <summary>A drawing.</summary>
    /// <param name="svg">The text of an SVG document.</param>
    /// <returns>What <c>Display</c> shows, or the cell as its last expression.</returns>
    public static Markup Svg(string svg) => new(MediaType.Svg, svg);

    /// <summary>The name under which other notebooks know <see cref="Display"/>.</summary>
    /// <param name="value">Any value.</param>
#pragma warning disable IDE1006 // The name is what Jupyter has.
    public void display(object? value) => Show(value);
#pragma warning restore IDE1006

    /// <summary>The language of the first thing that was shown; that of <see cref="Language"/> where nothing was.</summary>
    internal Language MainLanguage => _mainLanguage ?? Language;

    internal MimeBundle BundleOf(object? value)
    {
        _mainLanguage ??= Language;
        return Displays.Of(value, Language);
    }

    private void Show(object? value) => _outputs.Show(BundleOf(value));
}
