using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Consistency.Certificates;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Reporting.Texts;
using static Projection.Reporting.Worksheets.Formula;

namespace Projection.Reporting.Worksheets;

/// <summary>Writes refutations as formulas: every interval is worked out from the figures' cells, step by step, so that it stays right when figures change.</summary>
internal sealed class ProofSheet
{
    /// <summary>Longer proofs stay in the certificate.</summary>
    public const int MostSteps = 400;

    // Half a step of rounding would make a contradiction out of two ends that meet: less than this counts as meeting.
    private const double Rounding = 1e-9;
    private const double SmallestGap = 1e-12;
    private const int Digits = 6;
    private const int LowColumn = 6;
    private const int HighColumn = 7;
    private const int MarkColumn = 9;

    private readonly BookWriter _book;
    private readonly SheetWriter _sheet;
    private readonly ModelDefinition _model;
    private readonly Language _language;
    private readonly WorkbookTexts _texts;
    private readonly ProofFigures _figures;
    private readonly Dictionary<int, (CellAddress Low, CellAddress High)> _known = [];
    private ImmutableArray<Definition> _definitions = [];
    private ProofQuantities _quantities = null!;

    public ProofSheet(BookWriter book, SheetWriter sheet, ModelDefinition model, Language language, ProofFigures figures)
    {
        (_book, _sheet, _model, _language, _figures) = (book, sheet, model, language, figures);
        _texts = WorkbookTexts.In(language);
    }

    /// <summary>Why a refutation cannot be shown as formulas; <see langword="null"/> where it can be tried.</summary>
    public static string? Obstacle(Refutation refutation, WorkbookTexts texts) => refutation.Argument switch
    {
        null => texts.NotWrittenOut,
        Argument.Cases => texts.Branching,
        Argument.Empty empty when empty.Steps.Length > MostSteps => TextTemplate.Fill(texts.TooLong, empty.Steps.Length),
        Argument.Combination combination when combination.Steps.Length + combination.Rows.Length > MostSteps => TextTemplate.Fill(texts.TooLong, combination.Steps.Length + combination.Rows.Length),
        _ => null,
    };

    /// <summary>Writes one proof.</summary>
    /// <param name="refutation">The refutation.</param>
    /// <param name="title">What it refutes.</param>
    /// <param name="identities">The identities behind it, in words.</param>
    /// <returns>The cell with the answer; <see langword="null"/> where a spreadsheet's arithmetic does not show the contradiction; then nothing is written.</returns>
    public CellAddress? Write(Refutation refutation, string title, IEnumerable<string> identities)
    {
        int start = _sheet.Row;
        _known.Clear();
        _definitions = refutation.Definitions;
        _quantities = new ProofQuantities(refutation, _model, _language);
        try
        {
            _sheet.Heading(title);
            foreach (string identity in identities)
            {
                _sheet.Paragraph(identity);
            }

            if (Body(refutation) is { } answer && (string)_book.ValueOf(answer)! == _texts.Contradiction)
            {
                return answer;
            }
        }
        catch (NotFiniteNumberException)
        {
            // Numbers beyond what a spreadsheet holds: the proof is left to the certificate.
        }

        _sheet.TakeBack(start);
        return null;
    }

    private CellAddress? Body(Refutation refutation)
    {
        _sheet.Headers(_texts.Number, _texts.Quantity, _texts.WhatFollows, _texts.FollowsLow, _texts.FollowsHigh, _texts.NowLow, _texts.NowHigh, _texts.Unit, _texts.Remark);
        int first = _sheet.Row;
        foreach (Condition condition in refutation.Conditions)
        {
            Known(condition);
        }

        ImmutableArray<NarrowingStep> steps = refutation.Argument switch
        {
            Argument.Empty empty => empty.Steps,
            Argument.Combination combination => combination.Steps,
            _ => [],
        };
        if (!steps.All(Step))
        {
            return null;
        }

        Formula contradiction = Function("SUM", new Formula.Range(_sheet.At(first, MarkColumn), _sheet.At(_sheet.Row - 1, MarkColumn)));
        if (refutation.Argument is Argument.Combination sum)
        {
            CellAddress gap = new CombinationTable(_book, _sheet, _texts, _definitions, _quantities, EndsOf).Write(sum);
            contradiction += gap;
        }

        _sheet.Text(_sheet.Row, 1, _texts.Answer, CellLook.Group, 2);
        return _book.Live(_sheet, _sheet.Row++, 3, If(Is(contradiction, ">", 0), new Text(_texts.Contradiction), new Text(_texts.NoContradiction)), look: CellLook.Answer, span: 7);
    }

    private void Known(Condition condition)
    {
        ProofQuantity quantity = _quantities[condition.Number];
        object key = ProofFigures.KeyOf(condition, quantity);
        (CellAddress low, CellAddress high) = _figures[key];
        Rational scale = condition.Source switch
        {
            ConditionSource.Printed { Target: { IsLinked: true } target } => target.Figure.Unit.Scale / quantity.Scale,
            ConditionSource.Observed observed => observed.Observation.Figure.Unit.Scale / quantity.Scale,
            _ => Rational.One,
        };
        string why = condition.Source switch
        {
            ConditionSource.Printed printed => TextTemplate.Fill(_texts.PrintedFigure, printed.Target.Id, printed.Target.Figure.Published.Text),
            ConditionSource.Observed observed => TextTemplate.Fill(_texts.ObservedFigure, observed.Observation.Figure.Published.Text),
            ConditionSource.Logical logical => TextTemplate.Fill(_texts.LogicalBound, logical.Text.Split(" in [")[0]),
            ConditionSource.Plausible => _texts.PlausibleRange,
            ConditionSource.Assigned => _texts.WhatIf,
            _ => _texts.OwnBounds,
        };
        Row(condition.Number, why, (Intervals.Scaled(low, scale), Intervals.Scaled(high, scale)));
    }

    private bool Step(NarrowingStep step)
    {
        var formulas = new StepFormulas(_definitions, number => ScaleOf(number), EndsOf, _book.NumberOf);
        if (formulas.Of(step) is not { } ends)
        {
            return false;
        }

        Row(step.Number, Explained(step), ends);
        return true;
    }

    private Rational ScaleOf(int number) => _definitions[number - 1].Operation == Operation.Constant ? Rational.One : _quantities[number].Scale;

    private string Explained(NarrowingStep step)
    {
        Definition by = _definitions[step.By - 1];
        if (step.Kind == NarrowingKind.Same)
        {
            return TextTemplate.Fill(_texts.SameValue, DefinitionText.NameOf(by));
        }

        string equation = $"{DefinitionText.NameOf(by)} = {DefinitionText.Of(by, _definitions)}";
        return step.Kind == NarrowingKind.Result ? equation : TextTemplate.Fill(_texts.SolvedFor, equation, DefinitionText.NameOf(_definitions[step.Number - 1]));
    }

    /// <summary>What is known of a quantity so far.</summary>
    private Ends EndsOf(int number) =>
        _known.TryGetValue(number, out (CellAddress Low, CellAddress High) cells) ? new Ends(cells.Low, cells.High, ScaleOf(number))
        : _definitions[number - 1] is { Operation: Operation.Constant, Value: { } value } ? Ends.Of(value)
        : Ends.Unbounded(ScaleOf(number));

    // What follows now, and what is left of the quantity with all that was known of it before.
    private void Row(int number, string why, (Formula Low, Formula High) ends)
    {
        int row = _sheet.Row++;
        ProofQuantity quantity = _quantities[number];
        NumberFormat format = NumberFormats.WithEndless(NumberFormats.Significant(SizeOf(ends), Digits, quantity.IsPercent));
        _sheet.Number(row, 1, number, "\"#\"0");
        _sheet.Text(row, 2, quantity.Label);
        _sheet.Text(row, 3, why, CellLook.Code);
        Formula low = _book.Live(_sheet, row, 4, ends.Low, format);
        Formula high = _book.Live(_sheet, row, 5, ends.High, format);
        bool isKnown = _known.ContainsKey(number) || _definitions[number - 1].Operation == Operation.Constant;
        Ends before = EndsOf(number);
        CellAddress nowLow = _book.Live(_sheet, row, LowColumn, If(Is(low, "<=", -Ends.Beyond), before.Low, isKnown ? Maximum(before.Low, low) : low), format);
        CellAddress nowHigh = _book.Live(_sheet, row, HighColumn, If(Is(high, ">=", Ends.Beyond), before.High, isKnown ? Minimum(before.High, high) : high), format);
        _sheet.Text(row, 8, quantity.Unit);
        Formula gap = (Formula)nowLow - nowHigh;
        Formula least = (Formula)Rounding * (Size(nowLow) + Size(nowHigh)) + SmallestGap;
        _book.Live(_sheet, row, MarkColumn, If(Is(gap, ">", least), 1, 0), NumberFormats.Mark(_texts.NoValueLeft), CellLook.Mark);
        _known[number] = (nowLow, nowHigh);
    }

    private double SizeOf((Formula Low, Formula High) ends)
    {
        double[] finite = [.. new[] { _book.NumberOf(ends.Low), _book.NumberOf(ends.High) }.Select(Math.Abs).Where(v => v is > 0 and < Ends.Beyond)];
        return finite.Length == 0 ? 0 : finite.Max();
    }
}
