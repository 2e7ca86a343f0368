using FsCheck;
using FsCheck.Fluent;
using Projection.Comparison;

namespace Projection.Tests.Comparison;

/// <summary>A game by the table of its values: entry m is the coalition of the players whose bits m has.</summary>
internal sealed record Game(int Players, double[] Values)
{
    /// <summary>Games of up to 6 players with any values.</summary>
    public static readonly Gen<Game> Any =
        from players in Gen.Choose(1, 6)
        from values in Gen.ArrayOf(Gen.Choose(-1_000_000, 1_000_000), 1 << players)
        select new Game(players, [.. values.Select(v => v / 977.0)]);

    public IReadOnlyList<string> Names => [.. Enumerable.Range(0, Players).Select(NameOf)];

    public double Value(ReadOnlySpan<bool> members)
    {
        int coalition = 0;
        for (int player = 0; player < members.Length; player++)
        {
            coalition |= members[player] ? 1 << player : 0;
        }

        return Values[coalition];
    }

    public double Largest => Values.Max(Math.Abs);

    /// <summary>The same game with its players listed otherwise: player i is now the one that was <paramref name="order"/>[i].</summary>
    public Game Listed(int[] order)
    {
        var values = new double[Values.Length];
        for (int coalition = 0; coalition < values.Length; coalition++)
        {
            int before = Enumerable.Range(0, Players).Where(i => ((coalition >> i) & 1) != 0).Aggregate(0, (mask, i) => mask | (1 << order[i]));
            values[coalition] = Values[before];
        }

        return new Game(Players, values);
    }

    public ShapleyResult Exact() => ShapleyValues.Exact(Players, Value);

    public static string NameOf(int player) => $"p{player}";

    /// <summary>A game by a rule on its coalitions.</summary>
    public static Game Of(int players, Func<int[], double> value) => new(
        players,
        [.. Enumerable.Range(0, 1 << players).Select(coalition => value([.. Enumerable.Range(0, players).Where(i => ((coalition >> i) & 1) != 0)]))]);
}
