using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>Checks whether the figures of a plan can hold together.</summary>
public static class ConsistencyChecker
{
    /// <summary>Checks a scenario.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="options">How to check; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    /// <returns>The verdict with its evidence.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static ConsistencyReport Check(ScenarioProgram program, ConsistencyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        options ??= new ConsistencyOptions();
        var system = new ConstraintSystem(program, options.Level);
        var oracle = new Oracle(system, options, cancellationToken);
        return oracle.IsRefutedWithoutTargets
            ? WithoutBase(system, oracle, options)
            : SecondLook.At(new Inquiry(system, oracle, options).Report(), options, cancellationToken);
    }

    // What is given contradicts itself: nothing can be said about targets, but its members can be named.
    private static ConsistencyReport WithoutBase(ConstraintSystem system, Oracle oracle, ConsistencyOptions options)
    {
        Scenario scenario = system.Program.Scenario;
        (int[] observations, int[] ranges) = oracle.Needed([]);
        return new ConsistencyReport
        {
            Scenario = scenario,
            Level = options.Level,
            Verdict = Verdict.Contradictory,
            IsComplete = false,
            Targets = [.. scenario.Targets.Select(t => new TargetFinding(t, null, [], StandaloneBounds.Admit(t)))],
            Conflicts = [],
            Corrections = [],
            Implied = [],
            ContradictoryObservations = [.. observations.Select(o => scenario.Observations[system.Observations[o]])],
            ContradictoryRanges = [.. ranges.Select(r => system.Ranges[r].Range)],
        };
    }
}
