using Projection.Evaluation;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Draws the inputs of a trial: any trial by its number, without those before it.</summary>
/// <remarks>
/// The dimension of an input's draws follows from its name, element and year, not from its place in the program,
/// so a further uncertain input leaves the draws of the others as they were.
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
        var uncertain = program.Program.Inputs
            .Select((input, place) => (input, place, Distribution: program.DistributionOf(input)))
            .Where(i => i.Distribution is not null and not Constant)
            .ToArray();
        HashSet<uint> taken = [];

        // Years before and after the base year are different quantities: a level to start from, and what happens then.
        foreach (var group in uncertain.GroupBy(i => (i.input.Id.Name, AfterBase: i.input.Year > program.Scenario.BaseYear)))
        {
            string?[] elements = [.. group.Select(i => i.input.Id.Element).Distinct()];
            Year[] years = [.. group.Select(i => i.input.Year).Distinct().Order()];
            var slots = new Slot[years.Length * elements.Length];
            for (int slot = 0; slot < slots.Length; slot++)
            {
                Year year = years[slot / elements.Length];
                var id = new IndicatorId(group.Key.Name, elements[slot % elements.Length]);
                var input = Array.Find([.. group], i => i.input.Id == id && i.input.Year == year);
                slots[slot] = new Slot(DimensionOf(id, year, taken), input.Distribution is null ? -1 : input.place, input.Distribution);
            }

            double across = program.Scenario.Dependence.AcrossOf(group.Key.Name);
            var copula = new GaussianCopula(CorrelationMatrix.Equicorrelation(elements.Length, across), program.Scenario.Dependence.OverYearsOf(group.Key.Name));
            _groups.Add(new Group(copula, slots));
        }

        Dimensions = uncertain.Length;
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
                z[slot] = StandardNormal.Quantile(_source.Uniform(group.Slots[slot].Dimension, trial));
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

    private readonly record struct Slot(uint Dimension, int Input, IDistribution? Distribution);
}
