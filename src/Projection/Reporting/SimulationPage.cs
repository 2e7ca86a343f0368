using Projection.Reporting.Texts;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Reporting;

/// <summary>A simulation for a person: how it was run, attainment, then spread.</summary>
public sealed class SimulationPage
{
    private readonly PageWriter _page;
    private readonly PageTexts _texts;
    private readonly Func<Target, string> _nameOf;

    /// <summary>Writes parts of the page.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="nameOf">What a target is called; its id where <see langword="null"/>.</param>
    internal SimulationPage(PageWriter page, Func<Target, string>? nameOf = null)
    {
        _nameOf = nameOf ?? (target => target.Id);
        _page = page;
        _texts = page.Texts;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="result">What a simulation gave.</param>
    /// <param name="language">The language.</param>
    /// <param name="given">Ids of targets that are taken as attained, for the other targets' shares then.</param>
    /// <returns>The page.</returns>
    /// <exception cref="InvalidOperationException">No target with a value has such an id.</exception>
    public static Page Of(SimulationResult result, Language language, IReadOnlyList<string>? given = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var page = new PageWriter(language);
        new SimulationPage(page).Write(result, given ?? []);
        return page.ToPage();
    }

    private void Write(SimulationResult result, IReadOnlyList<string> given)
    {
        Scenario scenario = result.Scenario;
        _page.Title(scenario.Title.In(_page.Language) ?? scenario.Id);
        WriteRun(result);
        WriteAttainment(result);
        WriteSubsets(result);
        foreach (ConditionalAnswer answer in ConditionalAnswer.Of(result, given))
        {
            WriteConditional(answer, result.Trials);
        }

        new SpreadPage(_page).Write(result);
    }

    internal void WriteAttainment(SimulationResult result)
    {
        _page.Heading(_texts.Attainment);
        WriteShares(result);
    }

    /// <summary>The table of attainments, and what binds.</summary>
    internal void WriteShares(SimulationResult result)
    {
        List<IReadOnlyList<Cell>> rows = [.. result.Targets.Select(t => Row(t.Attained, ReportedQuantity.IsCertain(t.Quantity), _nameOf(t.Target), GoalText(t.Goal), t.Target.Figure.Published.Text))];
        if (result.Joint is { } joint)
        {
            bool isCertain = result.Targets.All(t => ReportedQuantity.IsCertain(t.Quantity));
            rows.Add(Row(joint, isCertain, TextTemplate.Fill(_texts.AllTogether, result.Targets.Length), string.Empty, string.Empty));
        }

        _page.Table([_texts.Target, string.Empty, ">" + _texts.Printed, ">" + _texts.Probability, ">" + _texts.Interval], rows);
        if (result.Binding is { } binding)
        {
            (string probability, string interval) = AttainmentText.Of(result.Targets.First(t => t.Target == binding).JointWithout, _page);
            _page.Paragraph(TextTemplate.Fill(_texts.Binding, _nameOf(binding), $"{probability} ({_texts.Interval}: {interval})"));
        }
        else if (result.Targets.Length > 0)
        {
            _page.Paragraph(_texts.NoBinding);
        }

        if (result.Targets.Length > 0)
        {
            _page.Paragraph(_texts.IntervalNote);
        }

        if (!result.WithoutValue.IsEmpty)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.WithoutValue, string.Join(", ", result.WithoutValue.Select(_nameOf))));
        }
    }

    /// <summary>How the simulation was run, and why it ended where it did.</summary>
    internal void WriteRun(SimulationResult result)
    {
        SimulationOptions options = result.Options;
        _page.Paragraph(TextTemplate.Fill(_texts.SimulationTitle, Count(result.Trials), options.Seed, result.Dimensions));
        if (options.Plan != SamplingPlan.Random)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.PlanNote, PlanText(options.Plan), result.Replicates));
        }

        bool hasStopped = result.Replicates < options.Replicates && options.Plan != SamplingPlan.Random;
        hasStopped |= result.Trials < options.Trials;
        if (options.UntilError is { } wanted)
        {
            double largest = result.Targets.Select(t => t.Attained.StandardError).Append(result.Joint?.StandardError ?? 0).Max();
            if (hasStopped)
            {
                _page.Paragraph(TextTemplate.Fill(_texts.ErrorReached, Count(options.Trials), Error(wanted)));
            }
            else if (largest > wanted)
            {
                _page.Paragraph(TextTemplate.Fill(_texts.ErrorNotReached, Error(wanted), Error(largest)));
            }
        }

        if (!hasStopped && result.Trials > options.Trials)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.WholeRepetitions, Count(options.Trials), result.Replicates, Count(result.Trials / result.Replicates)));
        }

        string Error(double error) => Show.Significant(error * 100, 2, _page) + " %";
    }

    private void WriteSubsets(SimulationResult result)
    {
        if (result.Subsets.IsEmpty)
        {
            return;
        }

        _page.Heading(_texts.Subsets);
        _page.Table(
            [_texts.Subset, _texts.Targets, ">" + _texts.Probability, ">" + _texts.Interval],
            result.Subsets.Select(s => Row(s.Attained, false, s.Name, string.Join(", ", s.Targets.Select(t => t.Id)))));
    }

    private void WriteConditional(ConditionalAnswer answer, long trials)
    {
        _page.Line();
        _page.Paragraph(TextTemplate.Fill(_texts.Given, answer.Given, Count(answer.Trials), Count(trials)));
        if (answer.Trials == 0)
        {
            _page.Paragraph(TextTemplate.Fill(_texts.NeverGiven, answer.Given));
            return;
        }

        _page.Table(
            [_texts.Target, ">" + _texts.ProbabilityThen, ">" + _texts.Interval, ">" + _texts.ProbabilityOfAll],
            answer.Others.Select(o => (IReadOnlyList<Cell>)[.. Row(o.Attained!.Value, false, o.Target), AttainmentText.Of(o.OfAll, _page).Probability]));
    }

    private Cell[] Row(ProportionEstimate share, bool isCertain, params string[] names)
    {
        (string probability, string interval) = AttainmentText.Of(share, _page);
        return [.. names, new Cell(probability, share.Probability * 100), isCertain ? _texts.Certain : interval];
    }

    private string Count(long number) => _page.Format.Format((double)number, 0);

    internal string PlanText(SamplingPlan plan) => plan switch
    {
        SamplingPlan.Antithetic => _texts.PlanAntithetic,
        SamplingPlan.LatinHypercube => _texts.PlanLatinHypercube,
        SamplingPlan.Sobol => _texts.PlanSobol,
        _ => _texts.PlanRandom,
    };

    private string GoalText(Goal goal) => goal switch
    {
        Goal.AtLeast => _texts.GoalAtLeast,
        Goal.AtMost => _texts.GoalAtMost,
        _ => _texts.GoalWithin,
    };
}
