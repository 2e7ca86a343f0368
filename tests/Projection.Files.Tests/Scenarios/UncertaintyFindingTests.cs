namespace Projection.Files.Tests.Scenarios;

/// <summary>Findings on matrices and shocks, whole, as a person sees them.</summary>
public class UncertaintyFindingTests
{
    [Fact]
    public void Matrices() => Golden.Verify(ScenarioText.Render("""
        dependence:
          over-years: { exports_growth: 0.9 }
          matrices:
            - { inputs: ["volume_growth[services]", "price_growth[services]"], correlations: [[1, 0.3, 0], [0.3, 1, 0]] }
            - { inputs: [exports_growth, income_growth], correlations: [[1, 0.3], [0.4, 1]] }
            - { inputs: ["volume_growth[industry_construction]", "price_growth[industry_construction]"], correlations: [[0.0004, 1.3], [1.3, 1]] }
            - { inputs: ["volume_growth[industry_construction]", population], correlations: [[1, 0.3], [0.3, 1]] }
            - { inputs: [grdp, natural_increase_rate], correlations: [[1, 0.3], [0.3, 1]] }
            - { inputs: [natural_increase_rates, net_migration_rate], correlations: [[1, 0.3], [0.3, 1]] }
        """));

    [Fact]
    public void RepairedMatrices() => Golden.Verify(ScenarioText.Render("""
        dependence:
          over-years: { exports_growth: 0.9 }
          matrices:
            - { inputs: ["volume_growth[services]", "price_growth[services]", "volume_growth[industry_construction]"], correlations: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]] }
            - { inputs: [exports_growth, income_growth], correlations: [[1, 0.8], [0.8, 1]] }
        """));

    [Fact]
    public void Shocks() => Golden.Verify(ScenarioText.Render("""
        assumptions:
          - { input: exports_growth, years: 2026-2030, value: 8 % }
        shocks:
          - { name: Storm, inputs: [exports_growth], years: 2026-2030, probability: 5, size: -6, recovery: [60, 20] }
          - { name: flood, inputs: [share, exports_growth, exports_growth], years: 2025-2031, probability: 5 %, size: -6 % }
          - { name: flood, inputs: { exports_growth: 1 }, years: 2026-2030, probability: 5 %, size: -6 %, recovery: -10 % }
        """));
}
