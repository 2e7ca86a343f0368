using System.Collections;

namespace Projection.Tabulation;

/// <summary>0, 1, 2 and so on, without a place in memory.</summary>
internal sealed class CountedNumbers(int count) : IReadOnlyList<long?>
{
    public int Count => count;

    public long? this[int index] => index >= 0 && index < count ? index : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<long?> GetEnumerator()
    {
        for (int i = 0; i < count; i++)
        {
            yield return i;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
