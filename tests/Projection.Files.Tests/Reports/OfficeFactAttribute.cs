namespace Projection.Files.Tests.Reports;

/// <summary>A test that needs LibreOffice; skipped where it is not installed, unless <c>PROJECTION_OFFICE</c> says that it has to be.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute() => Skip = Office.Program is null && Environment.GetEnvironmentVariable("PROJECTION_OFFICE") != "required"
        ? "LibreOffice (soffice) is not installed here; bash .ci/office installs it where it can be had."
        : null;
}
