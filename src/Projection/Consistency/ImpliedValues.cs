using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Works out what the targets force on quantities that none of them states.</summary>
internal sealed class ImpliedValues(ConstraintSystem system, Oracle oracle)
{
    /// <param name="aside">Targets left aside because with them nothing holds.</param>
    public ImmutableArray<ImpliedValue> Without(int[] aside)
    {
        int[] numbers = [.. system.Program.Implied.Select(i => i.Number)];
        if (oracle.Bound([.. Enumerable.Range(0, system.Targets.Length).Except(aside)], numbers) is not { } with)
        {
            return [];
        }

        Interval[] free = oracle.Narrow([])!;
        return
        [
            .. system.Program.Implied.Zip(with).Select(i => new ImpliedValue(i.First.Subject, Printed.RangeOf(i.Second), IsForced(i.Second, free[i.First.Number]))
            {
                History = HistoryOf(i.First.Subject),
            }),
        ];
    }

    // Whether the targets take away a tenth at least of what was open without them.
    private static bool IsForced(Interval with, Interval without) =>
        double.IsFinite(with.Width) && !(with.Width > 0.9 * without.Width);

    // What the scenario says of the same quantity before the plan.
    private ImmutableArray<Observation> HistoryOf(Subject.Indicator subject) =>
        [.. system.Program.Scenario.Observations.Where(o => o.Subject is Subject.Indicator { MultipleOf: null } past && past.Id == subject.Id && past.Years.Last <= system.Program.Scenario.BaseYear)];
}
