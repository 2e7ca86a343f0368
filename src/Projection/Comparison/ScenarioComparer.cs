using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Comparison;

/// <summary>Puts scenarios side by side and attributes what differs to what they assume differently.</summary>
/// <remarks>
/// Each case is projected on its central path. Cases may have other models and years: what two of them do not have alike is missing
/// in one of them. The difference of a quantity between the first case and another one is shared out by Shapley values among the inputs
/// that differ, if both cases have one model and one base year.
/// </remarks>
public static class ScenarioComparer
{
    /// <summary>Compares cases.</summary>
    /// <param name="cases">At least two, each with a scenario without errors; the others are compared with the first.</param>
    /// <param name="options">What is shown and how differences are attributed; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The comparison, with a warning for each part in which a case is not like the first; or what keeps a case off the tape.</returns>
    /// <exception cref="ArgumentException">There are fewer than two cases, two have one name, or an attributed quantity is not one of the model.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Parsed<ScenarioComparison> Compare(IReadOnlyList<ComparedCase> cases, ComparisonOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        options ??= new ComparisonOptions();
        Check(cases, options);
        AttributedQuantity[] standard = [.. TargetsOf(cases), .. OutputsOf(cases[0])];
        Subject[] subjects = [.. standard.Concat(options.Attributed).Select(q => q.Subject).Distinct()];
        Parsed<EvaluatedCase>[] parsed = [.. cases.Select(Evaluated)];
        if (!Array.TrueForAll(parsed, p => p.Success))
        {
            return Parsed<ScenarioComparison>.Failed(parsed.SelectMany(p => p.Diagnostics));
        }

        EvaluatedCase[] evaluated = [.. parsed.Select(p => p.Value!)];
        ImmutableArray<CaseComparison> others = [.. evaluated.Skip(1).Select(other => Against(evaluated[0], other, cases, options, cancellationToken))];
        return Parsed<ScenarioComparison>.Of(
            new ScenarioComparison([.. cases], QuantitiesOf(evaluated, cases, options), ComparedTargets(evaluated), others, options),
            parsed.SelectMany(p => p.Diagnostics).Concat(others.SelectMany(other => Findings(cases[0], other))));

        Parsed<EvaluatedCase> Evaluated(ComparedCase one)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return EvaluatedCase.Of(one, subjects, cases);
        }
    }

    private static void Check(IReadOnlyList<ComparedCase> cases, ComparisonOptions options)
    {
        if (cases.Count < 2)
        {
            throw new ArgumentException($"A comparison has two cases at least; found {cases.Count}.", nameof(cases));
        }

        if (cases.GroupBy(c => c.Name).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Each case has a name of its own; {twice.Key} is there twice.", nameof(cases));
        }

        if (!Enum.IsDefined(options.Grouping))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Grouping, "There is no such grouping of changes.");
        }

        if (options.ExactChanges is < 0 or > ComparisonOptions.MostExactChanges)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.ExactChanges, $"All combinations are evaluated of 0 to {ComparisonOptions.MostExactChanges} changes.");
        }

        if (options.Pairs is < 2 or > ComparisonOptions.MostPairs)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Pairs, $"Sampled are 2 to {ComparisonOptions.MostPairs} pairs of orders.");
        }
    }

    private static IEnumerable<Diagnostic> Findings(ComparedCase first, CaseComparison other) => other.Differences.Select(d => Problem.CasesDiffer(
        ScenarioMerge.PlaceOf(other.Case.Scenario), d.PartName, other.Case.Name, d.Found, first.Name, d.Expected, CaseComparison.IsHarmless(d)));

    // What the linked targets of all cases are about, each once.
    private static IEnumerable<AttributedQuantity> TargetsOf(IReadOnlyList<ComparedCase> cases) =>
        cases.SelectMany(c => c.Scenario.Targets).Where(t => t.IsLinked).DistinctBy(t => t.Subject).Select(AttributedQuantity.Of);

    private static IEnumerable<AttributedQuantity> OutputsOf(ComparedCase first) =>
        first.Scenario.Outputs.Select(output => AttributedQuantity.Of(output, first.Scenario.Model));

    private static CaseComparison Against(
        EvaluatedCase first, EvaluatedCase other, IReadOnlyList<ComparedCase> cases, ComparisonOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<ScenarioDifference> differences = [.. ScenarioDifference.Between(first.Case.Scenario, other.Case.Scenario)];
        var comparison = new CaseComparison(other.Case, differences, [], []);
        if (!comparison.IsAttributable)
        {
            return comparison;
        }

        Dictionary<(IndicatorId Id, Year Year), double> given = [];
        for (int i = 0; i < other.Inputs.Length; i++)
        {
            given[(other.Program.Program.Inputs[i].Id, other.Program.Program.Inputs[i].Year)] = other.Inputs[i];
        }

        // Inputs of years that the other case does not have stay as they are; nothing that both have depends on them.
        double[] to = [.. first.Program.Program.Inputs.Select((input, i) => given.GetValueOrDefault((input.Id, input.Year), first.Inputs[i]))];
        ImmutableArray<AssumptionChange> changes = AssumptionChanges.Between(first.Program, first.Inputs, to, options.Grouping);
        IEnumerable<AttributedQuantity> attributed = options.Attributed;
        if (options.Attributed.IsEmpty)
        {
            AttributedQuantity[] targets = [.. TargetsOf(cases).Where(q => ComparedValue.Differ(first[q.Subject], other[q.Subject]))];
            attributed = targets.Length > 0 ? targets : OutputsOf(cases[0]).Where(q => ComparedValue.Differ(first[q.Subject], other[q.Subject]));
        }

        return comparison with { Changes = changes, Attributions = [.. attributed.Select(q => Attribution.Of(q, first, other, to, changes, options, cancellationToken))] };
    }

    private static ImmutableArray<ComparedQuantity> QuantitiesOf(EvaluatedCase[] evaluated, IReadOnlyList<ComparedCase> cases, ComparisonOptions options)
    {
        IEnumerable<IndicatorId> ids = options.Indicators.IsEmpty
            ? cases.SelectMany(c => c.Scenario.Model.Indicators).Where(i => !i.IsInput).SelectMany(i => i.Ids()).Distinct()
            : options.Indicators.Distinct();
        Year[] years = options.Years.IsEmpty ? [cases.Select(c => c.Scenario.Horizon).Min()] : [.. options.Years.Distinct().Order()];
        return [.. ids.SelectMany(id => years.Select(year => QuantityOf(id, year, evaluated, cases))).Where(q => !options.Indicators.IsEmpty || IsTelling(q))];
    }

    private static ComparedQuantity QuantityOf(IndicatorId id, Year year, EvaluatedCase[] evaluated, IReadOnlyList<ComparedCase> cases)
    {
        IndicatorInfo info = cases.Select(c => c.Scenario.Model.Find(id)).OfType<IndicatorInfo>().FirstOrDefault()
            ?? throw new ArgumentException($"No model has {id}.", nameof(id));
        Unit unit = DisplayUnit.For(info);
        double[] values = [.. evaluated.Select(e => EvaluatedCase.Has(e.Case, id, cases) ? e[id, year] : double.NaN)];
        return new ComparedQuantity(id, year, unit, [.. values.Select(value => ComparedValue.Of(value, values[0], unit.IsPercent))]);
    }

    // Something that one case has and another has not, or has otherwise.
    private static bool IsTelling(ComparedQuantity quantity)
    {
        double first = quantity.Values[0].Value;
        return quantity.Values.Any(v => double.IsFinite(v.Value) != double.IsFinite(first) || ComparedValue.Differ(first, v.Value));
    }

    // Cases may have several figures for one quantity; the first one of a case is put beside the first ones of the others, and so on.
    private static ImmutableArray<ComparedTarget> ComparedTargets(EvaluatedCase[] evaluated)
    {
        ILookup<Subject, Target>[] targets = [.. evaluated.Select(e => e.Case.Scenario.Targets.Where(t => t.IsLinked).ToLookup(t => t.Subject))];
        return
        [
            .. from subject in targets.SelectMany(lookup => lookup.Select(g => g.Key)).Distinct()
               from place in Enumerable.Range(0, targets.Max(lookup => lookup[subject].Count()))
               select ComparedTargetOf(subject, [.. targets.Select(lookup => lookup[subject].ElementAtOrDefault(place))], evaluated),
        ];
    }

    private static ComparedTarget ComparedTargetOf(Subject subject, Target?[] targets, EvaluatedCase[] evaluated)
    {
        Target named = targets.First(t => t is not null)!;
        Unit unit = named.Figure.Unit;
        double[] values = [.. evaluated.Select(e => e[subject])];
        return new ComparedTarget(
            named.Id,
            subject,
            unit,
            [.. values.Select(value => ComparedValue.Of(value, values[0], unit.IsPercent))],
            [.. targets.Select((target, i) => target is null ? null : new TargetGap(target, values[i]))]);
    }
}
