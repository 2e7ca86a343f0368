using Projection.Arithmetic;
using Projection.Consistency.Certificates;
using Projection.Evaluation;

namespace Projection.Reporting.Worksheets;

/// <summary>Narrowing steps as formulas.</summary>
/// <param name="definitions">What each number stands for.</param>
/// <param name="scaleOf">What one unit of a quantity's cells is in base units.</param>
/// <param name="known">What is known of a quantity so far.</param>
/// <param name="numberOf">What a formula gives on the figures as printed.</param>
internal sealed class StepFormulas(IReadOnlyList<Definition> definitions, Func<int, Rational> scaleOf, Func<int, Ends> known, Func<Formula, double> numberOf)
{
    /// <summary>What follows for the step's quantity, in its own scale; <see langword="null"/> where the worksheet knows no formula for it.</summary>
    public (Formula Low, Formula High)? Of(NarrowingStep step)
    {
        Rational scale = scaleOf(step.Number);
        Ends own = known(step.Number);
        if (step.Kind == NarrowingKind.Same)
        {
            Ends same = known(step.By).In(scale);
            return (same.Low, same.High);
        }

        Definition by = definitions[step.By - 1];
        Ends first = known(by.Operands[0]);
        Ends second = by.Operands.Length > 1 ? known(by.Operands[1]) : default;
        Ends result = known(step.By);
        return step.Kind switch
        {
            NarrowingKind.Result => Result(by, first, second, scale, own),
            NarrowingKind.First => First(by, result, second, scale, own),
            _ => Second(by, result, first, scale, own),
        };
    }

    private (Formula, Formula)? Result(Definition by, Ends first, Ends second, Rational scale, Ends own) => by.Operation switch
    {
        Operation.Add => Intervals.Add(first.In(scale), second.In(scale)),
        Operation.Subtract when by.Operands[0] == by.Operands[1] => (0, 0),
        Operation.Subtract => Intervals.Subtract(first.In(scale), second.In(scale)),
        Operation.Multiply when by.Operands[0] == by.Operands[1] => InUnits(Intervals.Power(first.In(Rational.One), 2), Rational.One, scale),
        Operation.Multiply => InUnits(Intervals.Multiply(first, second), first.Scale * second.Scale, scale),
        Operation.Divide => Quotient(first, second, own, scale),
        Operation.Power => InUnits(Intervals.Power(first.In(Rational.One), by.Value!.Value), Rational.One, scale),
        Operation.Exp => InUnits(Intervals.Exp(first.In(Rational.One)), Rational.One, scale),
        Operation.Log => InUnits(Intervals.Log(first.In(Rational.One)), Rational.One, scale),
        Operation.Minimum => Intervals.Extreme(first.In(scale), second.In(scale), smaller: true),
        Operation.Maximum => Intervals.Extreme(first.In(scale), second.In(scale), smaller: false),
        _ => null,
    };

    private (Formula, Formula)? First(Definition by, Ends result, Ends second, Rational scale, Ends own) => by.Operation switch
    {
        Operation.Add => Intervals.Subtract(result.In(scale), second.In(scale)),
        Operation.Subtract => Intervals.Add(result.In(scale), second.In(scale)),
        Operation.Multiply when by.Operands[0] == by.Operands[1] => InUnits(Intervals.Root(result.In(Rational.One), 2, own.In(Rational.One)), Rational.One, scale),
        Operation.Multiply => Quotient(result, second, own, scale),
        Operation.Divide => InUnits(Intervals.Multiply(result, second), result.Scale * second.Scale, scale),
        Operation.Power => InUnits(Intervals.Root(result.In(Rational.One), by.Value!.Value, own.In(Rational.One)), Rational.One, scale),
        Operation.Exp => InUnits(Intervals.Log(result.In(Rational.One)), Rational.One, scale),
        Operation.Log => InUnits(Intervals.Exp(result.In(Rational.One)), Rational.One, scale),
        Operation.Minimum => Intervals.OfExtreme(result.In(scale), second.In(scale), smaller: true),
        Operation.Maximum => Intervals.OfExtreme(result.In(scale), second.In(scale), smaller: false),
        _ => null,
    };

    private (Formula, Formula)? Second(Definition by, Ends result, Ends first, Rational scale, Ends own) => by.Operation switch
    {
        Operation.Add => Intervals.Subtract(result.In(scale), first.In(scale)),
        Operation.Subtract => Intervals.Subtract(first.In(scale), result.In(scale)),
        Operation.Multiply => Quotient(result, first, own, scale),
        Operation.Divide => Quotient(first, result, own, scale),
        Operation.Minimum => Intervals.OfExtreme(result.In(scale), first.In(scale), smaller: true),
        Operation.Maximum => Intervals.OfExtreme(result.In(scale), first.In(scale), smaller: false),
        _ => null,
    };

    // The short formula does where the printed figures keep the divisor away from zero.
    private (Formula, Formula)? Quotient(Ends above, Ends below, Ends own, Rational scale)
    {
        Rational units = above.Scale / below.Scale;
        bool isApart = below.Constant is not null || numberOf(below.Low) * numberOf(below.High) > 0;
        return InUnits(isApart ? Intervals.Divide(above, below) : Intervals.DivideWithin(above, below, own.In(units)), units, scale);
    }

    private static (Formula, Formula)? InUnits((Formula Low, Formula High)? ends, Rational from, Rational to) =>
        ends is { } found ? (Intervals.Scaled(found.Low, from / to), Intervals.Scaled(found.High, from / to)) : null;
}
