using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Explanations;

/// <summary>A conflict told so that it can be put into a letter: what was said, what follows from it, what mends it, how else it may be read, and which slip would explain it.</summary>
/// <remarks>Immutable. Each part is whole sentences, empty where there is nothing to say; figures stand as printed.</remarks>
public sealed class ConflictExplanation
{
    private const int MostIdentities = 3;
    private const int MostCorrections = 3;
    private const int MostSlips = 2;
    private const int MostRanges = 4;

    private readonly Conflict _conflict;
    private readonly ConsistencyReport _report;
    private readonly Language _language;
    private readonly ExplanationTexts _texts;

    private ConflictExplanation(Conflict conflict, ConsistencyReport report, Language language)
    {
        _conflict = conflict;
        _report = report;
        _language = language;
        _texts = ExplanationTexts.In(language);
        Given = WhatIsGiven();
        Said = FiguresSaid();
        Follows = Sentence(WhatFollows());
        Mends = WhatMends();
        Readings = WhatReadings();
        Slips = string.Join(' ', conflict.Slips.Take(MostSlips).Select(SlipText));
    }

    /// <summary>The figures as printed, and where.</summary>
    public string Said { get; }

    /// <summary>The base-year figures that the proof needs beside them; a part of <see cref="Said"/>.</summary>
    public string Given { get; }

    /// <summary>What the identities make of them, and by how much a figure misses it.</summary>
    public string Follows { get; }

    /// <summary>The smallest changes that mend it.</summary>
    public string Mends { get; }

    /// <summary>Other meanings of the figures with which they would agree.</summary>
    public string Readings { get; }

    /// <summary>Slips of the pen that would explain it, as possibilities.</summary>
    public string Slips { get; }

    /// <summary>All parts as one paragraph.</summary>
    public string Text => Abbreviated(string.Join(' ', new[] { Said, Follows, Mends, Readings, Slips }.Where(part => part.Length > 0)));

    /// <summary>What is told beside a table of the figures and a list of the ranges: a paragraph for each part that says something.</summary>
    public IReadOnlyList<string> Paragraphs => Abbreviated(string.Join('\n', new[] { Given, Follows, Mends, Readings, Slips }.Where(part => part.Length > 0))).Split('\n');

    private ModelDefinition Model => _report.Scenario.Model;

    /// <summary>Tells a conflict.</summary>
    /// <param name="conflict">A conflict of the report.</param>
    /// <param name="report">The report.</param>
    /// <param name="language">The language.</param>
    /// <returns>The explanation.</returns>
    public static ConflictExplanation Of(Conflict conflict, ConsistencyReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        ArgumentNullException.ThrowIfNull(report);
        return new ConflictExplanation(conflict, report, language);
    }

    private string FiguresSaid()
    {
        IEnumerable<string> said = _conflict.Targets.GroupBy(TitleOf).SelectMany(g => g.SelectMany(t => t.Alike).GroupBy(TitleOf)
            .Select(a => TextTemplate.Fill(_texts.AlsoSays, a.Key ?? string.Empty, List(a.Select(t => At(PrintedText.InSentence(t.Figure, _language), t.Figure)))))
            .Prepend(Says(g.Key, g.Select(t => Stated(t.Subject, t.Figure)), _texts.PlanSays, _texts.DocumentSays)));
        string[] all = [.. RangesInWords()];
        string[] ranges = all.Length <= MostRanges ? all : [.. all[..MostRanges], TextTemplate.Fill(_texts.FurtherRanges, all.Length - MostRanges)];
        return string.Join(' ', said.Append(Given).Append(ranges.Length == 0 ? string.Empty : TextTemplate.Fill(_texts.Ranges, List(ranges))).Where(part => part.Length > 0));
    }

    private string WhatIsGiven() => string.Join(' ', _conflict.Given.GroupBy(o => TitleOf(o.Figure) ?? o.Document).Select(g => Says(g.Key, g.Select(o => Stated(o.Subject, o.Figure)), _texts.Given, _texts.GivenBy)));

    private string Says(string? title, IEnumerable<string> figures, string nameless, string named) =>
        title is null ? TextTemplate.Fill(nameless, List(figures)) : TextTemplate.Fill(named, title, List(figures));

    private string? TitleOf(Target target) => TitleOf(target.Figure) ?? target.Document;

    private string? TitleOf(Figure figure) => figure.Source is { } key && _report.Scenario.Sources.TryGetValue(key, out SourceDocument? document) ? document.Title : null;

    private string Stated(Subject subject, Figure figure) => At(TextTemplate.Fill(_texts.Figure, SubjectText.InSentence(subject, Model, _language), PrintedText.InSentence(figure, _language)), figure);

    private static string At(string said, Figure figure) => figure.Place is null ? said : $"{said} ({figure.Place})";

    private IEnumerable<string> RangesInWords() => _conflict.Ranges
        .GroupBy(r => (r.Subject.Id, r.Range))
        .Select(g =>
        {
            Unit unit = DisplayUnit.For(Model.ByName[g.Key.Id.Name]);
            string years = string.Join(", ", YearRange.Runs(g.Select(r => r.Subject.Years.First)));
            string name = TextTemplate.Fill(_texts.RangeOfYears, SubjectText.NameOf(g.Key.Id, Model, _language), years);
            string range = RangeText.InWords(g.Key.Range.Scale(Rational.One / unit.Scale), 2, _language);
            return unit == Unit.One ? $"{name} {range}" : $"{name} {range} {unit.Format(_language)}";
        });

    private string WhatFollows()
    {
        if (_conflict.Hinge is not { } hinge)
        {
            return TextTemplate.Fill(_texts.Together, Reason());
        }

        Figure figure = hinge.Figure;
        ValueRange implied = RangeText.Telling(_conflict.Implied, figure);
        string subject = SubjectText.InSentence(hinge.Subject, Model, _language);
        string range = RangeText.InWords(implied, RangeText.DecimalsBeside(figure), _language);
        string unit = figure.Unit == Unit.One ? string.Empty : figure.Unit.Format(_language);
        if (!hinge.IsLinked)
        {
            return TextTemplate.Fill(_texts.Bounds, subject, range, unit, PrintedText.InSentence(figure, _language));
        }

        if (Gap(hinge) is not { } gap)
        {
            return TextTemplate.Fill(_texts.Together, Reason());
        }

        if (_conflict.Targets.Length > 1 && _conflict.Targets.All(t => t.Subject == hinge.Subject))
        {
            return TextTemplate.Fill(_texts.SameQuantity, gap);
        }

        string form = _conflict.Targets.Length == 1 ? _texts.ForcesAlone : _texts.Forces;
        return TextTemplate.Fill(form, Reason(), subject, range, unit, PrintedText.InSentence(figure, _language), gap);
    }

    // From the printed number to the nearest value that the others allow, rounded down: at least so much.
    private string? Gap(Target hinge)
    {
        Figure figure = hinge.Figure;
        int decimals = RangeText.DecimalsBeside(figure);
        ValueRange implied = RangeText.Outward(_conflict.Implied, decimals);
        PublishedFigure published = figure.Published;
        Rational? gap = implied.High is { } high && published.Low > high ? published.Low - high : implied.Low is { } low && published.High < low ? low - published.High : null;
        if (gap is not { } distance || figure.PrintedRange.Meets(implied))
        {
            return null;
        }

        FigureFormat format = FigureFormat.In(_language);
        string amount = format.Format(RangeText.Down(distance, decimals), decimals);
        Rational size = distance.Sign > 0 && published.Low > implied.High ? published.Low : published.High;
        if (figure.Unit.IsPercent)
        {
            return TextTemplate.Fill(_texts.Gap, amount, _texts.Points);
        }

        return size.Sign == 0
            ? TextTemplate.Fill(_texts.Gap, amount, figure.Unit.Format(_language))
            : TextTemplate.Fill(_texts.GapWithPercent, amount, figure.Unit.Format(_language), format.Format(RangeText.Down(100 * distance / size.Abs(), 1), 1));
    }

    private string Reason()
    {
        var text = new IdentityText(Model, _language);
        string[] elements = [.. _conflict.Targets.Select(t => t.Subject).OfType<Subject.Indicator>().Select(s => s.Id.Element).OfType<string>().Distinct()];
        string? element = elements.Length == 1 ? elements[0] : null;
        IEnumerable<string> ratios = _conflict.Targets.Select(t => t.Subject).OfType<Subject.Ratio>().Where(r => r is { Years.Count: > 1, IsMean: false }).Distinct().Select(text.Of);
        IEnumerable<Equation> equations = _conflict.Targets is [{ Subject: Subject.Indicator alone }] && Model.Equations.TryGetValue(alone.Id.Name, out Equation? own)
            ? ConnectingIdentities.Of(_conflict, Model).DefaultIfEmpty(own)
            : ConnectingIdentities.Of(_conflict, Model);
        string[] identities = [.. ratios.Concat(equations.Select(e => text.Of(e, element))).Take(MostIdentities)];
        return identities.Length == 0 ? string.Empty : TextTemplate.Fill(_texts.Because, string.Join(identities.Length == 2 ? _texts.And : _texts.ListSeparator, identities));
    }

    private string WhatMends()
    {
        string[] mends =
        [
            .. _report.Corrections
                .Select(c => (Changes: c.Changes.Where(change => _conflict.Targets.Any(t => t.Id == change.Target.Id)).ToArray(), c.IsShown))
                .Where(c => c.Changes.Length > 0)
                .OrderBy(c => c.Changes.Length).ThenBy(c => c.Changes.Sum(change => change.RelativeSize))
                .DistinctBy(c => string.Join(' ', c.Changes.Select(change => change.Target.Id)))
                .Select(c => string.Join(_texts.AndChange, c.Changes.Select(change => ChangeText.InSentence(change, Model, _language))) + (c.IsShown ? string.Empty : _texts.NotShown))
                .Take(MostCorrections),
        ];
        return mends.Length == 0 ? string.Empty : TextTemplate.Fill(_texts.Mend, string.Join(_texts.Or, mends));
    }

    private string WhatReadings()
    {
        if (_conflict.ReadingSets.IsEmpty)
        {
            return _conflict.ReadingsTried == 0 ? string.Empty : TextTemplate.Fill(_texts.NoReading, _conflict.ReadingsTried);
        }

        ReadingSet best = _conflict.ReadingSets[0];
        string readings = string.Join(_texts.And, best.Readings.Select(r => TextTemplate.Fill(_texts.ReadAs, PrintedText.InSentence(r.Target.Figure, _language), ReadingText.Of(r, Model, _language))));
        int further = _conflict.ReadingSets.Count(s => s.IsPlausible == best.IsPlausible) - 1;
        return TextTemplate.Fill(best.IsPlausible ? _texts.Dissolves : _texts.DissolvesImplausibly, readings)
            + (further > 0 && best.IsPlausible ? " " + TextTemplate.Fill(_texts.FurtherReadings, further) : string.Empty);
    }

    private string SlipText(Slip slip)
    {
        string form = slip.Kind switch
        {
            SlipKind.TransposedDigits => _texts.TransposedDigits,
            SlipKind.DoubledDigit => _texts.DoubledDigit,
            SlipKind.MissingDigit => _texts.MissingDigit,
            SlipKind.ShiftedMark => _texts.ShiftedMark,
            SlipKind.UnitOfThousand => _texts.UnitOfThousand,
            SlipKind.OtherYear => _texts.OtherYear,
            SlipKind.YearMore => _texts.YearMore,
            _ => _texts.YearLess,
        };
        return TextTemplate.Fill(form, PrintedText.InSentence(slip.Target.Figure, _language), PrintedText.InSentence(slip.Meant, _language), slip.Year?.ToString() ?? string.Empty);
    }

    // A name that gives its own short form, such as "tổng sản phẩm trên địa bàn (GRDP)", is written out once.
    private string Abbreviated(string text)
    {
        foreach (IndicatorId id in Model.Indicators.SelectMany(i => i.Ids()))
        {
            string name = SubjectText.NameOf(id with { Element = null }, Model, _language);
            int open = name.IndexOf(" (", StringComparison.Ordinal);
            int close = name.IndexOf(')', StringComparison.Ordinal);
            if (open < 0 || close < open || !name[(open + 2)..close].All(char.IsAsciiLetterUpper))
            {
                continue;
            }

            string whole = name[..(close + 1)];
            int first = text.IndexOf(whole, StringComparison.OrdinalIgnoreCase);
            int after = first + whole.Length;
            text = first < 0 ? text : text[..after] + text[after..].Replace(whole, name[(open + 2)..close], StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private string List(IEnumerable<string> items) => string.Join(_texts.ListSeparator, items);

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
