using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Projection.Reconciliation;
using Projection.Tests.Reference;

namespace Projection.Tests.Reconciliation;

/// <summary>Measured flows of plants against exact least squares and the tests for gross errors.</summary>
public class FlowNetworkTests
{
    private const double Relative = 1e-9;

    private static readonly JsonElement[] Cases = Read();

    public static TheoryData<string> Networks => [.. Cases.Select(c => c.GetProperty("id").GetString()!)];

    [Fact]
    public void Networks_AreAllThere() => Assert.Equal(8, Networks.Count);

    [Theory]
    [MemberData(nameof(Networks))]
    public void Solve_Network_HasTheExactFlowsAndVariances(string id)
    {
        JsonElement network = Case(id);
        BalancingResult result = Balancing.Solve(Problem(network, Numbers(network.GetProperty("measured"))));

        AssertClose(Numbers(network.GetProperty("reconciled")), result.Figures);
        double[] variances = Numbers(network.GetProperty("posterior_variance"));
        Assert.All(variances.Zip(result.Variances), pair => Assert.InRange(pair.Second, pair.First * (1 - Relative), pair.First * (1 + Relative)));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Tests_Network_AreThoseOfExactArithmetic(string id)
    {
        JsonElement network = Case(id);
        BalancingResult result = Balancing.Solve(Problem(network, Numbers(network.GetProperty("measured"))));
        AdjustmentTests tests = result.Tests!;

        AssertNumber(Number(network.GetProperty("objective_min = global_test_statistic")), tests.Statistic);
        Assert.Equal(network.GetProperty("df").GetInt32(), tests.DegreesOfFreedom);
        AssertNumber(Number(network.GetProperty("chi2_95")), tests.CriticalStatistic);
        Assert.Equal(network.GetProperty("global_test_rejects_95").GetBoolean(), tests.IsRejected);
        Assert.Equal(tests.IsRejected, tests.PValue < AdjustmentTests.Level);
        AssertClose(Numbers(network.GetProperty("measurement_test_z")), tests.Standardised);
        AssertNumber(Number(network.GetProperty("sidak_critical_z_95")), tests.CriticalAdjustment);
        int[] kept = [.. network.GetProperty("independent_rows_1based").EnumerateArray().Select(r => r.GetInt32() - 1)];
        AssertClose(Numbers(network.GetProperty("nodal_test_z (rows kept)")), kept.Select(r => result.StandardisedDiscrepancies[r]));
        Assert.Equal(Classes(network), tests.Indistinguishable.Select(Text));
        Assert.Equal(network.GetProperty("nonredundant_streams").EnumerateArray().Select(s => s.GetInt32() - 1), tests.NotRedundant);
    }

    // One stream at a time is wrong by ten standard deviations; all others are exact.
    [Theory]
    [MemberData(nameof(Networks))]
    public void Tests_SingleGrossError_IsFound(string id)
    {
        JsonElement network = Case(id);
        double[] flows = Numbers(network.GetProperty("reconciled"));
        foreach (JsonElement error in network.GetProperty("single_gross_error_on_exact_flows").GetProperty("results").EnumerateArray())
        {
            int stream = error.GetProperty("stream").GetInt32() - 1;
            double[] measured = [.. flows];
            measured[stream] += Number(error.GetProperty("bias"));

            AdjustmentTests tests = Balancing.Solve(Problem(network, measured)).Tests!;

            Assert.Equal(Number(error.GetProperty("gt")), tests.Statistic, 1e-9 * Math.Max(1, tests.Statistic));
            Assert.Equal(Number(error.GetProperty("max_abs_z")), tests.Standardised.Max(Math.Abs), 1e-9 * Math.Max(1, tests.Statistic));
            Assert.Equal(error.GetProperty("flagged").EnumerateArray().Select(s => s.GetInt32() - 1), tests.MostSuspect);
            AssertNumber(Number(error.GetProperty("estimated_bias_GLR")), tests.EstimatedErrors[stream], 1e-8);
            Assert.Equal(error.GetProperty("detected_global_95").GetBoolean(), tests.IsRejected);
        }
    }

    // Every identity written twice, once in another unit: rank and results stay.
    [Theory]
    [MemberData(nameof(Networks))]
    public void Solve_RedundantIdentities_ChangeNothing(string id)
    {
        JsonElement network = Case(id);
        BalancingProblem problem = Problem(network, Numbers(network.GetProperty("measured")));
        BalancingResult once = Balancing.Solve(problem);

        BalancingResult twice = Balancing.Solve(problem with
        {
            Conditions = [.. problem.Conditions, .. problem.Conditions.Select(c => BalancingCondition.Equal(c.Coefficients.Select(a => 1000 * a), 0)), BalancingCondition.Equal(Enumerable.Range(0, problem.Figures.Length).Select(i => problem.Conditions.Sum(c => c.Coefficients[i])), 0)],
        });

        AssertClose([.. once.Figures], twice.Figures);
        Assert.Equal(once.Tests!.DegreesOfFreedom, twice.Tests!.DegreesOfFreedom);
        Assert.False(Balancing.Solve(problem with { Conditions = problem.Conditions.Add(BalancingCondition.Equal(problem.Conditions[0].Coefficients, 1)) }).IsFeasible);
    }

    // A stream without a meter is what the balances make it; the others lose the identities it takes.
    [Theory]
    [MemberData(nameof(Networks))]
    public void Solve_UnmeasuredStream_IsTheLimitOfAVeryUncertainOne(string id)
    {
        JsonElement network = Case(id);
        BalancingProblem problem = Problem(network, Numbers(network.GetProperty("measured")));
        BalancingResult free = Balancing.Solve(problem with { Figures = problem.Figures.SetItem(0, double.NaN), Variances = problem.Variances.SetItem(0, double.PositiveInfinity) });
        BalancingResult vague = Balancing.Solve(problem with { Variances = problem.Variances.SetItem(0, problem.Variances[0] * 1e12) });

        AssertClose([.. vague.Figures], free.Figures, 1e-6);
        AssertClose([.. vague.Variances], free.Variances, 1e-6);
        Assert.Equal(problem.Conditions.Length - 1, free.Tests!.DegreesOfFreedom);
        Assert.True(double.IsNaN(free.Tests.Standardised[0]));
    }

    private static BalancingProblem Problem(JsonElement network, double[] measured) => new(
        [.. measured],
        [.. Numbers(network.GetProperty("variance"))],
        [.. network.GetProperty("A").EnumerateArray().Select(row => BalancingCondition.Equal(Numbers(row), 0))]);

    private static IEnumerable<string> Classes(JsonElement network) =>
        network.GetProperty("indistinguishable_streams").EnumerateArray().Select(c => Text([.. c.EnumerateArray().Select(s => s.GetInt32() - 1)]));

    private static string Text(ImmutableArray<int> places) => string.Join(' ', places);

    private static JsonElement[] Read()
    {
        using var file = JsonDocument.Parse(ReferenceFile.Text("reconciliation/flow_networks_wls.json"));
        return [.. file.RootElement.Clone().GetProperty("cases").EnumerateArray()];
    }

    private static JsonElement Case(string id) => Cases.Single(c => c.GetProperty("id").GetString() == id);

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(Number)];

    private static double Number(JsonElement item) => item.ValueKind == JsonValueKind.String ? double.Parse(item.GetString()!, CultureInfo.InvariantCulture) : item.GetDouble();

    private static void AssertNumber(double expected, double found, double tolerance = Relative) => AssertClose([expected], [found], tolerance);

    private static void AssertClose(double[] expected, IEnumerable<double> found, double tolerance = Relative)
    {
        double[] values = [.. found];
        Assert.Equal(expected.Length, values.Length);
        double scale = expected.Max(Math.Abs);
        Assert.All(expected.Zip(values), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= tolerance * scale, $"found {pair.Second:R}, expected {pair.First:R}"));
    }
}
