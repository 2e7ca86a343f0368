using FsCheck;
using FsCheck.Fluent;
using Projection.Statistics;
using Projection.Tests.Properties;

namespace Projection.Tests.Statistics;

/// <summary>The nearest correlation matrix, against published and closed solutions and against what makes a matrix the nearest one.</summary>
public class NearestCorrelationTests
{
    // Sizes 2 to 6, entries from -2 to 2 in steps of a hundredth, diagonal 1 in three of four matrices.
    private static readonly Gen<double[,]> Symmetric =
        from size in Gen.Choose(2, 6)
        from isUnit in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from entries in Gen.Choose(-200, 200).ArrayOf(size * size)
        select Mirrored(size, (i, j) => i == j && isUnit ? 1 : entries[(i * size) + j] / 100.0);

    [Fact]
    public void Nearest_HighamExample_SolvesItsCubic()
    {
        NearestCorrelation nearest = CorrelationMatrix.Nearest(new double[,] { { 1, 1, 0 }, { 1, 1, 1 }, { 0, 1, 1 } });

        // Higham (2002), section 4, to four digits: 0.7607 and 0.1573, distance 0.5278. The determinant (1 - y)(1 + y - 2x^2) is 0, so y = 2x^2 - 1, and
        // 2 (1 - x)^2 + y^2 is least where 4x^3 - x - 1 = 0.
        double x = nearest.Matrix[0, 1];
        Assert.Equal(0.7607, x, 5e-5);
        Assert.Equal(0.1573, nearest.Matrix[0, 2], 5e-5);
        Assert.Equal(0, (4 * x * x * x) - x - 1, 1e-13);
        Assert.Equal((2 * x * x) - 1, nearest.Matrix[0, 2], 1e-13);
        Assert.Equal(x, nearest.Matrix[1, 2], 1e-14);
        Assert.Equal(0.5278, nearest.Distance, 5e-5);
        Assert.Equal(Math.Sqrt((4 * (1 - x) * (1 - x)) + (2 * nearest.Matrix[0, 2] * nearest.Matrix[0, 2])), nearest.Distance, 1e-14);
        Assert.Equal(1 - x, nearest.Largest.Size, 1e-14);
        Assert.Equal(1, nearest.Largest.From);
    }

    [Fact]
    public void Nearest_AllAgainstEachOther_GivesTheMostNegativeThatCanBe()
    {
        // By symmetry the nearest to a common -0.9 has a common correlation, and -1/2 is the least of three elements.
        NearestCorrelation nearest = CorrelationMatrix.Nearest(Mirrored(3, (i, j) => i == j ? 1 : -0.9));

        Assert.Equal(-0.5, nearest.Matrix[0, 1], 1e-14);
        Assert.Equal(Math.Sqrt(6) * 0.4, nearest.Distance, 1e-13);
    }

    [Fact]
    public void Nearest_TwoElementsBeyondOne_AreBroughtToOne()
    {
        NearestCorrelation nearest = CorrelationMatrix.Nearest(new double[,] { { 1, 5 }, { 5, 1 } });

        Assert.Equal(1, nearest.Matrix[0, 1], 1e-13);
        Assert.Equal(Math.Sqrt(2) * 4, nearest.Distance, 1e-12);
        Assert.Equal((0, 1, 5), (nearest.Largest.Row, nearest.Largest.Column, nearest.Largest.From));
        Assert.Equal(nearest.Matrix[0, 1], nearest.Largest.To);
    }

    [Fact]
    public void Nearest_OneElement_IsOne()
    {
        NearestCorrelation nearest = CorrelationMatrix.Nearest(new double[,] { { 3 } });

        Assert.Equal(1, nearest.Matrix[0, 0]);
        Assert.Equal(2, nearest.Distance);
        Assert.Equal(new CorrelationChange(0, 0, 3, 1), nearest.Largest);
    }

    [Fact]
    public void Nearest_DiagonalOfCovariances_IsOneAfterwards()
    {
        NearestCorrelation nearest = CorrelationMatrix.Nearest(new[,] { { 4, 0.5 }, { 0.5, 0.25 } });

        // With two elements nothing but the bound of 1 holds the common entry: it stays, and both diagonals change.
        Assert.Equal(0.5, nearest.Matrix[0, 1], 1e-13);
        Assert.Equal(Math.Sqrt(9 + 0.5625), nearest.Distance, 1e-13);
        Assert.Equal(new CorrelationChange(0, 0, 4, 1), nearest.Largest);
    }

    [Theory]
    [InlineData(0.6, 0.8)]
    [InlineData(0.3, 0.1)]
    public void Nearest_ValidMatrix_StaysBitForBit(double one, double other)
    {
        // 0.36 + 0.64 = 1: singular, valid within the tolerance.
        double[,] valid = { { 1, one, 0 }, { one, 1, other }, { 0, other, 1 } };

        NearestCorrelation nearest = CorrelationMatrix.Nearest(valid);

        Assert.Equal(0, nearest.Distance);
        Assert.Equal(new CorrelationChange(0, 0, 1, 1), nearest.Largest);
        Assert.Equal(0, nearest.Largest.Size);
        Assert.Equal(valid, Values(nearest.Matrix));
    }

    [Fact]
    public void Nearest_AnyMatrix_MeetsTheConditionsOfTheMinimum() => Law.Holds(Symmetric, AssertNearest, 500);

    [Fact]
    public void Nearest_ManyElements_MeetsTheConditionsOfTheMinimum()
    {
        RandomSource source = new(7);
        AssertNearest(Mirrored(30, (i, j) => i == j ? 1 : (2 * source.Uniform(1, (ulong)((i * 30) + j))) - 1));
    }

    [Fact]
    public void Nearest_AnyOtherCorrelations_AreNoNearer() => Law.Holds(
        from matrix in Symmetric
        from loadings in Gen.Choose(-100, 100).ArrayOf(36)
        select (matrix, loadings),
        drawn =>
        {
            double[,] nearest = Values(CorrelationMatrix.Nearest(drawn.matrix).Matrix);
            int n = nearest.GetLength(0);
            double Dot(int i, int j) => Enumerable.Range(0, n).Sum(k => Loading(i, k) * Loading(j, k));
            double Loading(int i, int k) => drawn.loadings[(i * 6) + k] + (k == 0 ? 0.5 : 0); // never all 0

            double[,] other = Mirrored(n, (i, j) => i == j ? 1 : Dot(i, j) / Math.Sqrt(Dot(i, i) * Dot(j, j)));

            Assert.True(Distance(drawn.matrix, nearest) <= Distance(drawn.matrix, other) + 1e-12);
        },
        500);

    [Fact]
    public void Nearest_Malformed_SaysWhere()
    {
        AssertRejected(new double[2, 3], "Only a square matrix has a nearest correlation matrix; found 2 rows and 3 columns.");
        AssertRejected(new double[0, 0], "Only a square matrix has a nearest correlation matrix; found 0 rows and 0 columns.");
        AssertRejected(new[,] { { 1, double.NaN }, { 0, 1 } }, "A matrix to be brought to correlations has entries from -1e6 to 1e6; found NaN in row 1, column 2.");
        AssertRejected(new[,] { { 1, 0 }, { -1000001.0, 1 } }, "A matrix to be brought to correlations is symmetric; found 0 in row 1, column 2, but -1000001 in row 2, column 1.");
        AssertRejected(new[,] { { 1000001.0, 0 }, { 0, 1 } }, "A matrix to be brought to correlations has entries from -1e6 to 1e6; found 1000001 in row 1, column 1.");
        Assert.Throws<ArgumentNullException>(() => CorrelationMatrix.Nearest(null!));
    }

    [Fact]
    public void Nearest_LargestEntries_AreAdmitted()
    {
        NearestCorrelation nearest = CorrelationMatrix.Nearest(new[,] { { 1, -1e6 }, { -1e6, 1 } });

        Assert.Equal(-1, nearest.Matrix[0, 1], 1e-9);
    }

    [Fact]
    public void Decompose_RandomMatrix_GivesItBack() => Law.Holds(
        Symmetric,
        matrix =>
        {
            int n = matrix.GetLength(0);
            (double[] values, double[] vectors) = SymmetricEigenvalues.Decompose(n, [.. matrix.Cast<double>()]);

            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j < n; j++)
                {
                    Assert.Equal(matrix[i, j], Enumerable.Range(0, n).Sum(k => values[k] * vectors[(i * n) + k] * vectors[(j * n) + k]), 1e-13);
                    Assert.Equal(i == j ? 1 : 0, Enumerable.Range(0, n).Sum(k => vectors[(k * n) + i] * vectors[(k * n) + j]), 1e-14);
                }
            }

            Assert.Equal(values.Min(), SymmetricEigenvalues.Least(n, [.. matrix.Cast<double>()]));
        },
        200);

    // C is the nearest matrix to A exactly if Z = C - A - D is positive semidefinite for some diagonal D and Z C = 0; D then follows from C.
    private static void AssertNearest(double[,] given)
    {
        NearestCorrelation nearest = CorrelationMatrix.Nearest(given);
        double[,] c = Values(nearest.Matrix);
        int n = c.GetLength(0);
        _ = CorrelationMatrix.FromValues(c); // throws unless valid
        Assert.Equal(0, CorrelationMatrix.Nearest(c).Distance);
        double D(int i) => Enumerable.Range(0, n).Sum(k => (c[i, k] - given[i, k]) * c[k, i]);
        double[,] z = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                z[i, j] = c[i, j] - given[i, j] - (i == j ? D(i) : 0);
            }
        }

        Assert.True(SymmetricEigenvalues.Least(n, [.. z.Cast<double>()]) >= -1e-11 * n);
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                Assert.Equal(0, Enumerable.Range(0, n).Sum(k => z[i, k] * c[k, j]), 1e-11 * n);
                Assert.True(Math.Abs(c[i, j] - given[i, j]) <= nearest.Largest.Size);
            }
        }

        Assert.Equal(Distance(given, c), nearest.Distance, 1e-13 * n);
        Assert.Equal((given[nearest.Largest.Row, nearest.Largest.Column], c[nearest.Largest.Row, nearest.Largest.Column]), (nearest.Largest.From, nearest.Largest.To));
    }

    private static double Distance(double[,] one, double[,] other) => Math.Sqrt(one.Cast<double>().Zip(other.Cast<double>(), (a, b) => (a - b) * (a - b)).Sum());

    private static double[,] Mirrored(int size, Func<int, int, double> entry)
    {
        double[,] values = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                values[i, j] = values[j, i] = entry(i, j);
            }
        }

        return values;
    }

    private static double[,] Values(CorrelationMatrix matrix)
    {
        double[,] values = new double[matrix.Size, matrix.Size];
        for (int i = 0; i < matrix.Size; i++)
        {
            for (int j = 0; j < matrix.Size; j++)
            {
                values[i, j] = matrix[i, j];
            }
        }

        return values;
    }

    private static void AssertRejected(double[,] values, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => CorrelationMatrix.Nearest(values)).Message, StringComparison.Ordinal);
}
