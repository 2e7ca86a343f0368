namespace Projection.Notebooks.Displays;

/// <summary>The media types that displays are made of.</summary>
public static class MediaType
{
    /// <summary>Text without markup; every display has it.</summary>
    public const string Text = "text/plain";

    /// <summary>HTML, a part of a page.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>A drawing.</summary>
    public const string Svg = "image/svg+xml";

    /// <summary>A Vega-Lite chart, by the type that JupyterLab and Visual Studio Code draw; the specification's <c>$schema</c> says the version that it is written for.</summary>
    public const string VegaLite = "application/vnd.vegalite.v5+json";
}
