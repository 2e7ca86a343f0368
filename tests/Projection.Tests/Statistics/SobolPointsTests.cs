using System.Globalization;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class SobolPointsTests
{
    [Fact]
    public void Initial_HeadOfTheTable_MatchesJoeAndKuo()
    {
        List<string[]> rows = ReferenceTable.Rows("sobol/direction_numbers_head.csv", "d,s,a,m_i");
        Assert.Equal(46, rows.Count);
        foreach (string[] row in rows)
        {
            (int degree, uint coefficients, uint[] initial) = SobolDirections.Initial(Whole(row[0]) - 1);
            Assert.Equal((row[1], row[2], row[3]), ($"{degree}", $"{coefficients}", string.Join(' ', initial)));
        }
    }

    [Fact]
    public void Of_EveryDimension_GivesDirectionsThatReachEveryDigit()
    {
        for (int index = 0; index < SobolDirections.Dimensions; index++)
        {
            uint[] directions = SobolDirections.Of(index);
            Assert.Equal(32, directions.Length);
            for (int k = 0; k < 32; k++)
            {
                // Digit k + 1 is the last one that is set.
                Assert.True(uint.TrailingZeroCount(directions[k]) == 31 - k, $"dimension {index + 1}, direction {k + 1}");
            }
        }
    }

    [Theory]
    [InlineData(-1, "found dimension 0.")]
    [InlineData(21_201, "found dimension 21202.")]
    [InlineData(int.MaxValue, "found dimension 2147483648.")]
    public void Of_NoSuchDimension_Throws(int index, string end)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => SobolDirections.Of(index));
        Assert.StartsWith("The table of Joe and Kuo has 21201 dimensions; " + end, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_First64Points_MatchesTable()
    {
        List<string[]> rows = ReferenceTable.Rows("sobol/sobol_points_first64_d10.csv", "n,x1,x2,x3,x4,x5,x6,x7,x8,x9,x10");
        Assert.Equal(64, rows.Count);
        double[][] points = PlanPoints.Real(PlanPoints.Sobol(10, 64));
        foreach (string[] row in rows)
        {
            Assert.Equal(row.Skip(1).Select(ReferenceTable.Number), points.Select(x => x[Whole(row[0])]));
        }
    }

    [Fact]
    public void At_First8PointsOfFiveDimensions_MatchesTheWorkedExample()
    {
        double[][] points = PlanPoints.Real(PlanPoints.Sobol(5, 8));
        List<string[]> rows = ReferenceTable.Rows("sobol/first8_dim5.csv", "n,x1,x2,x3,x4,x5");
        Assert.Equal(8, rows.Count);
        Assert.All(rows, row => Assert.Equal(row.Skip(1).Select(ReferenceTable.Number), points.Select(x => x[Whole(row[0])])));
    }

    [Fact]
    public void At_HighDimensionsAndPoints_MatchesTable()
    {
        List<string[]> rows = ReferenceTable.Rows("sobol/sobol_points_selected_highdim.csv", "n,dimension,X_of_2^32,x_decimal");
        Assert.Equal(322, rows.Count);
        Assert.All(rows, row => Assert.Equal(
            uint.Parse(row[2], CultureInfo.InvariantCulture),
            new SobolPoints(Whole(row[1]) - 1).At(uint.Parse(row[0], CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(359)]
    public void Next_FromPointToPoint_IsAt(int index)
    {
        var points = new SobolPoints(index);
        uint point = points.At(0);
        for (int n = 1; n < 600; n++)
        {
            point = points.Next(point, n);
            Assert.Equal(points.At((uint)n), point);
        }
    }

    [Fact]
    public void At_FirstPoints_HaveThePublishedDiscrepancies()
    {
        List<string[]> rows = ReferenceTable.Rows("sobol/sobol_discrepancy.csv", "d,N,centred_CD_sq,L2star,wraparound_WD_sq,mixture_MD_sq");
        Assert.Equal(29, rows.Count);
        foreach (string[] row in rows)
        {
            var found = Discrepancy.Of(PlanPoints.Real(PlanPoints.Sobol(Whole(row[0]), Whole(row[1]))));
            AssertNear(row, 2, found.Centred, Math.Pow(13.0 / 12, Whole(row[0])));
            AssertNear(row, 3, found.Star * found.Star, 1, square: true);
            AssertNear(row, 4, found.WrapAround, Math.Pow(4.0 / 3, Whole(row[0])));
            AssertNear(row, 5, found.Mixture, Math.Pow(19.0 / 12, Whole(row[0])));
        }
    }

    [Fact]
    public void At_MeansOfFunctions_HaveThePublishedErrors()
    {
        List<string[]> rows = ReferenceTable.Rows("sobol/qmc_integration_rmse.csv", IntegrationTests.Header);
        double[][] points = PlanPoints.Real(PlanPoints.Sobol(10, 16384));
        int checkedRows = 0;
        foreach (string[] row in rows)
        {
            double error = IntegrationTests.Mean(row[0], points, Whole(row[1]), Whole(row[2])) - ReferenceTable.Number(row[3]);
            double expected = ReferenceTable.Number(row[4]);

            // Seven digits are printed.
            Assert.InRange(error, expected - (5.01e-7 * Math.Abs(expected)) - 1e-13, expected + (5.01e-7 * Math.Abs(expected)) + 1e-13);
            checkedRows++;
        }

        Assert.Equal(60, checkedRows);
    }

    [Fact]
    public void Discrepancy_WrapAroundOf4096Points_IsTheExactValue() =>
        Assert.Equal(1.26818515590167e-07, Discrepancy.Of(PlanPoints.Real(PlanPoints.Sobol(2, 4096))).WrapAround, 1e-13);

    private static void AssertNear(string[] row, int column, double found, double largestTerm, bool square = false)
    {
        // The table's values are single sums of N^2 doubles, which may be off by N^2 2^-53 of the sum; a fiftieth of that is allowed.
        double printed = ReferenceTable.Number(row[column]);
        double expected = square ? printed * printed : printed;
        double points = ReferenceTable.Number(row[1]);
        double tolerance = (1e-13 + (points * points * Math.ScaleB(1, -53) / 50)) * largestTerm;
        Assert.True(Math.Abs(found - expected) <= tolerance, $"{row[0]} dimensions, {row[1]} points, column {column}: {found} for {expected}");
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
