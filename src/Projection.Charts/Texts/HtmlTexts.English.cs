namespace Projection.Charts.Texts;

internal sealed partial record HtmlTexts
{
    public static HtmlTexts English { get; } = new()
    {
        Contents = "Contents",
        NoBundles = "The charts of this report are not drawn: the tool that made it was built without Vega, Vega-Lite and vega-embed. Their descriptions stand in their places. To have them drawn, install Node.js with npm, build the tool again where npm reaches its registry (dotnet build -c Release), and make the report anew.",
        NoScripts = "This chart is drawn when scripts are allowed.",
        Actions = "Save or view this chart",
        SaveSvg = "Save as SVG",
        SavePng = "Save as PNG",
        ViewSource = "View source (Vega-Lite)",
        InWords = "This chart in words",
    };
}
