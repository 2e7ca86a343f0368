using System.Globalization;
using System.Text;
using Projection.Scenarios;

namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>A plan of which it is known by construction whether it can hold.</summary>
/// <param name="Number">Makes the same plan again.</param>
/// <param name="Kind">How it was made.</param>
/// <param name="Parts">Number of sectors.</param>
/// <param name="ModelText">The model.</param>
/// <param name="Quantities">What the targets are about, in their order.</param>
/// <param name="Prints">The targets' figures, in the same order.</param>
/// <param name="Scenario">The plan.</param>
/// <param name="Broken">Place of the figure that was moved beyond what the others allow; -1 where none was.</param>
internal sealed record RandomPlan(int Number, PlanKind Kind, int Parts, string ModelText, Quantity[] Quantities, Print[] Prints, Scenario Scenario, int Broken)
{
    public bool IsConsistent => Broken < 0;

    /// <summary>All that is needed to type the plan in again.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"plan {Number}, {Kind}, to {Scenario.Horizon}");
        text.AppendLine(ModelText);
        foreach (Observation observation in Scenario.Observations)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"observed {observation.Subject}: {observation.Figure.Published.Text} {observation.Figure.Unit}");
        }

        for (int i = 0; i < Quantities.Length; i++)
        {
            Figure figure = Scenario.Targets[i].Figure;
            text.AppendLine(CultureInfo.InvariantCulture, $"{(i == Broken ? "broken" : "target")} {Scenario.Targets[i].Id} {Quantities[i].Subject}: {figure.Published.Text} {figure.Unit}");
        }

        return text.ToString();
    }
}
