using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Tests.Modelling;

/// <summary>Every finding about a model text, whole, as a person reads it.</summary>
public class ModelErrorTests
{
    public static TheoryData<string, string[]> Cases => new()
    {
        {
            "PRJ0401",
            [
                "input a fraction, ratio",
                "input a: fraction, level",
                "input a: , ratio",
                "input a: fraction # no kind\n\n# a remark\ninput b: fraction, ratio",
                "input a: fraction, ratio, in [inf, 5]",
                "input a: fraction, ratio note \"x\"",
                "set sectors: farms,",
                "label farms en english",
                "input a: fraction, ratio\nrequire a + <= 1",
                "input a: fraction, ratio\nrequire a * 1",
                "input a: fraction, ratio\nrequire a(-21) <= 1",
                "input a: fraction, ratio\nrequire a[\"b\"] <= 1",
                "indicator a: fraction, ratio\na = 1 2",
                "(a) = 1",
            ]
        },
        { "PRJ0402", ["input a: fraction, ratio\nrequire a § <= 1", "input a: fraction, ratio; # end", "input a: fraction, ratio 😀", "input a: fraction, ratio >"] },
        { "PRJ0403", ["input a: fraction, ratio\n    vi \"Tỷ lệ\n    en \"Share\""] },
        { "PRJ0404", ["input a: fraction, ratio\nrequire a <= 1.5.3", "input a: fraction, ratio, in [0, 1_000]", "input a: fraction, ratio\nrequire a <= 2x", "input a: fraction, ratio\nrequire a <= 1e9999"] },
        { "PRJ0405", ["input a: fraction, ratio\nrequire " + new string('(', 101) + "a" + new string(')', 101) + " <= 1", "input a: fraction, ratio\nrequire a" + string.Concat(Enumerable.Repeat(" * a", 1001)) + " <= 1"] },
        {
            "PRJ0406",
            [
                "set sectors: farms\nset sectors: mills",
                "set sectors: farms, mills, farms",
                "input a: fraction, ratio\nindicator a: fraction, ratio",
            ]
        },
        {
            "PRJ0407",
            [
                "input grdp_volume: fraction, ratio\nrequire grpd_volume <= 1",
                "input a: fraction, ratio\nrequire zebra <= 1",
                "grpd = 1\ninput grdp: fraction, ratio",
                "set sectors: farms\ninput a[s in sector]: fraction, ratio",
                "set sectors: farms\ninput a[s in sectors]: fraction, ratio\nrequire sum(s in sectores, a[s]) <= 1",
            ]
        },
        {
            "PRJ0408",
            [
                "input a: fraction, ratio\nrequire a[s] <= 1",
                "set sectors: farms\ninput a[s in sectors]: fraction, ratio\nrequire a <= 1",
                "set sectors: farms, mills\ninput a[s in sectors]: fraction, ratio\nrequire a[shops] <= 1",
                "set sectors: farms, mills\nset all: farms, mills, shops\ninput a[s in sectors]: fraction, ratio\nrequire sum(s in all, a[s]) <= 1",
                "set sectors: farms, mills\nindicator a[s in sectors]: fraction, ratio\na = 1",
                "indicator a: fraction, ratio\na[s] = 1",
                "set sectors: farms, mills\nindicator a[s in sectors]: fraction, ratio\na[farms] = 1",
            ]
        },
        {
            "PRJ0409",
            [
                "indicator a: fraction, ratio\na = b\nindicator b: fraction, ratio\nb = 2 * c\nindicator c: fraction, ratio\nc = growth(a)",
                "indicator a: fraction, ratio\na = 1 - a",
                "input first: fraction, ratio\nindicator lead: fraction, ratio\nlead = x + first\nindicator x: fraction, ratio\nx = y\nindicator y: fraction, ratio\ny = x",
                "indicator a: fraction, ratio\na = b(base)\nindicator b: fraction, ratio\nb = a(base) + 1",
                "indicator a: fraction, ratio\na(base) = a(base)\na = 1",
            ]
        },
        { "PRJ0410", ["indicator a: fraction, ratio", "indicator a: fraction, ratio\na(base) = 1"] },
        { "PRJ0411", ["indicator a: fraction, ratio\na = 1\na = 2", "input a: fraction, ratio\na = 1", "input a: fraction, ratio\na(base) = 1"] },
        {
            "PRJ0412",
            [
                Texts.Small + "require amount + volume <= amount",
                Texts.Small + "require amount + people <= 0",
                Texts.Small + "require amount <= 1",
                Texts.Small + "require log(amount) <= 1",
                Texts.Small + "require max(part, amount / volume) <= 1",
                Texts.Small + "require clamp(part, amount / people, level) <= 1",
                Texts.Small + "require amount ^ (1/2) <= 1",
                Texts.Small + "require ((people ^ 100) ^ 100) / (people ^ 100) ^ 100 <= 1",
                Texts.Small + "indicator real: VND, constant prices, flow\nreal = amount * level",
                Texts.Small + "indicator real: VND, constant prices, flow\nreal(base) = amount\nreal = amount / level",
                Texts.Small + "indicator head: VND/person, current prices, flow\nhead = sum(s in sectors, by_sector[s])",
            ]
        },
        { "PRJ0413", ["input a: fraction, ratio\nrequire exq(a) <= 1", "input a: fraction, ratio\nrequire a(2030) <= 1"] },
        { "PRJ0414", ["input a: fraction, ratio\nrequire min(a) <= 1", "input a: fraction, ratio\nrequire exp(a, a, a) <= 1"] },
        { "PRJ0415", ["input a: fraction, ratio\nrequire 2 ^ a <= 1", "input a: fraction, ratio\nrequire a ^ 101 <= 1", "input a: fraction, ratio\nrequire a ^ (1/101) <= 1", "input a: fraction, ratio\nrequire a ^ (1/0) <= 1"] },
        { "PRJ0416", ["input a: fraction, ratio, in [5 %, -5 %]"] },
        { "PRJ0417", ["input a: fraction, ratio\nrequire sum(s, a) <= 1"] },
        { "PRJ0419", ["input a: fraction, ratio\nindicator b: fraction, ratio\nb = 1 / (a - a)", "indicator b: fraction, ratio\nb(base) = 1 / 0\nb = 1", "input a: fraction, ratio\nrequire a <= 0 ^ (-1)", "input a: fraction, ratio\nrequire a <= 1 / max(0, min(0, 1))"] },
        { "PRJ0420", ["indicator growth: fraction, rate\ngrowth = growth(-1)", "input require: fraction, ratio"] },
        { "PRJ0421", ["input a: million VND, current prices, flow", "input a: %, rate, in [0, 100]"] },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parse_OrUnroll_Message(string code, string[] texts)
    {
        string[] all = [.. texts.Select(text => Told(code, Texts.AllFindings(text)))];
        Golden.Verify(string.Join("\n\n", all), member: code);
    }

    [Fact]
    public void PRJ0418()
    {
        // Each needs the next one's value in the base year, which no order of the years' equations brings forward.
        IEnumerable<string> chain = Enumerable.Range(0, 20_000).Select(i => $"indicator a{i}: fraction, ratio\na{i} = a{i + 1}(base)");
        string text = string.Join('\n', chain) + "\ninput a20000: fraction, ratio";
        Golden.Verify(Told("PRJ0418", Texts.AllFindings(text)));
    }

    [Fact]
    public void Unit_NotUnderstood_GivesOneFinding()
    {
        Diagnostic finding = Assert.Single(Texts.Findings("input a: trillion, flow\nrequire a <= 0"));
        Assert.StartsWith("PRJ03", finding.Code, StringComparison.Ordinal);
        Assert.Equal((1, 10), (finding.Where!.Line, finding.Where.Column));
    }

    [Fact]
    public void Unit_PerhapsMisspelt_IsAWarning()
    {
        Parsed<Projection.Modelling.ModelDefinition> model = Texts.Parse("input a: persn, stock");
        Assert.True(model.Success);
        Assert.Equal(Severity.Warning, Assert.Single(model.Diagnostics).Severity);
    }

    [Fact]
    public void Parse_ErrorsOfEveryKind_ComeTogetherInTheOrderOfTheText()
    {
        string text = """
            set sectors: farms, farms
            input a: fraction, ratio, in [1, 0]
            input b: fraction, ratio $
            indicator c: fraction, ratio
            c = b + d
            require b <= 1 +
            indicator e: fraction, ratio
            require min(b) <= "open
            indicator f: fraction, ratio
            f = f
            """;
        Assert.Equal(
            ["1 PRJ0406", "2 PRJ0416", "3 PRJ0402", "5 PRJ0407", "6 PRJ0401", "7 PRJ0410", "8 PRJ0414", "8 PRJ0403", "9 PRJ0409"],
            Texts.Findings(text).Select(f => $"{f.Where!.Line} {f.Code}"));
    }

    [Theory]
    [InlineData("PRJ0401", "indicator a: fraction, ratio, vi\na = b\ninput b: fraction, ratio\nrequire a <= b")]
    [InlineData("PRJ0401", "indicator a: fraction, ratio\na = b +\ninput b: fraction, ratio\nrequire a <= b")]
    [InlineData("PRJ0401", "set sectors farms\ninput a[s in sectors]: fraction, ratio\nrequire sum(s, a[s]) <= sum(s in sectors, a[s])")]
    [InlineData("PRJ0407", "set sectors: farms\ninput a[s in sector]: fraction, ratio\nrequire sum(s, a[s]) <= a[farms]")]
    public void Parse_BrokenStatement_GivesNoFurtherFindings(string code, string text) => Assert.Equal([code], Texts.Codes(text));

    [Fact]
    public void Parse_MistakeInsideAFunction_IsReportedOnce() =>
        Assert.Equal(["PRJ0412"], Texts.Codes(Texts.Small + "require clamp(amount + people, amount, amount) <= amount"));

    private static string Told(string code, ImmutableArray<Diagnostic> findings)
    {
        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(code, finding.Code));
        return string.Join('\n', findings);
    }
}
