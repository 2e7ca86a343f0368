using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Tests.Simulation;

/// <summary>Draws the inputs of a trial by the exact normal quantile, one by one: what the simulator's columns are held against.</summary>
/// <remarks>
/// The dimension of an input's draws follows from its name, element and year, not from its place in the program,
/// so a further uncertain input, or one that becomes certain, leaves the draws of the others as they were.
/// </remarks>
internal sealed class InputSampler
{
    private const int LargestOnStack = 256;

    private readonly double[] _certain;
    private readonly RandomSource _source;

    public InputSampler(ScenarioProgram program, ulong seed)
    {
        _source = new RandomSource(seed);
        _certain = program.CentralInputs();
        Groups = InputGroups.Of(program);
    }

    /// <summary>What is drawn.</summary>
    public InputGroups Groups { get; }

    /// <summary>Number of uncertain inputs.</summary>
    public int Dimensions => Groups.Dimensions;

    /// <summary>Writes the inputs of a trial.</summary>
    /// <param name="trial">The trial's number, from 0.</param>
    /// <param name="inputs">One value for each input of the program.</param>
    public void Draw(ulong trial, Span<double> inputs)
    {
        _certain.CopyTo(inputs);
        Span<double> normals = stackalloc double[LargestOnStack];
        foreach (InputGroup group in Groups.Groups)
        {
            if (!group.IsIdle)
            {
                DrawGroup(group, trial, group.Slots.Length <= LargestOnStack ? normals[..group.Slots.Length] : new double[group.Slots.Length], inputs);
            }
        }

        foreach (ShockDraw draw in Groups.Shocks.Draws)
        {
            if (_source.Uniform(draw.EventDimension, trial) < draw.Probability)
            {
                double size = draw.Size.Quantile(_source.Uniform(draw.SizeDimension, trial));
                foreach (ShockEffect effect in draw.Effects)
                {
                    inputs[effect.Input] += effect.Factor * size;
                }
            }
        }
    }

    private void DrawGroup(InputGroup group, ulong trial, Span<double> z, Span<double> inputs)
    {
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
