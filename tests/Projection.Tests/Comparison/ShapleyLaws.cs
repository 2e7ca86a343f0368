using FsCheck;
using FsCheck.Fluent;
using Projection.Comparison;
using Projection.Tests.Properties;

namespace Projection.Tests.Comparison;

public class ShapleyLaws
{
    private static readonly Gen<(Game Game, int[] Order)> Relisted =
        from game in Game.Any
        from order in Gen.Shuffle(Enumerable.Range(0, game.Players).ToArray())
        select (game, order);

    [Fact]
    public void Shares_AddUpToTheWhole() => Law.Holds(Game.Any, game =>
    {
        ShapleyResult result = game.Exact();
        Assert.Equal(0, result.Shares.Sum() - (game.Values[^1] - game.Values[0]), 1e-12 * game.Largest);
        Assert.Equal((game.Values[0], game.Values[^1], true), (result.Nothing, result.All, result.IsExact));
        Assert.All(result.StandardErrors, error => Assert.Equal(0, error));
    });

    // The definition, order by order.
    [Fact]
    public void Shares_AreMeansOverAllOrders() => Law.Holds(Game.Any.Where(g => g.Players <= 5), game =>
    {
        var sums = new double[game.Players];
        int count = 0;
        foreach (int[] order in Orders([.. Enumerable.Range(0, game.Players)]))
        {
            int coalition = 0;
            count++;
            foreach (int player in order)
            {
                sums[player] += game.Values[coalition | (1 << player)] - game.Values[coalition];
                coalition |= 1 << player;
            }
        }

        ShapleyResult result = game.Exact();
        Assert.All(sums, (sum, player) => Assert.Equal(sum / count, result.Shares[player], 1e-12 * game.Largest));
    }, 300);

    [Fact]
    public void Shares_OfPlayersListedOtherwise_HaveTheSameBits() => Law.Holds(Relisted, given =>
    {
        ShapleyResult listed = given.Game.Listed(given.Order).Exact();
        ShapleyResult result = given.Game.Exact();
        Assert.All(given.Order, (before, now) => Assert.Equal(result.Shares[before], listed.Shares[now]));
    });

    [Fact]
    public void Shares_OfPlayersWhoDoTheSame_AreTheSame() => Law.Holds(Game.Any.Where(g => g.Players > 1), game =>
    {
        // The first two players become equal: coalitions with one of them have the value of those with the first.
        Game equal = Game.Of(game.Players, members => game.Values[Mask([.. members.Select(m => m == 1 && !members.Contains(0) ? 0 : m)])]);
        ShapleyResult result = equal.Exact();
        Assert.Equal(result.Shares[0], result.Shares[1]);
    });

    [Fact]
    public void Share_OfAPlayerWithoutEffect_IsZero() => Law.Holds(
        from game in Game.Any
        from dummy in Gen.Choose(0, game.Players - 1)
        select (game, dummy),
        given =>
        {
            Game game = Game.Of(given.game.Players, members => given.game.Values[Mask([.. members.Where(m => m != given.dummy)])]);
            Assert.Equal(0, game.Exact().Shares[given.dummy]);
            ShapleyResult sampled = ShapleyValues.Sample(game.Names, game.Value, 5, 1);
            Assert.Equal((0.0, 0.0), (sampled.Shares[given.dummy], sampled.StandardErrors[given.dummy]));
        });

    [Fact]
    public void Shares_OfASumOfGames_AreSums() => Law.Holds(
        from game in Game.Any
        from other in Gen.ArrayOf(Gen.Choose(-1000, 1000), game.Values.Length)
        select (game, other: new Game(game.Players, [.. other.Select(v => v / 7.0)])),
        given =>
        {
            var sum = new Game(given.game.Players, [.. given.game.Values.Select((v, i) => v + given.other.Values[i])]);
            ShapleyResult one = given.game.Exact();
            ShapleyResult other = given.other.Exact();
            Assert.All(sum.Exact().Shares, (share, i) => Assert.Equal(one.Shares[i] + other.Shares[i], share, 1e-12 * given.game.Largest + 1e-9));
        });

    [Fact]
    public void Sampled_AddsUpInEveryGame() => Law.Holds(Game.Any, game =>
    {
        ShapleyResult result = ShapleyValues.Sample(game.Names, game.Value, 7, 3);
        Assert.Equal(0, result.Shares.Sum() - (game.Values[^1] - game.Values[0]), 1e-12 * game.Largest);
        Assert.Equal((7, false), (result.Pairs, result.IsExact));
    }, 500);

    [Fact]
    public void Sampled_PlayersListedOtherwise_HaveTheSameBits() => Law.Holds(Relisted, given =>
    {
        ShapleyResult result = ShapleyValues.Sample(given.Game.Names, given.Game.Value, 5, 11);
        ShapleyResult listed = ShapleyValues.Sample([.. given.Order.Select(Game.NameOf)], given.Game.Listed(given.Order).Value, 5, 11);
        Assert.All(given.Order, (before, now) => Assert.Equal((result.Shares[before], result.StandardErrors[before]), (listed.Shares[now], listed.StandardErrors[now])));
    }, 500);

    // With its reverse an order gives a game of single players and pairs its Shapley value at once.
    [Fact]
    public void Sampled_GameOfPairs_HasNoError() => Law.Holds(
        from weights in Gen.ArrayOf(Gen.Choose(-100, 100), 36)
        select weights,
        weights =>
        {
            Game game = Game.Of(6, members => members.Sum(i => members.Where(j => j <= i).Sum(j => weights[(6 * i) + j])));
            ShapleyResult exact = game.Exact();
            ShapleyResult sampled = ShapleyValues.Sample(game.Names, game.Value, 2, 5);
            Assert.All(sampled.Shares, (share, i) => Assert.Equal(exact.Shares[i], share, 1e-9));
            Assert.All(sampled.StandardErrors, error => Assert.Equal(0, error, 1e-9));
        },
        300);

    private static int Mask(int[] members) => members.Aggregate(0, (mask, i) => mask | (1 << i));

    private static IEnumerable<int[]> Orders(int[] players) => players.Length == 0
        ? [[]]
        : players.SelectMany(first => Orders([.. players.Where(p => p != first)]).Select(rest => (int[])[first, .. rest]));
}
