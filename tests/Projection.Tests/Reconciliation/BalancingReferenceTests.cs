using System.Globalization;
using System.Text.Json;
using Projection.Reconciliation;
using Projection.Tests.Reference;

namespace Projection.Tests.Reconciliation;

/// <summary>Balancing against the answers of balancing_cases.json, G-Series and rspa.</summary>
public class BalancingReferenceTests
{
    private const double Relative = 1e-9;

    private static readonly JsonElement Cases = Json("balancing_cases.json").GetProperty("cases");
    private static readonly JsonElement GSeries = Json("01_gseries_balancing.json").GetProperty("cases");
    private static readonly JsonElement Raking = Json("02_gseries_raking.json").GetProperty("cases");
    private static readonly JsonElement Rspa = Json("05_rspa_projection.json").GetProperty("cases");

    [Fact]
    public void Solve_AccountingTable_MatchesGSeries()
    {
        foreach (JsonElement item in new[] { Case(Cases, "gseries_tsbalancing_ex1"), Case(GSeries, "accounting_table") })
        {
            double[][] input = Table(item.GetProperty(item.TryGetProperty("initial", out _) ? "initial" : "input"));
            double[][] expected = Table(item.GetProperty(item.TryGetProperty("answer", out _) ? "answer" : "expected"));
            Assert.Equal(5, input.Length);
            for (int period = 0; period < input.Length; period++)
            {
                double[] figures = input[period];
                BalancingResult result = Balancing.Solve(Accounts(figures, [Math.Abs(figures[0]), Math.Abs(figures[1]), 0]));

                AssertClose(expected[period], result.Figures);
                Assert.Equal(figures[2], result.Figures[2]);
            }
        }
    }

    [Fact]
    public void Solve_EqualAbsoluteChange_MatchesGSeries()
    {
        JsonElement published = Case(GSeries, "equal_absolute_change");
        JsonElement alter = published.GetProperty("alter");
        double[] figures = Row(published.GetProperty("input"));
        double[] alterability = [.. new[] { "Revenues", "Expenses", "Profits" }.Select(name => Number(alter.GetProperty(name)))];

        BalancingResult result = Balancing.Solve(Accounts(figures, [.. figures.Select((f, i) => Math.Abs(f) * alterability[i])]));

        AssertClose(Row(published.GetProperty("expected")), result.Figures);
        AssertClose(Row(Case(Cases, "gseries_tsbalancing_ex1b").GetProperty("answer")), result.Figures);
    }

    // Regions add up to the fixed national figures; cars and trucks are at most 95 % of all vehicles; a year's regional totals are kept.
    [Fact]
    public void Solve_VehicleSales_MatchesGSeries()
    {
        JsonElement item = Case(Cases, "gseries_tsbalancing_ex2");
        double[][] input = Table(item.GetProperty("initial"));
        double[][] expected = Table(item.GetProperty("answer"));
        double[][] published = Table(Case(GSeries, "vehicle_sales_2d_with_inequalities_and_annual_totals").GetProperty("expected_recomputed"));
        Assert.Equal(5, input.Length);

        double[][] found = [.. Vehicles(input[..4], keepsTotals: true), .. Vehicles(input[4..], keepsTotals: false)];

        for (int period = 0; period < found.Length; period++)
        {
            AssertClose(expected[period], found[period]);
            double[] regional = [.. found[period].Where((_, i) => i % 4 != 3)];
            AssertClose(published[period], regional, 1e-6);
        }

        Assert.Equal(26.0, found[1][9]);
    }

    private static IEnumerable<double[]> Vehicles(double[][] periods, bool keepsTotals)
    {
        const int Columns = 12;
        double[] figures = [.. periods.SelectMany(p => p)];
        double[] variances = [.. figures.Select((f, i) => i % 4 == 3 || (keepsTotals && i == Columns + 9) ? 0 : Math.Abs(f))];
        List<BalancingCondition> conditions = [];
        for (int p = 0; p < periods.Length; p++)
        {
            for (int kind = 0; kind < 3; kind++)
            {
                conditions.Add(BalancingCondition.Equal(Coefficients(figures.Length, Enumerable.Range(0, 4).Select(r => ((p * Columns) + (kind * 4) + r, r == 3 ? -1.0 : 1))), 0));
            }

            for (int region = 0; region < 3; region++)
            {
                int all = (p * Columns) + region;
                conditions.Add(BalancingCondition.AtMost(Coefficients(figures.Length, [(all + 4, 1), (all + 8, 1), (all, -0.95)]), 0));
            }
        }

        for (int column = 0; keepsTotals && column < Columns; column++)
        {
            int[] places = [.. Enumerable.Range(0, periods.Length).Select(p => (p * Columns) + column)];
            conditions.Add(BalancingCondition.Equal(Coefficients(figures.Length, places.Select(place => (place, 1.0))), places.Sum(place => figures[place])));
        }

        BalancingResult result = Balancing.Solve(new BalancingProblem([.. figures], [.. variances], [.. conditions]) { LowerBounds = [.. figures.Select(_ => 0.0)] });
        Assert.True(result.IsFeasible);
        return result.Figures.Chunk(Columns);
    }

    [Fact]
    public void Solve_AnnualTotalPreserved_MatchesGSeries()
    {
        JsonElement item = Case(Cases, "gseries_tsbalancing_ex3");
        double[][] input = Table(item.GetProperty("initial"));
        double[][] expected = Table(item.GetProperty("answer"));
        JsonElement published = Case(Raking, "annual_total_preserved");
        double[][] alone = [.. input.Take(3).Select(p => Components([p], false)[0])];
        double[][] year = Components(input[3..7], keepsTotals: true);
        double[][] last = Components(input[7..], keepsTotals: false);

        double[][] found = [.. alone, .. year, .. last];

        Assert.Equal(8, found.Length);
        for (int period = 0; period < found.Length; period++)
        {
            AssertClose(expected[period], found[period]);
            AssertClose(Table(published.GetProperty("expected"))[period], found[period], 1e-6);
        }

        double[][] without = Table(published.GetProperty("expected_without_annual_2020"));
        for (int period = 0; period < 4; period++)
        {
            AssertClose(without[period], Components([input[period + 3]], false)[0], 1e-6);
        }
    }

    private static double[][] Components(double[][] periods, bool keepsTotals)
    {
        double[] figures = [.. periods.SelectMany(p => p[..3])];
        List<BalancingCondition> conditions = [.. periods.Select((p, i) => BalancingCondition.Equal(Coefficients(figures.Length, Enumerable.Range(3 * i, 3).Select(place => (place, 1.0))), p[3]))];
        for (int column = 0; keepsTotals && column < 3; column++)
        {
            conditions.Add(BalancingCondition.Equal(Coefficients(figures.Length, periods.Select((_, i) => ((3 * i) + column, 1.0))), periods.Sum(p => p[column])));
        }

        return [.. Balancing.Solve(new BalancingProblem([.. figures], [.. figures.Select(Math.Abs)], [.. conditions])).Figures.Chunk(3)];
    }

    [Fact]
    public void Solve_Raking_MatchesGSeries()
    {
        double[] one = Row(Case(Cases, "gseries_tsraking_ex1").GetProperty("initial"));
        BalancingResult total = Balancing.Solve(new BalancingProblem([.. one], [.. one], [BalancingCondition.Equal([1, 1], 40)]));
        AssertClose(Row(Case(Cases, "gseries_tsraking_ex1").GetProperty("answer")), total.Figures);
        JsonElement first = Case(Raking, "one_dimensional").GetProperty("expected");
        AssertClose([Number(first.GetProperty("cars")), Number(first.GetProperty("vans"))], total.Figures);

        JsonElement item = Case(Cases, "gseries_tsraking_ex2");
        double[] cells = Row(item.GetProperty("initial"));
        JsonElement margins = item.GetProperty("margins");
        BalancingCondition Margin(string name, params int[] places) => BalancingCondition.Equal(Coefficients(6, places.Select(p => (p, 1.0))), Number(margins.GetProperty(name)));
        BalancingResult table = Balancing.Solve(new BalancingProblem(
            [.. cells],
            [.. cells.Select((c, i) => i == 4 ? 0 : c)],
            [Margin("cars", 0, 1, 2), Margin("vans", 3, 4, 5), Margin("alb", 0, 3), Margin("sask", 1, 4), Margin("man", 2, 5)]));
        AssertClose(Row(item.GetProperty("answer")), table.Figures);
        Assert.Equal(4, table.Tests!.DegreesOfFreedom);
        AssertClose([.. Table(Case(Raking, "two_dimensional_one_cell_fixed").GetProperty("expected")).SelectMany(r => r)], table.Figures, 1e-6);

        JsonElement negative = Case(Raking, "negative_value");
        double[] signed = [.. new[] { "A", "B", "C" }.Select(name => Number(negative.GetProperty("input").GetProperty(name)))];
        BalancingResult mixed = Balancing.Solve(new BalancingProblem([.. signed], [Math.Abs(signed[0]), Math.Abs(signed[1]), 0], [BalancingCondition.Equal([1, 1, -1], 0)]));
        AssertClose([.. new[] { "A", "B", "C" }.Select(name => Number(negative.GetProperty("expected").GetProperty(name)))], mixed.Figures);
    }

    // What the totals miss the components by in the two fiscal years.
    [Fact]
    public void StandardisedDiscrepancies_FiscalYears_AreThoseOfGSeries()
    {
        double[][] input = Table(Case(Raking, "annual_total_preserved").GetProperty("input"));
        double[] expected = Row(Case(Raking, "fiscal_year_discrepancy").GetProperty("expected"));
        for (int year = 0; year < 2; year++)
        {
            double[][] quarters = input[(4 * year)..((4 * year) + 4)];
            double[] sums = [.. Enumerable.Range(0, 4).Select(c => quarters.Sum(q => q[c]))];
            BalancingResult result = Balancing.Solve(new BalancingProblem([.. sums], [1, 1, 1, 1], [BalancingCondition.Equal([-1, -1, -1, 1], 0)]));

            Assert.Equal(expected[year] / 2, result.StandardisedDiscrepancies[0], 12);
        }
    }

    public static TheoryData<int> RspaCases => [.. Enumerable.Range(0, Rspa.GetArrayLength())];

    [Theory]
    [MemberData(nameof(RspaCases))]
    public void Solve_Rules_MatchRspa(int number)
    {
        JsonElement item = Rspa[number];
        double[] start = Row(item.GetProperty("x0"));
        string[] rules = [.. item.GetProperty("rules").EnumerateArray().Select(r => r.GetString()!)];
        bool onlyX = item.TryGetProperty("adjustable", out _);
        double[] variances = [.. start.Select((_, i) => onlyX && i == 1 ? 0 : item.TryGetProperty("w", out JsonElement weights) ? 1 / Number(weights[i]) : 1)];

        BalancingResult result = Balancing.Solve(new BalancingProblem([.. start], [.. variances], [.. rules.Select(r => Rule(r, start.Length))]));

        if (item.GetProperty("expected").ValueKind == JsonValueKind.String)
        {
            Assert.False(result.IsFeasible);
            Assert.Empty(result.Figures);
            return;
        }

        AssertClose(Row(item.GetProperty("expected")), result.Figures);
    }

    [Fact]
    public void Solve_RspaCasesOfTheCollection_HaveTheirAnswers()
    {
        foreach ((string id, string[] rules) in new[] { ("rspa_1", new[] { "x+y=1", "x>=0", "y>=0" }), ("rspa_2", ["x+y=1", "x>=0", "y>=0"]), ("rspa_3", ["x+y=1", "x>=0", "y>=0"]), ("rspa_4_infeasible", ["x<=-1", "x>=0"]) })
        {
            JsonElement item = Case(Cases, id);
            double[] start = Row(item.GetProperty("initial"));
            BalancingResult result = Balancing.Solve(new BalancingProblem([.. start], [.. start.Select(_ => 1.0)], [.. rules.Select(r => Rule(r, start.Length))]));
            Assert.Equal(item.GetProperty("answer").ValueKind != JsonValueKind.String, result.IsFeasible);
            if (result.IsFeasible)
            {
                AssertClose(Row(item.GetProperty("answer")), result.Figures);
            }
        }
    }

    public static TheoryData<string> Tables => ["ras_jacob", "ras_aptech", "ipf_deming_like", "gras_junius_oosterhaven"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Biproportional_Table_HasTheKnownAnswer(string id)
    {
        JsonElement item = Case(Cases, id);
        double[][] expected = Table(item.GetProperty("answer"));

        double[,]? found = Biproportional.Solve(Cells(Table(item.GetProperty("initial"))), Row(item.GetProperty("rows")), Row(item.GetProperty("cols")));

        Assert.NotNull(found);
        AssertClose([.. expected.SelectMany(r => r)], found.Cast<double>());
    }

    [Fact]
    public void Biproportional_ZerosThatForbidTheTotals_IsReported()
    {
        JsonElement item = Case(Cases, "ras_zero_pattern_infeasible");
        Assert.Equal("INFEASIBLE", item.GetProperty("answer").GetString());
        Assert.Null(Biproportional.Solve(Cells(Table(item.GetProperty("initial"))), Row(item.GetProperty("rows")), Row(item.GetProperty("cols"))));
    }

    // x+y=1, x>=0 and the like.
    private static BalancingCondition Rule(string text, int count)
    {
        string sign = text.Contains(">=", StringComparison.Ordinal) ? ">=" : text.Contains("<=", StringComparison.Ordinal) ? "<=" : "=";
        string[] sides = text.Split(sign);
        double value = double.Parse(sides[1], CultureInfo.InvariantCulture);
        double[] coefficients = Coefficients(count, sides[0].Split('+').Select(name => (name == "x" ? 0 : 1, 1.0)));
        return sign switch
        {
            ">=" => BalancingCondition.AtLeast(coefficients, value),
            "<=" => BalancingCondition.AtMost(coefficients, value),
            _ => BalancingCondition.Equal(coefficients, value),
        };
    }

    private static BalancingProblem Accounts(double[] figures, double[] variances) =>
        new([.. figures], [.. variances], [BalancingCondition.Equal([1, -1, -1], 0)]) { LowerBounds = [0, 0, double.NegativeInfinity] };

    private static double[] Coefficients(int count, IEnumerable<(int Place, double Value)> terms)
    {
        var coefficients = new double[count];
        foreach ((int place, double value) in terms)
        {
            coefficients[place] = value;
        }

        return coefficients;
    }

    private static double[,] Cells(double[][] rows)
    {
        var cells = new double[rows.Length, rows[0].Length];
        for (int i = 0; i < rows.Length; i++)
        {
            for (int j = 0; j < rows[i].Length; j++)
            {
                cells[i, j] = rows[i][j];
            }
        }

        return cells;
    }

    private static void AssertClose(double[] expected, IEnumerable<double> found, double tolerance = Relative)
    {
        double[] values = [.. found];
        Assert.Equal(expected.Length, values.Length);
        double scale = expected.Max(Math.Abs);
        for (int i = 0; i < values.Length; i++)
        {
            Assert.True(Math.Abs(values[i] - expected[i]) <= tolerance * scale, $"{i}: found {values[i]:R}, expected {expected[i]:R}");
        }
    }

    private static JsonElement Json(string file)
    {
        using var document = JsonDocument.Parse(ReferenceFile.Text("reconciliation/" + file));
        return document.RootElement.Clone();
    }

    private static JsonElement Case(JsonElement cases, string id) => cases.EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);

    private static double[][] Table(JsonElement rows) => [.. rows.EnumerateArray().Select(Row)];

    private static double[] Row(JsonElement row) => [.. row.EnumerateArray().Select(Number)];

    private static double Number(JsonElement item) => item.ValueKind == JsonValueKind.String ? double.Parse(item.GetString()!, CultureInfo.InvariantCulture) : item.GetDouble();
}
