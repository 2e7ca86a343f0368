using FsCheck;
using FsCheck.Fluent;

namespace Projection.Charts.Tests;

public class ChartTextTests
{
    [Fact]
    public void Broken_KeepsWordsAndWidth_WithAsFewLinesAsCanBe() => Prop.ForAll(
        Gen.Choose(1, 9).Select(length => new string('x', length)).ArrayOf().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (words, width) =>
        {
            IReadOnlyList<string> lines = ChartText.Broken(string.Join(' ', words), width);

            // Greedy filling needs the fewest lines; counted here by itself.
            int fewest = 0, used = width + 1;
            foreach (string word in words)
            {
                bool fits = used + 1 + word.Length <= width;
                fewest += fits ? 0 : 1;
                used = fits ? used + 1 + word.Length : word.Length;
            }

            return string.Join(' ', lines) == string.Join(' ', words)
                && lines.All(line => line.Length <= width || !line.Contains(' ', StringComparison.Ordinal))
                && lines.Count == fewest;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Broken_EvensLinesOut() =>
        Assert.Equal(["Tổng sản phẩm trên địa bàn", "theo giá hiện hành 2030"], ChartText.Broken("Tổng sản phẩm trên địa bàn theo giá hiện hành 2030", 46));

    [Theory]
    [InlineData(200, 1)]
    [InlineData(500, 0)]
    [InlineData(8, 2)]
    [InlineData(0.03, 4)]
    [InlineData(1e12, 0)]
    [InlineData(0, 2)]
    public void DecimalsWithin_TellAThreeHundredth(double range, int expected) => Assert.Equal(expected, ChartText.DecimalsWithin(range));

    [Fact]
    public void Apart_KeepsTheGapAndTheOrder_AndMovesNothingThatHasRoom() => Prop.ForAll(
        Gen.Choose(-1000, 1000).Select(i => i / 10.0).ArrayOf().ToArbitrary(), Gen.Choose(0, 100).Select(i => i / 10.0).ToArbitrary(), (values, gap) =>
        {
            double[] rising = [.. values.Order()];
            double[] places = EndLabels.Apart(rising, gap);
            bool hadRoom = rising.Zip(rising.Skip(1)).All(pair => pair.Second - pair.First >= gap);
            return places.Length == rising.Length
                && places.Zip(places.Skip(1)).All(pair => pair.Second - pair.First >= gap - 1e-9)
                && Math.Abs(places.Sum() - rising.Sum()) < 1e-6
                && (!hadRoom || places.Zip(rising).All(pair => Math.Abs(pair.First - pair.Second) < 1e-9));
        }).QuickCheckThrowOnFailure();
}
