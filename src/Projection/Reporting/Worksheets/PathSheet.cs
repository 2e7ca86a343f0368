using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting.Worksheets;

/// <summary>Writes the central path: inputs as numbers that may be changed, everything else as the model's own equations over the cells.</summary>
internal sealed class PathSheet
{
    private const int Digits = 6;
    private const int FirstYear = 3;

    private readonly BookWriter _book;
    private readonly ScenarioProgram _program;
    private readonly PathProjection _path;
    private readonly Language _language;
    private readonly WorkbookTexts _texts;
    private readonly SheetWriter _sheet;
    private readonly YearRange _years;
    private readonly Dictionary<IndicatorId, int> _rows = [];
    private readonly Dictionary<(IndicatorId, Year), CellAddress?> _cells = [];
    private readonly ExpressionFormula _formulas;

    private PathSheet(BookWriter book, ScenarioProgram program, PathProjection path, Language language)
    {
        (_book, _program, _path, _language) = (book, program, path, language);
        _texts = WorkbookTexts.In(language);
        Scenario scenario = program.Scenario;
        Year first = program.Numbers.Keys.Where(k => k.Year < scenario.BaseYear && double.IsFinite(path[k.Id, k.Year])).Select(k => k.Year).DefaultIfEmpty(scenario.BaseYear).Min();
        _years = new YearRange(first, scenario.Horizon);
        _sheet = book.Sheet(_texts.PathsSheet, [46, 21, .. Enumerable.Repeat(13.0, _years.Count), 66]);
        _formulas = new ExpressionFormula(scenario.Model, scenario.BaseYear, CellOf, ScaleOf);
    }

    /// <summary>Writes the sheet.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="path">Its central path.</param>
    /// <param name="language">The language.</param>
    /// <param name="values">What subjects are on the path, as formulas over its cells.</param>
    public static Worksheet Of(BookWriter book, ScenarioProgram program, PathProjection path, Language language, out SubjectFormula values)
    {
        var sheet = new PathSheet(book, program, path, language);
        int header = sheet.Write();
        values = new SubjectFormula(program.Scenario.Model, sheet.CellOf, sheet.ScaleOf);
        return sheet._sheet.ToWorksheet() with { FrozenRows = header, FrozenColumns = 2 };
    }

    private static IEnumerable<IndicatorId> IdsOf(ModelDefinition model, bool areInputs) => model.Indicators.Where(i => i.IsInput == areInputs).SelectMany(i => i.Ids());

    private int Write()
    {
        ModelDefinition model = _program.Scenario.Model;
        _sheet.Title(_texts.PathsTitle);
        _sheet.Paragraph(_texts.PathsHowTo);
        int header = _sheet.Row;
        _sheet.Text(header, 1, _texts.Quantity, CellLook.Header);
        _sheet.Text(header, 2, _texts.Unit, CellLook.Header);
        foreach (Year year in _years)
        {
            _sheet.Put(header, ColumnOf(year), new SheetCell((double)year.Value, null, CellLook.Header, "0"));
        }

        _sheet.Text(header, _sheet.Columns, _texts.Equation, CellLook.Header);
        _sheet.Row++;
        Rows(_texts.InputsHeading, IdsOf(model, areInputs: true));
        Rows(_texts.ResultsHeading, IdsOf(model, areInputs: false));
        foreach (Year year in _years)
        {
            foreach (IndicatorId id in model.EvaluationOrder.SelectMany(i => i.Ids()).Where(_rows.ContainsKey))
            {
                CellOf(id, year);
            }
        }

        return header;
    }

    private void Rows(string heading, IEnumerable<IndicatorId> ids)
    {
        ModelDefinition model = _program.Scenario.Model;
        _sheet.Text(_sheet.Row++, 1, heading, CellLook.Heading, _sheet.Columns);
        foreach (IndicatorId id in ids.Where(id => _years.Any(y => double.IsFinite(_path[id, y]))))
        {
            ProofQuantity quantity = ProofQuantities.Of(id, string.Empty, model, _language);
            _rows.Add(id, _sheet.Row);
            _sheet.Text(_sheet.Row, 1, quantity.Label);
            _sheet.Text(_sheet.Row, 2, quantity.Unit);
            string equation = model.Equations.TryGetValue(id.Name, out Equation? own) ? own.ToString() : string.Empty;
            string atBase = model.BaseEquations.TryGetValue(id.Name, out Equation? ofBase) ? ofBase + "; " : string.Empty;
            for (int column = FirstYear; column < _sheet.Columns; column++)
            {
                _sheet.Text(_sheet.Row, column, string.Empty);
            }

            _sheet.Text(_sheet.Row, _sheet.Columns, atBase + equation, CellLook.Code);
            _sheet.Row++;
        }
    }

    private int ColumnOf(Year year) => FirstYear + (year - _years.First);

    private Rational ScaleOf(string name)
    {
        Unit unit = DisplayUnit.For(_program.Scenario.Model.ByName[name]);
        return unit.IsPercent ? Rational.One : unit.Scale;
    }

    // The cell of a quantity in a year, written where it is not there yet; a cell that is being written is not asked for again, as a path has no cycles.
    private CellAddress? CellOf(IndicatorId id, Year year)
    {
        if (_cells.TryGetValue((id, year), out CellAddress? known))
        {
            return known;
        }

        CellAddress? cell = _rows.TryGetValue(id, out int row) && year >= _years.First && double.IsFinite(_path[id, year]) ? Written(id, year, row) : null;
        _cells[(id, year)] = cell;
        return cell;
    }

    private CellAddress? Written(IndicatorId id, Year year, int row)
    {
        double value = _path[id, year] / ScaleOf(id.Name).ToDouble();
        bool isPercent = DisplayUnit.For(_program.Scenario.Model.ByName[id.Name]).IsPercent;
        string format = isPercent ? NumberFormats.Percent(2) : NumberFormats.Significant(value, Digits, isPercent: false);
        if (EquationOf(id, year) is not { } equation)
        {
            return _sheet.Number(row, ColumnOf(year), value, NumberFormats.Whole(isPercent, value), CellLook.Input);
        }

        return _formulas.Of(equation, id.Element, year) is { } formula
            ? _book.Live(_sheet, row, ColumnOf(year), formula, format)
            : _sheet.Number(row, ColumnOf(year), value, format);
    }

    // A free quantity has none: its own number on the tape is that of an input. Another one may share an input's number, as in x = y.
    private Equation? EquationOf(IndicatorId id, Year year)
    {
        Instruction instruction = _program.Program.Instructions[_program.Numbers[(id, year)]];
        if (instruction.Operation == Operation.Input && _program.Program.Inputs[instruction.Left] is { } input && input.Id == id && input.Year == year)
        {
            return null;
        }

        ModelDefinition model = _program.Scenario.Model;
        return year == _program.Scenario.BaseYear && model.BaseEquations.TryGetValue(id.Name, out Equation? atBase) ? atBase : model.Equations[id.Name];
    }
}
