using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

internal sealed partial class ScenarioReader
{
    private static readonly (string Key, Statistic Statistic)[] PeriodKeys =
    [
        ("year", Statistic.Value),
        ("average", Statistic.Average),
        ("sum", Statistic.Sum),
        ("maximum", Statistic.Maximum),
        ("minimum", Statistic.Minimum),
    ];

    private static readonly string[] LinkedKeys = ["indicator", "ratio"];
    private static readonly string[] SubjectKeys = [.. LinkedKeys, "name"];

    private Target? ReadTarget(DocumentNode node)
    {
        if (Fields.Of(node, "target", _problems) is not { } fields)
        {
            return null;
        }

        ScalarNode? id = fields.Required("id", "a short name such as grdp");
        CheckShortName(id, "target");
        Subject? subject = ReadSubject(fields);
        Figure figure = ReadFigure(fields);
        bool keep = fields.Flag("keep");
        if (keep)
        {
            Refuse(fields, "`keep: true` leaves the figure as it is", "alterability");
        }

        Goal? goal = ReadGoal(fields);
        ImmutableArray<StatedReading> readings = ReadReadings(fields, subject, figure.Unit);
        fields.Close();
        return subject is null ? null : new Target(id?.Text ?? $"{Nameless}{fields.Where}", subject, figure, fields.Where) { Keep = keep, Goal = goal, Readings = readings };
    }

    private Observation? ReadObservation(DocumentNode node)
    {
        if (Fields.Of(node, "observation", _problems) is not { } fields)
        {
            return null;
        }

        Subject? subject = ReadSubject(fields);
        Figure figure = ReadFigure(fields);
        bool evidence = fields.Flag("evidence");
        if (evidence)
        {
            Refuse(fields, "with `evidence: true` the figure binds nothing", "alterability");
        }

        fields.Close();
        if (subject is Subject.Standalone)
        {
            _problems.Add(Problem.MissingKey(fields.Where, "indicator", "the indicator that the figure is about"));
            return null;
        }

        return subject is null ? null : new Observation(subject, figure, evidence, fields.Where);
    }

    private OutputQuantity? ReadOutput(DocumentNode node)
    {
        if (Fields.Of(node, "output", _problems) is not { } fields)
        {
            return null;
        }

        ScalarNode? name = fields.Scalar("name", "a short name such as growth");
        CheckShortName(name, "output");
        Subject? subject = ReadLinkedSubject(fields, LinkedKeys, "the model's indicator, or `ratio` for one over another");
        Unit? unit = fields.Has("unit") ? ReadUnit(fields, required: false) : null;
        fields.Close();
        return subject is null ? null : new OutputQuantity(name?.Text ?? subject.ToString()!, subject, unit, fields.Where);
    }

    private void CheckShortName(ScalarNode? name, Wording what)
    {
        if (name is not null && (name.Text.Length == 0 || !name.Text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-')))
        {
            _problems.Add(Problem.BadName(name.Where, what, name.Text, "small letters, digits, _ and -"));
        }
    }

    private Subject? ReadSubject(Fields fields)
    {
        string[] kinds = KindsOf(fields, SubjectKeys);
        Labels name = ReadLabels(fields.Node("name"), "name");
        string? measure = fields.Text("measure");
        ValueRange within = ReadWithin(fields);
        switch (kinds)
        {
            case ["name"]:
                (Statistic Statistic, YearRange Years)? period = ReadPeriod(fields, isRatio: false);
                Refuse(fields, "it goes with `ratio`", "over");
                Refuse(fields, "it goes with `indicator`", "multiple-of");
                return ReadMeasure(fields, measure) is { } kind && period is { } when ? new Subject.Standalone(name, kind, within, when.Years) : null;
            case ["ratio"]:
                Refuse(fields, "a ratio takes `over`", "measure", "within");
                break;
            case ["indicator"]:
                Refuse(fields, "it goes with `name`, for a target without an identity", "measure", "within");
                break;
        }

        return ReadLinkedSubject(fields, SubjectKeys, "the model's indicator; for a target without an identity give `name` and `measure`");
    }

    private static string[] KindsOf(Fields fields, string[] keys) => [.. keys.Where(fields.Has)];

    // What the model works out: an indicator, or the ratio of two.
    private Subject? ReadLinkedSubject(Fields fields, string[] keys, Wording meaning)
    {
        IndicatorId? indicator = ReadId(fields.Scalar("indicator", "an indicator such as grdp or share[services]"));
        DocumentNode? ratio = fields.Node("ratio");
        YearRange? over = fields.Years("over");
        Year? multipleOf = fields.SingleYear("multiple-of");
        string[] kinds = KindsOf(fields, keys);
        (Statistic Statistic, YearRange Years)? period = ReadPeriod(fields, isRatio: kinds.Contains("ratio"));
        if (kinds.Length > 1)
        {
            _problems.Add(Problem.OneOfKeys(fields.Where, string.Join(", ", keys), kinds));
            return null;
        }

        switch (kinds)
        {
            case []:
                return Missing(fields, "indicator", meaning);
            case ["ratio"]:
                Refuse(fields, "a ratio takes `over`", ["multiple-of", .. PeriodKeys.Select(k => k.Key)]);
                return !fields.Has("over") ? Missing(fields, "over", "the years, such as 2026-2030") : ReadRatio(ratio!, over);
            default:
                Refuse(fields, "it goes with `ratio`", "over");
                return indicator is { } id && period is { } given ? new Subject.Indicator(id, given.Statistic, given.Years, multipleOf) : null;
        }
    }

    private void Refuse(Fields fields, Wording because, params IEnumerable<string> keys)
    {
        foreach (string key in keys.Where(fields.Has))
        {
            _problems.Add(Problem.KeyDoesNotApply(fields.WhereOf(key), key, because));
        }
    }

    // Bounds are in the figure's printed unit; where that is per cent, 5 % is 5.
    private ValueRange ReadWithin(Fields fields)
    {
        ValueRange within = ReadRange(fields, "within", Unit.One) ?? ValueRange.Unbounded;
        if (fields.Node("within") is not SequenceNode list || !list.Items.OfType<ScalarNode>().Any(bound => NumberText.IsPercentage(bound.Text)))
        {
            return within;
        }

        if (Unit.Parse(fields.Text("unit")).Value is { Dimension.IsNone: true } unit)
        {
            return within.Scale(Rational.One / unit.Scale);
        }

        _problems.Add(Problem.UnitDoesNotFit(list.Where, "within", "%", "numbers in the unit of the figure"));
        return ValueRange.Unbounded;
    }

    private Subject? Missing(Fields fields, string key, Wording meaning)
    {
        _problems.Add(Problem.MissingKey(fields.Where, key, meaning));
        return null;
    }

    private Subject.Ratio? ReadRatio(DocumentNode node, YearRange? years)
    {
        if (node is not SequenceNode { Items: [ScalarNode first, ScalarNode second] })
        {
            _problems.Add(Problem.WrongShape(node.Where, "ratio", Fields.Describe(node), "[numerator, denominator]"));
            return null;
        }

        IndicatorId? numerator = ReadId(first);
        IndicatorId? denominator = ReadId(second);
        return numerator is { } above && denominator is { } below && years is { } over ? new Subject.Ratio(above, below, over) : null;
    }

    private (Statistic Statistic, YearRange Years)? ReadPeriod(Fields fields, bool isRatio)
    {
        var given = PeriodKeys.Select(k => (k.Key, k.Statistic, Years: fields.Years(k.Key))).Where(k => fields.Has(k.Key)).ToArray();
        if (isRatio)
        {
            return null;
        }

        if (given.Length != 1)
        {
            _problems.Add(Problem.OneOfKeys(fields.Where, string.Join(", ", PeriodKeys.Select(k => k.Key)), [.. given.Select(g => g.Key)]));
            return null;
        }

        if (given[0].Years is not { } years)
        {
            return null;
        }

        if (given[0].Statistic == Statistic.Value && years.Count > 1)
        {
            _problems.Add(Problem.YearOutside(fields.WhereOf("year"), years.ToString(), "one year for `year`; several go with average, sum, maximum or minimum"));
            return null;
        }

        return (given[0].Statistic, years);
    }

    private StandaloneMeasure? ReadMeasure(Fields fields, string? text)
    {
        if (text is not null && Enum.TryParse(text, ignoreCase: true, out StandaloneMeasure measure) && text.All(char.IsAsciiLetterLower))
        {
            return measure;
        }

        string known = string.Join(", ", Enum.GetNames<StandaloneMeasure>().Select(n => n.ToLowerInvariant()));
        SourceLocation where = fields.Scalar("measure")?.Where ?? fields.Where;
        _problems.Add(text is null ? Problem.MissingKey(where, "measure", $"one of {known}") : Problem.WrongShape(where, "measure", text, Wording.Own(known)));
        return null;
    }

    private Goal? ReadGoal(Fields fields)
    {
        ScalarNode? scalar = fields.Scalar("goal");
        switch (scalar?.Text)
        {
            case null:
                return null;
            case "at-least":
                return Goal.AtLeast;
            case "at-most":
                return Goal.AtMost;
            case "within":
                return Goal.Within;
            default:
                _problems.Add(Problem.WrongShape(scalar.Where, "goal", scalar.Text, "at-least, at-most or within"));
                return null;
        }
    }

    // A figure that cannot be read becomes a blank one, so that the rest of its item is still looked over.
    private Figure ReadFigure(Fields fields)
    {
        ScalarNode? published = fields.Required("published", "the figure as printed; dots where the source leaves it blank");
        Unit unit = ReadUnit(fields, required: true);
        FigureFormat format = ReadFormat(fields);
        Rational? tolerance = ReadPart(fields, "tolerance", "a tolerance");
        Rational? alterability = ReadPart(fields, "alterability", "an alterability");
        int? decimals = ReadDecimals(fields);
        string? source = fields.Text("source");
        string? place = fields.Text("where");
        string? note = fields.Text("note");
        string? derivation = fields.Text("derivation");
        PublishedFigure? figure = null;
        if (published is not null)
        {
            Parsed<PublishedFigure> read = PublishedFigure.Parse(published.Text, format, TextLocation(published));
            _problems.AddRange(read.Diagnostics);
            figure = read.Value;
        }

        return new Figure(figure ?? PublishedFigure.Parse(string.Empty, format).ValueOrThrow(), unit)
        {
            Source = source,
            Place = place,
            Note = note,
            Derivation = derivation,
            Tolerance = tolerance,
            Alterability = alterability,
            Decimals = decimals,
        };
    }

    private Rational? ReadPart(Fields fields, string key, Wording meaning)
    {
        Rational? part = fields.Number(key, Rational.One);
        if (part is { Sign: < 0 } || part > Rational.One)
        {
            _problems.Add(Problem.BadNumber(fields.Scalar(key)!.Where, fields.Text(key)!, $"{meaning} from 0 to 100 %"));
            return null;
        }

        return part;
    }

    // A text's own characters begin behind the quote.
    private static SourceLocation TextLocation(ScalarNode scalar) => scalar.IsQuoted
        ? scalar.Where with { Column = scalar.Where.Column + 1, Length = Math.Max(1, scalar.Where.Length - 2) }
        : scalar.Where;

    private FigureFormat ReadFormat(Fields fields)
    {
        ScalarNode? scalar = fields.Scalar("format");
        if (scalar is not null && scalar.Text is not ("vi" or "en"))
        {
            _problems.Add(Problem.WrongShape(scalar.Where, "format", scalar.Text, "vi (1.845,7) or en (1,845.7)"));
        }

        return scalar?.Text == "en" ? FigureFormat.English : FigureFormat.Vietnamese;
    }

    private int? ReadDecimals(Fields fields)
    {
        Rational? number = fields.Number("decimals", Rational.One);
        if (number is { } value && (!value.IsInteger || value < -15 || value > 15))
        {
            _problems.Add(Problem.BadNumber(fields.Scalar("decimals")!.Where, fields.Text("decimals")!, "a whole number from -15 to 15"));
            return null;
        }

        return number is { } whole ? (int)whole.Numerator : null;
    }
}
