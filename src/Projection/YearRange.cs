using System.Collections;

namespace Projection;

/// <summary>Consecutive years, both ends included.</summary>
/// <remarks>The default value is the single year 0.</remarks>
public readonly record struct YearRange : IEnumerable<Year>
{
    /// <summary>Years from <paramref name="first"/> to <paramref name="last"/>.</summary>
    /// <param name="first">First year.</param>
    /// <param name="last">Last year, not before <paramref name="first"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last year is before the first.</exception>
    public YearRange(Year first, Year last)
    {
        if (last < first)
        {
            throw new ArgumentOutOfRangeException(nameof(last), last, $"A range of years ends no earlier than it begins: {first}-{last}.");
        }

        First = first;
        Last = last;
    }

    /// <summary>First year.</summary>
    public Year First { get; }

    /// <summary>Last year.</summary>
    public Year Last { get; }

    /// <summary>Number of years, at least 1.</summary>
    public int Count => Last - First + 1;

    /// <summary>Whether the year lies in the range.</summary>
    /// <param name="year">A year.</param>
    /// <returns>True at both ends too.</returns>
    public bool Contains(Year year) => year >= First && year <= Last;

    /// <summary>Years as people list them: those in a row as one range.</summary>
    /// <param name="years">Years in any order.</param>
    /// <returns>Rising ranges that do not touch.</returns>
    internal static List<YearRange> Runs(IEnumerable<Year> years)
    {
        List<YearRange> runs = [];
        foreach (Year year in years.Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].Last + 1 == year)
            {
                runs[^1] = new YearRange(runs[^1].First, year);
            }
            else
            {
                runs.Add(new YearRange(year, year));
            }
        }

        return runs;
    }

    /// <inheritdoc/>
    public IEnumerator<Year> GetEnumerator()
    {
        for (Year year = First; year <= Last; year += 1)
        {
            yield return year;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As plans print it.</summary>
    /// <returns><c>2026-2030</c>; a single year alone.</returns>
    public override string ToString() => First == Last ? First.ToString() : $"{First}-{Last}";
}
