using System.Text.Json;
using Projection.Cli.Tests.Certificates.Verifier;

namespace Projection.Cli.Tests.Certificates;

/// <summary>Certificates of what the repository's scenarios do not have: contradictory observations, impossible figures, what-ifs, other operations.</summary>
public class CertificateFormTests
{
    private const string Head = """
        scenario: form
        model: regional-accounts
        base-year: 2025
        horizon: 2027

        """;

    [Fact]
    public async Task ContradictoryObservations_AreRefutedWithoutTargets()
    {
        JsonElement certificate = await AcceptedCertificate(Head + """
            observations:
              - { indicator: grdp, year: 2025, published: "60", unit: nghìn tỷ đồng }
              - { indicator: population, year: 2025, published: "950", unit: nghìn người }
              - { indicator: grdp_per_capita, year: 2025, published: "70", unit: triệu đồng/người }
            targets:
              - { id: grdp, indicator: grdp, year: 2027, published: "70", unit: nghìn tỷ đồng }
            """);
        Assert.Equal(["observation", "observation", "observation"], Because(certificate.GetProperty("base")));
    }

    [Fact]
    public async Task TargetOutsideItsOwnBounds_IsRefutedByThem()
    {
        JsonElement certificate = await AcceptedCertificate(Head + """
            targets:
              - { id: insured, name: { en: Insured }, measure: share, year: 2027, published: "112", unit: "%" }
              - { id: rank, name: { en: Rank }, measure: rank, within: [1, 63], year: 2027, published: "70", unit: hạng }
              - { id: grdp, indicator: grdp, year: 2027, published: "70", unit: nghìn tỷ đồng }
            """);
        Assert.Equal(2, certificate.GetProperty("conflicts").GetArrayLength());
        Assert.All(certificate.GetProperty("conflicts").EnumerateArray(), c => Assert.Equal(["target", "measure"], Because(c)));
    }

    [Fact]
    public async Task WhatIf_IsNamedAsTheReason()
    {
        Dictionary<Quantity, Fraction> assigned = Enumerable.Range(2026, 2).ToDictionary(year => new Quantity("retail_sales_growth", null, year), _ => Fraction.Of(0.03));
        JsonElement certificate = await AcceptedCertificate(
            Head + """
            targets:
              - { id: sales, indicator: retail_sales_growth, average: 2026-2027, published: "15", unit: "%" }
            """,
            assigned,
            "--set",
            "retail_sales_growth=3%");
        Assert.Contains("what-if", Because(certificate.GetProperty("conflicts")[0]));
    }

    [Theory]
    [InlineData("largest = max(x, min(y, z))", "2,5", "0,5")]
    [InlineData("largest = clamp(x, y, y + 1)", "2,5", "0,5")]
    [InlineData("largest = x * x", "6,0", "-2,0")]
    [InlineData("largest = sqrt(x + 4)", "2,5", "0,5")]
    [InlineData("largest = x ^ (-2)", "0,5", "-1,0")]
    [InlineData("largest = x / (y - z)", "9,9", "0,5")]
    public async Task OtherOperations_AreRefutedOrShown(string equation, string whole, string part)
    {
        foreach (string published in new[] { whole, part })
        {
            await AcceptedCertificate(Head + $$"""
                extend: |
                  input x: fraction, ratio, in [-2, 2]
                  input y: fraction, ratio, in [0, 1]
                  input z: fraction, ratio, in [2, 3]
                  indicator largest: fraction, ratio
                  {{equation}}
                targets:
                  - { id: x, indicator: x, year: 2027, published: "≤ 0,9", unit: lần }
                  - { id: y, indicator: y, year: 2027, published: "≤ 0,9", unit: lần }
                  - { id: largest, indicator: largest, year: 2027, published: "{{published}}", unit: lần }
                """);
        }
    }

    [Fact]
    public async Task ProductThatOnlyCasesRefute_IsRefutedByCases()
    {
        JsonElement certificate = await AcceptedCertificate(Head + """
            extend: |
              input x: fraction, ratio, in [0, 1]
              indicator product: fraction, ratio
              product = x * (1 - x) * (x + 1)
            targets:
              - { id: product, indicator: product, year: 2027, published: "≥ 0,39", unit: lần }
            """);
        JsonElement argument = certificate.GetProperty("conflicts")[0].GetProperty("argument");
        Assert.Equal("branching", argument.GetProperty("proof").GetString());
    }

    private static string[] Because(JsonElement refutation) => [.. refutation.GetProperty("conditions").EnumerateArray().Select(c => c.GetProperty("because").GetString()!)];

    private static async Task<JsonElement> AcceptedCertificate(string yaml, Dictionary<Quantity, Fraction>? assigned = null, params string[] options)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, yaml).ConfigureAwait(false);
        try
        {
            JsonElement certificate = await Issued.Make(file, ["--level", "possible", .. options]).ConfigureAwait(false);
            new CertificateVerifier(Plan.Read(file), assigned).Verify(certificate);
            return certificate;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
