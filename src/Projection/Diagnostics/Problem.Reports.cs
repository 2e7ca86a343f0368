namespace Projection.Diagnostics;

internal static partial class Problem
{
    /// <summary>PRJ0560: a report whose charts cannot be drawn, because this build lacks the programs that draw them.</summary>
    /// <param name="file">The report.</param>
    public static Diagnostic ChartsNotDrawn(string file) => Warning(
        "PRJ0560", SourceLocation.WholeFile(file), "the report has no drawn charts",
        found: "a build without Vega, Vega-Lite and vega-embed",
        expected: "a build made where npm could fetch them",
        mend: "install Node.js with npm, run dotnet build -c Release where npm reaches its registry, and make the report anew; its tables are complete");
}
