using Projection.Arithmetic;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>What is taken of a quantity in one year while what-ifs are worked in.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Distribution">In base units; <see langword="null"/> where nothing is known.</param>
/// <param name="Plausible">What would be accepted; <see langword="null"/> for no opinion, as about a value that a what-if gives.</param>
/// <param name="IsFixed">Whether a what-if gives the value, so that neither shocks nor a check's search move it.</param>
/// <param name="By">The last what-if that changed it.</param>
/// <param name="IsStated">Whether the value stands in that what-if, rather than follows from what was there before.</param>
internal sealed record InputState(IDistribution? Distribution, ValueRange? Plausible, bool IsFixed = false, Override? By = null, bool IsStated = false)
{
    /// <summary>The central value; <see langword="null"/> where nothing is known.</summary>
    public double? Central => Distribution?.Central;

    public static InputState Fixed(double value, Override by, bool isStated) => new(new Constant(value), null, IsFixed: true, by, isStated);

    /// <summary>What is known times a factor not below 0, plus a shift.</summary>
    public InputState Changed(double shift, double factor, Override by) => shift == 0 && factor == 1
        ? this
        : new(LocationScale.Of(Distribution!, shift, factor), Image(Plausible, shift, factor), IsFixed, by);

    private static ValueRange? Image(ValueRange? range, double shift, double factor)
    {
        var by = Rational.FromDouble(shift);
        var times = Rational.FromDouble(factor);
        return range is { } ends ? new ValueRange((ends.Low * times) + by, (ends.High * times) + by) : null;
    }
}
