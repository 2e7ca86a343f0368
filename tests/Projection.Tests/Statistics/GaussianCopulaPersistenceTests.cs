using System.Collections.Immutable;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>Elements with a persistence each. The copula is linear, so its covariances are worked out from unit vectors, without chance.</summary>
public class GaussianCopulaPersistenceTests
{
    private const int Years = 4;

    [Fact]
    public void Correlate_UnequalPersistence_HasTheStatedCorrelationsInEveryYear()
    {
        CorrelationMatrix stated = CorrelationMatrix.FromValues(new[,] { { 1, 0.5, -0.2 }, { 0.5, 1, 0.3 }, { -0.2, 0.3, 1 } });
        GaussianCopula copula = new(stated, [0.3, 0.6, -0.1]);

        double[,] covariance = Covariance(copula);

        Assert.Equal(0, copula.Drift.Size);
        for (int year = 0; year < Years; year++)
        {
            for (int i = 0; i < 3; i++)
            {
                Assert.Equal(Math.Pow(copula.Persistence[i], year), covariance[i, (3 * year) + i], 1e-14);
                for (int j = 0; j < 3; j++)
                {
                    Assert.Equal(stated[i, j], covariance[(3 * year) + i, (3 * year) + j], 1e-14);
                }
            }
        }
    }

    [Fact]
    public void Innovations_ByHand_Match()
    {
        GaussianCopula copula = new(CorrelationMatrix.Equicorrelation(2, 0.5), [0, 0.6]);

        // 0.5 (1 - 0) / sqrt(1 * 0.64)
        Assert.Equal(0.625, copula.Innovations[0, 1], 1e-15);
        Assert.Equal(0.625, copula.LaterFactor[1, 0], 1e-15);
        Assert.Equal(0.5, copula.FirstFactor[1, 0]);
        Assert.Equal(1, copula.InnovationScale[0]);
        Assert.Equal(0.8, copula.InnovationScale[1], 1e-15);
    }

    [Fact]
    public void Innovations_SamePersistence_AreTheStatedOnes()
    {
        GaussianCopula copula = new(CorrelationMatrix.Equicorrelation(3, 0.4), [0.7, 0.7, 0.7]);

        Assert.Same(copula.Correlation, copula.Innovations);
        Assert.Same(copula.FirstFactor, copula.LaterFactor);
        Assert.Equal(new CorrelationChange(0, 0, 1, 1), copula.Drift);
    }

    [Fact]
    public void Drift_ForgottenBesideLasting_TellsTheLongRun()
    {
        GaussianCopula copula = new(CorrelationMatrix.Equicorrelation(2, 0.9), [0, 0.8]);

        // The innovations would need 0.9 / 0.6 = 1.5; with 1 the later years have 0.6.
        double[,] covariance = Covariance(copula);
        Assert.Equal((0, 1, 0.9), (copula.Drift.Row, copula.Drift.Column, copula.Drift.From));
        Assert.Equal(0.6, copula.Drift.To, 1e-15);
        Assert.Equal(0.9, covariance[0, 1], 1e-15);
        Assert.Equal(0.6, covariance[6, 7], 1e-15);
    }

    [Fact]
    public void Drift_TowardsTheLongRun_IsWhereTheYearsTend()
    {
        // Entries within 1 that no three elements can have: a third that moves with both of two independent ones.
        CorrelationMatrix stated = CorrelationMatrix.FromValues(new[,] { { 1, 0, 0.4 }, { 0, 1, 0.4 }, { 0.4, 0.4, 1 } });
        GaussianCopula copula = new(stated, [0.9, 0.9, 0]);

        double[,] covariance = Covariance(copula, years: 200);

        Assert.True(copula.Drift.Size > 0.05);
        Assert.Equal(stated[copula.Drift.Row, copula.Drift.Column], copula.Drift.From);
        Assert.Equal(copula.Drift.To, covariance[597 + copula.Drift.Row, 597 + copula.Drift.Column], 1e-8); // 0.9^400 is below the last bit
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(1, covariance[597 + i, 597 + i], 1e-12);
            for (int j = i + 1; j < 3; j++)
            {
                Assert.True(Math.Abs(covariance[597 + i, 597 + j] - stated[i, j]) <= copula.Drift.Size + 1e-8);
            }
        }
    }

    [Fact]
    public void Drift_FullPersistenceOfSome_HoldsAmongThemAndFadesBesideOthers()
    {
        GaussianCopula copula = new(CorrelationMatrix.Equicorrelation(3, 0.5), [1, 1, 0]);

        double[,] covariance = Covariance(copula);

        Assert.Equal(new CorrelationChange(0, 2, 0.5, 0), copula.Drift);
        Assert.Equal(0.5, covariance[9, 10], 1e-15);
        Assert.Equal(0, covariance[9, 11], 1e-15);
        Assert.Equal(1, covariance[0, 9], 1e-15);
    }

    [Fact]
    public void Drift_FullPersistenceWithoutCorrelation_IsNone() =>
        Assert.Equal(0, new GaussianCopula(CorrelationMatrix.Equicorrelation(2, 0), [1, 0.5]).Drift.Size);

    [Fact]
    public void Ctor_BadPersistences_SaysWhich()
    {
        ArgumentException count = Assert.Throws<ArgumentException>(() => new GaussianCopula(CorrelationMatrix.Equicorrelation(3, 0.5), [0.3, 0.4]));
        ArgumentOutOfRangeException range = Assert.Throws<ArgumentOutOfRangeException>(() => new GaussianCopula(CorrelationMatrix.Equicorrelation(2, 0.5), [0.3, 1.5]));

        Assert.StartsWith("Each of the 3 elements needs one persistence; found 2.", count.Message, StringComparison.Ordinal);
        Assert.StartsWith("A persistence from year to year lies in [-1, 1]; found 1.5.", range.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new GaussianCopula(null!, 0.5));
        Assert.Throws<ArgumentNullException>(() => new GaussianCopula(null!, ImmutableArray<double>.Empty));
    }

    private static double[,] Covariance(GaussianCopula copula, int years = Years)
    {
        int size = copula.Correlation.Size * years;
        double[][] columns = new double[size][];
        for (int k = 0; k < size; k++)
        {
            columns[k] = new double[size];
            columns[k][k] = 1;
            copula.Correlate(columns[k], columns[k]);
        }

        double[,] covariance = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                covariance[i, j] = columns.Sum(column => column[i] * column[j]);
            }
        }

        return covariance;
    }
}
