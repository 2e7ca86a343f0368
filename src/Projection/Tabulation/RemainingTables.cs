using Projection.GoalSeeking;

namespace Projection.Tabulation;

/// <summary>What the remaining years must deliver, as a table.</summary>
public static class RemainingTables
{
    /// <summary>What each year has to deliver towards each target.</summary>
    /// <param name="report">The needs.</param>
    /// <returns>One row for each target and year that counts for it; numbers in the row's unit.</returns>
    public static ResultTable ToTable(this RemainingReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new TableMaker<(RemainingNeed Need, YearDelivery Year, double Scale)>("remaining", "One row for each target and year that counts for it.")
            .Text("target", "Short name of the target.", n => n.Need.Target.Id)
            .Whole("year", "The year.", n => n.Year.Year.Value)
            .Truth("come_in", "Whether the year has come in.", n => n.Year.HasComeIn)
            .Text("delivery", "amount, growth over the year before, or change from it.", n => ResultWord.Of(n.Need.Kind))
            .Number("planned", "What the year had to deliver before anything had come in, in the row's unit.", n => n.Year.Planned / n.Scale)
            .Number("expected", "What it delivers on the central path, in the row's unit.", n => n.Year.Expected / n.Scale)
            .Number("needed", "What it has to deliver so that the target is reached, in the row's unit.", n => n.Year.Needed / n.Scale)
            .Text("unit", "The unit of the numbers.", n => n.Need.DeliveryUnit.Text)
            .Truth("plausible", "Whether what is needed can be delivered inside the plausible ranges; nothing where that is open.", n => n.Need.IsPlausible)
            .Text("status", "What became of the goal seek; over where no year remains.", n => StatusOf(n.Need))
            .Of(from need in report.Needs
                from year in need.Years
                select (need, year, need.DeliveryUnit.Scale.ToDouble()))
            .With("scenario", report.Scenario.Id);
    }

    /// <summary>The word for what became of a need.</summary>
    /// <param name="need">What a target needs.</param>
    /// <returns>That of its goal seek; <c>over</c> where no year that counts remains.</returns>
    public static string StatusOf(RemainingNeed need)
    {
        ArgumentNullException.ThrowIfNull(need);
        return need.Result is { } result ? ResultWord.Of(result.Status) : "over";
    }
}
