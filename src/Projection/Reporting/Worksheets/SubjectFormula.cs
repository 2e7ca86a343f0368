using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;
using static Projection.Reporting.Worksheets.Formula;

namespace Projection.Reporting.Worksheets;

/// <summary>Puts what a figure is about into a formula over the cells of a path.</summary>
/// <param name="model">The model.</param>
/// <param name="cellOf">The cell of a quantity in a year; <see langword="null"/> where there is none.</param>
/// <param name="scaleOf">What one unit of an indicator's cells is in base units.</param>
internal sealed class SubjectFormula(ModelDefinition model, Func<IndicatorId, Year, CellAddress?> cellOf, Func<string, Rational> scaleOf)
{
    /// <summary>The value of a subject; <see langword="null"/> where a quantity has no cell.</summary>
    public ScaledFormula? Of(Subject subject)
    {
        switch (subject)
        {
            case Subject.Ratio { IsMean: true } ratio:
                ScaledFormula?[] yearly = [.. ratio.Years.Select(y => Quotient(Cell(ratio.Numerator, y), Cell(ratio.Denominator, y)))];
                return yearly.All(q => q is not null) && ExpressionFormula.SumOf([.. yearly.Select(q => q!.Value)]) is var mean ? mean with { Value = mean.Value / yearly.Length } : null;
            case Subject.Ratio ratio:
                return Quotient(Sum(ratio.Numerator, ratio.Years), Sum(ratio.Denominator, ratio.Years));
            case Subject.Quotient quotient:
                return Quotient(Of(quotient.Above), Of(quotient.Below));
            case Subject.Indicator indicator:
                ScaledFormula? value = Statistic(indicator);
                return indicator.MultipleOf is { } year ? Quotient(value, Cell(indicator.Id, year)) : value;
            default:
                return null;
        }
    }

    private ScaledFormula? Statistic(Subject.Indicator indicator) => indicator.Statistic switch
    {
        Scenarios.Statistic.Sum => Sum(indicator.Id, indicator.Years),
        Scenarios.Statistic.Average => Average(indicator.Id, indicator.Years),
        Scenarios.Statistic.Maximum => OfCells("MAX", indicator.Id, indicator.Years),
        Scenarios.Statistic.Minimum => OfCells("MIN", indicator.Id, indicator.Years),
        _ => Cell(indicator.Id, indicator.Years.First),
    };

    // Rates compound.
    private ScaledFormula? Average(IndicatorId id, YearRange years)
    {
        if (model.ByName[id.Name].Kind != MeasureKind.Rate)
        {
            return Sum(id, years) is { } sum ? sum with { Value = sum.Value / years.Count } : null;
        }

        ScaledFormula?[] rates = [.. years.Select(y => Cell(id, y))];
        if (!rates.All(r => r is not null))
        {
            return null;
        }

        Formula product = rates.Select(r => (Formula)1 + r!.Value.In(Rational.One)).Aggregate((a, b) => a * b);
        return new ScaledFormula(Power(product, (Formula)1 / years.Count) - 1, Rational.One);
    }

    private ScaledFormula? Sum(IndicatorId id, YearRange years)
    {
        ScaledFormula?[] cells = [.. years.Select(y => Cell(id, y))];
        return cells.All(c => c is not null) ? ExpressionFormula.SumOf([.. cells.Select(c => c!.Value)]) : null;
    }

    private ScaledFormula? OfCells(string function, IndicatorId id, YearRange years)
    {
        ScaledFormula?[] cells = [.. years.Select(y => Cell(id, y))];
        return cells.All(c => c is not null) ? new ScaledFormula(Function(function, [.. cells.Select(c => c!.Value.Value)]), scaleOf(id.Name)) : null;
    }

    private ScaledFormula? Cell(IndicatorId id, Year year) => cellOf(id, year) is { } cell ? new ScaledFormula(cell, scaleOf(id.Name)) : null;

    private static ScaledFormula? Quotient(ScaledFormula? above, ScaledFormula? below) =>
        above is { } a && below is { } b ? new ScaledFormula(a.Value / b.Value, a.Scale / b.Scale) : null;
}
