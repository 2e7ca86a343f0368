using System.Globalization;
using System.Text.Json;
using Projection.Arithmetic;
using Projection.Tests.Reference;

namespace Projection.Tests.Figures;

public class PublishedFigureReferenceTests
{
    [Fact]
    public void Interval_RoundedFigures_MeetTheExactEnds()
    {
        int rows = 0;
        foreach (string[] cells in ReferenceFile.Rows("published-figures/published_rounding_intervals.csv", 7))
        {
            PublishedFigure figure = PublishedFigure.Parse(cells[0], FigureFormat.English).ValueOrThrow();
            int decimals = int.Parse(cells[1], CultureInfo.InvariantCulture);
            ValueRange meant = figure.Interval(decimals: decimals);
            Assert.Equal(Rational.Parse(cells[2]), meant.Low);
            Assert.Equal(Rational.Parse(cells[3]), meant.High);
            Assert.Equal(Hexadecimal(cells[4]), meant.Low!.Value.RoundUp());
            Assert.Equal(Hexadecimal(cells[5]), meant.High!.Value.RoundDown());
            Assert.True(decimals < 0 || figure.Decimals == decimals);
            rows++;
        }

        Assert.Equal(14, rows);
    }

    [Fact]
    public void Parse_PlanPhrases_AreReadAsAReaderWould()
    {
        using var document = JsonDocument.Parse(ReferenceFile.Text("published-figures/plan_phrases.json"));
        var read = document.RootElement.GetProperty("phrases").EnumerateArray()
            .Select(phrase => phrase.GetProperty("text").GetString()!)
            .ToDictionary(text => text, text => Describe(PublishedFigure.Parse(text, FigureFormat.Vietnamese).ValueOrThrow()));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Tốc độ tăng trưởng GRDP bình quân 9%/năm"] = "Value 9 %/năm",
                ["đạt trên 180 triệu đồng"] = "Above 180 triệu đồng",
                ["bình quân từ 8,4 - 8,8%/năm"] = "Range 8.4..8.8 %/năm",
                ["đạt khoảng 145 - 150 triệu đồng"] = "about Range 145..150 triệu đồng",
                ["đạt trên 9,5%"] = "Above 9.5 %",
                ["từ 10,5%/năm trở lên"] = "AtLeast 10.5 %/năm",
                ["361,6 nghìn tỷ đồng"] = "Value 361.6 nghìn tỷ đồng",
                ["220.452 tỷ đồng"] = "Value 220452 tỷ đồng",
                ["1.845,7 nghìn người"] = "Value 1845.7 nghìn người",
                ["khoảng 8.500 USD (khoảng hơn 224 triệu đồng)"] = "about Value 8500 USD",
            },
            read);
    }

    private static string Describe(PublishedFigure figure) =>
        (figure.IsApproximate ? "about " : "") + figure.Kind + " " + figure.Low
        + (figure.Kind == FigureKind.Range ? ".." + figure.High : "") + (figure.Suffix.Length > 0 ? " " + figure.Suffix : "");

    private static double Hexadecimal(string text)
    {
        string[] parts = text.TrimStart('-')["0x1.".Length..].Split('p');
        long bits = ((1023L + int.Parse(parts[1], CultureInfo.InvariantCulture)) << 52) | long.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        double size = BitConverter.Int64BitsToDouble(bits);
        return text.StartsWith('-') ? -size : size;
    }
}
