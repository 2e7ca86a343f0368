using Projection.Statistics;

namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>The random draws of one plan: they belong to its number, so that one plan of many can be made again alone.</summary>
internal sealed class Dice(int number)
{
    private readonly RandomSource _source = new(20260420);
    private uint _next;

    public double Between(double low, double high) => low + ((high - low) * _source.Uniform(_next++, (ulong)number));

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int low, int high) => Math.Min(high, low + (int)Between(0.0, high - low + 1.0));

    public bool Chance(double probability) => Between(0.0, 1.0) < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    public T[] Shuffle<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (int i = shuffled.Length - 1; i > 0; i--)
        {
            int other = Between(0, i);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }
}
