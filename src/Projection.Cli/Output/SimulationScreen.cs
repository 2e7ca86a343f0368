using Projection.Cli.Texts;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Cli.Output;

/// <summary>A simulation for a person: attainment, then spread.</summary>
internal sealed class SimulationScreen(Screen screen)
{
    private const int Digits = 5;
    private readonly UiTexts _texts = screen.Texts;

    public void Write(SimulationResult result)
    {
        Scenario scenario = result.Scenario;
        screen.Paragraph(scenario.Title.In(screen.Language) ?? scenario.Id);
        screen.Paragraph(Show.Fill(_texts.SimulationTitle, screen.Format.Format((double)result.Options.Trials, 0), result.Options.Seed, result.Dimensions));
        WriteAttainment(result);
        WriteSpread(result);
        ReportedQuantity[] outputs = scenario.Outputs.IsEmpty ? [] : [.. ReportedQuantity.Of(result)];
        WriteOutputs(outputs);
        if (!result.OutputsWithoutValue.IsEmpty)
        {
            screen.Paragraph(Show.Fill(_texts.WithoutValue, string.Join(", ", result.OutputsWithoutValue.Select(o => o.Id))));
        }

        IEnumerable<(string Name, long Failed)> counts = result.Targets.Select(t => (t.Target.Id, t.Quantity.Failed)).Concat(outputs.Select(o => (o.Name, o.Quantity.Failed)));
        foreach ((string name, long failed) in counts.Where(c => c.Failed > 0))
        {
            screen.Paragraph(Show.Fill(_texts.Failed, failed, name));
        }
    }

    public void WriteAttainment(SimulationResult result)
    {
        screen.Heading(_texts.Attainment);
        List<IReadOnlyList<string>> rows =
        [
            .. result.Targets.Select(t => (IReadOnlyList<string>)[t.Target.Id, GoalText(t.Goal), t.Target.Figure.Published.Text, Show.Percent(t.Attained.Probability, screen), "± " + Show.Percent(t.Attained.StandardError, screen)]),
        ];
        if (result.Joint is { } joint)
        {
            rows.Add([Show.Fill(_texts.AllTogether, result.Targets.Length), string.Empty, string.Empty, Show.Percent(joint.Probability, screen), "± " + Show.Percent(joint.StandardError, screen)]);
        }

        screen.Table([_texts.Target, string.Empty, ">" + _texts.Printed, ">" + _texts.Probability, ">" + _texts.Error], rows);
        if (result.Binding is { } binding)
        {
            ProportionEstimate without = result.Targets.First(t => t.Target == binding).JointWithout;
            screen.Paragraph(Show.Fill(_texts.Binding, binding.Id, $"{Show.Percent(without.Probability, screen)} ± {Show.Percent(without.StandardError, screen)}"));
        }
        else if (result.Targets.Length > 0)
        {
            screen.Paragraph(_texts.NoBinding);
        }

        if (!result.WithoutValue.IsEmpty)
        {
            screen.Paragraph(Show.Fill(_texts.WithoutValue, string.Join(", ", result.WithoutValue.Select(t => t.Id))));
        }
    }

    private void WriteSpread(SimulationResult result)
    {
        if (result.Targets.IsEmpty)
        {
            return;
        }

        screen.Heading(_texts.Spread);
        screen.Table(
            [_texts.Target, ">" + _texts.Printed, ">5 %", ">50 %", ">" + _texts.Error, ">95 %", _texts.Unit],
            result.Targets.Select(t => (IReadOnlyList<string>)[t.Target.Id, t.Target.Figure.Published.Text, .. Spread(t.Quantity, t.Target.Figure.Unit)]));
        screen.Paragraph(_texts.SpreadNote);
    }

    private void WriteOutputs(ReportedQuantity[] outputs)
    {
        if (outputs.Length == 0)
        {
            return;
        }

        screen.Heading(_texts.Outputs);
        screen.Table(
            [_texts.Quantity, ">5 %", ">50 %", ">" + _texts.Error, ">95 %", _texts.Unit],
            outputs.Select(o => (IReadOnlyList<string>)[o.Name, .. Spread(o.Quantity, o.Unit)]));
        screen.Paragraph(_texts.OutputsNote);
    }

    private string[] Spread(SimulatedQuantity quantity, Unit unit)
    {
        double scale = unit.Scale.ToDouble();
        return [Of(0.05), Of(0.5), quantity.Quantiles.TryGetValue(0.5, out QuantileError median) ? Show.Significant(median.StandardError / scale, 2, screen) : "-", Of(0.95), unit.Format(screen.Language)];

        string Of(double p) => quantity.Quantiles.TryGetValue(p, out QuantileError q) ? Show.Significant(q.Estimate / scale, Digits, screen) : "-";
    }

    private string GoalText(Goal goal) => goal switch
    {
        Goal.AtLeast => _texts.GoalAtLeast,
        Goal.AtMost => _texts.GoalAtMost,
        _ => _texts.GoalWithin,
    };
}
