using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Tests.Modelling;

namespace Projection.Tests.Properties;

public class ExprLaws
{
    private static readonly SourceLocation Where = new(Texts.File, 1, 1);

    private static readonly Gen<Expr> Numbers =
        from digits in Gen.Choose(0, int.MaxValue)
        from scale in Gen.Choose(-60, 5)
        from percent in Gen.Elements(1, 100)
        select (Expr)new Expr.Number(digits * Rational.PowerOfTen(scale) / percent, Where);

    private static readonly Gen<Expr> References =
        from name in Gen.Elements("grdp", "x", "base", "in", "inf", "vi", "_a1", "exp_", "s")
        from index in Gen.Elements(null, null, "s", "farms", "base")
        from lag in Gen.Choose(-1, 20)
        select (Expr)new Expr.Reference(name, index, lag < 0 ? TimeShift.Base : new TimeShift(lag, IsBase: false), Where);

    private static readonly Gen<Expr> Expressions = Gen.Sized(size => Tree(Math.Min(6, 1 + (size / 12))));

    [Fact]
    public void ToString_ThenParse_GivesTheExpressionBack() => Law.Holds(Expressions, expression =>
        Assert.Equal(Texts.Tree(expression), Texts.Tree(Texts.Expression(expression.ToString()))), count: 800);

    private static Gen<Expr> Tree(int depth)
    {
        if (depth == 0)
        {
            return Gen.OneOf(Numbers, References);
        }

        Gen<Expr> inner = Tree(depth - 1);
        return Gen.Frequency(
            (2, Numbers),
            (2, References),
            (2, from operand in inner select (Expr)new Expr.Negate(operand, Where)),
            (6, from op in Gen.Elements(Enum.GetValues<BinaryOperator>())
                from left in inner
                from right in inner
                select (Expr)new Expr.Binary(op, left, right, Where)),
            (1, from variable in Gen.Elements("s", "k")
                from set in Gen.Elements(null, "sectors")
                from body in inner
                select (Expr)new Expr.Sum(variable, set, body, Where)),
            (2, from function in Gen.Elements(ModelFunction.All.Values.ToArray())
                from arguments in Gen.ArrayOf(inner, function.Arity)
                select (Expr)new Expr.Call(function, [.. arguments], Where)));
    }
}
