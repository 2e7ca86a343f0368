namespace Projection.Files.Tests.Reports;

/// <summary>A test that needs LibreOffice; skipped where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute() => Skip = Office.Program is null ? "LibreOffice (soffice) is not installed here; bash .ci/office installs it where it can be had." : null;
}
