using System.Collections.Immutable;

namespace Projection.Charts.Html;

/// <summary>The programs that draw charts in a page: Vega, Vega-Lite and vega-embed, as the build embedded them.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ChartBundles
{
    private const string Licence = "licences.txt";

    // Each needs the ones before it.
    private static readonly ImmutableArray<string> Names = ["vega.js", "vega-lite.js", "vega-embed.js"];

    private ChartBundles(ImmutableArray<string> scripts, string licences)
    {
        Scripts = scripts;
        Licences = licences;
    }

    /// <summary>The bundles of this build; <see langword="null"/> where it had no Node.js or no network to fetch them.</summary>
    public static ChartBundles? Embedded { get; } = Read();

    /// <summary>The programs in the order in which a page runs them; each begins with its name, version and licence.</summary>
    public ImmutableArray<string> Scripts { get; }

    /// <summary>The licences of all that is in them, which go wherever they go.</summary>
    public string Licences { get; }

    private static ChartBundles? Read()
    {
        string?[] texts = [.. Names.Append(Licence).Select(name => Resource.Find("bundles/" + name))];
        return Array.TrueForAll(texts, text => text is not null) ? new ChartBundles([.. texts[..^1]!], texts[^1]!) : null;
    }
}
