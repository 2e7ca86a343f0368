using Projection.Sensitivity;

namespace Projection.Tabulation;

/// <summary>Swings as a table: the numbers of a tornado chart.</summary>
public static class SwingTables
{
    /// <summary>What each assumption is worth to the output.</summary>
    /// <param name="analysis">The swings.</param>
    /// <returns>One row an assumption, the widest swing first, in the analysis' unit; the central output is a fact of the table.</returns>
    public static ResultTable ToTable(this SwingAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        double scale = analysis.Unit.Scale.ToDouble();
        return new TableMaker<Swing>("swings", "One row for each assumption.")
            .Text("inputs", "The quantities that move together, with blanks between them.", s => string.Join(' ', s.Inputs))
            .Text("years", "The first and the last year in which they move.", s => s.Years.ToString())
            .Number("central", "The output on the central path.", _ => analysis.Central / scale, analysis.Unit)
            .Number("at_low", "The output with the inputs at their lower quantile.", s => s.AtLow / scale, analysis.Unit)
            .Number("at_high", "The output with the inputs at their upper quantile.", s => s.AtHigh / scale, analysis.Unit)
            .Number("width", "Distance between the two outputs.", s => s.Width / scale, analysis.Unit)
            .Of(analysis.Swings)
            .With("scenario", analysis.Scenario.Id)
            .With("output", analysis.Target?.Id ?? analysis.Subject.ToString()!)
            .With("tail", analysis.Tail.ToString("R", System.Globalization.CultureInfo.InvariantCulture));
    }
}
