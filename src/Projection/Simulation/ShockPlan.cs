using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>What the shocks of a scenario do to the inputs of a trial.</summary>
/// <remarks>Immutable. The event happens where <c>Uniform(EventDimension) &lt; Probability</c>; its size is <c>Size.Quantile(Uniform(SizeDimension))</c>.</remarks>
internal sealed class ShockPlan
{
    private readonly HashSet<int> _hit;

    private ShockPlan(ImmutableArray<ShockDraw> draws)
    {
        Draws = draws;
        _hit = [.. draws.Where(d => d.Probability > 0).SelectMany(d => d.Effects).Select(e => e.Input)];
    }

    /// <summary>One event of one shock and year each, shock after shock in the order of the scenario, within a shock year after year.</summary>
    public ImmutableArray<ShockDraw> Draws { get; }

    /// <summary>Whether a shock may move an input.</summary>
    /// <param name="input">Place among the program's inputs.</param>
    public bool Hits(int input) => _hit.Contains(input);

    /// <summary>Works out the plan of a scenario.</summary>
    /// <param name="program">A scenario without errors, on the tape.</param>
    /// <param name="names">Names taken already; those of the shocks come after them.</param>
    /// <param name="firstIndex">The first free index.</param>
    public static ShockPlan Of(ScenarioProgram program, DimensionNames names, int firstIndex)
    {
        var places = program.Program.Inputs.Select((input, place) => (input, place)).ToDictionary(i => (i.input.Id, i.input.Year), i => i.place);
        var draws = ImmutableArray.CreateBuilder<ShockDraw>();
        foreach (Shock shock in program.Scenario.Shocks)
        {
            foreach (Year year in shock.Years)
            {
                int index = firstIndex + (2 * draws.Count);
                draws.Add(new ShockDraw(
                    shock.Name,
                    year,
                    names.Take($"shock {shock.Name} event {year}"),
                    index,
                    names.Take($"shock {shock.Name} size {year}"),
                    index + 1,
                    shock.Probability,
                    shock.Size,
                    [.. EffectsOf(shock, year, program, places)]));
            }
        }

        return new ShockPlan(draws.ToImmutable());
    }

    // A value that a what-if gives stands as given, while what it only moves or stretches is hit all the same; after the horizon there is nothing to move.
    private static IEnumerable<ShockEffect> EffectsOf(Shock shock, Year year, ScenarioProgram program, Dictionary<(IndicatorId, Year), int> places)
    {
        for (int lag = 0; lag <= shock.Recovery.Length; lag++)
        {
            foreach (ShockedInput input in shock.Inputs)
            {
                if (places.TryGetValue((input.Id, year + lag), out int place) && program.OverrideOf(input.Id, year + lag) is null)
                {
                    yield return new ShockEffect(place, lag == 0 ? input.Factor : -input.Factor * shock.Recovery[lag - 1], lag);
                }
            }
        }
    }
}
