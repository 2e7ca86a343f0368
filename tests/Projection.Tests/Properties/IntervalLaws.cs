using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Interval = Projection.Arithmetic.Interval;

namespace Projection.Tests.Properties;

public class IntervalLaws
{
    private static readonly Gen<((Interval Set, double[] Members) Left, (Interval Set, double[] Members) Right)> Pairs =
        from left in Doubles.WithMembers
        from right in Doubles.WithMembers
        select (left, right);

    private static readonly Gen<(Interval Outer, Interval Inner)[]> Parts = Gen.ArrayOf(Doubles.WithPart, 2);

    private static readonly Rational[] Exponents =
        [2, 3, 5, -1, -2, -3, 1, 0, 25, new Rational(1, 2), new Rational(1, 3), new Rational(1, 5), new Rational(2, 5), new Rational(-1, 5), new Rational(7, 3)];

    [Fact]
    public void Sum_Difference_Product_ContainEveryExactResult() => Law.Holds(Pairs, pair => ForMembers(pair, (x, y) =>
    {
        AssertContains(pair.Left.Set + pair.Right.Set, x + y);
        AssertContains(pair.Left.Set - pair.Right.Set, x - y);
        AssertContains(pair.Left.Set * pair.Right.Set, x * y);
        AssertContains(-pair.Left.Set, -x);
        AssertContains(Interval.Abs(pair.Left.Set), x.Abs());
        AssertContains(Interval.Minimum(pair.Left.Set, pair.Right.Set), Rational.Minimum(x, y));
        AssertContains(Interval.Maximum(pair.Left.Set, pair.Right.Set), Rational.Maximum(x, y));
        if (y.Sign != 0)
        {
            AssertContains(pair.Left.Set / pair.Right.Set, x / y);
        }
    }), count: 500);

    [Fact]
    public void PointOperands_GiveTheTightestInterval() => Law.Holds(Gen.Two(Doubles.Usual), pair =>
    {
        (Rational x, Rational y) = (Rational.FromDouble(pair.Item1), Rational.FromDouble(pair.Item2));
        (Interval a, Interval b) = (Interval.Point(pair.Item1), Interval.Point(pair.Item2));
        Assert.Equal(Interval.FromRational(x + y, x + y), a + b);
        Assert.Equal(Interval.FromRational(x - y, x - y), a - b);
        Assert.Equal(Interval.FromRational(x * y, x * y), a * b);
        Assert.Equal(y.Sign == 0 ? Interval.Empty : Interval.FromRational(x / y, x / y), a / b);
    });

    [Fact]
    public void Sqrt_Squared_BracketsEveryMember() => Law.Holds(Doubles.WithMembers, set =>
    {
        Interval roots = Interval.Sqrt(set.Set);
        foreach (double member in set.Members.Where(member => member >= 0))
        {
            Rational exact = Rational.FromDouble(member);
            Assert.True(Rational.FromDouble(roots.Low).Pow(2) <= exact);
            Assert.True(double.IsInfinity(roots.High) || Rational.FromDouble(roots.High).Pow(2) >= exact);
        }
    });

    [Fact]
    public void IntegerPower_ContainsEveryExactResult() => Law.Holds(
        from set in Doubles.WithMembers from exponent in Gen.Choose(-7, 7) select (set, exponent),
        given =>
        {
            Interval powers = Interval.Power(given.set.Set, given.exponent);
            foreach (double member in given.set.Members.Where(member => member != 0 || given.exponent >= 0))
            {
                AssertContains(powers, Rational.FromDouble(member).Pow(given.exponent));
            }
        },
        count: 800);

    [Fact]
    public void Root_RaisedAgain_BracketsEveryMember() => Law.Holds(
        from set in Doubles.WithMembers from above in Gen.Choose(1, 4) from below in Gen.Choose(2, 9)
        where above % below != 0
        select (set, exponent: new Rational(above, below)),
        given =>
        {
            Interval roots = Interval.Power(given.set.Set, given.exponent);
            foreach (double member in given.set.Members.Where(member => member >= 0))
            {
                // x^(n/d) lies in [low, high] exactly when x^n lies in [low^d, high^d].
                Rational power = Rational.FromDouble(member).Pow((int)given.exponent.Numerator);
                int degree = (int)given.exponent.Denominator;
                Assert.True(Rational.FromDouble(roots.Low).Pow(degree) <= power, $"{roots} {member}");
                Assert.True(double.IsInfinity(roots.High) || Rational.FromDouble(roots.High).Pow(degree) >= power, $"{roots} {member}");
            }
        },
        count: 500);

    [Fact]
    public void Exp_OfLog_ContainsEveryMember() => Law.Holds(Doubles.WithMembers, set =>
    {
        Interval back = Interval.Exp(Interval.Log(set.Set));
        Assert.All(set.Members.Where(member => member > 0), member => Assert.True(back.Contains(member), $"{set.Set} {back} {member}"));
    });

    [Fact]
    public void Operations_OnAPart_GiveAPart() => Law.Holds(Parts, parts =>
    {
        (Interval a, Interval b) = (parts[0].Outer, parts[1].Outer);
        (Interval x, Interval y) = (parts[0].Inner, parts[1].Inner);
        Assert.True((a + b).Encloses(x + y));
        Assert.True((a - b).Encloses(x - y));
        Assert.True((a * b).Encloses(x * y));
        Assert.True((a / b).Encloses(x / y), $"{a} / {b} = {a / b}, {x} / {y} = {x / y}");
        Assert.True(Interval.Sqrt(a).Encloses(Interval.Sqrt(x)));
        Assert.True(Interval.Exp(a).Encloses(Interval.Exp(x)));
        Assert.True(Interval.Log(a).Encloses(Interval.Log(x)));
        Assert.True(Interval.DivideWithin(a, b, Interval.Entire).Encloses(Interval.DivideWithin(x, y, Interval.Entire)));
        Assert.All(Exponents, exponent => Assert.True(
            Interval.Power(a, exponent).Encloses(Interval.Power(x, exponent)),
            $"{a}^{exponent} = {Interval.Power(a, exponent)}, {x}^{exponent} = {Interval.Power(x, exponent)}"));
    });

    [Fact]
    public void Middle_IsAFiniteMember() => Law.Holds(Doubles.Intervals, set => Assert.True(set.Contains(set.Middle), $"{set} {set.Middle}"));

    [Fact]
    public void DivideWithin_LosesNoFactor() => Law.Holds(
        from pair in Pairs from current in Doubles.Intervals select (pair, current),
        given =>
        {
            // The product of any two members is a solution; so is every number where 0 is a member of both.
            (Interval factor, Interval other) = (given.pair.Left.Set, given.pair.Right.Set);
            ForMembers(given.pair, (x, d) =>
            {
                var product = Interval.FromRational(x * d, x * d);
                Interval narrowed = Interval.DivideWithin(product, other, factor);
                Assert.True(narrowed.Encloses(x), $"{product} / {other} within {factor} = {narrowed} lost {x}");
                Assert.True(factor.Encloses(narrowed));
            });
            Assert.True(given.current.Encloses(Interval.DivideWithin(factor, other, given.current)));
        },
        count: 600);

    [Fact]
    public void InversePower_LosesNoBase() => Law.Holds(
        from set in Doubles.WithMembers from exponent in Gen.Elements(Exponents) select (set, exponent),
        given =>
        {
            foreach (double member in given.set.Members)
            {
                Interval power = Interval.Power(new Interval(member, member), given.exponent);
                Interval narrowed = Interval.InversePower(power, given.exponent, given.set.Set);
                Assert.True(power.IsEmpty || narrowed.Contains(member), $"{power}, exponent {given.exponent}: {narrowed} lost {member}");
                Assert.True(given.set.Set.Encloses(narrowed));
            }
        });

    private static void ForMembers(
        ((Interval Set, double[] Members) Left, (Interval Set, double[] Members) Right) pair, Action<Rational, Rational> check)
    {
        foreach (double x in pair.Left.Members)
        {
            foreach (double y in pair.Right.Members)
            {
                check(Rational.FromDouble(x), Rational.FromDouble(y));
            }
        }
    }

    private static void AssertContains(Interval set, Rational value) => Assert.True(set.Encloses(value), $"{set} has no {value}");
}
