using System.Globalization;
using System.Text.Json;

namespace Projection.Tests.Statistics;

/// <summary>Reads the published tables beside the tests.</summary>
internal static class ReferenceTable
{
    internal static List<string[]> Rows(string file, string header)
    {
        string[] lines = [.. File.ReadAllLines(PathOf(file)).Where(line => line.Length > 0 && line[0] != '#')];
        Assert.Equal(header, lines[0]);
        return [.. lines.Skip(1).Select(line => line.Split(','))];
    }

    internal static JsonDocument Json(string file) => JsonDocument.Parse(File.ReadAllText(PathOf(file)));

    internal static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    internal static ulong Hex(string text) => ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>The double that C writes as <c>0x1.8p-3</c>.</summary>
    internal static double HexNumber(string text)
    {
        string[] parts = text[2..].Split('.', 'p');
        double scaled = Hex(parts[0] + parts[1]);
        return Math.ScaleB(scaled, int.Parse(parts[2], CultureInfo.InvariantCulture) - (4 * parts[1].Length));
    }

    /// <summary>Number of doubles from one to the other.</summary>
    internal static long UnitsApart(double a, double b) => Math.Abs(Ordinal(a) - Ordinal(b));

    internal static double RelativeError(double found, double expected) =>
        expected == 0 ? Math.Abs(found) : Math.Abs((found - expected) / expected);

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "Reference", file);

    private static long Ordinal(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}
