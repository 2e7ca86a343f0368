using Projection.Modelling;

namespace Projection.Tests.Modelling;

/// <summary>Texts that no planner writes and that must not bring the program down.</summary>
public class LimitTests
{
    private const string Head = "input a: fraction, ratio\nindicator b: fraction, ratio\nb = ";

    [Theory]
    [InlineData("(", ")")]
    [InlineData("-", "")]
    [InlineData("2 ^ ", "")]
    [InlineData("exp(", ")")]
    [InlineData("sum(s, ", ")")]
    [InlineData("1 - (", ")")]
    [InlineData("(", "")]
    public void Parse_ThreeThousandDeep_IsRefused(string open, string close) =>
        Assert.Equal("PRJ0405", Texts.Codes(Head + Repeat(open, 3000) + "a" + Repeat(close, 3000))[0]);

    [Theory]
    [InlineData(" + ")]
    [InlineData(" * ")]
    [InlineData(" - a * ")]
    public void Parse_TwentyThousandTerms_IsRefused(string join) =>
        Assert.Equal("PRJ0405", Texts.Codes(Head + "a" + Repeat(join + "a", 20_000))[0]);

    [Fact]
    public void Parse_LongTermsInDeepBrackets_AreRefused()
    {
        // Short of either limit at every level, and yet a tree of forty thousand floors.
        string text = Repeat("(a" + Repeat("*a", 400) + "+", 99) + "a" + Repeat(")", 99);
        Assert.Equal("PRJ0405", Texts.Codes(Head + text)[0]);
    }

    [Fact]
    public void Unroll_AtTheLimits_Works()
    {
        string deep = Repeat("(", 99) + "a" + Repeat(")", 99);
        string wide = "a" + Repeat(" + a", 1000);
        Assert.Empty(Texts.AllFindings(Head + deep));
        Assert.Empty(Texts.AllFindings(Head + wide));
        Assert.Equal(wide, Texts.Model(Head + wide).Equations["b"].Right.ToString());
    }

    [Fact]
    public void Parse_AnyTwoCharacters_FindingsStandInTheText()
    {
        // Every pair of signs behind every kind of beginning: findings, but no exception.
        const string Signs = "()[]:,=+-*/^%<>.\"#_ a1e\u00e9\ud83d\n\t";
        string[] heads = ["", "x = ", "x = a", "x = a(", "x = a(-", "set s", "input a: ", "input a: VND, flow, in [", "label a ", "require a ", "x = sum(s "];
        foreach (string head in heads)
        {
            foreach (char first in Signs)
            {
                foreach (char second in Signs)
                {
                    Assert.All(Texts.Findings($"{head}{first}{second}]\n{head}{second}"), finding => Assert.InRange(finding.Where!.Line, 1, 4));
                }
            }
        }
    }

    [Fact]
    public void Unroll_SquaresOfSquares_StayBounded()
    {
        // Forty squares of 1.1 have some 10^12 digits, forty of x the power 2^40: neither is ever written out.
        IEnumerable<string> Chain(string name, string first) => Enumerable.Range(0, 40)
            .Select(i => $"indicator {name}{i}: fraction, ratio\n{name}{i} = {(i == 0 ? first : $"{name}{i - 1} * {name}{i - 1}")}");
        string text = "input a: fraction, ratio\n" + string.Join('\n', Chain("c", "1.1").Concat(Chain("x", "a")).Concat(Chain("s", "1.1 * a")));
        Assert.Empty(Texts.AllFindings(text));
    }

    [Fact]
    public void Unroll_PowersOfPowers_StayBounded() => Assert.Empty(Texts.AllFindings(Head + "((1.1 ^ 100) ^ 100) ^ 100 + 1 + 1e-900 * (1e900 ^ 100) + a"));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
