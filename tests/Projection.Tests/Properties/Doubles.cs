using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Interval = Projection.Arithmetic.Interval;

namespace Projection.Tests.Properties;

/// <summary>Numbers and intervals as they come in plans, and as they come at the edges of the format.</summary>
internal static class Doubles
{
    private static readonly double[] Edges =
    [
        0, -0.0, 1, -1, 2, 0.5, 0.1, -0.1, 3, 1e308, -1e308, double.MaxValue, -double.MaxValue, double.Epsilon, -double.Epsilon,
        2.2250738585072014e-308, 1e-310, -1e-310, 1e-160, 1e160, -1e155, 1.0905, 48112.65,
    ];

    public static readonly Gen<double> Usual =
        from digits in Gen.Choose(-1_000_000_000, 1_000_000_000)
        from scale in Gen.Choose(-12, 3)
        select digits * Math.Pow(10, scale);

    /// <summary>Any finite bit pattern.</summary>
    public static readonly Gen<double> Bits =
        from above in Gen.Choose(int.MinValue, int.MaxValue)
        from below in Gen.Choose(int.MinValue, int.MaxValue)
        let value = BitConverter.Int64BitsToDouble(((long)above << 32) | (below & 0xffff_ffffL))
        select double.IsFinite(value) ? value : below;

    public static readonly Gen<double> Any = Gen.Frequency((5, Usual), (2, Gen.Elements(Edges)), (2, Bits));

    public static readonly Gen<double> Ends =
        Gen.Frequency((12, Any), (1, Gen.Constant(double.PositiveInfinity)), (1, Gen.Constant(double.NegativeInfinity)));

    /// <summary>Intervals with a member; wide, narrow, single and half-infinite ones.</summary>
    public static readonly Gen<Interval> Intervals = Gen.Frequency(
        (4, from a in Ends from b in Ends where HasMember(a, b) select new Interval(Math.Min(a, b), Math.Max(a, b))),
        (3, from a in Any where Math.Abs(a) < 1e300 select new Interval(a, a + (Math.Abs(a) * 1e-6))),
        (1, from a in Any select new Interval(a, a)));

    /// <summary>An interval and some of its members: its ends where finite, its middle, and points between.</summary>
    public static readonly Gen<(Interval Set, double[] Members)> WithMembers =
        from set in Intervals
        from weights in Gen.ArrayOf(Gen.Choose(0, 1000), 3)
        select (set, Members(set, weights));

    /// <summary>An interval and a part of it.</summary>
    public static readonly Gen<(Interval Outer, Interval Inner)> WithPart =
        from set in WithMembers
        from first in Gen.Elements(set.Members)
        from second in Gen.Elements(set.Members)
        select (set.Set, new Interval(Math.Min(first, second), Math.Max(first, second)));

    private static bool HasMember(double a, double b) => a != b || double.IsFinite(a);

    private static double[] Members(Interval set, int[] weights)
    {
        double low = double.IsFinite(set.Low) ? set.Low : Math.Min(-1e6, set.High - 1);
        double high = double.IsFinite(set.High) ? set.High : Math.Max(1e6, set.Low + 1);
        IEnumerable<double> between = weights.Select(weight => Math.Clamp((low * (1 - (weight / 1000.0))) + (high * (weight / 1000.0)), low, high));
        return [low, high, set.Middle, .. set.Contains(0) ? [0.0] : Array.Empty<double>(), .. between];
    }
}
