using Projection.Reconciliation;

namespace Projection.Tabulation;

/// <summary>A reconciliation as a table.</summary>
public static class ReconciliationTables
{
    /// <summary>The figures with their adjustments.</summary>
    /// <param name="report">What the reconciliation proposes.</param>
    /// <returns>One row a figure, numbers in the row's unit.</returns>
    public static ResultTable ToTable(this ReconciliationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new TableMaker<FigureAdjustment>("reconciliation", "One row for each figure.")
            .Text("figure", "The target's short name, or what the observation is about.", f => f.Name)
            .Text("kind", "target or observation.", f => f.Target is null ? "observation" : "target")
            .Text("years", "The year or years it is about.", f => f.Subject.Years.ToString())
            .Text("published", "The figure as printed.", f => f.Figure.Published.Text)
            .Text("proposed", "The figure to print.", f => f.Proposed.Text)
            .Truth("changed", "Whether something else is to be printed.", f => f.IsChanged)
            .Truth("fixed", "Whether it has to stay inside what it prints.", f => f.IsFixed)
            .Number("value", "The reconciled value, not rounded, in the row's unit.", f => f.Value)
            .Number("adjustment", "Reconciled less printed value, in the row's unit.", f => f.Adjustment)
            .Number("standard_deviation", "How freely it may move, in the row's unit.", f => f.StandardDeviation)
            .Number("standardised", "The adjustment over its own standard deviation.", f => f.Standardised)
            .Truth("flagged", "Whether the measurement test calls the figure wrong.", f => f.IsFlagged)
            .Text("unit", "The printed unit.", f => f.Figure.Unit.Text)
            .Text("status", "How the reconciliation ended.", _ => ResultWord.Of(report.Status))
            .Of(report.Figures)
            .With("scenario", report.Scenario.Id)
            .With("status", ResultWord.Of(report.Status));
    }
}
