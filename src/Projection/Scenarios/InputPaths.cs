using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>What each quantity is taken to be in each year once what-ifs are worked in, one after the other.</summary>
/// <remarks>Immutable. A what-if that cannot be worked in changes nothing and is named in <see cref="Problems"/>.</remarks>
internal sealed class InputPaths
{
    private readonly Scenario _scenario;
    private readonly KnownInputs _known;
    private readonly Dictionary<(IndicatorId Id, Year Year), InputState> _changed = [];
    private readonly List<Diagnostic> _problems = [];

    public InputPaths(Scenario scenario, KnownInputs known, IEnumerable<Override> overrides)
    {
        _scenario = scenario;
        _known = known;
        foreach (Override change in overrides)
        {
            Apply(change);
        }
    }

    /// <summary>What-ifs that nothing can be made of, such as a growth from a year of which nothing is known.</summary>
    public ImmutableArray<Diagnostic> Problems => [.. _problems];

    /// <summary>The quantities that a what-if changed, in the order in which they were first changed.</summary>
    public IEnumerable<((IndicatorId Id, Year Year) Quantity, InputState State)> Changed => _changed.Select(pair => (pair.Key, pair.Value));

    public InputState Of(IndicatorId id, Year year) => _changed.TryGetValue((id, year), out InputState? state)
        ? state
        : new InputState(_known.DistributionOf(id, year), _known.PlausibleOf(id, year));

    private void Apply(Override change)
    {
        if (!double.IsFinite(change.Value))
        {
            _problems.Add(Problem.OutsideBounds(change.Where, $"what is given for {change.Ids.FirstOrDefault()}", (Wording)"no finite number", (Wording)"a finite number"));
            return;
        }

        var finding = new ChangeProblems(change);
        YearRange years = change.Years ?? _scenario.PlanYears;
        foreach (IndicatorId id in change.Ids)
        {
            InputState before = Of(id, years.Last);
            bool isDone = change.Kind switch
            {
                OverrideKind.Add => Add(change, id, years, finding),
                OverrideKind.Grow => Grow(change, id, years, finding),
                _ => Set(change, id, years),
            };
            if (isDone && change.Hold && years.Last < _scenario.Horizon && _scenario.Model.Find(id) is { IsInput: true })
            {
                Hold(change, id, years.Last, before, finding);
            }
        }

        _problems.AddRange(finding.All());
    }

    private bool Set(Override change, IndicatorId id, YearRange years)
    {
        foreach (Year year in years)
        {
            _changed[(id, year)] = InputState.Fixed(change.Value, change, isStated: true);
        }

        return true;
    }

    private bool Add(Override change, IndicatorId id, YearRange years, ChangeProblems finding)
    {
        InputState[] states = [.. years.Select(year => Of(id, year))];
        return finding.AreKnown(id, years, states) && finding.AreFinite(id, years, states.Select(s => s.Central!.Value + change.Value))
            && Replace(id, years, states.Select(s => s.Changed(change.Value, 1, change)));
    }

    private bool Grow(Override change, IndicatorId id, YearRange years, ChangeProblems finding)
    {
        var before = new YearRange(years.First - 1, years.First - 1);
        InputState start = Of(id, before.First);
        if (!finding.AreKnown(id, before, [start]) || !finding.HasLevel(id, before.First, start.Central!.Value))
        {
            return false;
        }

        double[] levels = new double[years.Count];
        double level = start.Central.Value;
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = level *= 1 + change.Value;
        }

        return finding.AreFinite(id, years, levels) && Replace(id, years, levels.Select(value => InputState.Fixed(value, change, isStated: false)));
    }

    // Before and after are central values: the growth of an uncertain quantity is that of its central path.
    private void Hold(Override change, IndicatorId id, Year last, InputState before, ChangeProblems finding)
    {
        var later = new YearRange(last + 1, _scenario.Horizon);
        InputState[] states = [.. later.Select(year => Of(id, year))];
        if (!finding.AreKnown(id, new YearRange(last, last), [before]) || !finding.AreKnown(id, later, states))
        {
            return;
        }

        double factor = Of(id, last).Central!.Value / before.Central!.Value;
        if (finding.HasLevel(id, last, before.Central.Value) && finding.KeepsSign(id, last, before.Central.Value, factor)
            && finding.AreFinite(id, later, states.Select(s => s.Central!.Value * factor)))
        {
            Replace(id, later, states.Select(s => s.Changed(0, factor, change)));
        }
    }

    private bool Replace(IndicatorId id, YearRange years, IEnumerable<InputState> states)
    {
        foreach ((Year year, InputState state) in years.Zip(states))
        {
            _changed[(id, year)] = state;
        }

        return true;
    }
}
