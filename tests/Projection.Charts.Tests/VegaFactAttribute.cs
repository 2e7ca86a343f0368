namespace Projection.Charts.Tests;

/// <summary>A test that needs Node and the packages of <c>tools/package.json</c>: <c>npm ci</c> in that folder, or their folder in the variable <c>PROJECTION_VEGA</c>. Skipped without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VegaFactAttribute : FactAttribute
{
    public VegaFactAttribute()
    {
        if (Folder is null)
        {
            Skip = $"No vega-lite in {Tools} nor in PROJECTION_VEGA, or no node on the path; `npm ci` in that folder installs what is checked with.";
        }
    }

    public static string Tools { get; } = Path.Combine(Examples.Root, "tests", "Projection.Charts.Tests", "tools");

    public static string? Folder { get; } = HasNode()
        ? Array.Find([Environment.GetEnvironmentVariable("PROJECTION_VEGA"), Tools], folder => folder is not null && Directory.Exists(Path.Combine(folder, "node_modules", "vega-lite")))
        : null;

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
