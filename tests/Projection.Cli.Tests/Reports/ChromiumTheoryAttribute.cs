using Projection.Charts.Html;

namespace Projection.Cli.Tests.Reports;

/// <summary>A test that looks at a report in a browser; skipped where there is none, unless it is required.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (!Chromium.IsRequired && (Chromium.Path is null || ChartBundles.Embedded is null))
        {
            Skip = "No chromium on the path, or a build without the charts' bundles; .ci/browser installs chromium.";
        }
    }
}
