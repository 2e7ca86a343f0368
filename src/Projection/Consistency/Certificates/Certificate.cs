using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.Consistency.Certificates;

/// <summary>The evidence for the answer of a check, in steps that can be recomputed without the engine.</summary>
/// <remarks>Immutable. An undecided check has neither refutations nor a path: there is nothing to certify.</remarks>
/// <param name="Report">The answer.</param>
/// <param name="Conflicts">One refutation for each conflict of the report, in its order.</param>
/// <param name="Base">The refutation of base-year figures or ranges that contradict each other; <see langword="null"/> where they agree.</param>
/// <param name="Path">The path on which all targets hold; <see langword="null"/> unless the verdict is consistent.</param>
public sealed record Certificate(
    ConsistencyReport Report,
    ImmutableArray<Refutation> Conflicts,
    Refutation? Base,
    CertifiedPath? Path)
{
    /// <summary>Works the evidence out.</summary>
    /// <param name="program">The scenario on the tape.</param>
    /// <param name="report">What the check of that scenario found.</param>
    /// <param name="cancellationToken">Stops between two refutations.</param>
    /// <returns>The certificate.</returns>
    /// <exception cref="ArgumentException">The report is about another scenario.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static Certificate Of(ScenarioProgram program, ConsistencyReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(report);
        if (!ReferenceEquals(program.Scenario, report.Scenario))
        {
            throw new ArgumentException("A certificate is made from a scenario and the report on it; this report is about another one.", nameof(report));
        }

        var refuter = new Lazy<Refuter>(() => new Refuter(program, report.Level, cancellationToken));
        return new Certificate(
            report,
            [.. report.Conflicts.Select(c => refuter.Value.Refute(c))],
            report.ContradictoryObservations.IsEmpty && report.ContradictoryRanges.IsEmpty ? null : refuter.Value.Refute(report.ContradictoryObservations, report.ContradictoryRanges),
            report.Witness is null ? null : CertifiedPath.Of(program, report.Witness));
    }
}
