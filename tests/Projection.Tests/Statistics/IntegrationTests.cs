using System.Globalization;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>Means of functions with a known integral, over sampling plans of several seeds.</summary>
public class IntegrationTests
{
    internal const string Header = "function,d,N,integral,sobol_unscrambled_error,rmse_scrambled_sobol,rmse_lhs,rmse_mc";

    private const int Seeds = 16;

    [Fact]
    public void Sobol_SmoothFunctionsFrom1024Points_TenTimesBetterThanRandom()
    {
        int checkedRows = 0;
        foreach ((string[] row, double error) in Errors(seed => new SobolWords(seed, 10)))
        {
            bool isSmooth = row[0].StartsWith("product_linear", StringComparison.Ordinal) || row[0].StartsWith("exp_sum", StringComparison.Ordinal);
            if (Whole(row[2]) >= 1024)
            {
                double allowed = ReferenceTable.Number(row[7]) / (isSmooth ? 10 : 1);
                Assert.True(error <= allowed, $"{string.Join(',', row)}: {error}");
                checkedRows++;
            }
        }

        Assert.Equal(24, checkedRows);
    }

    [Fact]
    public void LatinHypercube_AdditiveFunctions_AsGoodAsPublished()
    {
        // The published errors rest on few replicates, so only the order of magnitude is compared; 3 is above six standard errors of both.
        int checkedRows = 0;
        foreach ((string[] row, double error) in Errors(seed => new LatinHypercubeWords(seed, 1024)))
        {
            if (Whole(row[2]) == 1024 && !row[0].StartsWith("product_abs", StringComparison.Ordinal))
            {
                Assert.InRange(error / ReferenceTable.Number(row[6]), 1 / 3.0, 3);
                checkedRows++;
            }
        }

        Assert.Equal(9, checkedRows);
    }

    /// <summary>The mean of a named function over the first points.</summary>
    internal static double Mean(string function, double[][] points, int inputs, int count)
    {
        double sum = 0;
        for (int n = 0; n < count; n++)
        {
            sum += Value(function[..function.IndexOf(' ', StringComparison.Ordinal)], points, inputs, n);
        }

        return sum / count;
    }

    private static double Value(string function, double[][] points, int inputs, int n)
    {
        double product = 1;
        double sum = 0;
        for (int i = 0; i < inputs; i++)
        {
            double x = points[i][n];
            sum += x;
            product *= function == "product_abs" ? Math.Abs((4 * x) - 2) : 1 + ((x - 0.5) / ((i + 1) * (i + 1)));
        }

        return function switch
        {
            "product_linear" or "product_abs" => product,
            "exp_sum" => Math.Exp(sum / inputs),
            "indicator" => sum / inputs > 0.5 ? 1 : 0,
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, null),
        };
    }

    // The root of the mean squared error of each row over the seeds.
    private static IEnumerable<(string[] Row, double Error)> Errors(Func<ulong, WordSource> plan)
    {
        List<string[]> rows = [.. ReferenceTable.Rows("sobol/qmc_integration_rmse.csv", Header).Where(row => Whole(row[2]) <= (plan(1) is SobolWords ? 4096 : 1024))];
        int points = rows.Max(row => Whole(row[2]));
        var squares = new double[rows.Count];
        for (ulong seed = 1; seed <= Seeds; seed++)
        {
            double[][] numbers = PlanPoints.Uniform(plan(seed), 10, points);
            for (int k = 0; k < rows.Count; k++)
            {
                double error = Mean(rows[k][0], numbers, Whole(rows[k][1]), Whole(rows[k][2])) - ReferenceTable.Number(rows[k][3]);
                squares[k] += error * error;
            }
        }

        return rows.Select((row, k) => (row, Math.Sqrt(squares[k] / Seeds)));
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
