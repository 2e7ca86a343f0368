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
        foreach (TargetAttainment failed in result.Targets.Where(t => t.Quantity.Failed > 0))
        {
            screen.Paragraph(Show.Fill(_texts.Failed, failed.Quantity.Failed, failed.Target.Id));
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
            result.Targets.Select(t =>
            {
                double scale = t.Target.Figure.Unit.Scale.ToDouble();
                string Of(double p) => t.Quantity.Quantiles.TryGetValue(p, out QuantileError q) ? Show.Significant(q.Estimate / scale, Digits, screen) : "-";
                return (IReadOnlyList<string>)
                [
                    t.Target.Id,
                    t.Target.Figure.Published.Text,
                    Of(0.05),
                    Of(0.5),
                    t.Quantity.Quantiles.TryGetValue(0.5, out QuantileError median) ? Show.Significant(median.StandardError / scale, 2, screen) : "-",
                    Of(0.95),
                    t.Target.Figure.Unit.Format(screen.Language),
                ];
            }));
        screen.Paragraph(_texts.SpreadNote);
    }

    private string GoalText(Goal goal) => goal switch
    {
        Goal.AtLeast => _texts.GoalAtLeast,
        Goal.AtMost => _texts.GoalAtMost,
        _ => _texts.GoalWithin,
    };
}
