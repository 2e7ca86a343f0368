using System.Globalization;
using System.Text.Json;
using Projection.Reconciliation;
using Projection.Tests.Reference;

namespace Projection.Tests.Reconciliation;

public class BenchmarkingTests
{
    private static readonly JsonElement Cases = Json("balancing_cases.json");
    private static readonly JsonElement GSeries = Json("03_gseries_benchmarking.json");
    private static readonly JsonElement Denton = Json("04_denton.json");
    private static readonly BenchmarkingOptions Additive = new() { Proportionality = 0 };

    [Fact]
    public void Denton_QuarterlyAccountsManual_MatchesTheImf()
    {
        JsonElement item = Case(Cases, "denton_imf_qna");
        double[] found = Solve(item, null);
        AssertClose(Numbers(item.GetProperty("answer")), found, 1e-9);
        JsonElement published = Case(Denton, "imf_qna_manual");

        // Within a unit of the last digit: the manual rounds on the way, and prints 1042.9 where exact arithmetic gives 1042.8485.
        AssertClose(Numbers(published.GetProperty("expected_published_1dp")), Solve(published, null), 0.1, absolute: true);
        AssertClose(Numbers(published.GetProperty("expected_recomputed")), Solve(published, null), 1e-9);
    }

    [Fact]
    public void Denton_Proportional_MatchesStata()
    {
        JsonElement item = Case(Cases, "denton_stata");
        AssertClose(Numbers(item.GetProperty("answer")), Solve(item, null), 1e-9);
        JsonElement published = Case(Denton, "denton_1971_proportional");
        AssertClose(Numbers(published.GetProperty("expected_published")), Solve(published, null), 1e-5, absolute: true);
    }

    [Fact]
    public void Denton_Additive_HasTheKnownAnswer()
    {
        AssertClose(Numbers(Case(Cases, "denton_additive").GetProperty("answer")), Solve(Case(Cases, "denton_stata"), Additive), 1e-9);
        JsonElement again = Case(Denton, "denton_1971_additive_cholette");
        AssertClose(Numbers(again.GetProperty("expected_recomputed")), Solve(again, Additive), 1e-9);
    }

    // A flat indicator: the smoothest series with these totals, whether additive or proportional (Boot, Feibes and Lisman 1967).
    [Fact]
    public void Denton_FlatIndicator_IsTheSmoothestSeries()
    {
        JsonElement item = Case(Cases, "denton_flat_indicator");
        double[] annual = Numbers(item.GetProperty("annual"));
        double[] ones = [.. Enumerable.Repeat(1.0, 4 * annual.Length)];
        AssertClose(Numbers(item.GetProperty("answer")), Benchmarking.Solve(ones, Years(annual))!, 1e-9);
        AssertClose(Numbers(item.GetProperty("answer")), Benchmarking.Solve(ones, Years(annual), Additive)!, 1e-9);
    }

    [Fact]
    public void Denton_DegenerateIndicators_HaveTheAnswersOfGSeries()
    {
        JsonElement item = Case(Denton, "degenerate");
        foreach ((string name, BenchmarkingOptions? options) in new[] { ("additive", Additive), ("proportional", null), ("negative", null) })
        {
            JsonElement series = item.GetProperty(name);
            AssertClose(Numbers(series.GetProperty("expected")), Solve(series, options), 1e-12);
        }

        Assert.Null(Benchmarking.Solve([0, 0, 0, 0], Years([4])));
        Assert.Equal([0, 0, 0, 0], Benchmarking.Solve([0, 0, 0, 0], Years([0]))!);
    }

    [Fact]
    public void Regression_AdditiveBias_MatchesGSeries()
    {
        JsonElement item = Case(Cases, "gseries_benchmarking_ex1");
        var options = new BenchmarkingOptions { Persistence = 0.729, Proportionality = 0, Bias = BenchmarkingBias.Additive };
        AssertClose(Numbers(item.GetProperty("answer")), Solve(item, options), 1e-9);
        JsonElement published = Case(GSeries, "additive_bias");
        AssertClose(Numbers(published.GetProperty("expected_series_recomputed")), Solve(published, options), 5e-9);
    }

    [Theory]
    [InlineData("car_sales")]
    [InlineData("van_sales_free")]
    [InlineData("van_sales_two_quarters_fixed")]
    public void Regression_Sales_MatchesGSeries(string id)
    {
        JsonElement item = Case(GSeries, id);
        var options = new BenchmarkingOptions { Persistence = 0.729 };
        bool[]? isFixed = id.EndsWith("fixed", StringComparison.Ordinal) ? [.. Numbers(item.GetProperty("indicator_quarterly")).Select((_, t) => t is 4 or 5)] : null;

        double[] found = Solve(item, options, isFixed);

        AssertClose(Numbers(item.GetProperty("expected_first10_published")), found[..10], 5e-4, absolute: true);
        double[] annual = Numbers(item.GetProperty("annual"));
        for (int year = 0; year < annual.Length; year++)
        {
            Assert.Equal(annual[year], found[(4 * year)..((4 * year) + 4)].Sum(), 1e-9 * annual[year]);
        }

        if (isFixed is not null)
        {
            Assert.Equal([1900.0, 2500.0], found[4..6]);
        }
    }

    // Denton is what the regression comes to as the errors carry over from period to period without end.
    [Fact]
    public void Regression_PersistenceNearOne_ComesToDenton()
    {
        JsonElement item = Case(Cases, "denton_stata");
        double[] regression = Solve(item, new BenchmarkingOptions { Persistence = 1 - 1e-9, Bias = BenchmarkingBias.Proportional });
        AssertClose(Solve(item, null), regression, 1e-6);
    }

    [Fact]
    public void Solve_SeriesThatMeetsItsBenchmarks_StaysAsItIs()
    {
        double[] series = [3, 4, 5, 6];
        Assert.Equal(series, Benchmarking.Solve(series, Years([18]))!);
        Assert.Equal(series, Benchmarking.Solve(series, Years([18]), new BenchmarkingOptions { Persistence = 0.5 })!);
    }

    [Fact]
    public void Solve_FixedPeriodsAgainstABenchmark_IsReported() =>
        Assert.Null(Benchmarking.Solve([1, 1], [new Benchmark(0, 1, 3)], null, [true, true]));

    [Fact]
    public void Solve_WrongArguments_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Benchmarking.Solve([1, double.NaN], [new Benchmark(0, 1, 3)]));
        Assert.Throws<ArgumentException>(() => Benchmarking.Solve([1, 2], []));
        Assert.Throws<ArgumentException>(() => Benchmarking.Solve([1, 2], [new Benchmark(1, 2, 3)]));
        Assert.Throws<ArgumentException>(() => Benchmarking.Solve([1, 2], [new Benchmark(0, 1, 3)], new BenchmarkingOptions { Persistence = 1.5 }));
        Assert.Throws<ArgumentException>(() => Benchmarking.Solve([1, 2], [new Benchmark(0, 1, 3)], null, [true]));
    }

    private static double[] Solve(JsonElement item, BenchmarkingOptions? options, bool[]? isFixed = null)
    {
        double[] indicator = Numbers(item.GetProperty(item.TryGetProperty("indicator", out _) ? "indicator" : "indicator_quarterly"));
        return Benchmarking.Solve(indicator, Years(Numbers(item.GetProperty("annual"))), options, isFixed)!;
    }

    private static Benchmark[] Years(double[] annual) => [.. annual.Select((total, year) => new Benchmark(4 * year, (4 * year) + 3, total))];

    private static JsonElement Json(string file)
    {
        using var document = JsonDocument.Parse(ReferenceFile.Text("reconciliation/" + file));
        return document.RootElement.Clone().GetProperty("cases");
    }

    private static JsonElement Case(JsonElement cases, string id) => cases.EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);

    private static double[] Numbers(JsonElement list) =>
        [.. list.EnumerateArray().Select(n => n.ValueKind == JsonValueKind.String ? double.Parse(n.GetString()!, CultureInfo.InvariantCulture) : n.GetDouble())];

    private static void AssertClose(double[] expected, double[] found, double tolerance, bool absolute = false)
    {
        Assert.Equal(expected.Length, found.Length);
        double scale = absolute ? 1 : expected.Max(Math.Abs);
        for (int i = 0; i < found.Length; i++)
        {
            Assert.True(Math.Abs(found[i] - expected[i]) <= (tolerance * scale) + (absolute ? 1e-12 : 0), $"{i}: found {found[i]:R}, expected {expected[i]:R}");
        }
    }
}
