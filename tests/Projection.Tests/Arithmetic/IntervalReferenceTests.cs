using System.Globalization;
using Projection.Arithmetic;
using Projection.Tests.Reference;

namespace Projection.Tests.Arithmetic;

public class IntervalReferenceTests
{
    private static readonly string[] Arithmetical = ["add", "sub", "mul", "div"];

    public static TheoryData<int, string> Rows()
    {
        var rows = new TheoryData<int, string>();
        int number = 0;
        foreach (string[] cells in All())
        {
            rows.Add(number++, string.Join(",", cells));
        }

        return rows;
    }

    [Fact]
    public void Rows_AreAllRead() => Assert.Equal(160, All().Count());

    [Theory]
    [MemberData(nameof(Rows))]
    public void Operation_TightestEnclosure_IsContainedAndNearlyMet(int number, string row)
    {
        string[] cells = All().ElementAt(number);
        var a = new Interval(Number(cells[1]), Number(cells[2]));
        Interval actual = cells[0] switch
        {
            "add" => a + Second(cells),
            "sub" => a - Second(cells),
            "mul" => a * Second(cells),
            "div" => a / Second(cells),
            "pown" => Interval.Power(a, int.Parse(cells[3], CultureInfo.InvariantCulture)),
            "exp" => Interval.Exp(a),
            "log" => Interval.Log(a),
            "sqrt" => Interval.Sqrt(a),
            "root5" => Interval.Power(a, new Rational(1, 5)),
            _ => throw new InvalidDataException(row),
        };

        if (cells[5] == "empty")
        {
            Assert.True(actual.IsEmpty, $"{row}: {actual}");
            return;
        }

        var tightest = new Interval(Number(cells[5]), Number(cells[6]));
        long allowed = Arithmetical.Contains(cells[0]) ? 1 : 2;
        Assert.True(actual.Encloses(tightest), $"{row}: {actual} leaves out a part");
        Assert.True(Position(tightest.Low) - Position(actual.Low) <= allowed, $"{row}: {actual} is too wide below");
        Assert.True(Position(actual.High) - Position(tightest.High) <= allowed, $"{row}: {actual} is too wide above");
    }

    private static IEnumerable<string[]> All() => ReferenceFile.Rows("interval-arithmetic/interval_arithmetic.csv", 10);

    private static Interval Second(string[] cells) => new(Number(cells[3]), Number(cells[4]));

    private static double Number(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    /// <summary>The doubles in order, numbered, so that a difference is a number of units in the last place.</summary>
    private static long Position(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        return bits >= 0 ? bits : -(bits & long.MaxValue);
    }
}
