using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>
/// Monte Carlo against closed forms, within six standard errors: one comparison fails by chance for 2 seeds in 10^9, all of this class
/// (under 100) for 2 in 10^7. The seeds are fixed, so a passing test does not flicker.
/// </summary>
public class GaussianCopulaTests
{
    private const int Trials = 200_000;
    private const double StandardErrors = 6;

    [Fact]
    public void Correlate_TwoElements_MatchesSpearmanKendallAndOrthant()
    {
        List<string[]> rows = ReferenceTable.Rows(
            "distributions/gaussian_copula_identities.csv",
            "r,spearman,kendall,orthant,r_for_spearman_equal_to_first_column,r_for_kendall_equal_to_first_column");
        Assert.Equal(11, rows.Count);
        for (int rowNumber = 0; rowNumber < rows.Count; rowNumber++)
        {
            string[] row = rows[rowNumber];
            double[][] z = Draw(CorrelationMatrix.Equicorrelation(2, ReferenceTable.Number(row[0])), 0, years: 1, seed: (ulong)(1000 + rowNumber));

            AssertMean(z[0].Zip(z[1], (x, y) => x < 0 && y < 0 ? 1.0 : 0.0), ReferenceTable.Number(row[3]), $"orthant, r = {row[0]}");

            // Spearman: 12 E[(U - 1/2)(V - 1/2)] with U, V the probabilities of the two.
            AssertMean(
                z[0].Zip(z[1], (x, y) => 12 * (StandardNormal.Cumulative(x) - 0.5) * (StandardNormal.Cumulative(y) - 0.5)),
                ReferenceTable.Number(row[1]),
                $"Spearman, r = {row[0]}");

            // Kendall: sign of concordance of disjoint pairs of trials, so that the pairs are independent.
            AssertMean(
                Enumerable.Range(0, Trials / 2).Select(
                    i => (double)(Math.Sign(z[0][2 * i] - z[0][(2 * i) + 1]) * Math.Sign(z[1][2 * i] - z[1][(2 * i) + 1]))),
                ReferenceTable.Number(row[2]),
                $"Kendall, r = {row[0]}");
        }
    }

    [Fact]
    public void Correlate_Equicorrelated_MatchesOrthantProbabilities()
    {
        List<string[]> rows = ReferenceTable.Rows("distributions/equicorrelated_orthant.csv", "n,r,probability");
        Assert.Equal(33, rows.Count);
        for (int rowNumber = 0; rowNumber < rows.Count; rowNumber++)
        {
            string[] row = rows[rowNumber];
            CorrelationMatrix matrix = CorrelationMatrix.Equicorrelation((int)ReferenceTable.Number(row[0]), ReferenceTable.Number(row[1]));
            double[][] z = Draw(matrix, 0, years: 1, seed: (ulong)(2000 + rowNumber));

            int all = Enumerable.Range(0, Trials).Count(trial => z.All(element => element[trial] < 0));

            double probability = ReferenceTable.Number(row[2]);
            double reach = StandardErrors * Math.Sqrt(probability * (1 - probability) / Trials);
            Assert.InRange(all / (double)Trials, probability - reach, probability + reach);
        }
    }

    [Fact]
    public void Correlate_OverYears_HasUnitVarianceAndBothCorrelations()
    {
        const double Across = 0.4;
        const double Rho = 0.7;
        double[][] z = Draw(CorrelationMatrix.Equicorrelation(2, Across), Rho, years: 4, seed: 3000);

        for (int year = 0; year < 4; year++)
        {
            AssertMean(z[2 * year], 0, $"mean, year {year}");
            AssertMean(z[2 * year].Select(x => x * x), 1, $"variance, year {year}");
            AssertMean(z[2 * year].Zip(z[(2 * year) + 1], (x, y) => x * y), Across, $"across, year {year}");
            AssertMean(z[0].Zip(z[2 * year], (x, y) => x * y), Math.Pow(Rho, year), $"same element, lag {year}");
            AssertMean(z[0].Zip(z[(2 * year) + 1], (x, y) => x * y), Across * Math.Pow(Rho, year), $"other element, lag {year}");
        }
    }

    [Fact]
    public void Correlate_FirstYear_IsNotScaled()
    {
        double[] result = new double[3];
        new GaussianCopula(CorrelationMatrix.Equicorrelation(1, 0), 0.6).Correlate([1, 2, -1], result);

        // 1; 0.6 + 0.8 * 2; 0.6 * 2.2 - 0.8
        Assert.Equal(1, result[0]);
        Assert.Equal(2.2, result[1], 1e-15);
        Assert.Equal(0.52, result[2], 1e-15);
    }

    [Fact]
    public void Correlate_FullPersistence_RepeatsTheFirstYear()
    {
        double[] result = new double[4];
        new GaussianCopula(CorrelationMatrix.Equicorrelation(2, 0), 1).Correlate([0.3, -1, 2, 2], result);

        Assert.Equal([0.3, -1, 0.3, -1], result);
    }

    [Fact]
    public void Correlate_InPlace_GivesTheSame()
    {
        GaussianCopula copula = new(CorrelationMatrix.Equicorrelation(3, 0.5), 0.3);
        double[] values = [0.1, -1, 2, 0.7, 0.2, -0.4];
        double[] apart = new double[6];
        copula.Correlate(values, apart);

        copula.Correlate(values, values);

        Assert.Equal(apart, values);
    }

    [Fact]
    public void Correlate_BadShapes_Throws()
    {
        GaussianCopula copula = new(CorrelationMatrix.Equicorrelation(3, 0.5), 0.3);
        double[] memory = new double[9];

        Assert.Throws<ArgumentException>(() => copula.Correlate(new double[4], new double[4]));
        Assert.Throws<ArgumentException>(() => copula.Correlate(new double[6], new double[3]));
        Assert.Throws<ArgumentException>(() => copula.Correlate(memory.AsSpan(0, 6), memory.AsSpan(3, 6)));
    }

    [Theory]
    [InlineData(1.1)]
    [InlineData(-1.1)]
    [InlineData(double.NaN)]
    public void Ctor_NotACorrelation_Throws(double persistence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianCopula(CorrelationMatrix.Equicorrelation(2, 0), persistence));

    /// <summary>One array of trials for each element of each year.</summary>
    private static double[][] Draw(CorrelationMatrix correlation, double persistence, int years, ulong seed)
    {
        GaussianCopula copula = new(correlation, persistence);
        RandomSource source = new(seed);
        int dimensions = correlation.Size * years;
        double[][] z = new double[dimensions][];
        for (int dimension = 0; dimension < dimensions; dimension++)
        {
            z[dimension] = new double[Trials];
            source.FillUniform((uint)dimension, 0, z[dimension]);
        }

        double[] values = new double[dimensions];
        for (int trial = 0; trial < Trials; trial++)
        {
            for (int dimension = 0; dimension < dimensions; dimension++)
            {
                values[dimension] = StandardNormal.Quantile(z[dimension][trial]);
            }

            copula.Correlate(values, values);
            for (int dimension = 0; dimension < dimensions; dimension++)
            {
                z[dimension][trial] = values[dimension];
            }
        }

        return z;
    }

    private static void AssertMean(IEnumerable<double> values, double expected, string what)
    {
        Moments moments = Moments.Of(values.ToArray());
        double errors = (moments.Mean - expected) / (moments.StandardDeviation / Math.Sqrt(moments.Count));
        Assert.True(Math.Abs(errors) <= StandardErrors, $"{what}: {errors:F1} standard errors from {expected}");
    }
}
