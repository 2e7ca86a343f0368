using System.Runtime.Intrinsics;
using Projection.Arithmetic.Lanes;
using Projection.Evaluation.Batch;
using Projection.Statistics;

namespace Projection.Tests.Evaluation.Batch;

/// <summary>Errors in units in the last place against whole-number arithmetic of 250 bits.</summary>
public unsafe class ElementaryLanesTests
{
    private static readonly double[] Edges =
    [
        0, -0.0, double.Epsilon, 1e-310, 2.225073858507201e-308, 2.2250738585072014e-308, 0.5, 0.7071067811865475, 0.7071067811865476, 1, 1 - 1.1102230246251565e-16, 1 + 2.220446049250313e-16,
        2, 707.9, 708, 708.1, -707.9, -708, -708.1, 709.78, 709.79, -744, -745, -746, 1500, 1501, -1501, 1e300, double.MaxValue, -1, -double.Epsilon,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN, 1e-17, -1e-17, 0.34657359027997264, 0.3465735902799727,
    ];

    private static readonly RandomSource Source = new(31);

    [Fact]
    public void HighPrecision_KnownValues_AreMet()
    {
        // ln 2 = 0.693147180559945309417232121458..., e = 2.718281828459045235360287471352...; the doubles nearest to them miss by the digits behind.
        Assert.InRange(HighPrecision.Units(0.6931471805599453, HighPrecision.Log(2)), 0.2088, 0.2090); // 2.3190468138462996e-17 over 2^-53
        Assert.InRange(HighPrecision.UnitsFromExp(2.718281828459045, HighPrecision.Fixed(1)), 0.3254, 0.3256); // 1.4456468917292502e-16 over 2^-51
        Assert.Equal(0, HighPrecision.UnitsFromExp(1, HighPrecision.Fixed(0)));
        Assert.Equal(1, HighPrecision.UnitsFromExp(1 + 2.220446049250313e-16, HighPrecision.Fixed(0)));
    }

    [Fact]
    public void Log_WideRange_WithinOneUnit()
    {
        for (int i = 0; i < 1000; i++)
        {
            AssertLog(Spread(i));
            AssertLog(1 + ((Source.Uniform(1, (ulong)i) - 0.5) * Math.Pow(2, -(i % 50))));
        }

        foreach (double x in Edges.Where(x => x > 0 && double.IsFinite(x)))
        {
            AssertLog(x);
        }
    }

    [Fact]
    public void Exp_WideRange_WithinOneUnit()
    {
        for (int i = 0; i < 1000; i++)
        {
            AssertExp((Source.Uniform(2, (ulong)i) - 0.5) * 1416);
            AssertExp((Source.Uniform(3, (ulong)i) - 0.5) * Math.Pow(2, -(i % 50)));
        }

        AssertExp(707.9999);
        AssertExp(-707.9999);
    }

    [Fact]
    public void Exp_NearTheEnds_OverflowsAndUnderflowsAsItShould()
    {
        // Squares of halves: twice the error of one factor and a rounding.
        foreach (double x in new[] { 708, 708.5, 709.7, 709.782712893384, -708, -708.3, -708.5, -720, -740, -744.4, -745.1 })
        {
            Assert.InRange(HighPrecision.UnitsFromExp(ElementaryLanes.Exp(x), HighPrecision.Fixed(x)), 0, 3);
        }

        Assert.Equal(double.PositiveInfinity, ElementaryLanes.Exp(709.79));

        // Halves beyond 709 would leave the range of the factor.
        foreach (double x in new[] { 1399, 1400, 1418, 1420, 1450, 1500, 1501, 3000 })
        {
            Assert.Equal(double.PositiveInfinity, ElementaryLanes.Exp(x));
            Assert.Equal(0, ElementaryLanes.Exp(-x));
        }

        Assert.Equal(double.PositiveInfinity, ElementaryLanes.Exp(1e300));
        Assert.Equal(0, ElementaryLanes.Exp(-746));
        Assert.Equal(0, ElementaryLanes.Exp(-1600));
        Assert.Equal(0, ElementaryLanes.Exp(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, ElementaryLanes.Exp(double.PositiveInfinity));
        Assert.Equal(double.NaN, ElementaryLanes.Exp(double.NaN));
        Assert.Equal(1, ElementaryLanes.Exp(0));
        Assert.Equal(1, ElementaryLanes.Exp(-0.0));
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.3)]
    [InlineData(-2.5)]
    [InlineData(1.0 / 3)]
    [InlineData(7.25)]
    public void Power_AsDocumented(double exponent)
    {
        for (int i = 0; i < 300; i++)
        {
            AssertPower(Math.Pow(Spread(i), 0.2), exponent, 2);
            AssertPower(0.5 + (2 * Source.Uniform(4, (ulong)i)), exponent, 2);
        }
    }

    [Fact]
    public void Special_Values_AsDocumented()
    {
        Assert.Equal(double.NegativeInfinity, ElementaryLanes.Log(0));
        Assert.Equal(double.NegativeInfinity, ElementaryLanes.Log(-0.0));
        Assert.Equal(double.NaN, ElementaryLanes.Log(-1));
        Assert.Equal(double.NaN, ElementaryLanes.Log(-double.Epsilon));
        Assert.Equal(double.NaN, ElementaryLanes.Log(double.NaN));
        Assert.Equal(double.NaN, ElementaryLanes.Log(double.NegativeInfinity));
        Assert.Equal(double.PositiveInfinity, ElementaryLanes.Log(double.PositiveInfinity));
        Assert.Equal(0, ElementaryLanes.Log(1));
        Assert.Equal(0, ElementaryLanes.Power(0, 0.3));
        Assert.Equal(double.PositiveInfinity, ElementaryLanes.Power(0, -2.5));
        Assert.Equal(double.PositiveInfinity, ElementaryLanes.Power(double.PositiveInfinity, 0.3));
        Assert.Equal(0, ElementaryLanes.Power(double.PositiveInfinity, -0.3));
        Assert.Equal(double.NaN, ElementaryLanes.Power(-1, 0.3));
        Assert.Equal(double.NaN, ElementaryLanes.Power(double.NaN, 0.3));
        Assert.Equal(1, ElementaryLanes.Power(1, -2.5));
        Assert.Equal(double.PositiveInfinity, ElementaryLanes.Power(1e300, 1.5));
        Assert.Equal(0, ElementaryLanes.Power(1e300, -1.5));
        Assert.Equal(1e-62, ElementaryLanes.Power(1e-310, 0.2), 1e-74); // a subnormal operand
    }

    [Fact]
    public void Columns_EveryWidth_AreTheScalarFunctions()
    {
        // Blocks of usual numbers, blocks of edges, and single edges among usual numbers in each lane.
        double[] from = new double[1024];
        for (int i = 0; i < from.Length; i++)
        {
            bool isEdge = (i / 8) % 3 == 0 || ((i / 8) % 3 == 1 && i % 8 == (i / 24) % 8);
            from[i] = isEdge ? Edges[i * 7 % Edges.Length] : i % 2 == 0 ? Spread(i) : 2 * Source.Uniform(5, (ulong)i);
        }

        Check<Lanes64, double, ulong>(from);
        Check<Lanes128, Vector128<double>, Vector128<ulong>>(from);
        Check<Lanes256, Vector256<double>, Vector256<ulong>>(from);
        Check<Lanes512, Vector512<double>, Vector512<ulong>>(from);
    }

    private static void Check<TLanes, TDouble, TWord>(double[] from)
        where TLanes : struct, ILanes<TDouble, TWord>
        where TDouble : struct
        where TWord : struct
    {
        double[] to = new double[from.Length];
        fixed (double* x = from, y = to)
        {
            ElementaryLanes.Log<TLanes, TDouble, TWord>(x, y, from.Length);
            Same(Array.ConvertAll(from, ElementaryLanes.Log), to);
            ElementaryLanes.Exp<TLanes, TDouble, TWord>(x, y, from.Length);
            Same(Array.ConvertAll(from, ElementaryLanes.Exp), to);
            foreach (double exponent in new[] { 0.2, 0.3, -2.5, 100.5 })
            {
                ElementaryLanes.Power<TLanes, TDouble, TWord>(x, exponent, y, from.Length);
                Same(Array.ConvertAll(from, a => ElementaryLanes.Power(a, exponent)), to);
            }
        }
    }

    private static void Same(double[] expected, double[] found)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.True(
                double.IsNaN(expected[i]) ? double.IsNaN(found[i]) : BitConverter.DoubleToInt64Bits(expected[i]) == BitConverter.DoubleToInt64Bits(found[i]),
                $"place {i}: found {found[i]:R}, expected {expected[i]:R}");
        }
    }

    // Positive numbers over the whole range of the format, subnormal ones among them.
    private static double Spread(int i) => BitConverter.UInt64BitsToDouble(Math.Max(1, Source.Word(0, (ulong)i) % 0x7FF0000000000000));

    private static void AssertLog(double x)
    {
        double units = HighPrecision.Units(ElementaryLanes.Log(x), HighPrecision.Log(x));
        Assert.True(units < 1, $"log {x:R}: {ElementaryLanes.Log(x):R} misses by {units} units");
    }

    private static void AssertExp(double x)
    {
        double units = HighPrecision.UnitsFromExp(ElementaryLanes.Exp(x), HighPrecision.Fixed(x));
        Assert.True(units < 1, $"exp {x:R}: {ElementaryLanes.Exp(x):R} misses by {units} units");
    }

    private static void AssertPower(double x, double exponent, double limit)
    {
        System.Numerics.BigInteger logarithm = HighPrecision.Times(exponent, HighPrecision.Log(x));
        double found = ElementaryLanes.Power(x, exponent);
        double units = HighPrecision.UnitsFromExp(found, logarithm);
        Assert.True(units < limit + Math.Abs(Math.Log(found) / 4), $"{x:R} ^ {exponent}: {found:R} misses by {units} units");
    }
}
