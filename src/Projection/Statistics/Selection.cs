namespace Projection.Statistics;

/// <summary>Order statistics without sorting.</summary>
internal static class Selection
{
    private const int Small = 16;

    /// <summary>Moves the value of a rank to its place: nothing before it is larger, nothing behind it smaller.</summary>
    /// <remarks>Hoare's quickselect with the median of three as pivot: some three passes' work for values in no particular order.</remarks>
    /// <param name="values">The values, no NaN among them; reordered.</param>
    /// <param name="place">Rank from 0, below the number of values.</param>
    /// <returns>The value that is there now.</returns>
    internal static double Place(Span<double> values, int place)
    {
        int low = 0;
        int high = values.Length - 1;
        while (high - low >= Small)
        {
            double pivot = MedianOfThree(values[low], values[low + ((high - low) / 2)], values[high]);
            int i = low;
            int j = high;
            while (i <= j)
            {
                while (values[i] < pivot)
                {
                    i++;
                }

                while (values[j] > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            // Between j and i stands the pivot, if anything does.
            if (place <= j)
            {
                high = j;
            }
            else if (place >= i)
            {
                low = i;
            }
            else
            {
                return values[place];
            }
        }

        SortFew(values[low..(high + 1)]);
        return values[place];
    }

    // By insertion. The framework's sort for doubles would be compiled anew in every process, which costs more than all that is sorted here.
    private static void SortFew(Span<double> values)
    {
        for (int i = 1; i < values.Length; i++)
        {
            double value = values[i];
            int j = i;
            for (; j > 0 && value < values[j - 1]; j--)
            {
                values[j] = values[j - 1];
            }

            values[j] = value;
        }
    }

    private static double MedianOfThree(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
