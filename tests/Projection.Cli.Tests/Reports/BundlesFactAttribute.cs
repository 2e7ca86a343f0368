using Projection.Charts.Html;

namespace Projection.Cli.Tests.Reports;

/// <summary>A test that needs the programs that draw charts; skipped in a build that could not fetch them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BundlesFactAttribute : FactAttribute
{
    public BundlesFactAttribute()
    {
        if (ChartBundles.Embedded is null && !Chromium.IsRequired)
        {
            Skip = "This build has no charts' bundles: npm was not there or could not reach its registry.";
        }
    }
}
