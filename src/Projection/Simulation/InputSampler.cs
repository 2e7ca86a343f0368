using System.Collections.Immutable;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Draws the inputs of a trial: any trial by its number, without those before it.</summary>
/// <remarks>
/// The dimension of an input's draws follows from its name, element and year, not from its place in the program,
/// so a further uncertain input, or one that becomes certain, leaves the draws of the others as they were.
/// </remarks>
internal sealed class InputSampler
{
    private readonly double[] _certain;
    private readonly List<Group> _groups = [];
    private readonly RandomSource _source;

    public InputSampler(ScenarioProgram program, ulong seed)
    {
        _source = new RandomSource(seed);
        _certain = program.CentralInputs();
        var inputs = program.Program.Inputs
            .Select((input, place) => (input, place, Distribution: program.DistributionOf(input) is { } found and not Constant ? found : null))
            .ToArray();
        HashSet<uint> taken = [];

        // Years before and after the base year are different quantities: a level to start from, and what happens then.
        foreach (var group in inputs.GroupBy(i => (i.input.Id.Name, AfterBase: i.input.Year > program.Scenario.BaseYear)).Where(g => g.Any(i => i.Distribution is not null)))
        {
            // Every element and year has its place, the certain ones too: else a year that becomes certain would bring its neighbours together.
            ImmutableArray<IndicatorId> ids = [.. program.Scenario.Model.ByName[group.Key.Name].Ids()];
            YearRange years = group.Key.AfterBase ? program.Scenario.PlanYears : new YearRange(group.Min(i => i.input.Year), program.Scenario.BaseYear);
            double across = program.Scenario.Dependence.AcrossOf(group.Key.Name);
            double overYears = program.Scenario.Dependence.OverYearsOf(group.Key.Name);
            var uncertain = group.Where(i => i.Distribution is not null).ToDictionary(i => (i.input.Id, i.input.Year), i => (i.place, i.Distribution));
            List<Slot> slots = [];
            foreach (Year year in years)
            {
                foreach (IndicatorId id in ids)
                {
                    uint dimension = DimensionOf(id, year, taken);
                    slots.Add(uncertain.TryGetValue((id, year), out var found)
                        ? new Slot(dimension, found.place, found.Distribution)
                        : new Slot(dimension, -1, null) { IsIdle = across == 0 && overYears == 0 });
                }
            }

            _groups.Add(new Group(new GaussianCopula(CorrelationMatrix.Equicorrelation(ids.Length, across), overYears), [.. slots]));
        }

        Dimensions = inputs.Count(i => i.Distribution is not null);
    }

    /// <summary>Number of uncertain inputs.</summary>
    public int Dimensions { get; }

    /// <summary>Writes the inputs of a trial.</summary>
    /// <param name="trial">The trial's number, from 0.</param>
    /// <param name="inputs">One value for each input of the program.</param>
    public void Draw(ulong trial, Span<double> inputs)
    {
        _certain.CopyTo(inputs);
        Span<double> normals = stackalloc double[LargestOnStack];
        foreach (Group group in _groups)
        {
            Span<double> z = group.Slots.Length <= LargestOnStack ? normals[..group.Slots.Length] : new double[group.Slots.Length];
            for (int slot = 0; slot < z.Length; slot++)
            {
                z[slot] = group.Slots[slot].IsIdle ? 0 : StandardNormal.Quantile(_source.Uniform(group.Slots[slot].Dimension, trial));
            }

            group.Copula.Correlate(z, z);
            for (int slot = 0; slot < z.Length; slot++)
            {
                if (group.Slots[slot].Distribution is { } distribution)
                {
                    inputs[group.Slots[slot].Input] = distribution is Normal normal
                        ? normal.Mean + (normal.StandardDeviation * z[slot])
                        : distribution.Quantile(StandardNormal.Cumulative(z[slot]));
                }
            }
        }
    }

    private const int LargestOnStack = 256;

    // FNV-1a over the name: stable across runs, platforms and versions of the runtime, which string hash codes are not.
    private static uint DimensionOf(IndicatorId id, Year year, HashSet<uint> taken)
    {
        uint hash = 2166136261;
        foreach (char c in $"{id} {year}")
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        while (!taken.Add(hash))
        {
            hash = unchecked(hash + 1);
        }

        return hash;
    }

    private sealed record Group(GaussianCopula Copula, Slot[] Slots);

    private readonly record struct Slot(uint Dimension, int Input, IDistribution? Distribution)
    {
        /// <summary>Whether nothing hangs on the slot's number.</summary>
        public bool IsIdle { get; init; }
    }
}
