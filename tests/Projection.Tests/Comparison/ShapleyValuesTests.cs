using Projection.Comparison;
using Projection.Statistics;

namespace Projection.Tests.Comparison;

public class ShapleyValuesTests
{
    // S. C. Littlechild and G. Owen (1973), A simple expression for the Shapley value in a special case, Management Science 20(3), 370-372: a runway costs
    // what its largest aircraft needs, and each part of it is shared evenly by those who need it. Costs 8, 11, 13, 18 are shared as 2, 3, 4, 9.
    [Fact]
    public void Airport_LittlechildAndOwen_SharesEachPartOfTheRunwayAmongItsUsers()
    {
        double[] costs = [8, 11, 13, 18];
        Assert.Equal([2, 3, 4, 9], Game.Of(4, members => members.Length == 0 ? 0 : members.Max(i => costs[i])).Exact().Shares.AsEnumerable());
    }

    [Fact]
    public void Airport_ManyAircraft_FollowsTheFormula()
    {
        double[] costs = [1, 1, 2.5, 4, 4, 4.5, 9, 12, 12, 20];
        ShapleyResult result = Game.Of(10, members => members.Length == 0 ? 0 : members.Max(i => costs[i])).Exact();
        for (int i = 0; i < costs.Length; i++)
        {
            double share = Enumerable.Range(0, i + 1).Sum(k => (costs[k] - (k == 0 ? 0 : costs[k - 1])) / (costs.Length - k));
            Assert.Equal(share, result.Shares[i], 1e-13);
        }
    }

    // L. S. Shapley and M. Shubik (1954), A method for evaluating the distribution of power in a committee system, American Political Science Review
    // 48(3), 787-792: of the Security Council's eleven votes, seven with all five of the permanent members decide.
    [Fact]
    public void SecurityCouncilOf1954_ShapleyAndShubik()
    {
        ShapleyResult result = Game.Of(11, members => members.Length >= 7 && members.Count(i => i < 5) == 5 ? 1 : 0).Exact();
        Assert.All(result.Shares[..5], share => Assert.Equal(76.0 / 385, share, 1e-15));
        Assert.All(result.Shares[5..], share => Assert.Equal(1.0 / 462, share, 1e-16));
    }

    // Worked out by hand over the six orders: two left gloves, one right one, a pair is worth 1.
    [Fact]
    public void Gloves_TheScarceOneTakesTwoThirds()
    {
        ShapleyResult result = Game.Of(3, members => members.Contains(2) && members.Length > 1 ? 1 : 0).Exact();
        Assert.Equal([1.0 / 6, 1.0 / 6, 2.0 / 3], result.Shares.AsEnumerable());
    }

    [Fact]
    public void Exact_NoPlayers_HasNothingToShare()
    {
        ShapleyResult result = ShapleyValues.Exact(0, _ => 5);
        Assert.Equal((5.0, 5.0, true, 0), (result.Nothing, result.All, result.IsDefined, result.Shares.Length));
        Assert.Empty(ShapleyValues.Sample([], _ => 5, 2, 1).Shares);
    }

    // 1 - 1e16 + 1e16: plain sums lose the 1.
    [Fact]
    public void Exact_GainsThatCancel_KeepTheirDigits()
    {
        ShapleyResult result = Game.Of(2, members => members.Length == 1 ? 1e16 : members.Length == 2 ? 1 : 0).Exact();
        Assert.Equal([0.5, 0.5], result.Shares.AsEnumerable());
    }

    [Fact]
    public void Exact_CoalitionsWithoutValue_NamesTheSmallest()
    {
        ShapleyResult result = Game.Of(4, members => members.Length == 3 || (members.Length == 2 && members[0] == 1) ? double.NaN : 1).Exact();
        Assert.False(result.IsDefined);
        Assert.Empty(result.Shares);
        Assert.Equal([false, true, true, false], result.Undefined.AsEnumerable());
        Assert.Equal([true], ShapleyValues.Exact(1, members => members[0] ? double.PositiveInfinity : 0).Undefined.AsEnumerable());
    }

    [Fact]
    public void Sample_CoalitionWithoutValue_IsNamed()
    {
        Game game = Game.Of(5, members => members.Contains(3) && !members.Contains(1) ? double.NaN : members.Length);
        ShapleyResult result = ShapleyValues.Sample(game.Names, game.Value, 20, 1);
        Assert.False(result.IsDefined);
        Assert.True(result.Undefined[3] && !result.Undefined[1]);
        Assert.Equal((0.0, 5.0), (result.Nothing, result.All));
        Assert.Equal([true, true], ShapleyValues.Sample(["a", "b"], m => m[0] && m[1] ? double.NaN : 0, 2, 1).Undefined.AsEnumerable());
    }

    [Fact]
    public void Arguments_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShapleyValues.Exact(-1, _ => 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShapleyValues.Exact(21, _ => 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShapleyValues.Sample(["a"], _ => 0, 1, 0));
        Assert.Throws<ArgumentException>(() => ShapleyValues.Sample(["a", "b", "a"], _ => 0, 2, 0));
    }

    [Fact]
    public void Run_Cancelled_Stops()
    {
        var cancelled = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => ShapleyValues.Exact(3, _ => 0, cancelled));
        Assert.Throws<OperationCanceledException>(() => ShapleyValues.Sample(["a", "b"], _ => 0, 2, 0, cancelled));
    }

    // 200 games of 8 players: 1,600 shares. Errors of 5 standard errors come with a chance of some 1e-6 each where means are near normal (200 pairs).
    [Fact]
    public void Sample_GamesOfEightPlayers_AreWithinFiveStandardErrors()
    {
        double squares = 0;
        for (uint number = 0; number < 200; number++)
        {
            Game game = Drawn(number, 8);
            ShapleyResult exact = game.Exact();
            ShapleyResult sampled = ShapleyValues.Sample(game.Names, game.Value, 200, number);
            for (int i = 0; i < 8; i++)
            {
                double z = (sampled.Shares[i] - exact.Shares[i]) / sampled.StandardErrors[i];
                Assert.True(Math.Abs(z) <= 5, $"game {number}, player {i}: {z} standard errors");
                squares += z * z / 1600;
            }
        }

        // The stated error is the true one: the mean square of 1,600 such quotients, eight at a time dependent, is 1 within a few hundredths.
        Assert.InRange(squares, 0.85, 1.15);
    }

    [Fact]
    public void Sample_FourTimesThePairs_HalvesTheError()
    {
        double[] errors = [.. new[] { 100, 400, 1600, 6400 }.Select(pairs =>
            Enumerable.Range(0, 10).Average(number => ShapleyValues.Sample(Drawn((uint)number, 8).Names, Drawn((uint)number, 8).Value, pairs, 7).StandardErrors.Average()))];
        for (int i = 1; i < errors.Length; i++)
        {
            Assert.InRange(errors[i - 1] / errors[i], 1.9, 2.1);
        }
    }

    [Fact]
    public void Sample_OtherSeed_OtherOrders()
    {
        Game game = Drawn(1, 8);
        ShapleyResult one = ShapleyValues.Sample(game.Names, game.Value, 50, 1);
        Assert.Equal(one.Shares.AsEnumerable(), ShapleyValues.Sample(game.Names, game.Value, 50, 1).Shares);
        Assert.NotEqual(one.Shares.AsEnumerable(), ShapleyValues.Sample(game.Names, game.Value, 50, 2).Shares);
    }

    // Every one of the 24 orders of 4 players comes equally often: chi-squared with 23 degrees of freedom, 57.0 is exceeded once in 10,000 seeds.
    [Fact]
    public void Sample_Orders_AreUniform()
    {
        Dictionary<string, int> counts = [];
        string order = string.Empty;
        const int Pairs = 24_000;
        ShapleyValues.Sample(["a", "b", "c", "d"], members =>
        {
            int size = 0;
            for (int i = 0; i < 4; i++)
            {
                size += members[i] ? 1 : 0;
                order += members[i] && !order.Contains((char)('a' + i)) ? (char)('a' + i) : string.Empty;
            }

            if (size == 3)
            {
                counts[order] = counts.GetValueOrDefault(order) + 1;
            }

            order = size is 0 or 3 or 4 ? string.Empty : order;
            return 0;
        }, Pairs, 42);
        Assert.Equal((24, 2 * Pairs), (counts.Count, counts.Values.Sum()));

        // A reverse is as frequent as its order, so half of them are independent: 12 classes of 2,000 each, 11 degrees of freedom, 35.6 is exceeded once in 5,000 seeds.
        double chiSquared = counts.Values.Sum(n => Math.Pow(n - (Pairs / 12.0), 2) / (Pairs / 12.0)) / 2;
        Assert.InRange(chiSquared, 0, 35.6);
    }

    private static Game Drawn(uint number, int players)
    {
        var values = new double[1 << players];
        new RandomSource(20260420).FillUniform(number, 0, values);
        return new Game(players, values);
    }
}
