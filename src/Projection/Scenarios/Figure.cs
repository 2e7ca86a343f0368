using Projection.Arithmetic;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>A published figure with its unit and where it was printed.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Published">The figure as printed.</param>
/// <param name="Unit">The printed unit.</param>
public sealed record Figure(PublishedFigure Published, Unit Unit)
{
    /// <summary>The figure as printed. Giving another one takes <see cref="ExactRange"/> away, which belonged to the former.</summary>
    public PublishedFigure Published
    {
        get;
        init
        {
            field = value;
            ExactRange = null;
        }
    }
    = Published;

    /// <summary>Bounds in printed units that hold exactly as they are, without room for rounding; <see langword="null"/> where the print decides.</summary>
    public ValueRange? ExactRange { get; init; }

    /// <summary>Key of the document it stands in; <see langword="null"/> where none is named.</summary>
    public string? Source { get; init; }

    /// <summary>Place in that document.</summary>
    public string? Place { get; init; }

    /// <summary>Remark for people.</summary>
    public string? Note { get; init; }

    /// <summary>How the figure follows from printed ones, where it is not printed itself.</summary>
    public string? Derivation { get; init; }

    /// <summary>Relative width of "about" as a fraction; <see langword="null"/> for <see cref="PublishedFigure.DefaultTolerance"/>.</summary>
    public Rational? Tolerance { get; init; }

    /// <summary>Decimals that count, where more are printed than the figure is known to; <see langword="null"/> for the printed ones.</summary>
    public int? Decimals { get; init; }

    /// <summary>The alterability of a target that states none: 5 %, as a fraction.</summary>
    public static Rational UsualAlterability { get; } = new(5, 100);

    /// <summary>How freely a reconciliation may move the figure: a standard deviation relative to its size, 0 for not at all; <see langword="null"/> for the usual one.</summary>
    public Rational? Alterability { get; init; }

    /// <summary>The most lenient meaning of the print, in printed units: every value that would print like this.</summary>
    public ValueRange PrintedRange => ExactRange ?? Published.Interval(Tolerance, Decimals);

    /// <summary>The same in base units.</summary>
    public ValueRange Range => PrintedRange.Scale(Unit.Scale);

    /// <summary>Whether the figure says anything that can be checked.</summary>
    public bool IsNumeric => Published.HasNumber;

    /// <summary>A figure that is known exactly rather than printed, such as a threshold set in code.</summary>
    /// <param name="range">The bounds in <paramref name="unit"/>, at least one of them.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The figure; no rounding widens its bounds.</returns>
    /// <exception cref="ArgumentException">Neither bound is given, or they are the wrong way round.</exception>
    public static Figure Exactly(ValueRange range, Unit unit)
    {
        if (range.IsUnbounded || range.Low > range.High)
        {
            throw new ArgumentException($"Exact bounds are one or two, the lower one first; found {range}.", nameof(range));
        }

        return new Figure(PublishedFigure.Of(range), unit) { ExactRange = range };
    }
}
