using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>How likely the other targets are in the trials that attain one.</summary>
/// <param name="Given">The target taken as attained.</param>
/// <param name="Trials">In how many trials it is.</param>
/// <param name="Others">Each other target, its share of those trials, <see langword="null"/> where there are none, and its share of all trials.</param>
public sealed record ConditionalAnswer(string Given, long Trials, IReadOnlyList<(string Target, ProportionEstimate? Attained, ProportionEstimate OfAll)> Others)
{
    /// <summary>The answers for targets that are taken as attained.</summary>
    /// <param name="result">What a simulation gave.</param>
    /// <param name="given">Their ids.</param>
    /// <returns>One for each.</returns>
    /// <exception cref="InvalidOperationException">No target with a value has such an id.</exception>
    public static IEnumerable<ConditionalAnswer> Of(SimulationResult result, IEnumerable<string> given) => given.Select(id => new ConditionalAnswer(
        id,
        result.Targets.First(t => t.Target.Id == id).Attained.Successes,
        [.. result.Targets.Where(t => t.Target.Id != id).Select(t => (t.Target.Id, result.Conditional(t.Target.Id, id), t.Attained))]));
}
