using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Reporting.Worksheets;
using Projection.Tests.Properties;
using Formula = Projection.Reporting.Worksheets.Formula;

namespace Projection.Tests.Reporting.Worksheets;

/// <summary>Interval arithmetic in cells leaves no possible value out, whatever the cells hold, and never gives an error.</summary>
public class IntervalsTests
{
    private static readonly double[] Numbers = [-1e100, -1e13, -7, -2, -1, -0.3, 0, 0.02, 0.5, 1, 3, 8, 1e6, 4e14, 1e100];

    [Fact]
    public void Operations_EveryPairOfMembers_LiesInTheResult() =>
        Law.Holds(Cases, c =>
        {
            List<string> missing = [];
            Demand("+", Intervals.Add(c.A, c.B), c.X + c.Y);
            Demand("-", Intervals.Subtract(c.A, c.B), c.X - c.Y);
            Demand("*", Intervals.Multiply(c.A, c.B), c.X * c.Y);
            Demand("min", Intervals.Extreme(c.A, c.B, smaller: true), Math.Min(c.X, c.Y));
            Demand("max", Intervals.Extreme(c.A, c.B, smaller: false), Math.Max(c.X, c.Y));
            Demand("exp", Intervals.Exp(c.A), Math.Exp(c.X));
            if (c.Y != 0)
            {
                Demand("/", Intervals.Divide(c.A, c.B), c.X / c.Y);
                Demand("/ within", Intervals.DivideWithin(c.A, c.B, Around(c.X / c.Y)), c.X / c.Y);
            }

            if (c.X > 0)
            {
                Demand("log", Intervals.Log(c.A), Math.Log(c.X));
            }

            foreach (Rational exponent in new Rational[] { 2, 3, 5, -1, -2, new(1, 2), new(1, 5) })
            {
                double power = Math.Pow(c.X, exponent.ToDouble());
                if (double.IsFinite(power) && Math.Abs(power) < Ends.Beyond)
                {
                    Demand($"^ {exponent}", Intervals.Power(c.A, exponent)!.Value, power);
                    if (Intervals.Root(Around(power), exponent, c.A) is { } root)
                    {
                        Demand($"root {exponent}", root, c.X);
                    }
                }
            }

            Assert.True(missing.Count == 0, $"{c}: {string.Join("; ", missing)}");

            void Demand(string what, (Formula Low, Formula High) ends, double member)
            {
                (double low, double high) = (Value(ends.Low), Value(ends.High));
                double slack = 1e-12 * Math.Max(Math.Abs(member), 1e-30);
                bool isIn = (low <= -Ends.Beyond || low <= member + slack) && (high >= Ends.Beyond || high >= member - slack);
                if (!isIn || double.IsNaN(low) || double.IsNaN(high) || double.IsInfinity(low) || double.IsInfinity(high))
                {
                    missing.Add($"{what} of {c.X} and {c.Y} is {member}, not in [{low}, {high}]");
                }
            }
        });

    [Fact]
    public void OfExtreme_Operand_LiesInTheResult() =>
        Law.Holds(Cases, c =>
        {
            foreach (bool smaller in new[] { true, false })
            {
                double result = smaller ? Math.Min(c.X, c.Y) : Math.Max(c.X, c.Y);
                (Formula low, Formula high) = Intervals.OfExtreme(Around(result), c.B, smaller);
                Assert.True(Value(low) <= c.X + (1e-9 * Math.Abs(c.X)) && Value(high) >= c.X - (1e-9 * Math.Abs(c.X)), c.ToString());
            }
        });

    [Fact]
    public void Divide_AwayFromZero_IsTight()
    {
        (Formula low, Formula high) = Intervals.Divide(Of(361.55, 361.65), Of(1845.65, 1845.75));
        Assert.Equal((361.55 / 1845.75, 361.65 / 1845.65), (Value(low), Value(high)));
    }

    [Fact]
    public void DivideWithin_ZeroInside_KeepsThePieceThatIsKnown()
    {
        // 1 over [-2, 4] is at most -0.5 or at least 0.25; what is known to be above 0 is at least 0.25.
        (Formula low, Formula high) = Intervals.DivideWithin(Of(1, 1), Of(-2, 4), Of(0, 10));
        Assert.Equal(0.25, Value(low));
        Assert.True(Value(high) >= Ends.Beyond);
    }

    [Fact]
    public void Root_EvenPowerOfANegativeNumber_TakesItsBranch()
    {
        (Formula low, Formula high) = Intervals.Root(Of(4, 9), 2, Of(-10, -1))!.Value;
        Assert.Equal((-3.0, -2.0), (Value(low), Value(high)));
    }

    private static Ends Of(double low, double high) => new(low, high, Rational.One);

    private static Ends Around(double value) => Of(value - (1e-9 * Math.Abs(value)), value + (1e-9 * Math.Abs(value)));

    private static double Value(Formula formula) => (double)formula.Evaluate(_ => null);

    // Two intervals, perhaps without bounds, and a member of each.
    private static Gen<Case> Cases { get; } =
        from a in Gen.Elements(Numbers)
        from b in Gen.Elements(Numbers)
        from c in Gen.Elements(Numbers)
        from d in Gen.Elements(Numbers)
        from s in Gen.Choose(0, 8)
        from t in Gen.Choose(0, 8)
        where Math.Min(a, b) < Ends.Beyond && Math.Max(a, b) > -Ends.Beyond && Math.Min(c, d) < Ends.Beyond && Math.Max(c, d) > -Ends.Beyond
        select new Case(Math.Min(a, b), Math.Max(a, b), Math.Min(c, d), Math.Max(c, d), s / 8.0, t / 8.0);

    private sealed record Case(double ALow, double AHigh, double BLow, double BHigh, double S, double T)
    {
        public Ends A => Of(ALow, AHigh);

        public Ends B => Of(BLow, BHigh);

        public double X => Member(ALow, AHigh, S);

        public double Y => Member(BLow, BHigh, T);

        // An end that stands for "without bound" is no member.
        private static double Member(double low, double high, double part)
        {
            double least = low <= -Ends.Beyond ? Math.Min(high, 0) - 1e15 : low;
            double most = high >= Ends.Beyond ? Math.Max(least, 0) + 1e15 : high;
            return Math.Clamp(least + (part * (most - least)), least, most);
        }
    }
}
