using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Consistency.Certificates;
using Projection.Explanations;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;
using static Projection.Reporting.Worksheets.Formula;

namespace Projection.Reporting.Worksheets;

/// <summary>Writes the sheet on which a reviewer changes printed figures and sees which conflicts remain, and the sheet of the proofs behind it.</summary>
internal sealed class CheckSheet
{
    private const int Answer = 9;

    private readonly BookWriter _book;
    private readonly Certificate _certificate;
    private readonly Language _language;
    private readonly WorkbookTexts _texts;
    private readonly ModelDefinition _model;
    private readonly SheetWriter _sheet;
    private readonly ProofFigures _figures = new();
    private readonly PageWriter _page;

    private CheckSheet(BookWriter book, Certificate certificate, Language language)
    {
        (_book, _certificate, _language) = (book, certificate, language);
        _model = certificate.Report.Scenario.Model;
        _texts = WorkbookTexts.In(language);
        _page = new PageWriter(language);
        _sheet = book.Sheet(_texts.CheckSheet, 54, 31, 14, 10, 12, 12, 12, 12, 21, 15, 15, 36);
    }

    /// <summary>Writes the sheets.</summary>
    /// <returns>The sheet of figures and answers, then the sheet of proofs where there is one; and where the figures stand.</returns>
    public static (ImmutableArray<Worksheet> Sheets, ProofFigures Figures) Of(BookWriter book, Certificate certificate, Language language)
    {
        var check = new CheckSheet(book, certificate, language);
        SheetWriter? proofs = check.Write();
        ImmutableArray<string> bad = [check._texts.Contradiction, check._texts.NotHundred];
        return ([.. new[] { check._sheet, proofs }.OfType<SheetWriter>().Select(s => s.ToWorksheet() with { BadWords = bad })], check._figures);
    }

    private SheetWriter? Write()
    {
        _sheet.Title(_texts.CheckTitle);
        _sheet.Paragraph(_texts.CheckHowTo);
        _sheet.Text(_sheet.Row, 1, _texts.InputLegend, CellLook.Input);
        _sheet.Row++;
        (Refutation Refutation, string Title, Conflict? Conflict)[] all =
        [
            .. _certificate.Conflicts.Select((r, i) => (r, TextTemplate.Fill(_texts.ConflictNumber, i + 1), (Conflict?)_certificate.Report.Conflicts[i])),
            .. _certificate.Base is { } given ? [(given, _page.Texts.ContradictoryBase, null)] : Array.Empty<(Refutation, string, Conflict?)>(),
        ];
        _sheet.Heading(_texts.AnswersHeading);
        int answers = _sheet.Row;
        if (all.Length == 0)
        {
            _sheet.Paragraph(_texts.NoConflicts);
        }
        else
        {
            _sheet.Text(answers, 1, _texts.ConflictHeader, CellLook.Header);
            _sheet.Text(answers, 2, _texts.FiguresHeader, CellLook.Header, Answer - 2);
            _sheet.Text(answers, Answer, _texts.AnswerHeader, CellLook.Header, 2);
            _sheet.Text(answers, Answer + 2, _texts.ProofHeader, CellLook.Header, 2);
            _sheet.Row += all.Length + 1;
        }

        (Refutation Refutation, string Title, Conflict? Conflict)[] shown = [.. all.Where(a => ProofSheet.Obstacle(a.Refutation, _texts) is null)];
        SumOfShares[] sums = [.. SumOfShares.In(_certificate.Report.Scenario)];
        WriteFigures([.. shown.Select(a => a.Refutation)], sums);
        WriteSums(sums);
        WriteBounds([.. shown.Select(a => a.Refutation)]);
        if (shown.Length == 0)
        {
            WriteAnswers(all, answers, null);
            return null;
        }

        SheetWriter proofs = _book.Sheet(_texts.ProofSheet, 8, 44, 62, 17, 17, 17, 17, 19, 22);
        proofs.Title(_texts.ProofTitle);
        proofs.Paragraph(_texts.ProofHowTo);
        return WriteAnswers(all, answers, proofs) ? proofs : null;
    }

    private bool WriteAnswers((Refutation Refutation, string Title, Conflict? Conflict)[] all, int header, SheetWriter? proofs)
    {
        bool isAnyShown = false;
        for (int i = 0; i < all.Length; i++)
        {
            (Refutation refutation, string title, Conflict? conflict) = all[i];
            int row = header + 1 + i;
            string[] identities = conflict is null ? [] : [.. Identities(conflict)];
            string figures = string.Join(", ", refutation.Targets.Select(t => t.Id));
            _sheet.Text(row, 1, title, CellLook.Group);
            _sheet.Text(row, 2, string.Join("; ", identities.Prepend(figures).Where(t => t.Length > 0)), CellLook.Plain, Answer - 2);
            string? obstacle = ProofSheet.Obstacle(refutation, _texts);
            int? place = proofs?.Row + 1;
            CellAddress? answer = obstacle is null && proofs is not null
                ? new ProofSheet(_book, proofs, _model, _language, _figures).Write(refutation, figures.Length == 0 ? title : $"{title}: {figures}", identities)
                : null;
            if (answer is { } cell)
            {
                isAnyShown = true;
                _book.Live(_sheet, row, Answer, cell, look: CellLook.Answer, span: 2);
                _sheet.Put(row, Answer + 2, new SheetCell(TextTemplate.Fill(_texts.ProofAt, _texts.ProofSheet, place!), null, CellLook.Plain, Span: 2) { Link = new CellAddress(_texts.ProofSheet, place!.Value, 1) });
            }
            else
            {
                _sheet.Text(row, Answer, _texts.LeftOut, CellLook.Open, 2);
                _sheet.Text(row, Answer + 2, obstacle ?? _texts.TooClose, span: 2);
            }
        }

        return isAnyShown;
    }

    private IEnumerable<string> Identities(Conflict conflict)
    {
        var text = new IdentityText(_model, _language);
        string[] elements = [.. conflict.Targets.Select(t => t.Subject).OfType<Subject.Indicator>().Select(s => s.Id.Element).OfType<string>().Distinct()];
        string? element = elements.Length == 1 ? elements[0] : null;
        return conflict.Targets.Select(t => t.Subject).OfType<Subject.Ratio>().Where(r => r.Years.Count > 1 && !r.IsMean).Distinct().Select(text.Of)
            .Concat(ConnectingIdentities.Of(conflict, _model).Select(e => text.Of(e, element)));
    }

    private void WriteFigures(Refutation[] refutations, SumOfShares[] sums)
    {
        Target[] targets =
        [
            .. refutations.SelectMany(r => r.Conditions).Select(c => c.Source).OfType<ConditionSource.Printed>().Select(p => p.Target)
                .Concat(sums.SelectMany(s => s.Targets)).Distinct<Target>(ReferenceEqualityComparer.Instance),
        ];
        Observation[] observations =
        [
            .. refutations.SelectMany(r => r.Conditions).Select(c => c.Source).OfType<ConditionSource.Observed>().Select(o => o.Observation).Distinct<Observation>(ReferenceEqualityComparer.Instance),
        ];
        if (targets.Length + observations.Length == 0)
        {
            return;
        }

        _sheet.Heading(_texts.FiguresHeading);
        _sheet.Paragraph(_texts.FiguresNote);
        _sheet.Headers(
            _texts.Quantity, _texts.Id, _texts.Printed, _texts.Sign, _texts.Figure, _texts.UpTo, _texts.Decimals, _texts.Tolerance, _texts.Unit, _texts.LeastValue, _texts.GreatestValue, _texts.Place);
        foreach (Target target in targets)
        {
            FigureRow(target, target.Subject, target.Figure, target.Id);
        }

        foreach (Observation observation in observations)
        {
            FigureRow(observation, observation.Subject, observation.Figure, _texts.Observation);
        }
    }

    private void FigureRow(object key, Subject subject, Figure figure, string id)
    {
        int row = _sheet.Row++;
        PublishedFigure published = figure.Published;
        int decimals = figure.Decimals ?? published.LowDecimals;
        string format = NumberFormats.Decimals(Math.Max(0, published.HasNumber ? figure.Decimals ?? published.Decimals : 0));
        _sheet.Text(row, 1, SubjectText.Of(subject, _model, _language));
        _sheet.Text(row, 2, id);
        _sheet.Text(row, 3, published.Text, CellLook.Figure);
        _sheet.Text(row, 9, figure.Unit.Format(_language));
        _sheet.Text(row, 12, figure.Place ?? string.Empty);
        NumberFormat ends = NumberFormats.WithEndless(NumberFormats.Decimals(Math.Clamp(decimals, 0, 6) + 2));
        if (figure.ExactRange is { } exact)
        {
            _figures.Add(
                key,
                _sheet.Number(row, 10, exact.Low?.ToDouble() ?? -Ends.Endless, ends, CellLook.Input),
                _sheet.Number(row, 11, exact.High?.ToDouble() ?? Ends.Endless, ends, CellLook.Input));
            return;
        }

        Formula sign = _sheet.Text(row, 4, SignOf(published.Kind, _texts), CellLook.Input);
        _sheet.Choice(row, 4, [_texts.JustValue, "≥", ">", "≤", "<", "–"]);
        Formula number = _sheet.Number(row, 5, published.Low.ToDouble(), format, CellLook.Input);
        Formula upTo = published.Kind == FigureKind.Range
            ? _sheet.Number(row, 6, published.High.ToDouble(), format, CellLook.Input)
            : _sheet.Text(row, 6, string.Empty, CellLook.Input);
        Formula places = _sheet.Number(row, 7, decimals, "0", CellLook.Input);
        double tolerance = published.IsApproximate ? (figure.Tolerance ?? PublishedFigure.DefaultTolerance).ToDouble() : 0;
        Formula about = _sheet.Number(row, 8, tolerance, NumberFormats.Percent(2), CellLook.Input);

        Formula upper = If(Is(sign, "=", new Text("–")), upTo, number);
        int upperDecimals = figure.Decimals ?? published.HighDecimals;
        Formula half = (Formula)0.5 / Power(10, places);
        Formula upperHalf = upperDecimals == decimals ? half : 0.5 / Math.Pow(10, upperDecimals);
        Formula least = number - half - (about * Size(number));
        Formula most = published.IsNearly ? upper + upperHalf : upper + upperHalf + (about * Size(upper));
        CellAddress low = _book.Live(_sheet, row, 10, If(Function("OR", Is(sign, "=", new Text("≤")), Is(sign, "=", new Text("<"))), -Ends.Endless, least), ends);
        CellAddress high = _book.Live(_sheet, row, 11, If(Function("OR", Is(sign, "=", new Text("≥")), Is(sign, "=", new Text(">"))), Ends.Endless, most), ends);
        _figures.Add(key, low, high);
    }

    /// <summary>What a printed figure says; a lone equals sign would begin a formula where someone types it.</summary>
    internal static string SignOf(FigureKind kind, WorkbookTexts texts) => kind switch
    {
        FigureKind.AtLeast => "≥",
        FigureKind.Above => ">",
        FigureKind.AtMost => "≤",
        FigureKind.Below => "<",
        FigureKind.Range => "–",
        _ => texts.JustValue,
    };

    private void WriteSums(SumOfShares[] sums)
    {
        if (sums.Length == 0)
        {
            return;
        }

        _sheet.Heading(_texts.SumsHeading);
        int header = _sheet.Headers(_texts.Quantity);
        _sheet.Text(header, 2, _texts.FiguresHeader, CellLook.Header, Answer - 2);
        _sheet.Text(header, Answer, _texts.AnswerHeader, CellLook.Header);
        _sheet.Text(header, 10, _texts.LeastValue, CellLook.Header);
        _sheet.Text(header, 11, _texts.GreatestValue, CellLook.Header);
        foreach (SumOfShares sum in sums)
        {
            int row = _sheet.Row++;
            _sheet.Text(row, 1, TextTemplate.Fill(_texts.SumOf, _model.LabelOf(new IndicatorId(sum.Indicator.Name), _language), sum.Year));
            _sheet.Text(row, 2, string.Join(" + ", sum.Targets.Select(t => t.Id)), span: Answer - 2);
            Formula[] lows = [.. sum.Targets.Select(t => (Formula)_figures[t].Low)];
            Formula[] highs = [.. sum.Targets.Select(t => (Formula)_figures[t].High)];
            NumberFormat format = NumberFormats.WithEndless(NumberFormats.Decimals(3));
            Formula low = _book.Live(_sheet, row, 10, Function("SUM", lows), format);
            Formula high = _book.Live(_sheet, row, 11, Function("SUM", highs), format);
            Formula whole = Formula.Of(Rational.One / sum.Targets[0].Figure.Unit.Scale);
            _book.Live(
                _sheet, row, Answer, If(Function("AND", Is(low, "<=", whole + 1e-9), Is(high, ">=", whole - 1e-9)), new Text(_texts.Hundred), new Text(_texts.NotHundred)), look: CellLook.Answer);
        }
    }

    // One number of the tape may have several names; the bound says which one it is about.
    private string LabelOf(Condition condition, ProofQuantity quantity)
    {
        (IndicatorId Id, Year Year)? named = condition.Source switch
        {
            ConditionSource.Logical logical when IndicatorId.TryParse(logical.Text.Split(" in [")[0], out IndicatorId id) => (id, logical.Year),
            ConditionSource.Plausible plausible => (plausible.Id, plausible.Year),
            ConditionSource.Assigned assigned => (assigned.Id, assigned.Year),
            _ => null,
        };
        return named is var (subject, year) && _model.Find(subject) is not null ? $"{_model.LabelOf(subject, _language)} {year}" : quantity.Label;
    }

    private void WriteBounds(Refutation[] refutations)
    {
        (object Key, Condition Condition, ProofQuantity Quantity)[] bounds =
        [
            .. refutations.SelectMany(r =>
            {
                var quantities = new ProofQuantities(r, _model, _language);
                return r.Conditions.Where(c => c.Source is not (ConditionSource.Printed or ConditionSource.Observed))
                    .Select(c => (ProofFigures.KeyOf(c, quantities[c.Number]), c, quantities[c.Number]));
            }).DistinctBy(b => b.Item1).OrderByDescending(b => b.c.Source is ConditionSource.Plausible or ConditionSource.Assigned).ThenBy(b => LabelOf(b.c, b.Item3), StringComparer.Ordinal),
        ];
        if (bounds.Length == 0)
        {
            return;
        }

        _sheet.Heading(_texts.BoundsHeading);
        _sheet.Paragraph(_texts.BoundsNote);
        int header = _sheet.Headers(_texts.Quantity);
        _sheet.Text(header, 2, _texts.Kind, CellLook.Header, Answer - 2);
        _sheet.Text(header, 9, _texts.Unit, CellLook.Header);
        _sheet.Text(header, 10, _texts.LeastValue, CellLook.Header);
        _sheet.Text(header, 11, _texts.GreatestValue, CellLook.Header);
        foreach ((object key, Condition condition, ProofQuantity quantity) in bounds)
        {
            int row = _sheet.Row++;
            (string kind, CellLook look) = condition.Source switch
            {
                ConditionSource.Logical logical => (TextTemplate.Fill(_texts.LogicalBound, logical.Text.Split(" in [")[0]), CellLook.Plain),
                ConditionSource.Plausible => (_texts.PlausibleRange, CellLook.Input),
                ConditionSource.Assigned => (_texts.WhatIf, CellLook.Input),
                _ => (_texts.OwnBounds, CellLook.Plain),
            };
            _sheet.Text(row, 1, LabelOf(condition, quantity));
            _sheet.Text(row, 2, kind, span: Answer - 2);
            _sheet.Text(row, 9, quantity.Unit);
            double low = condition.Range.Low is { } least ? (least / quantity.Scale).ToDouble() : -Ends.Endless;
            double high = condition.Range.High is { } most ? (most / quantity.Scale).ToDouble() : Ends.Endless;
            NumberFormat format = NumberFormats.WithEndless(NumberFormats.Whole(quantity.IsPercent, low, high));
            _figures.Add(key, _sheet.Number(row, 10, low, format, look), _sheet.Number(row, 11, high, format, look));
        }
    }
}
