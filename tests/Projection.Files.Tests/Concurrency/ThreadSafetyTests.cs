using Projection.Scenarios;

namespace Projection.Files.Tests.Concurrency;

/// <summary>One compiled scenario serves any number of threads at once.</summary>
public class ThreadSafetyTests
{
    private const int Threads = 4;

    [Theory]
    [InlineData("example.yaml")]
    [InlineData("thai-nguyen-2030/congress.yaml")]
    public async Task OneProgram_ManyThreads_GivesEveryThreadTheSameBits(string scenario)
    {
        ScenarioProgram program = await Work.Compile(scenario);
        Work[] all = [.. Work.All, Work.Path];
        string[] alone = [.. all.Select(work => Bits.Of(work.Do(program, CancellationToken.None)))];
        Assert.Equal(all.Length, alone.Distinct().Count());

        // The threads start together, each with another piece of work, so that every piece meets every other one.
        using var start = new Barrier(Threads);
        string[]?[] found = new string[Threads][];
        Thread[] threads =
        [
            .. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                string[] bits = new string[all.Length];
                start.SignalAndWait();
                for (int i = 0; i < all.Length; i++)
                {
                    int place = (i + number) % all.Length;
                    bits[place] = Bits.Of(all[place].Do(program, CancellationToken.None));
                }

                found[number] = bits;
            })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(found, bits => Assert.Equal(alone, bits));
    }
}
