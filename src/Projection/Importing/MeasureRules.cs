using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.Importing;

/// <summary>What kind of quantity a row without an identity is; it decides only the logical bounds, so that doubt chooses the wider ones.</summary>
internal static class MeasureRules
{
    private static readonly string[] RankWords = ["xep hang", "thu hang", "vi tri xep hang", "hang"];
    private static readonly string[] ChangeWords = ["giam", "muc giam", "ti le giam", "toc do giam", "ti le tang", "toc do"];

    public static StandaloneMeasure Of(RowName name, PublishedFigure figure, Unit unit)
    {
        if (figure.Kind == FigureKind.Words)
        {
            return StandaloneMeasure.Words;
        }

        if (figure.HasNumber && figure.Low.Sign < 0)
        {
            return StandaloneMeasure.Rate;
        }

        if (unit.Dimension.IsNone)
        {
            string key = name.Key;
            bool isChange = name.SaysGrowth || unit.IsPercentagePoints || unit.Text.Contains('/', StringComparison.Ordinal)
                || ChangeWords.Any(word => key.StartsWith(word + " ", StringComparison.Ordinal));
            bool isWithinWhole = figure.HasNumber && figure.High * unit.Scale <= Rational.One;
            return unit.IsPercent ? (isChange || !isWithinWhole ? StandaloneMeasure.Rate : StandaloneMeasure.Share) : StandaloneMeasure.Index;
        }

        bool isRank = unit.Dimension == Dimension.Of("hạng") || RankWords.Any(word => name.Key.StartsWith(word + " ", StringComparison.Ordinal));
        return isRank ? StandaloneMeasure.Rank : name.Key.StartsWith("so ", StringComparison.Ordinal) ? StandaloneMeasure.Count : StandaloneMeasure.Level;
    }
}
