using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class CorrelationMatrixTests
{
    [Theory]
    [InlineData(1, 0.3)]
    [InlineData(2, -1)]
    [InlineData(2, 1)]
    [InlineData(3, -0.5)]
    [InlineData(7, -1.0 / 6)]
    [InlineData(12, 0.8)]
    [InlineData(40, 1)]
    public void CholeskyFactor_Equicorrelation_GivesTheMatrixBack(int size, double correlation)
    {
        CorrelationMatrix matrix = CorrelationMatrix.Equicorrelation(size, correlation);

        AssertFactor(matrix, 1e-14 * size);
    }

    [Fact]
    public void CholeskyFactor_MostNegativeEquicorrelation_EndsInAZeroPivot()
    {
        // At r = -1/(n - 1) the elements add up to 0, so the last follows from the others; rounding alone must not make it uncertain.
        for (int size = 2; size <= 30; size++)
        {
            Assert.Equal(0, CorrelationMatrix.Equicorrelation(size, -1.0 / (size - 1)).CholeskyFactor()[size - 1, size - 1]);
        }
    }

    [Fact]
    public void CholeskyFactor_ByHand_Matches()
    {
        double[,] factor = CorrelationMatrix.FromValues(new[,] { { 1, 0.6, 0 }, { 0.6, 1, 0.8 }, { 0, 0.8, 1 } }).CholeskyFactor();

        // 0.36 + 0.64 = 1: the third element follows from the first two, and the last pivot is 0.
        Assert.Equal(0.6, factor[1, 0], 1e-15);
        Assert.Equal(0.8, factor[1, 1], 1e-15);
        Assert.Equal(1, factor[2, 1], 1e-15);
        Assert.Equal(0, factor[2, 2]);
        Assert.Equal(0, factor[0, 1]);
    }

    [Fact]
    public void CholeskyFactor_SingularInTheMiddle_GivesTheMatrixBack()
    {
        // The second element is the first; the third is correlated with both.
        CorrelationMatrix matrix = CorrelationMatrix.FromValues(new[,] { { 1, 1, 0.3 }, { 1, 1, 0.3 }, { 0.3, 0.3, 1 } });

        AssertFactor(matrix, 1e-15);
        Assert.Equal(0, matrix.CholeskyFactor()[1, 1]);
    }

    [Fact]
    public void CholeskyFactor_RandomMatrixOfAnyRank_GivesTheMatrixBack()
    {
        RandomSource source = new(99);
        for (uint matrixNumber = 0; matrixNumber < 50; matrixNumber++)
        {
            int size = 2 + (int)(matrixNumber % 9);
            int rank = 1 + (int)(matrixNumber % (uint)size);
            AssertFactor(CorrelationMatrix.FromValues(RandomCorrelations(source, matrixNumber, size, rank)), 1e-12);
        }
    }

    [Fact]
    public void Equicorrelation_TooNegative_SaysRuleAndEigenvalue()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => CorrelationMatrix.Equicorrelation(5, -0.5));

        Assert.StartsWith(
            "A common correlation r of n = 5 elements needs -1/(n - 1) <= r <= 1, here from -1/4 = -0.25 to 1; found r = -0.5, which gives the least eigenvalue -1.",
            error.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 1.01)]
    [InlineData(1, -1.01)]
    [InlineData(2, double.NaN)]
    public void Equicorrelation_NotACorrelation_Throws(int size, double correlation) =>
        Assert.Throws<ArgumentException>(() => CorrelationMatrix.Equicorrelation(size, correlation));

    [Fact]
    public void Equicorrelation_NoElements_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CorrelationMatrix.Equicorrelation(0, 0));

    [Fact]
    public void FromValues_NegativeEigenvalue_SaysTheLeast()
    {
        // 1 + 2 * (-0.9): the common correlation of three elements may not be below -1/2.
        ArgumentException error = Assert.Throws<ArgumentException>(
            () => CorrelationMatrix.FromValues(new[,] { { 1, -0.9, -0.9 }, { -0.9, 1, -0.9 }, { -0.9, -0.9, 1 } }));

        Assert.StartsWith("A correlation matrix has no negative eigenvalue; found the least eigenvalue -0.", error.Message, StringComparison.Ordinal);
        string number = error.Message[(error.Message.IndexOf("-0.", StringComparison.Ordinal))..].Split(". ")[0];
        Assert.Equal(-0.8, ReferenceTable.Number(number), 1e-14);
    }

    [Fact]
    public void FromValues_Malformed_SaysWhere()
    {
        AssertRejected(new double[2, 3], "A correlation matrix is square; found 2 rows and 3 columns.");
        AssertRejected(new[,] { { 1, 0.2 }, { 0.2, 0.9 } }, "A correlation matrix has 1 on its diagonal; found 0.9 in row and column 2.");
        AssertRejected(new[,] { { 1, 1.2 }, { 1.2, 1 } }, "A correlation lies in [-1, 1]; found 1.2 in row 1, column 2.");
        AssertRejected(new[,] { { 1, double.NaN }, { 0, 1 } }, "A correlation lies in [-1, 1]; found NaN in row 1, column 2.");
        AssertRejected(
            new[,] { { 1, 0.2 }, { 0.3, 1 } }, "A correlation matrix is symmetric; found 0.2 in row 1, column 2, but 0.3 in row 2, column 1.");
    }

    [Fact]
    public void Least_KnownSpectrum_Matches()
    {
        // The second difference matrix 2, -1 of size n has the eigenvalues 2 - 2 cos(k pi / (n + 1)).
        const int Size = 30;
        double[] matrix = new double[Size * Size];
        for (int i = 0; i < Size; i++)
        {
            matrix[(i * Size) + i] = 2;
            if (i > 0)
            {
                matrix[(i * Size) + i - 1] = matrix[((i - 1) * Size) + i] = -1;
            }
        }

        Assert.Equal(2 - (2 * Math.Cos(Math.PI / (Size + 1))), SymmetricEigenvalues.Least(Size, matrix), 1e-14);
    }

    [Fact]
    public void Item_OutsideTheMatrix_Throws()
    {
        CorrelationMatrix matrix = CorrelationMatrix.Equicorrelation(2, 0.5);

        Assert.Equal(0.5, matrix[0, 1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[0, 2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => matrix[-1, 0]);
    }

    private static double[,] RandomCorrelations(RandomSource source, uint number, int size, int rank)
    {
        double[,] loading = new double[size, rank];
        for (int i = 0; i < size; i++)
        {
            for (int k = 0; k < rank; k++)
            {
                loading[i, k] = source.Uniform(number, (ulong)((i * rank) + k)) - 0.5;
            }
        }

        double[,] matrix = new double[size, size];
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double Dot(int a, int b) => Enumerable.Range(0, rank).Sum(k => loading[a, k] * loading[b, k]);
                matrix[i, j] = matrix[j, i] = i == j ? 1 : Math.Clamp(Dot(i, j) / Math.Sqrt(Dot(i, i) * Dot(j, j)), -1, 1);
            }
        }

        return matrix;
    }

    private static void AssertFactor(CorrelationMatrix matrix, double tolerance)
    {
        double[,] factor = matrix.CholeskyFactor();
        for (int i = 0; i < matrix.Size; i++)
        {
            for (int j = 0; j < matrix.Size; j++)
            {
                double sum = Enumerable.Range(0, matrix.Size).Sum(k => factor[i, k] * factor[j, k]);
                Assert.Equal(matrix[i, j], sum, tolerance);
                Assert.True(j <= i || factor[i, j] == 0);
            }
        }
    }

    private static void AssertRejected(double[,] values, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => CorrelationMatrix.FromValues(values)).Message, StringComparison.Ordinal);
}
