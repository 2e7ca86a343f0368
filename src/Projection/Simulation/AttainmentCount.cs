using Projection.Arithmetic;

namespace Projection.Simulation;

/// <summary>Counts in how many trials targets are attained: each one, all together, and all but one.</summary>
internal sealed class AttainmentCount(int trials, Interval[] ranges)
{
    public long[] Each { get; } = new long[ranges.Length];

    public long[] AllBut { get; } = new long[ranges.Length];

    public long All { get; private set; }

    /// <param name="samples">For each range the values of all trials; further arrays may follow.</param>
    public void Count(double[][] samples)
    {
        for (int trial = 0; trial < trials; trial++)
        {
            int missed = 0;
            int lastMissed = -1;
            for (int k = 0; k < ranges.Length; k++)
            {
                if (ranges[k].Contains(samples[k][trial]))
                {
                    Each[k]++;
                }
                else
                {
                    missed++;
                    lastMissed = k;
                }
            }

            if (missed == 0)
            {
                All++;
                for (int k = 0; k < ranges.Length; k++)
                {
                    AllBut[k]++;
                }
            }
            else if (missed == 1)
            {
                AllBut[lastMissed]++;
            }
        }
    }
}
