using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Tests.Figures;

namespace Projection.Tests.Properties;

public class PublishedFigureLaws
{
    private static readonly Gen<(Rational Value, int Decimals, FigureFormat Format)> Printed =
        from digits in Gen.Choose(-2_000_000_000, 2_000_000_000)
        from scale in Gen.Choose(-9, 2)
        from decimals in Gen.Choose(-3, 6)
        from format in Gen.Elements(FigureFormat.Vietnamese, FigureFormat.English)
        select (digits * Rational.PowerOfTen(scale), decimals, format);

    [Fact]
    public void Print_ThenParse_GivesTheRoundedValueBack() => Law.Holds(Printed, given =>
    {
        string text = given.Format.Format(given.Value, given.Decimals);
        PublishedFigure figure = PublishedFigure.Parse(text, given.Format).ValueOrThrow();
        Assert.Equal(FigureKind.Value, figure.Kind);
        Assert.Equal(given.Value.RoundToDecimals(given.Decimals), figure.Low);
        Assert.Equal(Math.Max(0, given.Decimals), figure.Decimals);
        Assert.Equal(text, figure.Print(figure.Low));
        Assert.Equal(text, given.Format.Format(figure.Low.ToDouble(), given.Decimals));
    });

    [Fact]
    public void Interval_ContainsExactlyWhatPrintsTheSame_SaveTiesAtItsEnds() => Law.Holds(
        from given in Printed from shift in Gen.Choose(-300, 300) select (given, shift),
        case_ =>
        {
            (Rational value, int decimals, FigureFormat format) = case_.given;
            string text = format.Format(value, decimals);
            ValueRange meant = PublishedFigure.Parse(text, format).ValueOrThrow().Interval(decimals: decimals);
            Assert.True(meant.Contains(value), $"{value} prints as {text}, which means {meant}");
            Rational other = value + (case_.shift * Rational.PowerOfTen(-decimals) / 100);
            bool isSame = format.Format(other, decimals) == text;
            bool isTie = other == meant.Low || other == meant.High;
            Assert.True(isTie || isSame == meant.Contains(other), $"{other}, {text}, {meant}");
        });

    [Fact]
    public void Bounds_ContainEverythingBeyondTheirValue() => Law.Holds(Printed, given =>
    {
        string text = given.Format.Format(given.Value, Math.Max(0, given.Decimals));
        ValueRange equal = Meaning(text, given.Format);
        ValueRange atLeast = Meaning("≥ " + text, given.Format);
        ValueRange below = Meaning("dưới " + text, given.Format);
        ValueRange about = Meaning("khoảng " + text, given.Format);
        ValueRange nearly = Meaning("gần " + text, given.Format);
        Assert.Equal(new ValueRange(equal.Low, null), atLeast);
        Assert.Equal(new ValueRange(null, equal.High), below);
        Assert.True(about.Low <= equal.Low && about.High >= equal.High);
        Assert.Equal(new ValueRange(about.Low, equal.High), nearly);
    });

    [Fact]
    public void Parse_ComposedAndDecomposed_AreReadAlike() => Law.Holds(
        from given in Printed
        from before in Gen.Elements("", "từ ", "trên ", "dưới ", "khoảng ", "gần ", "tối thiểu ", "không quá ", "đạt ", "GẤP ", "Xấp xỉ ")
        from after in Gen.Elements("", "%", "%/năm", " triệu đồng/người", " lần")
        select (text: before + given.Format.Format(given.Value, 1) + after, given.Format),
        given =>
        {
            PublishedFigure composed = PublishedFigure.Parse(given.text, given.Format).ValueOrThrow();
            PublishedFigure decomposed = PublishedFigure.Parse(Decomposed.From(given.text), given.Format).ValueOrThrow();
            Assert.Equal((composed.Kind, composed.Low, composed.IsApproximate, composed.IsNearly), (decomposed.Kind, decomposed.Low, decomposed.IsApproximate, decomposed.IsNearly));
            Assert.Equal(composed.Suffix, decomposed.Suffix);
            Assert.Equal(composed.Interval(), decomposed.Interval());
        });

    [Fact]
    public void Parse_AnyText_GivesAFigureOrAnErrorAndNeverThrows() => Law.Holds(
        Gen.ArrayOf(Gen.Elements("0 1 25 . , - – + > = < ≥ ≤ % / ( ) … ~ đ ư \u0323 \u0301 e từ trên không khoảng trở lên năm vạn \u00a0 ∞".Split(' ').Append(" ").ToArray())),
        pieces =>
        {
            string text = string.Concat(pieces);
            var read = PublishedFigure.Parse(text, FigureFormat.Vietnamese, new("a.yaml", 1, 1, 1, text));
            Assert.True(read.Success || read.Diagnostics.All(finding => finding.ToString().Length > 0 && finding.Where!.Column <= text.Length + 1));
            Assert.True(!read.Success || !(read.Value.Interval().Low > read.Value.Interval().High));
            _ = Unit.Parse(text, new("a.yaml", 1, 1, 1, text));
        });

    private static ValueRange Meaning(string text, FigureFormat format) => PublishedFigure.Parse(text, format).ValueOrThrow().Interval();
}
