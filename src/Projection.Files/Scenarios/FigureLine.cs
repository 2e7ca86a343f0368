using System.Globalization;
using System.Text;
using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

/// <summary>A target or an observation on one line, in the order of keys that the project's own scenarios have.</summary>
internal sealed class FigureLine
{
    private readonly StringBuilder _line = new("  - { ");
    private bool _isFirst = true;

    public static string Of(Target target)
    {
        var line = new FigureLine();
        line.Add("id", target.Id);
        line.AddSubject(target.Subject);
        line.AddFigure(target.Figure);
        if (target.Keep)
        {
            line.Add("keep", "true");
        }

        if (target.Goal is { } goal)
        {
            line.Add("goal", goal switch { Goal.AtLeast => "at-least", Goal.AtMost => "at-most", _ => "within" });
        }

        if (!target.Readings.IsEmpty)
        {
            line.AddRaw("readings", $"[ {string.Join(", ", target.Readings.Select(reading => Reading(reading, target)))} ]");
        }

        return line.End();
    }

    public static string Of(Observation observation)
    {
        var line = new FigureLine();
        line.AddSubject(observation.Subject);
        line.AddFigure(observation.Figure);
        if (observation.IsEvidence)
        {
            line.Add("evidence", "true");
        }

        return line.End();
    }

    /// <summary>A name in the languages it has.</summary>
    public static string Labels(Labels labels) => labels switch
    {
        { Vietnamese: { } vietnamese, English: { } english } => $"{{ vi: {YamlText.Of(vietnamese)}, en: {YamlText.Of(english)} }}",
        { English: { } english } => $"{{ en: {YamlText.Of(english)} }}",
        _ => $"{{ vi: {YamlText.Of(labels.Vietnamese ?? string.Empty)} }}",
    };

    private static string Reading(StatedReading reading, Target target)
    {
        var line = new FigureLine();
        line._line.Clear().Append("{ ");
        switch (reading.Subject)
        {
            case Subject.Ratio ratio:
                if (target.Subject is not Subject.Ratio stated || (stated.Numerator, stated.Denominator) != (ratio.Numerator, ratio.Denominator))
                {
                    line.AddRatio(ratio);
                }

                line.Add("over", ratio.Years.ToString());
                if (ratio.IsMean)
                {
                    line.Add("mean-of-ratios", "true");
                }

                break;
            case Subject.Indicator indicator:
                if (target.Subject is not Subject.Indicator same || same.Id != indicator.Id || (same.MultipleOf is not null && indicator.MultipleOf is null))
                {
                    line.Add("indicator", indicator.Id.ToString());
                }

                line.AddPeriod(indicator);
                break;
            default:
                throw new ArgumentException($"A reading cannot be written as {reading.Subject}.", nameof(reading));
        }

        if (reading.Unit.Text != target.Figure.Unit.Text)
        {
            line.Add("unit", reading.Unit.Text);
        }

        line.AddRaw("because", Labels(reading.Because));
        return line.End();
    }

    private void AddSubject(Subject subject)
    {
        switch (subject)
        {
            case Subject.Indicator indicator:
                Add("indicator", indicator.Id.ToString());
                AddPeriod(indicator);
                break;
            case Subject.Ratio { IsMean: false } ratio:
                AddRatio(ratio);
                Add("over", ratio.Years.ToString());
                break;
            case Subject.Standalone standalone:
                AddRaw("name", Labels(standalone.Name));
                Add("measure", standalone.Measure.ToString().ToLowerInvariant());
                if (!standalone.Within.IsUnbounded)
                {
                    AddRaw("within", $"[{Number(standalone.Within.Low) ?? "-inf"}, {Number(standalone.Within.High) ?? "inf"}]");
                }

                Add(standalone.Years.Count > 1 ? "average" : "year", standalone.Years.ToString());
                break;
            default:
                throw new ArgumentException($"A scenario file has no form for {subject}.", nameof(subject));
        }
    }

    private void AddRatio(Subject.Ratio ratio) => AddRaw("ratio", $"[{YamlText.Of(ratio.Numerator.ToString())}, {YamlText.Of(ratio.Denominator.ToString())}]");

    private void AddPeriod(Subject.Indicator indicator)
    {
        Add(indicator.Statistic == Statistic.Value ? "year" : indicator.Statistic.ToString().ToLowerInvariant(), indicator.Years.ToString());
        if (indicator.MultipleOf is { } year)
        {
            Add("multiple-of", year.ToString());
        }
    }

    private void AddFigure(Figure figure)
    {
        AddRaw("published", YamlText.Quoted(figure.Published.Text));
        if (figure.Published.Format != FigureFormat.Vietnamese)
        {
            Add("format", figure.Published.Format.Name);
        }

        if (figure.Decimals is { } decimals)
        {
            AddRaw("decimals", decimals.ToString(CultureInfo.InvariantCulture));
        }

        Add("unit", figure.Unit.Text);
        AddPart("tolerance", figure.Tolerance);
        Add("source", figure.Source);
        Add("where", figure.Place);
        Add("derivation", figure.Derivation);
        Add("note", figure.Note);
        AddPart("alterability", figure.Alterability);
    }

    private void AddPart(string key, Rational? part)
    {
        if (part is { } fraction)
        {
            AddRaw(key, Number(fraction * 100) + " %");
        }
    }

    private void Add(string key, string? text)
    {
        if (text is not null)
        {
            // Years and flags look like numbers and words of YAML, and the reader takes them bare as the house writes them.
            AddRaw(key, IsYears(text) || text is "true" ? text : YamlText.Of(text));
        }
    }

    private static bool IsYears(string text) => text.Length is 4 or 9 && YearText.TryRead(text, out _);

    private void AddRaw(string key, string text)
    {
        _line.Append(_isFirst ? string.Empty : ", ").Append(key).Append(": ").Append(text);
        _isFirst = false;
    }

    private string End() => _line.Append(" }").ToString();

    // In the scenario's own syntax, exactly: what a file states has an end.
    private static string? Number(Rational? value)
    {
        if (value is not { } number)
        {
            return null;
        }

        const int Most = 30;
        int decimals = 0;
        while (decimals < Most && number.RoundToDecimals(decimals) != number)
        {
            decimals++;
        }

        return FigureFormat.English.Format(number, decimals).Replace(",", string.Empty, StringComparison.Ordinal);
    }
}
