using Projection.Statistics;

namespace Projection.Tests.Statistics;

/// <summary>The variance of means over sampling plans, which is known exactly for functions that add up over single inputs.</summary>
public class VarianceLawTests
{
    private const int Seeds = 200;
    private const int Inputs = 10;

    // The 0.1 % and 99.9 % points of chi-squared with 199 degrees of freedom, divided by 199. 35 laws a plan, many of them on the same points:
    // about one set of seeds in fifteen would fail by chance. The seeds were not chosen.
    private const double Lowest = 0.719;
    private const double Highest = 1.339;

    [Fact]
    public void Sobol_AdditiveFunctions_HaveTheStratifiedVariance() => AssertLaws((seed, _) => new SobolWords(seed, Inputs), column: 4);

    [Fact]
    public void LatinHypercube_AdditiveFunctions_HaveTheStratifiedVariance() => AssertLaws((seed, points) => new LatinHypercubeWords(seed, (ulong)points), column: 4);

    [Fact]
    public void Random_AdditiveFunctions_HaveThePlainVariance() => AssertLaws((seed, _) => new RandomWords(new RandomSource(seed)), column: 5, mostPoints: 256);

    [Fact]
    public void Antithetic_LinearFunctions_HaveNoVariance()
    {
        foreach (ulong seed in new ulong[] { 1, 2, 3 })
        {
            double[][] points = PlanPoints.Uniform(new AntitheticWords(new RandomSource(seed)), 3, 64);
            Assert.All(points, x => Assert.Equal(32, x.Sum(), 12));
        }
    }

    private static void AssertLaws(Func<ulong, int, WordSource> plan, int column, int mostPoints = 4096)
    {
        List<string[]> rows = ReferenceTable.Rows("sobol/exact_variance_laws.csv", "f,d,N,integral,var_stratified,var_mc");
        Assert.Equal(35, rows.Count);
        List<string> offending = [];
        foreach (IGrouping<int, string[]> group in rows.GroupBy(row => (int)ReferenceTable.Number(row[2])).Where(group => group.Key <= mostPoints))
        {
            string[][] laws = [.. group];
            double[][] means = [.. laws.Select(_ => new double[Seeds])];
            for (int seed = 0; seed < Seeds; seed++)
            {
                double[][] points = PlanPoints.Uniform(plan((ulong)seed + 1, group.Key), Inputs, group.Key);
                double[] averages = Array.ConvertAll(points, x => x.Average());
                for (int k = 0; k < laws.Length; k++)
                {
                    means[k][seed] = Mean(laws[k][0], (int)ReferenceTable.Number(laws[k][1]), points[0], averages);
                }
            }

            for (int k = 0; k < laws.Length; k++)
            {
                Moments moments = Moments.Of(means[k]);
                double expected = ReferenceTable.Number(laws[k][column]);
                double ratio = moments.StandardDeviation * moments.StandardDeviation / expected;
                double errors = (moments.Mean - ReferenceTable.Number(laws[k][3])) / Math.Sqrt(expected / Seeds);
                if (ratio is < Lowest or > Highest || Math.Abs(errors) > 4)
                {
                    offending.Add($"{string.Join(',', laws[k])}: variance {ratio} of the law, mean off by {errors} standard errors");
                }
            }
        }

        Assert.True(offending.Count == 0, string.Join('\n', offending));
    }

    private static double Mean(string function, int inputs, double[] first, double[] averages) => function switch
    {
        "x" or "sum x_i" => averages.Take(inputs).Sum(),
        "x^2" => first.Average(x => x * x),
        "exp(x)" => first.Average(Math.Exp),
        "1[x<1/3]" => first.Average(x => x < 1 / 3.0 ? 1.0 : 0.0),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, null),
    };
}
