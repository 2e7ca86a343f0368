using System.Globalization;
using System.Runtime.Intrinsics;
using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class WordSourceTests
{
    public static TheoryData<string> Plans => ["random", "antithetic", "hypercube", "sobol"];

    [Fact]
    public void Word_AllPlans_MatchesTheOtherImplementation()
    {
        List<string[]> rows = ReferenceTable.Rows("sampling-plans/sampling_plans.csv", "plan,seed,N,index,id,trial,word_hex");
        var sobol = rows.Select(row => row[1]).Distinct().ToDictionary(seed => seed, seed => new SobolWords(Whole(seed), SobolWords.MostInputs));
        foreach (string[] row in rows)
        {
            ulong seed = Whole(row[1]);
            WordSource plan = row[0] switch
            {
                "antithetic" => new AntitheticWords(new RandomSource(seed)),
                "hypercube" => new LatinHypercubeWords(seed, Whole(row[2])),
                "sobol" => sobol[row[1]],
                _ => throw new InvalidOperationException(row[0]),
            };
            Assert.True(ReferenceTable.Hex(row[6]) == plan.Word((int)Whole(row[3]), (uint)Whole(row[4]), Whole(row[5])), string.Join(',', row));
        }

        Assert.Equal(390, rows.Count);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Fill_AnyStartAndLength_EqualsSingleCalls(string name)
    {
        WordSource plan = Plan(name);
        ulong[] single = [.. Enumerable.Range(0, 700).Select(trial => plan.Word(3, 77, (ulong)trial))];
        foreach (int start in new[] { 0, 1, 16, 31, 100, 127, 128, 129, 255 })
        {
            foreach (int length in new[] { 0, 1, 2, 3, 64, 127, 128, 129, 256, 300, 445 })
            {
                var words = new ulong[length];
                plan.Fill(3, 77, (ulong)start, words);
                Assert.Equal(single.Skip(start).Take(length), words);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Word_AnotherSeed_GivesOtherWords(string name)
    {
        foreach (ulong seed in new[] { 43UL, 42UL | (1UL << 32) })
        {
            int same = Enumerable.Range(0, 200).Count(trial => Plan(name).Word(3, 77, (ulong)trial) == Plan(name, seed).Word(3, 77, (ulong)trial));
            Assert.Equal(0, same);
        }
    }

    [Theory]
    [InlineData("random", 4, 78, 5)]
    [InlineData("antithetic", 4, 78, 5)]
    [InlineData("hypercube", 4, 78, 5)]
    [InlineData("sobol", 3, 77, 6)]
    public void Word_Input_IsFoundByItsLastingNumberButForSobol(string name, int sameIndex, uint sameId, int otherIndex)
    {
        WordSource plan = Plan(name);
        Assert.Equal(plan.Word(sameIndex, sameId, 9), plan.Word(name == "sobol" ? sameIndex : 9, name == "sobol" ? 1 : sameId, 9));
        Assert.NotEqual(plan.Word(sameIndex, sameId, 9), plan.Word(name == "sobol" ? otherIndex : sameIndex, sameId + 1, 9));
    }

    [Fact]
    public void Word_RandomPlan_IsTheSource() => Assert.Equal(new RandomSource(42).Word(77, 1234567), Plan("random").Word(3, 77, 1234567));

    [Fact]
    public void Word_AntitheticPair_MirrorsTheNumberExactly()
    {
        WordSource plan = Plan("antithetic");
        for (ulong pair = 0; pair < 100; pair++)
        {
            ulong word = plan.Word(0, 5, 2 * pair);
            Assert.Equal(new RandomSource(42).Word(5, pair), word);
            Assert.Equal(~word, plan.Word(0, 5, (2 * pair) + 1));
            Assert.Equal(1 - RandomSource.ToUniform(word), RandomSource.ToUniform(~word));
        }

        Assert.Equal(~new RandomSource(42).Word(5, ulong.MaxValue / 2), plan.Word(0, 5, ulong.MaxValue));
    }

    [Theory]
    [InlineData("random", -1, 0UL, 1, "A random plan numbers its inputs from 0 and has 2147483647; found input -1.")]
    [InlineData("random", 0, ulong.MaxValue, 2, "A random plan has trials from 0 to 18446744073709551615; found 2 trials from 18446744073709551615 on.")]
    [InlineData("antithetic", 0, ulong.MaxValue - 1, 3, "An antithetic plan has trials from 0 to 18446744073709551615; found 3 trials from 18446744073709551614 on.")]
    [InlineData("hypercube", 0, 700UL, 1, "A Latin hypercube of 700 trials has trials from 0 to 699; found 1 trials from 700 on.")]
    [InlineData("hypercube", 0, 0UL, 701, "A Latin hypercube of 700 trials has trials from 0 to 699; found 701 trials from 0 on.")]
    [InlineData("sobol", 20, 0UL, 1, "A plan of Sobol' points for 20 inputs numbers its inputs from 0 and has 20; found input 20.")]
    [InlineData("sobol", 0, 4294967295UL, 2, "A plan of Sobol' points for 20 inputs has trials from 0 to 4294967295; found 2 trials from 4294967295 on.")]
    [InlineData("sobol", 0, 4294967296UL, 1, "A plan of Sobol' points for 20 inputs has trials from 0 to 4294967295; found 1 trials from 4294967296 on.")]
    public void Fill_OutsideThePlan_Throws(string name, int index, ulong trial, int count, string message)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Plan(name).Fill(index, 0, trial, new ulong[count]));
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(572UL, 128)]
    [InlineData(573UL, 127)]
    [InlineData(640UL, 60)]
    [InlineData(699UL, 1)]
    [InlineData(0UL, 128)]
    public void FillBlock_PastTheLastTrial_HasTheMiddleThere(ulong firstTrial, int there)
    {
        WordSource plan = Plan("hypercube");
        ulong[] words = new ulong[128];
        plan.FillBlock(3, 77, firstTrial, words);
        Assert.Equal([.. Enumerable.Range(0, there).Select(i => plan.Word(3, 77, firstTrial + (ulong)i)), .. Enumerable.Repeat(1UL << 63, 128 - there)], words);
    }

    [Fact]
    public void FillBlock_FirstTrialBehindThePlan_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Plan("hypercube").FillBlock(3, 77, 700, new ulong[128]));

    [Fact]
    public void FillBlock_LastTrialsOfAll_AreThere()
    {
        var plan = new RandomWords(new RandomSource(42));
        ulong[] words = new ulong[128];
        plan.FillBlock(3, 77, ulong.MaxValue - 127, words);
        Assert.Equal(plan.Word(3, 77, ulong.MaxValue), words[127]);
    }

    [Fact]
    public void Fill_LastTrials_AreThere()
    {
        Plan("random").Fill(0, 0, ulong.MaxValue - 1, new ulong[2]);
        Plan("antithetic").Fill(0, 0, ulong.MaxValue - 1, new ulong[2]);
        Plan("hypercube").Fill(0, 0, 0, new ulong[700]);
        Plan("sobol").Fill(19, 0, uint.MaxValue - 200, new ulong[201]);
        Plan("sobol").Fill(0, 0, ulong.MaxValue, []);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(21_202)]
    public void SobolWords_TooManyInputs_Throws(int inputs)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new SobolWords(1, inputs));
        Assert.StartsWith($"Sobol' points have 0 to 21201 inputs; found {inputs}.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData((1UL << 32) + 1)]
    public void LatinHypercubeWords_TrialsOutsideTheRange_Throws(ulong trials)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => new LatinHypercubeWords(1, trials));
        Assert.StartsWith($"A Latin hypercube has 1 to 4294967296 trials; found {trials}.", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(100)]
    [InlineData(129)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    [InlineData(4099)]
    public void LatinHypercube_EveryStratum_HoldsOneTrial(int trials)
    {
        var words = new ulong[trials];
        new LatinHypercubeWords(7, (ulong)trials).Fill(0, 99, 0, words);

        Assert.Equal(Enumerable.Range(0, trials), words.Select(word => (int)Math.BigMul(word, (ulong)trials, out _)).Order());
    }

    [Theory]
    [InlineData(0UL, 0UL, 1UL)]
    [InlineData(0UL, ulong.MaxValue, 1UL)]
    [InlineData(1UL, 0UL, 3UL)]
    [InlineData(1UL, 1UL, 3UL)]
    [InlineData(2UL, 0UL, 3UL)]
    [InlineData(2UL, 1UL, 3UL)]
    [InlineData(2UL, 2UL, 3UL)]
    [InlineData(2UL, ulong.MaxValue, 3UL)]
    [InlineData(999UL, 0xFFFFFFFFUL, 1000UL)]
    [InlineData(12345UL, 0x123456789ABCDEF0UL, 20000003UL)]
    [InlineData(4294967294UL, ulong.MaxValue, 4294967295UL)]
    [InlineData(4294967295UL, 0UL, 4294967296UL)]
    [InlineData(4294967295UL, ulong.MaxValue, 4294967296UL)]
    public void Within_StratumAndPlace_IsTheRoundedPlaceInsideTheStratum(ulong stratum, ulong place, ulong strata)
    {
        var down = (ulong)((((UInt128)stratum << 64) + place) / strata);
        ulong word = LatinHypercubeWords.Within(stratum, place, strata);

        Assert.Equal(stratum, Math.BigMul(word, strata, out _));
        Assert.Equal(Math.BigMul(down, strata, out _) == stratum ? down : down + 1, word);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void KeyedPermutation_FewNumbers_EveryOrderIsEquallyLikely(int count)
    {
        // Chi-squared over all orders; the limit is six standard deviations above its mean (by chance once in about 1e7 sets of keys or less).
        const int Keys = 24_000;
        Dictionary<string, int> orders = [];
        Span<ulong> room = stackalloc ulong[KeyedPermutation.MostKeys];
        var numbers = new ulong[count];
        for (uint id = 0; id < Keys; id++)
        {
            new KeyedPermutation((ulong)count, 11, id, room).Fill(0, numbers);
            string order = string.Join(' ', numbers);
            orders[order] = orders.GetValueOrDefault(order) + 1;
        }

        int all = Enumerable.Range(1, count).Aggregate(1, (product, k) => product * k);
        double expected = Keys / (double)all;
        Assert.Equal(all, orders.Count);
        Assert.InRange(orders.Values.Sum(n => (n - expected) * (n - expected) / expected), 0, all - 1 + (6 * Math.Sqrt(2 * (all - 1))) + 6);
    }

    [Fact]
    public void KeyedPermutation_ManyNumbers_NeighboursAreUnrelated()
    {
        // Correlation of the numbers at neighbouring places, and of those of two keys at one place, in standard errors; six by chance once in 5e8.
        const int Count = 100_003;
        Span<ulong> room = stackalloc ulong[KeyedPermutation.MostKeys];
        var one = new ulong[Count];
        var other = new ulong[Count];
        new KeyedPermutation(Count, 11, 1, room).Fill(0, one);
        new KeyedPermutation(Count, 11, 2, room).Fill(0, other);

        Assert.InRange(Correlation(one[1..], one[..^1]) * Math.Sqrt(Count), -6, 6);
        Assert.InRange(Correlation(one[2..], one[..^2]) * Math.Sqrt(Count), -6, 6);
        Assert.InRange(Correlation(one, other) * Math.Sqrt(Count), -6, 6);
        Assert.InRange(Correlation(one, [.. Enumerable.Range(0, Count).Select(i => (ulong)i)]) * Math.Sqrt(Count), -6, 6);
    }

    [Fact]
    public void SplitMix64_PublishedSequence_Matches()
    {
        List<string[]> rows = ReferenceTable.Rows("sampling-plans/splitmix64.csv", "place,word");
        Assert.Equal(5, rows.Count);
        Assert.All(rows, row => Assert.Equal(Whole(row[1]), SplitMix64.Word(1234567, Whole(row[0]))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(25)]
    [InlineData(32)]
    public void PhiloxBlocks_AnyNumber_AreTheSingleBlocks(int count)
    {
        uint[] places = [.. Enumerable.Range(0, count).Select(i => unchecked((uint)i * 2654435761))];
        var blocks = new Vector128<uint>[count];
        PhiloxBlocks.Fill(places, 0xFFFFFFFF, 0x80000001, (0xDEADBEEF, 0xFEDCBA98), blocks);
        for (int i = 0; i < count; i++)
        {
            (uint word0, uint word1, uint word2, uint word3) = Philox4x32.Block((places[i], 0, 0xFFFFFFFF, 0x80000001), (0xDEADBEEF, 0xFEDCBA98));
            Assert.Equal(Vector128.Create(word0, word1, word2, word3), blocks[i]);
        }
    }

    [Fact]
    public void Sobol_BitsAfterThePoints_AreUnrelatedToThem()
    {
        // Each of the 32 x 32 pairs of bits agrees in half of the trials; six standard errors, by chance once in 5e5 seeds.
        const int Trials = 4096;
        var words = new ulong[Trials];
        new SobolWords(5, 2).Fill(1, 0, 0, words);
        for (int high = 32; high < 64; high++)
        {
            for (int low = 0; low < 32; low++)
            {
                int agree = words.Count(word => ((word >> high) & 1) == ((word >> low) & 1));
                Assert.InRange(agree, (Trials / 2) - (3 * 64), (Trials / 2) + (3 * 64));
            }
        }
    }

    private static WordSource Plan(string name, ulong seed = 42) => name switch
    {
        "random" => new RandomWords(new RandomSource(seed)),
        "antithetic" => new AntitheticWords(new RandomSource(seed)),
        "hypercube" => new LatinHypercubeWords(seed, 700),
        _ => new SobolWords(seed, 20),
    };

    private static double Correlation(ulong[] a, ulong[] b)
    {
        double meanOfA = a.Average(x => (double)x);
        double meanOfB = b.Average(x => (double)x);
        double product = 0, squareOfA = 0, squareOfB = 0;
        for (int i = 0; i < a.Length; i++)
        {
            product += (a[i] - meanOfA) * (b[i] - meanOfB);
            squareOfA += (a[i] - meanOfA) * (a[i] - meanOfA);
            squareOfB += (b[i] - meanOfB) * (b[i] - meanOfB);
        }

        return product / Math.Sqrt(squareOfA * squareOfB);
    }

    private static ulong Whole(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);
}
