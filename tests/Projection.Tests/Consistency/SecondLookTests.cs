using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency;

/// <summary>Readings and slips on whole reports.</summary>
public class SecondLookTests
{
    private const string Model = """
        input rate: fraction, ratio, in [0 %, 100 %]
        input output: VND, current prices, flow, in [0, 1e20]
        input population: person, stock, in [1, 1e9]
        indicator per_head: VND/person, current prices, flow, in [0, 1e15]
        per_head = output / population
        indicator revenue: VND, current prices, flow, in [0, 1e20]
        revenue = rate * output
        """;

    private const string Growing = """
        input rise: fraction, rate, in [-50 %, 100 %]
        indicator x: fraction, flow, in [0, 1e6]
        x = x(-1) * (1 + rise)
        """;

    [Fact]
    public void Readings_RatioOfLastYear_DissolvesAndIsShown()
    {
        // 30 of 100 in 2030, but 25 % over the two years can only be met where 2030 is meant alone or the mean of the ratios.
        Scenario plan = Plan.Of(
            Model,
            2027,
            Plan.Printed("output", "sum output 2026-2027", "200", "billion VND"),
            Plan.Printed("first", "output 2026", "100", "billion VND"),
            Plan.Printed("revenue", "sum revenue 2026-2027", "60", "billion VND"),
            Plan.Printed("ratio", "revenue / output 2026-2027", "25", "%"));

        Conflict conflict = Assert.Single(Check(plan).Conflicts);

        Assert.Equal(["output", "revenue", "ratio"], conflict.Targets.Select(t => t.Id));
        Assert.Contains("ratio as revenue / output 2027", conflict.ReadingSets.Select(Describe));
        Assert.All(conflict.ReadingSets, s => Assert.Single(s.Readings));
        Assert.True(conflict.ReadingsTried >= conflict.ReadingSets.Length);
    }

    [Fact]
    public void Readings_NoneDissolves_SaysHowManyWereTried()
    {
        // With a single year to plan, the year's value and the mean are one: two readings, and both at once.
        Scenario plan = Plan.Of(Model, 2026, Plan.Printed("one", "rate 2026", "12", "%"), Plan.Printed("other", "rate 2026", "14", "%"));

        Conflict conflict = Assert.Single(Check(plan).Conflicts);

        Assert.Empty(conflict.ReadingSets);
        Assert.Equal(3, conflict.ReadingsTried);
    }

    [Theory]
    [InlineData("14", true)]
    [InlineData("20", false)]
    public void Readings_AtPossible_SayWhetherAPlausiblePathExists(string other, bool plausible)
    {
        Scenario plan = Plan.Of(Model, 2030, Plan.Printed("one", "rate 2030", "12", "%"), Plan.Printed("other", "rate 2030", other, "%"))
            .With(Plan.Assumed("rate", 2026, 2030, null, new ValueRange(new Rational(1, 10), new Rational(15, 100))));

        Conflict conflict = Assert.Single(Check(plan).Conflicts);

        Assert.NotEmpty(conflict.ReadingSets);
        Assert.All(conflict.ReadingSets, s => Assert.Equal(plausible, s.IsPlausible));
    }

    [Fact]
    public void Readings_AtPlausible_KeepTheRangesInForce()
    {
        Scenario plan = Plan.Of(Model, 2030, Plan.Printed("one", "rate 2030", "12", "%"), Plan.Printed("other", "rate 2030", "20", "%"))
            .With(Plan.Assumed("rate", 2026, 2030, null, new ValueRange(new Rational(1, 10), new Rational(15, 100))));

        ConsistencyReport report = ConsistencyChecker.Check(plan.Compile(), new ConsistencyOptions { Level = ConsistencyLevel.Plausible });

        // 20 % is refuted by the range alone, whatever it is the figure of.
        Assert.All(report.Conflicts.Where(c => c.Targets.Any(t => t.Id == "other")), c => Assert.Empty(c.ReadingSets));
    }

    [Fact]
    public void Readings_StatedOne_IsNamedBeforeOthers()
    {
        Target other = Plan.Printed("other", "rate 2030", "14", "%");
        Scenario plan = Plan.Of(
            Model,
            2030,
            Plan.Printed("one", "rate 2030", "12", "%"),
            other with { Readings = [new StatedReading(Plan.Subject("rate 2028"), other.Figure.Unit, new Projection.Modelling.Labels(null, "the row gives no year"))] });

        ReadingSet best = Assert.Single(Check(plan).Conflicts).ReadingSets[0];

        Assert.Equal("other as rate 2028", Describe(best));
        Assert.Equal("the row gives no year", best.Readings[0].Because!.English);
    }

    [Fact]
    public void Readings_SwitchedOff_AreNotLookedFor()
    {
        Scenario plan = Plan.Of(Model, 2030, Plan.Printed("one", "rate 2030", "12", "%"), Plan.Printed("other", "rate 2030", "14", "%"));

        Conflict conflict = Assert.Single(ConsistencyChecker.Check(plan.Compile(), new ConsistencyOptions { MaximumReadings = 0 }).Conflicts);

        Assert.Equal((0, 0, 0), (conflict.ReadingSets.Length, conflict.ReadingsTried, conflict.Slips.Length));
    }

    [Fact]
    public void Readings_SmallLimit_IsKept()
    {
        Scenario plan = Plan.Of(Model, 2030, Plan.Printed("one", "rate 2030", "12", "%"), Plan.Printed("other", "rate 2030", "14", "%"));

        Assert.Equal(1, Assert.Single(ConsistencyChecker.Check(plan.Compile(), new ConsistencyOptions { MaximumReadings = 1 }).Conflicts).ReadingsTried);
    }

    [Theory]
    [InlineData("361.6", "1,485.7", "196", "population TransposedDigits 1,845.7")]
    [InlineData("3,661.6", "1,845.7", "196", "output DoubledDigit 361.6")]
    [InlineData("369.6", "185.7", "196", "population MissingDigit 1,885.7")]
    [InlineData("36.16", "1,845.7", "196", "output ShiftedMark 361.6")]
    public void Slips_Misprints_AreNamedWithTheFigureThatFits(string output, string population, string perHead, string expected) =>
        Assert.Contains(expected, Slips(PerHead(output, population, perHead)).Select(s => $"{s.Target.Id} {s.Kind} {s.Meant.Published.Text}"));

    [Fact]
    public void Slips_OnlyWhereAFigureFits() => Assert.Empty(Slips(PerHead("361.6", "1,845.7", "220")));

    [Fact]
    public void Slips_UnitOfThousand_IsNamedWithTheOtherUnit()
    {
        Slip[] slips = Slips(Plan.Of(
            Model,
            2030,
            Plan.Printed("output", "output 2030", "361.6", "billion VND"),
            Plan.Printed("population", "population 2030", "1,845.7", "thousand persons"),
            Plan.Printed("per_head", "per_head 2030", "196", "million VND/person")));

        Assert.Contains(slips, s => (s.Target.Id, s.Kind, s.Meant.Unit.Format(Language.English)) == ("output", SlipKind.UnitOfThousand, "trillion VND"));
    }

    [Fact]
    public void Slips_FigureOfTheBaseYear_IsNamedWithThatYear()
    {
        Scenario plan = PerHead("361.6", "1,711.3", "196").With(Plan.Observed("population 2025", "1,711.3", "thousand persons"));

        Slip slip = Assert.Single(Slips(plan), s => s.Kind == SlipKind.OtherYear);

        Assert.Equal(("population", 2025), (slip.Target.Id, slip.Year!.Value.Value));
    }

    [Theory]
    [InlineData("12.65", SlipKind.YearLess)]
    [InlineData("8.27", SlipKind.YearMore)]
    public void Slips_GrowthOverAnotherNumberOfYears_IsNamed(string printed, SlipKind kind)
    {
        // 100 to 161.05 in five years is 10 % a year; 1.1265^4 and 1.0827^6 are 1.61 too.
        Scenario plan = Plan.Of(Growing, 2030, Plan.Printed("x", "x 2030", "161.05"), Plan.Printed("rise", "average rise 2026-2030", printed, "%"))
            .With(Plan.Observed("x 2025", "100.0"));

        Assert.Equal([(kind, "rise")], Slips(plan).Where(s => s.Kind is SlipKind.YearLess or SlipKind.YearMore).Select(s => (s.Kind, s.Target.Id)));
    }

    [Fact]
    public void Slips_WideRange_NamesNothing()
    {
        // The others leave 10 to 50: half of all misprints would fit somewhere.
        Scenario plan = Plan.Of(Model, 2030, Plan.Printed("rate", "rate 2030", "10-50", "%"), Plan.Printed("output", "output 2030", "100", "billion VND"), Plan.Printed("revenue", "revenue 2030", "3", "billion VND"));

        Assert.DoesNotContain(Slips(plan), s => s.Target.Id == "revenue");
    }

    private static Scenario PerHead(string output, string population, string perHead) => Plan.Of(
        Model,
        2030,
        Plan.Printed("output", "output 2030", output, "trillion VND"),
        Plan.Printed("population", "population 2030", population, "thousand persons"),
        Plan.Printed("per_head", "per_head 2030", perHead, "million VND/person"));

    private static ConsistencyReport Check(Scenario scenario) => ConsistencyChecker.Check(scenario.Compile());

    private static Slip[] Slips(Scenario scenario) => [.. Assert.Single(Check(scenario).Conflicts).Slips];

    private static string Describe(ReadingSet set) => string.Join(", ", set.Readings.Select(r => $"{r.Target.Id} as {r.Subject}"));
}
