using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Tests.Modelling;

public class ExprTests
{
    [Theory]
    [InlineData("a + b - c", "(Subtract (Add a[] b[]) c[])")]
    [InlineData("a - (b - c)", "(Subtract a[] (Subtract b[] c[]))")]
    [InlineData("a + b * c", "(Add a[] (Multiply b[] c[]))")]
    [InlineData("a / b * c", "(Multiply (Divide a[] b[]) c[])")]
    [InlineData("-a ^ 2", "(Negate (Power a[] 2/1))")]
    [InlineData("(-a) ^ 2", "(Power (Negate a[]) 2/1)")]
    [InlineData("-a * b", "(Multiply (Negate a[]) b[])")]
    [InlineData("-(a * b)", "(Negate (Multiply a[] b[]))")]
    [InlineData("a * -b", "(Multiply a[] (Negate b[]))")]
    [InlineData("a ^ -b ^ c", "(Power a[] (Negate (Power b[] c[])))")]
    [InlineData("a ^ b ^ c", "(Power a[] (Power b[] c[]))")]
    [InlineData("(a ^ b) ^ c", "(Power (Power a[] b[]) c[])")]
    [InlineData("--+a", "(Negate (Negate a[]))")]
    [InlineData("a[s](-2) + b(base)", "(Add a[s](-2) b[](base))")]
    [InlineData("exp(-1)", "(exp (Negate 1/1))")]
    [InlineData("growth(-1)", "(growth (Negate 1/1))")]
    [InlineData("sum(s in sectors, a[s]) / sum(k, 2)", "(Divide (sum s sectors a[s]) (sum k  2/1))")]
    [InlineData("clamp(a, 0, 5 %)", "(clamp a[] 0/1 1/20)")]
    [InlineData("1.5e-3 + 2E2 + 007", "(Add (Add 3/2000 200/1) 7/1)")]
    public void Parse_PrecedenceAndForms_GiveTheTree(string text, string tree) => Assert.Equal(tree, Texts.Tree(Texts.Expression(text)));

    [Theory]
    [InlineData("a - (b - c)")]
    [InlineData("a - b - c")]
    [InlineData("-(a * b)")]
    [InlineData("-a * b")]
    [InlineData("--a")]
    [InlineData("a ^ -(1 / 5)")]
    [InlineData("(-a) ^ 2")]
    [InlineData("sum(s in sectors, a[s](-1)) / b(base)")]
    public void ToString_UsesNoBracketTooMany(string text)
    {
        string expected = text == "-a * b" ? "(-a) * b" : text;
        Assert.Equal(expected, Texts.Expression(text).ToString());
    }

    [Fact]
    public void ToString_MoreDecimalsThanArePrinted_StaysOneNumber() => Assert.Equal("15e-51", Texts.Expression("1.5e-50").ToString());

    [Fact]
    public void ToString_NumbersThatNoTextGives_ShowTheirValue()
    {
        var where = new SourceLocation(Texts.File, 1, 1);
        var third = new Expr.Number(new Rational(1, 3), where);
        var minus = new Expr.Number(-2, where);
        Assert.Equal("(-2) * (1/3)", new Expr.Binary(BinaryOperator.Multiply, minus, third, where).ToString());
    }

    [Fact]
    public void References_FromLeftToRight_WithTheFunctionsOfTimeAroundThem()
    {
        Expr expression = Texts.Expression("a + cumulative(b * max(c(-1), 1)) - sum(s in sectors, d[s])");
        Assert.Equal([("a", false), ("b", true), ("c", true), ("d", false)], expression.References().Select(r => (r.Reference.Name, r.OverYears)));
    }

    [Fact]
    public void Functions_NamesAndArities()
    {
        Assert.Equal(
            ["average_growth 1", "clamp 3", "cumulative 1", "exp 1", "growth 1", "log 1", "max 2", "min 2", "sqrt 1"],
            ModelFunction.All.Values.Select(f => $"{f} {f.Arity}"));
        Assert.Equal(["average_growth", "cumulative", "growth"], ModelFunction.All.Values.Where(f => f.ReachesBack).Select(f => f.Name));
    }
}
