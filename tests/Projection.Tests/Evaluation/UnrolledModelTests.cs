using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Tests.Modelling;

namespace Projection.Tests.Evaluation;

public class UnrolledModelTests
{
    private static readonly YearRange Plan = new(new Year(2026), new Year(2030));

    [Fact]
    public void Lags_ReachBeforeTheBaseYear()
    {
        UnrolledModel unrolled = Texts.Unrolled("""
            input shock: fraction, ratio
            indicator x: fraction, ratio
            x = x(-1) + 2 * x(-2) + shock
            """);
        Assert.Equal(["x 2024", "x 2025"], Inputs(unrolled, "x"));
        Assert.Equal(["shock 2026", "shock 2027", "shock 2028", "shock 2029", "shock 2030"], Inputs(unrolled, "shock"));
        double[] values = Evaluate(unrolled, ("x", 2024, 1), ("x", 2025, 1), ("shock", 2027, 10));
        Assert.Equal([1, 3, 15, 21, 51, 93], Path(unrolled, values, "x"));
    }

    [Fact]
    public void BaseEquation_GivesTheBaseYearOnly()
    {
        UnrolledModel unrolled = Texts.Unrolled("""
            input start: fraction, ratio
            indicator x: fraction, ratio
            x(base) = 2 * start
            x = x(-1) + 1
            indicator ratio_to_base: fraction, ratio
            ratio_to_base = x / x(base)
            """);
        Assert.Empty(Inputs(unrolled, "x"));
        Assert.Equal(["start 2025"], Inputs(unrolled, "start").Take(1));
        double[] values = Evaluate(unrolled, ("start", 2025, 2));
        Assert.Equal([4, 5, 6, 7, 8, 9], Path(unrolled, values, "x"));
        Assert.Equal([1, 1.25, 1.5, 1.75, 2, 2.25], Path(unrolled, values, "ratio_to_base"));
    }

    [Fact]
    public void BaseEquation_MayUseWhatOtherwiseDependsOnIt()
    {
        UnrolledModel unrolled = Texts.Unrolled("""
            indicator x: fraction, ratio
            x(base) = y
            x = x(-1) + 1
            indicator y: fraction, ratio
            y(base) = 3
            y = 2 * x
            """);
        double[] values = Evaluate(unrolled);
        Assert.Equal([3, 4, 5, 6, 7, 8], Path(unrolled, values, "x"));
        Assert.Equal([3, 8, 10, 12, 14, 16], Path(unrolled, values, "y"));
    }

    [Fact]
    public void OwnBaseYear_IsAStartingValue()
    {
        UnrolledModel unrolled = Texts.Unrolled("input g: fraction, rate\nindicator x: fraction, ratio\nx = x(base) * (1 + cumulative(g))");
        Assert.Equal(["x 2025"], Inputs(unrolled, "x"));
        UnrolledModel withinTheYear = Texts.Unrolled("input a: fraction, ratio\nindicator x: fraction, ratio\nx = x(base) + a");
        Assert.Equal(["x 2025"], Inputs(withinTheYear, "x"));
    }

    [Fact]
    public void FunctionsOfTime_WorkOverTheYears()
    {
        UnrolledModel unrolled = Texts.Unrolled("""
            input x: VND, current prices, flow
            indicator total: VND, current prices, flow
            total = cumulative(x)
            indicator yearly: fraction, rate
            yearly = growth(x)
            indicator mean: fraction, rate
            mean = average_growth(x)
            indicator both: fraction, rate
            both = growth(x(-1))
            """);
        double[] values = Evaluate(unrolled, ("x", 2024, 50), ("x", 2025, 100), ("x", 2026, 110), ("x", 2027, 121), ("x", 2028, 121), ("x", 2029, 242), ("x", 2030, 484));
        Assert.Equal([110, 231, 352, 594, 1078], Path(unrolled, values, "total"));
        Assert.Equal([0.1, 0.1, 0, 1, 1], Path(unrolled, values, "yearly").Select(g => Math.Round(g, 12)));
        Assert.Equal([1, 0.1, 0.1, 0, 1], Path(unrolled, values, "both").Select(g => Math.Round(g, 12)));
        double[] means = Path(unrolled, values, "mean");
        Assert.Equal(0.1, means[0], 1e-12);
        Assert.Equal(0.1, means[1], 1e-12);
        Assert.Equal(Math.Pow(4.84, 0.2) - 1, means[4], 1e-12);
        Assert.DoesNotContain(unrolled.Numbers.Keys, key => key.Id.Name is "total" or "yearly" or "mean" && key.Year.Value == 2025);
    }

    [Fact]
    public void Cumulative_InTheBaseYear_IsZero()
    {
        UnrolledModel unrolled = Texts.Unrolled("""
            input x: fraction, ratio
            indicator total: fraction, ratio
            total(base) = cumulative(x)
            total = total(-1) + x
            """);
        Assert.Equal([0, 1, 3, 6, 10, 15], Path(unrolled, Evaluate(unrolled, ("x", 2026, 1), ("x", 2027, 2), ("x", 2028, 3), ("x", 2029, 4), ("x", 2030, 5)), "total"));
    }

    [Fact]
    public void Functions_OfOneYear_GiveTheirValues()
    {
        UnrolledModel unrolled = Texts.Unrolled("""
            input x: fraction, ratio
            indicator y: fraction, ratio
            y = min(x, 2) + 10 * max(x, 2) + 100 * clamp(x, 1, 4) + sqrt(x) + exp(0 * x) + log(x / x) - (-x) ^ 3
            """);
        double[] values = Evaluate(unrolled, ("x", 2025, 0.25), ("x", 2026, 9), ("x", 2027, 1));
        Assert.Equal(0.25 + 20 + 100 + 0.5 + 1 + Math.Pow(0.25, 3), Path(unrolled, values, "y")[0]);
        Assert.Equal(2 + 90 + 400 + 3 + 1 + 729, Path(unrolled, values, "y")[1]);
        Assert.Equal(1 + 20 + 100 + 1 + 1 + 1, Path(unrolled, values, "y")[2]);
    }

    [Fact]
    public void Rates_HaveNoValueInTheBaseYear_UnlessSomethingAsks()
    {
        UnrolledModel unrolled = Texts.Unrolled("""
            input g: fraction, rate, in [-1, 1]
            indicator h: fraction, rate
            h = 2 * g
            indicator level: fraction, ratio
            level = 1 + h
            indicator trend: fraction, rate
            trend = h - h(-1)
            """);
        Assert.DoesNotContain("g 2025", Inputs(unrolled, "g"));
        Assert.Equal(["h 2025"], Inputs(unrolled, "h"));
        Assert.False(unrolled.Numbers.ContainsKey((new("level"), new Year(2025))));
        int before = unrolled.Build().Inputs.Length;
        int level = unrolled.NumberOf(new IndicatorId("level"), new Year(2025));
        Program program = unrolled.Build();
        Assert.Equal(before + 1, program.Inputs.Length);
        Assert.Equal(Operation.Input, program.Instructions[level].Operation);
        Assert.Equal(level, unrolled.NumberOf(new IndicatorId("level"), new Year(2025)));
        unrolled.NumberOf(new IndicatorId("g"), new Year(2025));
        Assert.Equal(new ValueRange(-1, 1), unrolled.Build().Inputs[^1].Range);
    }

    [Fact]
    public void Requirements_AndRanges_BecomeBounds()
    {
        UnrolledModel unrolled = Texts.Unrolled("""
            input a: person, stock, in [0, 100]
            input b: person, stock
            indicator c: person, stock, in [-5, inf]
            c = a - b
            require a >= b
            require b = 2 * c
            """);
        Assert.Equal(
            [
                "2025 c in [-5, inf] [-5, inf]",
                "2026 c in [-5, inf] [-5, inf]", "2026 b <= a [0, inf]", "2026 b = 2 * c [0, 0]",
                "2027 c in [-5, inf] [-5, inf]", "2027 b <= a [0, inf]", "2027 b = 2 * c [0, 0]",
            ],
            unrolled.Bounds.Take(7).Select(b => $"{b.Year} {b.Text} {b.Range}"));
        Assert.Equal(16, unrolled.Bounds.Count);
        Assert.Equal(new ValueRange(0, 100), unrolled.Build().Inputs.First(i => i.Id.Name == "a").Range);
        double[] values = Evaluate(unrolled, ("a", 2026, 7), ("b", 2026, 4));
        Assert.Equal([3, 3, 2], unrolled.Bounds.Skip(1).Take(3).Select(b => values[b.Number]));
    }

    [Fact]
    public void Sets_RunningIndicesAreBound_InnermostFirst()
    {
        UnrolledModel unrolled = Texts.Unrolled("""
            set all: a, b
            set one: b
            input x[s in all]: fraction, ratio
            indicator y[s in all]: fraction, ratio
            y[s] = x[s] + 10 * sum(s in one, x[s]) + 100 * sum(k in all, x[k] * x[s]) + 1000 * x[a]
            """);
        double[] values = Evaluate(unrolled, ("x[a]", 2026, 1), ("x[b]", 2026, 2));
        Assert.Equal(1 + 20 + 300 + 1000, values[unrolled.NumberOf(new IndicatorId("y", "a"), new Year(2026))]);
        Assert.Equal(2 + 20 + 600 + 1000, values[unrolled.NumberOf(new IndicatorId("y", "b"), new Year(2026))]);
    }

    [Fact]
    public void Statistics_OverYears()
    {
        UnrolledModel unrolled = Texts.Unrolled("input flow: VND, current prices, flow\ninput rate: fraction, rate");
        (IndicatorId flow, IndicatorId rate) = (new("flow"), new("rate"));
        int sum = unrolled.Sum(flow, Plan);
        int mean = unrolled.Average(flow, Plan);
        int compound = unrolled.Average(rate, Plan);
        int least = unrolled.Extreme(Operation.Minimum, flow, Plan);
        int most = unrolled.Extreme(Operation.Maximum, flow, Plan);
        int quotient = unrolled.Quotient(most, least);
        (string, int, double)[] given =
        [
            .. Plan.Select((year, i) => ("flow", year.Value, 1.0 + ((i + 2) % 5))),
            .. Plan.Select((year, i) => ("rate", year.Value, i == 0 ? 0.5 : 0.0)),
        ];
        double[] values = Evaluate(unrolled, given);
        Assert.Equal((15.0, 3.0, 1.0, 5.0, 5.0), (values[sum], values[mean], values[least], values[most], values[quotient]));
        Assert.Equal(Math.Pow(1.5, 0.2) - 1, values[compound], 1e-15);
    }

    [Fact]
    public void Quotient_ByTheConstantZero_Throws()
    {
        UnrolledModel unrolled = Texts.Unrolled("input a: fraction, ratio\nindicator zero: fraction, ratio\nzero = a - a");
        int zero = unrolled.NumberOf(new IndicatorId("zero"), new Year(2030));
        Assert.Throws<DivideByZeroException>(() => unrolled.Quotient(unrolled.NumberOf(new IndicatorId("a"), new Year(2030)), zero));
    }

    [Fact]
    public void NumberOf_UnknownQuantity_IsNamed()
    {
        UnrolledModel unrolled = Texts.Unrolled(Texts.Small);
        Assert.StartsWith("The model has no by_sector.", Assert.Throws<ArgumentException>(() => unrolled.NumberOf(new IndicatorId("by_sector"), new Year(2030))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => unrolled.NumberOf(new IndicatorId("by_sector", "shops"), new Year(2030)));
    }

    [Fact]
    public void Unroll_HorizonNotAfterTheBaseYear_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => UnrolledModel.Unroll(Texts.Model(Texts.Small), new Year(2025), new Year(2025)));

    [Fact]
    public void Unroll_FiveThousandDefinitionsInAYear_InTheWrongOrder()
    {
        IEnumerable<string> chain = Enumerable.Range(0, 5000).Select(i => $"indicator a{i}: fraction, ratio\na{i} = a{i + 1} * first + 1");
        UnrolledModel unrolled = Texts.Unrolled(string.Join('\n', chain) + "\ninput a5000: fraction, ratio\ninput first: fraction, ratio");
        double[] values = Evaluate(unrolled, ("a5000", 2026, 2), ("first", 2026, 1));
        Assert.Equal(5002, values[unrolled.NumberOf(new IndicatorId("a0"), new Year(2026))]);
    }

    [Fact]
    public void Unroll_OwnText_AddsToTheBuiltInModel()
    {
        var own = new ModelText("own", """
            indicator tax_burden: fraction, ratio, implied
                vi "Gánh nặng thuế" en "Tax burden"
            tax_burden = (revenue_core + revenue_other) / grdp
            indicator doubled[s in sectors]: VND, current prices, flow
            doubled[s] = 2 * value_added[s]
            require tax_burden <= 50 %
            """);
        ModelDefinition model = ModelDefinition.Parse(BuiltInModel.Find("regional-accounts")!, own).ValueOrThrow();
        UnrolledModel unrolled = Texts.Unroll(model).ValueOrThrow();
        var horizon = new Year(2030);
        Assert.Equal(unrolled.Numbers[(new("revenue_ratio"), horizon)], unrolled.Numbers[(new("tax_burden"), horizon)]);
        Assert.True(unrolled.Numbers.ContainsKey((new("doubled", "product_taxes"), horizon)));
        Assert.Equal(5, unrolled.Bounds.Count(b => b.Text == "tax_burden <= 0.5"));
    }

    [Fact]
    public void Unroll_AverageGrowthInABaseEquation_IsReported()
    {
        Diagnostic finding = Assert.Single(Texts.AllFindings("input a: fraction, ratio\nindicator x: fraction, rate\nx(base) = average_growth(a)\nx = growth(a)"));
        Assert.Equal(("PRJ0419", 3), (finding.Code, finding.Where!.Line));
    }

    [Fact]
    public void InputVariable_ShowsQuantityAndYear() =>
        Assert.Equal("share[services] 2027", new InputVariable(new IndicatorId("share", "services"), new Year(2027), default).ToString());

    private static string[] Inputs(UnrolledModel unrolled, string name) =>
        [.. unrolled.Build().Inputs.Where(i => i.Id.Name == name).OrderBy(i => i.Year).Select(i => i.ToString())];

    private static double[] Evaluate(UnrolledModel unrolled, params (string Id, int Year, double Value)[] given)
    {
        Program program = unrolled.Build();
        return PointEvaluator.Evaluate(program, [.. program.Inputs.Select(input => given.FirstOrDefault(g => $"{g.Id} {g.Year}" == input.ToString()).Value)]);
    }

    private static double[] Path(UnrolledModel unrolled, double[] values, string name) =>
        [.. Enumerable.Range(2025, 6).Where(year => unrolled.Numbers.ContainsKey((new(name), new Year(year)))).Select(year => values[unrolled.Numbers[(new(name), new Year(year))]])];
}
