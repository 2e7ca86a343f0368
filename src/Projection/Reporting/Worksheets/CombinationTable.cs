using System.Collections.Immutable;
using System.Globalization;
using Projection.Arithmetic;
using Projection.Consistency.Certificates;
using Projection.Reporting.Texts;
using static Projection.Reporting.Worksheets.Formula;

namespace Projection.Reporting.Worksheets;

/// <summary>Writes a combination of linear conditions: what the conditions allow a sum of multiples of the quantities to be, and what the quantities' intervals allow.</summary>
/// <remarks>A condition that stops being valid when figures change is counted 0 times; whatever remains is still true.</remarks>
internal sealed class CombinationTable(
    BookWriter book, SheetWriter sheet, WorkbookTexts texts, ImmutableArray<Definition> definitions, ProofQuantities quantities, Func<int, Ends> known)
{
    // Sums whose terms cancel leave rounding; this part of the terms' sizes counts as nothing.
    private const double Rounding = 1e-12;
    private const string Format = "0.000000E+00";

    private static readonly NumberFormat Open = NumberFormats.WithEndless(Format);

    private readonly List<(int Row, int Number, Formula Coefficient)> _terms = [];

    /// <returns>The cell that is 1 where the two have nothing in common, and 0 otherwise.</returns>
    public CellAddress Write(Argument.Combination combination)
    {
        _terms.Clear();
        (Rational[] units, double largest) = UnitsOf(combination.Rows);
        if (combination.Rows.Any(row => row is LinearRow.Line { Factors.IsEmpty: false }))
        {
            sheet.Text(sheet.Row++, 1, texts.ProductsOfFactors, CellLook.Group, sheet.Columns);
        }

        Formula?[] bounds = [.. combination.Rows.Select((row, i) => row is LinearRow.Line line ? Bound(line, units[i]) : (Formula?)null)];

        sheet.Text(sheet.Row++, 1, texts.LinearConditions, CellLook.Group, sheet.Columns);
        sheet.Headers(texts.Number, string.Empty, texts.Condition, texts.Multiplier, texts.CountedAs, texts.AtLeast, texts.AtMost);
        int firstRow = sheet.Row;
        for (int i = 0; i < combination.Rows.Length; i++)
        {
            ConditionRow(combination.Rows[i], i + 1, combination.Rows[i].Multiplier * units[i].ToDouble() / largest, units[i], bounds[i]);
        }

        int lastRow = sheet.Row - 1;
        (int firstTerm, int lastTerm) = Terms();
        (int firstQuantity, int lastQuantity) = Quantities(firstTerm, lastTerm);

        CellAddress[] byRows = Totals(texts.ByConditions, firstRow, lastRow);
        CellAddress[] byBox = Totals(texts.ByIntervals, firstQuantity, lastQuantity);
        int row = sheet.Row++;
        sheet.Text(row, 1, texts.NothingInCommon, CellLook.Plain, 5);
        Formula above = Is((Formula)byBox[0] - byRows[1], ">", (Formula)Rounding * Function("SUM", Cells(firstQuantity, lastQuantity, 8)));
        Formula below = Is((Formula)byRows[0] - byBox[1], ">", (Formula)Rounding * Function("SUM", Cells(firstQuantity, lastQuantity, 9)));
        return book.Live(sheet, row, 6, If(Function("OR", above, below), 1, 0), NumberFormats.Mark(texts.NothingLeft), CellLook.Mark, 2);
    }

    // Each condition is written in the unit of its first quantity.
    private (Rational[] Units, double Largest) UnitsOf(ImmutableArray<LinearRow> rows)
    {
        Rational[] units = [.. rows.Select(row => quantities[row switch
        {
            LinearRow.Sum sum => sum.Terms[0].Number,
            LinearRow.Line line => line.Above,
            LinearRow.Plane plane => plane.Number,
            _ => throw new ArgumentOutOfRangeException(nameof(rows), row, "A linear condition of an unknown kind."),
        }].Scale)];
        return (units, rows.Select((row, i) => Math.Abs(row.Multiplier * units[i].ToDouble())).Max());
    }

    // The coefficient times the product of the factors, in a cell of its own: rows of partial products keep the formulas short.
    private Formula Bound(LinearRow.Line line, Rational unit)
    {
        Ends product = Ends.Of(line.Coefficient);
        string name = line.Coefficient.ToString();
        foreach ((int number, int exponent, Interval _) in line.Factors)
        {
            Ends factor = known(number);
            (Formula low, Formula high) = exponent == 1 ? (factor.Low, factor.High)
                : exponent == -1 ? Intervals.Divide(Ends.Of(Rational.One), factor)
                : Intervals.Power(factor, exponent)!.Value;
            (Formula Low, Formula High) next = Intervals.Multiply(product, new Ends(low, high, Rational.One));
            Rational scale = product.Scale * factor.Scale.Pow(exponent);
            name = $"{name} * {NameOf(number)}{(exponent == 1 ? string.Empty : "^" + exponent.ToString(CultureInfo.InvariantCulture))}";
            int row = sheet.Row++;
            Blank(row, 1, 2, 4, 5);
            sheet.Text(row, 3, name, CellLook.Code);
            product = new Ends(book.Live(sheet, row, 6, next.Low, Open), book.Live(sheet, row, 7, next.High, Open), scale);
        }

        Rational toBelow = quantities[line.Below].Scale / unit;
        return product.Constant is { } constant
            ? Formula.Of(constant * toBelow)
            : Intervals.Scaled(line.IsLower ? product.Low : product.High, product.Scale * toBelow);
    }

    private void ConditionRow(LinearRow condition, int number, double multiplier, Rational unit, Formula? bound)
    {
        int row = sheet.Row++;
        sheet.Number(row, 1, number, "\"R\"0");
        Blank(row, 2);
        sheet.Text(row, 3, Explained(condition), CellLook.Code);
        CellAddress given = sheet.Number(row, 4, multiplier, Format);
        (Formula? valid, Formula value, bool? isLower) = condition switch
        {
            LinearRow.Sum sum => SumRow(sum, row, unit),
            LinearRow.Line line => LineRow(line, row, bound!),
            LinearRow.Plane plane => PlaneRow(plane, row, unit),
            _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "A linear condition of an unknown kind."),
        };
        Formula counted = book.Live(sheet, row, 5, valid is null ? given : If(valid, given, 0), Format);
        Formula exact = value is Number { Value: 0 } ? value : counted * value;
        Formula least = isLower is null ? exact : If(Is(counted, isLower.Value ? "<" : ">", 0), -Ends.Endless, exact);
        Formula most = isLower is null ? exact : If(Is(counted, isLower.Value ? ">" : "<", 0), Ends.Endless, exact);
        book.Live(sheet, row, 6, least, Open);
        book.Live(sheet, row, 7, most, Open);
    }

    private (Formula? Valid, Formula Value, bool? IsLower) SumRow(LinearRow.Sum sum, int row, Rational unit)
    {
        foreach ((int number, Rational coefficient) in sum.Terms)
        {
            _terms.Add((row, number, Formula.Of(coefficient * quantities[number].Scale / unit)));
        }

        return (null, Formula.Of(sum.Value / unit), null);
    }

    private (Formula? Valid, Formula Value, bool? IsLower) LineRow(LinearRow.Line line, int row, Formula bound)
    {
        _terms.Add((row, line.Above, 1));
        _terms.Add((row, line.Below, 0 - bound));
        return (Function("AND", Is(known(line.Below).Low, ">=", 0), Is(Size(bound), "<", Ends.Beyond)), 0, line.IsLower);
    }

    private (Formula? Valid, Formula Value, bool? IsLower) PlaneRow(LinearRow.Plane plane, int row, Rational unit)
    {
        (Ends left, Ends right) = (known(plane.Left), known(plane.Right));

        // Through which ends it goes is known from where it went; the ends themselves come from the cells.
        double rightScale = right.Scale.ToDouble();
        bool atRightLow = IsNearer(plane.RightEnd / rightScale, right);
        bool atLeftLow = atRightLow == plane.IsLower;
        (Formula leftEnd, Formula rightEnd) = (atLeftLow ? left.Low : left.High, atRightLow ? right.Low : right.High);
        Rational both = left.Scale * right.Scale / unit;
        _terms.Add((row, plane.Number, 1));
        _terms.Add((row, plane.Left, 0 - Intervals.Scaled(rightEnd, both)));
        _terms.Add((row, plane.Right, 0 - Intervals.Scaled(leftEnd, both)));
        return (Function("AND", Is(Size(leftEnd), "<", Ends.Beyond), Is(Size(rightEnd), "<", Ends.Beyond)), 0 - Intervals.Scaled(leftEnd * rightEnd, both), plane.IsLower);
    }

    private bool IsNearer(double end, Ends interval) => Math.Abs(end - book.NumberOf(interval.Low)) <= Math.Abs(end - book.NumberOf(interval.High));

    private (int First, int Last) Terms()
    {
        sheet.Text(sheet.Row++, 1, texts.Terms, CellLook.Group, sheet.Columns);
        sheet.Headers(texts.Number, texts.Quantity, texts.Unit, texts.Coefficient, texts.CountedAs, texts.Product, texts.SizeOf, texts.Number);
        int first = sheet.Row;
        foreach ((int of, int number, Formula coefficient) in _terms)
        {
            int row = sheet.Row++;
            book.Live(sheet, row, 1, sheet.At(of, 1), "\"R\"0");
            sheet.Text(row, 2, quantities[number].Label);
            sheet.Text(row, 3, quantities[number].Unit);
            Formula factor = coefficient is Number constant ? sheet.Number(row, 4, constant.Value, Format) : book.Live(sheet, row, 4, coefficient, Format);
            Formula counted = book.Live(sheet, row, 5, sheet.At(of, 5), Format);
            Formula product = book.Live(sheet, row, 6, factor * counted, Format);
            book.Live(sheet, row, 7, Size(product), Format);
            sheet.Number(row, 8, number, "\"#\"0");
        }

        return (first, sheet.Row - 1);
    }

    private (int First, int Last) Quantities(int firstTerm, int lastTerm)
    {
        sheet.Text(sheet.Row++, 1, texts.SumOfMultiples, CellLook.Group, sheet.Columns);
        sheet.Headers(texts.Number, texts.Quantity, texts.Unit, texts.SumOfProducts, texts.CountedAs, texts.AtLeast, texts.AtMost, texts.SizeOf, texts.SizeOf);
        int first = sheet.Row;
        foreach (int number in _terms.Select(t => t.Number).Distinct().Order())
        {
            int row = sheet.Row++;
            Formula key = sheet.Number(row, 1, number, "\"#\"0");
            sheet.Text(row, 2, quantities[number].Label);
            sheet.Text(row, 3, quantities[number].Unit);
            Formula sum = book.Live(sheet, row, 4, Function("SUMIF", Cells(firstTerm, lastTerm, 8), key, Cells(firstTerm, lastTerm, 6)), Format);
            Formula size = Function("SUMIF", Cells(firstTerm, lastTerm, 8), key, Cells(firstTerm, lastTerm, 7));
            Formula counted = book.Live(sheet, row, 5, If(Is(Size(sum), "<=", (Formula)Rounding * size), 0, sum), Format);
            Ends interval = known(number);
            Formula low = book.Live(sheet, row, 6, If(Is(counted, ">=", 0), counted * interval.Low, counted * interval.High), Open);
            Formula high = book.Live(sheet, row, 7, If(Is(counted, ">=", 0), counted * interval.High, counted * interval.Low), Open);
            book.Live(sheet, row, 8, Size(low), Open);
            book.Live(sheet, row, 9, Size(high), Open);
        }

        return (first, sheet.Row - 1);
    }

    private CellAddress[] Totals(string text, int first, int last)
    {
        int row = sheet.Row++;
        sheet.Text(row, 1, text, CellLook.Plain, 5);
        return
        [
            book.Live(sheet, row, 6, Function("SUM", Cells(first, last, 6)), Open),
            book.Live(sheet, row, 7, Function("SUM", Cells(first, last, 7)), Open),
        ];
    }

    private void Blank(int row, params ReadOnlySpan<int> columns)
    {
        foreach (int column in columns)
        {
            sheet.Text(row, column, string.Empty);
        }
    }

    private Formula Cells(int first, int last, int column) => new Formula.Range(sheet.At(first, column), sheet.At(last, column));

    private string Explained(LinearRow condition) => condition switch
    {
        LinearRow.Sum sum => $"{string.Concat(sum.Terms.Select(TermOf))} = {sum.Value}",
        LinearRow.Line line => $"{NameOf(line.Above)} {(line.IsLower ? "≥ min" : "≤ max")}({FactorsOf(line)}) * {NameOf(line.Below)}",
        LinearRow.Plane plane => $"{NameOf(plane.Number)} = {NameOf(plane.Left)} * {NameOf(plane.Right)}",
        _ => string.Empty,
    };

    private string TermOf((int Number, Rational Coefficient) term, int place)
    {
        string sign = term.Coefficient.Sign < 0 ? (place == 0 ? "-" : " - ") : place == 0 ? string.Empty : " + ";
        Rational size = term.Coefficient.Abs();
        return sign + (size == Rational.One ? NameOf(term.Number) : $"{size} * {NameOf(term.Number)}");
    }

    private string FactorsOf(LinearRow.Line line) => string.Join(
        " * ",
        line.Factors.Select(f => f.Exponent == 1 ? NameOf(f.Number) : $"{NameOf(f.Number)}^{f.Exponent.ToString(CultureInfo.InvariantCulture)}")
            .Prepend(line.Coefficient.ToString()));

    private string NameOf(int number) => DefinitionText.NameOf(definitions[number - 1]);
}
