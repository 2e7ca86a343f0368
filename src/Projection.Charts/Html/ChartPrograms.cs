using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Projection.Charts.Texts;

namespace Projection.Charts.Html;

/// <summary>The programs that draw the charts of one page, and the policy that lets only them run.</summary>
internal sealed class ChartPrograms
{
    private readonly ImmutableArray<string> _scripts;
    private readonly string _licences;

    private ChartPrograms(ImmutableArray<string> scripts, string licences)
    {
        _scripts = scripts;
        _licences = licences;
    }

    /// <summary>Whether there are any.</summary>
    public bool AreThere => !_scripts.IsEmpty;

    /// <summary>The content security policy of the page: these programs may run and nothing else, and nothing is fetched.</summary>
    /// <remarks>vega-embed and its tooltips bring styles of their own; charts saved as pictures go by way of blob and data addresses.</remarks>
    public string Policy
    {
        get
        {
            string sources = AreThere ? string.Join(' ', _scripts.Select(script => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'")) : "'none'";
            return $"default-src 'none'; script-src {sources}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
        }
    }

    /// <summary>The programs for a page.</summary>
    /// <param name="bundles">Those of the build; <see langword="null"/> where it has none.</param>
    /// <param name="hasCharts">Whether the page has charts at all.</param>
    public static ChartPrograms For(ChartBundles? bundles, bool hasCharts) => bundles is null || !hasCharts
        ? new ChartPrograms([], string.Empty)
        : new ChartPrograms([.. bundles.Scripts, Resource.Of("html/draw.js")], bundles.Licences);

    /// <summary>The programs with their licences and settings, at the end of the body.</summary>
    public void Write(HtmlWriter html, Language language)
    {
        if (!AreThere)
        {
            return;
        }

        html.Line($"<script type=\"application/json\" id=\"chart-options\">{HtmlWriter.Data(Options(language).ToJsonString())}</script>");
        html.Line($"<script type=\"text/plain\" id=\"licences\">\n{HtmlWriter.Raw(_licences).TrimEnd()}\n</script>");
        foreach (string script in _scripts)
        {
            html.Line($"<script>{HtmlWriter.Script(script)}</script>");
        }
    }

    // Expressions of a specification are interpreted rather than compiled, which the policy would forbid.
    private static JsonObject Options(Language language)
    {
        HtmlTexts texts = HtmlTexts.In(language);
        JsonObject options = ChartLocale.EmbedOptions(language);
        options["mode"] = "vega-lite";
        options["renderer"] = "svg";
        options["ast"] = true;

        // Remarks of Vega on a specification are for those who write it; errors are shown.
        options["logLevel"] = 1;
        options["actions"] = new JsonObject { ["export"] = true, ["source"] = true, ["compiled"] = false, ["editor"] = false };
        options["scaleFactor"] = new JsonObject { ["png"] = 2, ["svg"] = 1 };
        options["i18n"] = new JsonObject
        {
            ["CLICK_TO_VIEW_ACTIONS"] = texts.Actions,
            ["SVG_ACTION"] = texts.SaveSvg,
            ["PNG_ACTION"] = texts.SavePng,
            ["SOURCE_ACTION"] = texts.ViewSource,
        };
        return options;
    }
}
