using System.Text.Json;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class MomentsTests
{
    [Fact]
    public void Of_NistUnivariate_ReachesWhatDoublesAllow()
    {
        using JsonDocument document = ReferenceTable.Json("statistics/nist_univariate.json");
        int sets = 0;
        foreach (JsonElement set in document.RootElement.GetProperty("sets").EnumerateArray())
        {
            double[] data = [.. set.GetProperty("data").EnumerateArray().Select(value => ReferenceTable.Number(value.GetString()!))];
            JsonElement certified = set.GetProperty("certified");
            JsonElement ceiling = set.GetProperty("ceiling_LRE_when_data_are_doubles");
            Moments moments = Moments.Of(data);

            // The ceiling is printed with one decimal, and 15 stands for "15 or more".
            AssertDigits(moments.Mean, certified.GetProperty("mean"), ceiling.GetProperty("mean").GetDouble() - 0.05, set);
            AssertDigits(moments.StandardDeviation, certified.GetProperty("sd"), ceiling.GetProperty("sd").GetDouble() - 0.05, set);
            sets++;
        }

        Assert.Equal(8, sets);
    }

    [Fact]
    public void Of_NistPiDigits_FifteenDigits()
    {
        using JsonDocument document = ReferenceTable.Json("statistics/nist_pidigits.json");
        JsonElement root = document.RootElement;
        double[] digits = [.. root.GetProperty("digits").GetString()!.Select(digit => digit - '0').Select(digit => (double)digit)];
        Moments moments = Moments.Of(digits);

        Assert.Equal(5000, moments.Count);
        AssertDigits(moments.Mean, root.GetProperty("exact_recomputed").GetProperty("mean"), 14.95, root);
        AssertDigits(moments.StandardDeviation, root.GetProperty("exact_recomputed").GetProperty("sd"), 14.95, root);
    }

    [Fact]
    public void Of_Shifted_KeepsTheStandardDeviation()
    {
        // Multiples of 1/4 near 2^40 are exact, so nothing but the method could lose digits.
        double[] values = [.. Enumerable.Range(0, 1001).Select(i => (i % 7) * 0.25)];
        double[] shifted = [.. values.Select(value => value + (1L << 40))];

        Assert.Equal(Moments.Of(values).StandardDeviation, Moments.Of(shifted).StandardDeviation, 1e-15);
    }

    [Fact]
    public void Of_Equal_HasNoSpread() => Assert.Equal(new Moments(3, 0.1, 0), Moments.Of([0.1, 0.1, 0.1]));

    [Fact]
    public void Of_OneValue_HasNoStandardDeviation() => Assert.Equal(new Moments(1, 42, double.NaN), Moments.Of([42]));

    [Fact]
    public void Of_None_Throws() => Assert.Throws<ArgumentException>(() => Moments.Of([]));

    private static void AssertDigits(double found, JsonElement expected, double digits, JsonElement set)
    {
        double value = expected.ValueKind == JsonValueKind.String ? ReferenceTable.Number(expected.GetString()!) : expected.GetDouble();
        double reached = Math.Min(15, -Math.Log10(ReferenceTable.RelativeError(found, value)));
        string name = set.TryGetProperty("name", out JsonElement text) ? text.GetString()! : "PiDigits";
        Assert.True(reached >= digits, $"{name}: found {found:R}, expected {expected}, {reached:F2} digits of {digits:F2}");
    }

    [Theory]
    [InlineData(0.1, 3, 7)]
    [InlineData(9.000000000000007, 32, 4)]
    [InlineData(-1e300, 5, 2)]
    public void Together_OneValueInAllParts_HasNoDeviation(double value, int parts, int count)
    {
        Moments together = Moments.Together([.. Enumerable.Repeat(Moments.Of([.. Enumerable.Repeat(value, count)]), parts)]);
        Assert.Equal((parts * count, value, 0.0), (together.Count, together.Mean, together.StandardDeviation));
    }

    [Fact]
    public void Together_PartsWithoutValues_CountForNothing()
    {
        var none = new Moments(0, double.NaN, double.NaN);
        Moments together = Moments.Together([none, Moments.Of([1]), none, Moments.Of([2, 6])]);
        Assert.Equal((3L, 3.0, Math.Sqrt(7)), (together.Count, together.Mean, together.StandardDeviation));
        Moments nothing = Moments.Together([none, none]);
        Assert.Equal((0L, double.NaN, double.NaN), (nothing.Count, nothing.Mean, nothing.StandardDeviation));
    }
}
