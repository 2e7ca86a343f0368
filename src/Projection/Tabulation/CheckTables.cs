using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Tabulation;

/// <summary>A check as tables.</summary>
public static class CheckTables
{
    /// <summary>The targets, one row each, with what the other figures force and the conflicts they take part in.</summary>
    /// <param name="report">What the check found.</param>
    /// <param name="attainment">A simulation whose attainments are set beside them; <see langword="null"/> for none.</param>
    /// <returns>One row a target, in the order of the plan; implied ranges in the row's unit, an end NaN where it is open.</returns>
    public static ResultTable ToTable(this ConsistencyReport report, SimulationResult? attainment = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        TableMaker<TargetFinding> table = new TableMaker<TargetFinding>("check", "One row for each target of the plan.")
            .Text("target", "Short name of the target.", f => f.Target.Id)
            .Text("years", "The year or years it is about.", f => f.Target.Subject.Years.ToString())
            .Text("published", "The figure as printed.", f => f.Target.Figure.Published.Text)
            .Text("unit", "The printed unit.", f => f.Target.Figure.Unit.Text)
            .Truth("linked", "Whether the model works the quantity out.", f => f.Target.IsLinked)
            .Number("implied_low", "Lower end of what the other figures force, in the row's unit.", f => End(f.Implied?.Low))
            .Number("implied_high", "Upper end of what the other figures force, in the row's unit.", f => End(f.Implied?.High))
            .Truth("within_bounds", "For a target that is not linked, whether its figure lies inside its own bounds.", f => f.IsPossible)
            .Text("conflicts", "Numbers of the conflicts it takes part in, from 1, with blanks between them.", f => ConflictsOf(f.Target, report))
            .Text("verdict", "The answer for the whole plan.", _ => ResultWord.Of(report.Verdict));
        if (attainment is not null)
        {
            table.Number("probability", "Share of the trials that attain the target.", f => Attained(f.Target, attainment)?.Probability)
                .Number("probability_error", "Monte Carlo error of that share.", f => Attained(f.Target, attainment)?.StandardError);
        }

        return Stated(table.Of(report.Targets), report);
    }

    /// <summary>The conflicts, one row for each of their targets.</summary>
    /// <param name="report">What the check found.</param>
    /// <returns>The range that the other members force stands at the target by which the conflict is told, in the row's unit.</returns>
    public static ResultTable ConflictsTable(this ConsistencyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Stated(
            new TableMaker<(Conflict Conflict, int Number, Target Target)>("conflicts", "One row for each target of each conflict.")
                .Whole("conflict", "Number of the conflict, from 1.", m => m.Number)
                .Whole("story", "Conflicts with the same number tell one story in variants.", m => m.Conflict.Story)
                .Text("level", "possible where no plausible range is needed for the proof, else plausible.", m => ResultWord.Of(m.Conflict.Level))
                .Truth("minimal", "Whether without any one target the rest was shown to hold.", m => m.Conflict.IsMinimal)
                .Text("proof", "How it was proved.", m => ResultWord.Of(m.Conflict.Proof))
                .Text("target", "Short name of the target.", m => m.Target.Id)
                .Text("years", "The year or years it is about.", m => m.Target.Subject.Years.ToString())
                .Text("published", "The figure as printed.", m => m.Target.Figure.Published.Text)
                .Text("unit", "The printed unit.", m => m.Target.Figure.Unit.Text)
                .Number("implied_low", "Lower end of what the other members force, in the row's unit.", m => m.Target == m.Conflict.Hinge ? End(m.Conflict.Implied.Low) : null)
                .Number("implied_high", "Upper end of what the other members force, in the row's unit.", m => m.Target == m.Conflict.Hinge ? End(m.Conflict.Implied.High) : null)
                .Of(report.Conflicts.SelectMany((conflict, i) => conflict.Targets.Select(target => (conflict, i + 1, target)))),
            report);
    }

    /// <summary>The corrections, one row for each figure that one changes.</summary>
    /// <param name="report">What the check found.</param>
    /// <returns>The allowed range in the row's unit, an end NaN where it is open.</returns>
    public static ResultTable CorrectionsTable(this ConsistencyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Stated(
            new TableMaker<(Correction Correction, int Number, TargetChange Change)>("corrections", "One row for each changed figure of each correction.")
                .Whole("correction", "Number of the correction, from 1; any one of them mends the plan.", c => c.Number)
                .Text("target", "Short name of the target.", c => c.Change.Target.Id)
                .Text("from", "The figure as printed.", c => c.Change.Target.Figure.Published.Text)
                .Text("to", "The nearest figure that agrees with the rest.", c => c.Change.To.Text)
                .Text("unit", "The printed unit.", c => c.Change.Target.Figure.Unit.Text)
                .Number("low", "Lower end of what the rest allows, in the row's unit.", c => End(c.Change.Allowed.Low))
                .Number("high", "Upper end of what the rest allows, in the row's unit.", c => End(c.Change.Allowed.High))
                .Truth("shown", "Whether a path was found on which the plan holds with exactly these figures.", c => c.Correction.IsShown)
                .Of(report.Corrections.SelectMany((correction, i) => correction.Changes.Select(change => (correction, i + 1, change)))),
            report);
    }

    /// <summary>What the figures force on quantities that none of them states.</summary>
    /// <param name="report">What the check found.</param>
    /// <returns>One row a quantity; ranges in the row's unit, a rate's as an average a year, an end NaN where it is open.</returns>
    public static ResultTable ImpliedTable(this ConsistencyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Stated(
            new TableMaker<(ImpliedValue Value, Unit Unit)>("implied", "One row for each quantity that no figure states.")
                .Text("indicator", "The quantity.", i => i.Value.Subject.Id.ToString())
                .Text("statistic", "The year's value, or what is said about several years.", i => ReportedQuantity.StatisticOf(i.Value.Subject))
                .Text("years", "The year or years it is about.", i => i.Value.Subject.Years.ToString())
                .Text("unit", "The unit of the range.", i => i.Unit.Text)
                .Number("low", "Lower end; no path lies below it.", i => End(i.Value.Range.Low / i.Unit.Scale))
                .Number("high", "Upper end; no path lies above it.", i => End(i.Value.Range.High / i.Unit.Scale))
                .Truth("forced", "Whether the targets narrow the range.", i => i.Value.IsForced)
                .Of(report.Implied.Select(i => (i, DisplayUnit.For(report.Scenario.Model.ByName[i.Subject.Id.Name])))),
            report);
    }

    private static ResultTable Stated(ResultTable table, ConsistencyReport report) => table
        .With("scenario", report.Scenario.Id)
        .With("level", ResultWord.Of(report.Level))
        .With("verdict", ResultWord.Of(report.Verdict));

    private static string ConflictsOf(Target target, ConsistencyReport report) =>
        string.Join(' ', report.Conflicts.Select((conflict, i) => (conflict, Number: i + 1)).Where(c => c.conflict.Targets.Contains(target)).Select(c => c.Number));

    private static ProportionEstimate? Attained(Target target, SimulationResult attainment) => attainment.Targets.FirstOrDefault(t => t.Target == target)?.Attained;

    private static double? End(Rational? end) => end?.ToDouble();
}
