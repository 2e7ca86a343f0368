using Projection.Arithmetic;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Reconciliation;

/// <summary>A printed figure as a measurement of a quantity on the tape.</summary>
/// <remarks>Amounts that can only be positive are measured by their logarithm, rates and shares by themselves.</remarks>
internal sealed class MeasuredFigure
{
    // A growth rate of 0.5 % is no twentieth as certain as one of 10 %: rates count at least as this much.
    private const double LeastRate = 0.1;

    // A figure that is known exactly is still measured, this part of its size wide.
    private const double LeastDeviation = 1e-6;

    private readonly ModelDefinition _model;

    private MeasuredFigure(Figure figure, Subject subject, int number, Rational alterability, ModelDefinition model)
    {
        _model = model;
        Figure = figure;
        Subject = subject;
        Number = number;
        IsFixed = alterability.Sign == 0;
        Interval aim = AimOf(figure);
        double size = double.IsInfinity(aim.Low) ? aim.High : double.IsInfinity(aim.High) ? aim.Low : aim.Middle;
        IsLogarithmic = size > 0 && aim.Low != 0 && IsPositiveAmount(subject, model) && !(aim.Low < 0 && !double.IsInfinity(aim.Low));
        Aim = IsLogarithmic ? new Interval(aim.Low > 0 ? Math.Log(aim.Low) : double.NegativeInfinity, Math.Log(aim.High)) : aim;
        double scale = SizeOf(size, subject, figure, model);
        double rounding = RoundingOf(figure, aim);
        double relative = alterability.ToDouble();
        Deviation = Math.Max(Math.Sqrt((rounding * rounding / 3) + (relative * relative * scale * scale)), LeastDeviation * scale) / (IsLogarithmic ? size : 1);
    }

    /// <summary>The target; <see langword="null"/> for an observation.</summary>
    public Target? Target { get; private init; }

    /// <summary>The observation; <see langword="null"/> for a target.</summary>
    public Observation? Observation { get; private init; }

    public Figure Figure { get; }

    public Subject Subject { get; }

    /// <summary>The instruction that gives the quantity.</summary>
    public int Number { get; }

    /// <summary>Whether the quantity has to stay inside what the figure prints.</summary>
    public bool IsFixed { get; }

    public bool IsLogarithmic { get; }

    /// <summary>What costs nothing, as measured: a point, or the values that a bound or a range allows.</summary>
    public Interval Aim { get; }

    /// <summary>Standard deviation, as measured.</summary>
    public double Deviation { get; }

    public static MeasuredFigure Of(Target target, int number, ModelDefinition model, ReconciliationOptions options) =>
        new(target.Figure, target.Subject, number, target.Keep ? Rational.Zero : target.Figure.Alterability ?? options.TargetAlterability, model) { Target = target };

    public static MeasuredFigure Of(Observation observation, int number, ModelDefinition model, ReconciliationOptions options) =>
        new(observation.Figure, observation.Subject, number, observation.Figure.Alterability ?? options.ObservationAlterability, model) { Observation = observation };

    /// <summary>The same figure, known as well as its print tells: for one that stays as it is.</summary>
    public MeasuredFigure AsPrinted() => new(Figure, Subject, Number, Rational.Zero, _model) { Target = Target, Observation = Observation };

    /// <summary>A value of the quantity as it is measured; NaN where it cannot be.</summary>
    public double Measure(double value) => IsLogarithmic ? Math.Log(value) : value;

    /// <summary>How the measure changes with the value.</summary>
    public double Slope(double value) => IsLogarithmic ? 1 / value : 1;

    /// <summary>How far a value lies from what costs nothing, in standard deviations, with its sign.</summary>
    public double Adjustment(double value)
    {
        double measure = Measure(value);
        return (measure - Math.Clamp(measure, Aim.Low, Aim.High)) / Deviation;
    }

    // The middle of what a number prints; the printed bound itself, since a value at its edge is a matter of rounding.
    private static Interval AimOf(Figure figure)
    {
        double scale = figure.Unit.Scale.ToDouble();
        (double low, double high) = (figure.Published.Low.ToDouble() * scale, figure.Published.High.ToDouble() * scale);
        ValueRange range = figure.Range;
        return figure.Published.Kind switch
        {
            FigureKind.AtLeast or FigureKind.Above => new Interval(low, double.PositiveInfinity),
            FigureKind.AtMost or FigureKind.Below => new Interval(double.NegativeInfinity, high),
            FigureKind.Range => new Interval(low, high),
            _ => Interval.Point(((range.Low!.Value + range.High!.Value) / 2).ToDouble()),
        };
    }

    private static double RoundingOf(Figure figure, Interval aim)
    {
        ValueRange range = figure.Range;
        return range.Low is { } low && double.IsFinite(aim.Low) ? aim.Low - low.ToDouble()
            : range.High is { } high && double.IsFinite(aim.High) ? high.ToDouble() - aim.High
            : 0;
    }

    private static double SizeOf(double value, Subject subject, Figure figure, ModelDefinition model)
    {
        bool isRate = subject is Subject.Indicator { MultipleOf: null } indicator && model.ByName[indicator.Id.Name].Kind == MeasureKind.Rate;
        double size = isRate ? Math.Max(Math.Abs(value), LeastRate) : Math.Abs(value);
        return size > 0 ? size : figure.Unit.Scale.ToDouble();
    }

    private static bool IsPositiveAmount(Subject subject, ModelDefinition model) => subject switch
    {
        Subject.Indicator indicator => model.ByName[indicator.Id.Name] is var info && info.Range.Low >= Rational.Zero
            && (indicator.MultipleOf is not null || !info.Unit.Dimension.IsNone || info.Kind == MeasureKind.Index),
        Subject.Ratio ratio => (model.ByName[ratio.Numerator.Name], model.ByName[ratio.Denominator.Name]) is var (above, below)
            && above.Range.Low >= Rational.Zero && below.Range.Low >= Rational.Zero && above.Unit.Dimension != below.Unit.Dimension,
        _ => false,
    };
}
