using System.Text.Json;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>Against the quantiles and copula identities that SciPy printed.</summary>
public class PublishedVectorTests
{
    public static TheoryData<string, IDistribution> Distributions => new()
    {
        { "normal", new Normal(0, 1) },
        { "triangular_0_03_1", new Triangular(0, 0.3, 1) },
        { "pert_0_03_1", new Pert(0, 0.3, 1) },
        { "lognormal_mu0_s025", LogNormal.FromLogarithm(0, 0.25) },
        { "student_t5", new StudentT(5) },
    };

    [Theory]
    [MemberData(nameof(Distributions))]
    public void Quantile_SciPy_Agrees(string name, IDistribution distribution)
    {
        using JsonDocument file = ReferenceTable.Json("distributions/scipy_vectors.json");
        JsonElement expected = file.RootElement.GetProperty("quantiles").GetProperty(name);
        Assert.InRange(expected.EnumerateObject().Count(), 3, 8);
        foreach (JsonProperty row in expected.EnumerateObject())
        {
            // SciPy 1.10's Student t quantiles are good to nine digits: that for p = 0.05 is 3.3e-10 off the 60 digits of student_t_quantile.csv.
            double tolerance = distribution is StudentT ? 1e-9 : 1e-13;
            double found = distribution.Quantile(ReferenceTable.Number(row.Name));
            Assert.True(ReferenceTable.RelativeError(found, row.Value.GetDouble()) < tolerance, $"{name}, p = {row.Name}: found {found:R}, expected {row.Value}");
        }
    }

    [Fact]
    public void Correlate_SciPyIdentities_MatchesSpearmanAndKendall()
    {
        // Six standard errors of 100,000 trials: a false alarm has a chance of 2e-9 a comparison, and the seed is fixed.
        const int Trials = 100_000;
        using JsonDocument file = ReferenceTable.Json("distributions/scipy_vectors.json");
        foreach (JsonProperty row in file.RootElement.GetProperty("gaussian_copula").EnumerateObject())
        {
            GaussianCopula copula = new(CorrelationMatrix.Equicorrelation(2, ReferenceTable.Number(row.Name)), 0);
            RandomSource source = new(4000);
            double[] z = new double[2];
            double spearman = 0, spearmanSquares = 0, kendall = 0;
            (double X, double Y) before = default;
            for (int trial = 0; trial < Trials; trial++)
            {
                z[0] = StandardNormal.Quantile(source.Uniform(0, (ulong)trial));
                z[1] = StandardNormal.Quantile(source.Uniform(1, (ulong)trial));
                copula.Correlate(z, z);
                double product = 12 * (StandardNormal.Cumulative(z[0]) - 0.5) * (StandardNormal.Cumulative(z[1]) - 0.5);
                spearman += product / Trials;
                spearmanSquares += product * product / Trials;
                kendall += trial % 2 == 0 ? 0 : Math.Sign(z[0] - before.X) * Math.Sign(z[1] - before.Y) / (0.5 * Trials);
                before = (z[0], z[1]);
            }

            double expected = row.Value.GetProperty("spearman").GetDouble();
            double reach = 6 * Math.Sqrt((spearmanSquares - (spearman * spearman)) / Trials);
            Assert.InRange(spearman, expected - reach, expected + reach);
            expected = row.Value.GetProperty("kendall").GetDouble();
            reach = 6 * Math.Sqrt((1 - (expected * expected)) / (0.5 * Trials));
            Assert.InRange(kendall, expected - reach, expected + reach);
        }
    }
}
