using Projection.Cli.Texts;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Cli.Output;

/// <summary>A simulation for a person: how it was run, attainment, then spread.</summary>
internal sealed class SimulationScreen(Screen screen)
{
    private readonly UiTexts _texts = screen.Texts;

    public void Write(SimulationResult result, IReadOnlyList<string> given)
    {
        Scenario scenario = result.Scenario;
        screen.Paragraph(scenario.Title.In(screen.Language) ?? scenario.Id);
        WriteRun(result);
        WriteAttainment(result);
        WriteSubsets(result);
        foreach (ConditionalAnswer answer in ConditionalAnswer.Of(result, given))
        {
            WriteConditional(answer, result.Trials);
        }

        new SpreadScreen(screen).Write(result);
    }

    public void WriteAttainment(SimulationResult result)
    {
        screen.Heading(_texts.Attainment);
        List<IReadOnlyList<string>> rows = [.. result.Targets.Select(t => Row(t.Attained, ReportedQuantity.IsCertain(t.Quantity), t.Target.Id, GoalText(t.Goal), t.Target.Figure.Published.Text))];
        if (result.Joint is { } joint)
        {
            bool isCertain = result.Targets.All(t => ReportedQuantity.IsCertain(t.Quantity));
            rows.Add(Row(joint, isCertain, Show.Fill(_texts.AllTogether, result.Targets.Length), string.Empty, string.Empty));
        }

        screen.Table([_texts.Target, string.Empty, ">" + _texts.Printed, ">" + _texts.Probability, ">" + _texts.Interval], rows);
        if (result.Binding is { } binding)
        {
            (string probability, string interval) = Attainment.Text(result.Targets.First(t => t.Target == binding).JointWithout, screen);
            screen.Paragraph(Show.Fill(_texts.Binding, binding.Id, $"{probability} ({_texts.Interval}: {interval})"));
        }
        else if (result.Targets.Length > 0)
        {
            screen.Paragraph(_texts.NoBinding);
        }

        if (result.Targets.Length > 0)
        {
            screen.Paragraph(_texts.IntervalNote);
        }

        if (!result.WithoutValue.IsEmpty)
        {
            screen.Paragraph(Show.Fill(_texts.WithoutValue, string.Join(", ", result.WithoutValue.Select(t => t.Id))));
        }
    }

    private void WriteRun(SimulationResult result)
    {
        SimulationOptions options = result.Options;
        screen.Paragraph(Show.Fill(_texts.SimulationTitle, Count(result.Trials), options.Seed, result.Dimensions));
        if (options.Plan != SamplingPlan.Random)
        {
            screen.Paragraph(Show.Fill(_texts.PlanNote, PlanText(options.Plan), result.Replicates));
        }

        bool hasStopped = result.Replicates < options.Replicates && options.Plan != SamplingPlan.Random;
        hasStopped |= result.Trials < options.Trials;
        if (options.UntilError is { } wanted)
        {
            double largest = result.Targets.Select(t => t.Attained.StandardError).Append(result.Joint?.StandardError ?? 0).Max();
            if (hasStopped)
            {
                screen.Paragraph(Show.Fill(_texts.ErrorReached, Count(options.Trials), Error(wanted)));
            }
            else if (largest > wanted)
            {
                screen.Paragraph(Show.Fill(_texts.ErrorNotReached, Error(wanted), Error(largest)));
            }
        }

        if (!hasStopped && result.Trials > options.Trials)
        {
            screen.Paragraph(Show.Fill(_texts.WholeRepetitions, Count(options.Trials), result.Replicates, Count(result.Trials / result.Replicates)));
        }

        string Error(double error) => Show.Significant(error * 100, 2, screen) + " %";
    }

    private void WriteSubsets(SimulationResult result)
    {
        if (result.Subsets.IsEmpty)
        {
            return;
        }

        screen.Heading(_texts.Subsets);
        screen.Table(
            [_texts.Subset, _texts.Targets, ">" + _texts.Probability, ">" + _texts.Interval],
            result.Subsets.Select(s => Row(s.Attained, false, s.Name, string.Join(", ", s.Targets.Select(t => t.Id)))));
    }

    private void WriteConditional(ConditionalAnswer answer, long trials)
    {
        screen.Line();
        screen.Paragraph(Show.Fill(_texts.Given, answer.Given, Count(answer.Trials), Count(trials)));
        if (answer.Trials == 0)
        {
            screen.Paragraph(Show.Fill(_texts.NeverGiven, answer.Given));
            return;
        }

        screen.Table(
            [_texts.Target, ">" + _texts.ProbabilityThen, ">" + _texts.Interval, ">" + _texts.ProbabilityOfAll],
            answer.Others.Select(o => (IReadOnlyList<string>)[.. Row(o.Attained!.Value, false, o.Target), Attainment.Text(o.OfAll, screen).Probability]));
    }

    private string[] Row(ProportionEstimate share, bool isCertain, params string[] names)
    {
        (string probability, string interval) = Attainment.Text(share, screen);
        return [.. names, probability, isCertain ? _texts.Certain : interval];
    }

    private string Count(long number) => screen.Format.Format((double)number, 0);

    private string PlanText(SamplingPlan plan) => plan switch
    {
        SamplingPlan.Antithetic => _texts.PlanAntithetic,
        SamplingPlan.LatinHypercube => _texts.PlanLatinHypercube,
        _ => _texts.PlanSobol,
    };

    private string GoalText(Goal goal) => goal switch
    {
        Goal.AtLeast => _texts.GoalAtLeast,
        Goal.AtMost => _texts.GoalAtMost,
        _ => _texts.GoalWithin,
    };
}
