using System.Collections.Immutable;

namespace Projection.Modelling;

/// <summary>A function that equations may call.</summary>
/// <remarks>Immutable; the only instances are those of <see cref="All"/>. Sums over a set are <see cref="Expr.Sum"/>.</remarks>
public sealed class ModelFunction
{
    /// <summary><c>exp(x)</c>: e to the power of a dimensionless x.</summary>
    public static readonly ModelFunction Exp = new("exp", 1, reachesBack: false);

    /// <summary><c>log(x)</c>: natural logarithm of a dimensionless x above 0.</summary>
    public static readonly ModelFunction Log = new("log", 1, reachesBack: false);

    /// <summary><c>sqrt(x)</c>: square root of x, not below 0.</summary>
    public static readonly ModelFunction SquareRoot = new("sqrt", 1, reachesBack: false);

    /// <summary><c>min(a, b)</c>: the smaller.</summary>
    public static readonly ModelFunction Minimum = new("min", 2, reachesBack: false);

    /// <summary><c>max(a, b)</c>: the larger.</summary>
    public static readonly ModelFunction Maximum = new("max", 2, reachesBack: false);

    /// <summary><c>clamp(x, low, high)</c>: x, but not below low nor above high.</summary>
    public static readonly ModelFunction Clamp = new("clamp", 3, reachesBack: false);

    /// <summary><c>growth(x)</c>: x / x(-1) - 1.</summary>
    public static readonly ModelFunction Growth = new("growth", 1, reachesBack: true);

    /// <summary><c>average_growth(x)</c>: compound growth per year from the base year to this one, (x / x(base)) ^ (1 / years) - 1.</summary>
    public static readonly ModelFunction AverageGrowth = new("average_growth", 1, reachesBack: true);

    /// <summary><c>cumulative(x)</c>: the sum of x from the year after the base year to this one.</summary>
    public static readonly ModelFunction Cumulative = new("cumulative", 1, reachesBack: true);

    private ModelFunction(string name, int arity, bool reachesBack)
    {
        Name = name;
        Arity = arity;
        ReachesBack = reachesBack;
    }

    /// <summary>All functions by name.</summary>
    public static ImmutableSortedDictionary<string, ModelFunction> All { get; } =
        new[] { Exp, Log, SquareRoot, Minimum, Maximum, Clamp, Growth, AverageGrowth, Cumulative }
            .ToImmutableSortedDictionary(f => f.Name, f => f, StringComparer.Ordinal);

    /// <summary>The name in equations.</summary>
    public string Name { get; }

    /// <summary>Number of arguments.</summary>
    public int Arity { get; }

    /// <summary>Whether the value needs earlier years, so that an equation with it holds only after the base year.</summary>
    public bool ReachesBack { get; }

    /// <summary>The name.</summary>
    /// <returns>As written in equations.</returns>
    public override string ToString() => Name;
}
