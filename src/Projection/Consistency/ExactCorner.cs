using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Moves a path that all but meets its conditions onto the very ends of their ranges, in exact fractions.</summary>
/// <remarks>
/// Year by year: what holds at an end becomes an equation; x/y = b becomes x - b*y = 0, roots become powers. Levels are affine in the
/// inputs of one year, so Gauss's elimination gives exact values for as many inputs as there are independent equations; the others stay.
/// Where that is not so, the result misses a condition: it has to be verified.
/// </remarks>
internal sealed class ExactCorner(Program program, int[] order, (int Number, ValueRange Range)[] conditions)
{
    // Relative to the end of the range: nearer than any figure that is meant to be apart from it.
    private const double AtTheEnd = 1e-6;

    // Beyond these sizes exact elimination costs more than it decides.
    private const int MostInputs = 60;
    private const int MostEquations = 40;

    private readonly int[] _inputs = [.. order.Where(i => program.Instructions[i].Operation == Operation.Input)];

    /// <param name="path">Inputs of a path that meets the conditions within rounding.</param>
    /// <returns>Exact inputs nearby, for which the ends are met where elimination gives that; <see langword="null"/> where there is nothing to move or too much.</returns>
    public Rational[]? Find(double[] path)
    {
        Rational[] inputs = [.. path.Select(Short)];
        Dictionary<Year, List<Equation>> years = [];
        foreach (Equation equation in Equations(path))
        {
            Year last = InputsOf(equation).Select(i => program.Inputs[i].Year).DefaultIfEmpty(default).Max();
            (years.TryGetValue(last, out List<Equation>? same) ? same : years[last] = []).Add(equation);
        }

        if (years.Count == 0 || years.Values.Sum(group => group.Count) > MostEquations || _inputs.Length > MostInputs)
        {
            return null;
        }

        foreach ((Year year, List<Equation> equations) in years.OrderBy(y => y.Key))
        {
            int[] movable = [.. equations.SelectMany(InputsOf).Where(i => program.Inputs[i].Year == year).Distinct().Order()];
            if (!Meet(equations, movable, inputs))
            {
                return null;
            }
        }

        return inputs;
    }

    // Few digits, so that the fractions stay short; the equations put right what that moves.
    private static Rational Short(double value)
    {
        const int Digits = 9;
        int decimals = value == 0 || !double.IsFinite(value) ? 0 : Digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        Rational exact = double.IsFinite(value) ? Rational.FromDouble(value) : Rational.Zero;
        Rational unit = Rational.PowerOfTen(decimals);
        return (exact * unit).RoundToDecimals(0) / unit;
    }

    private IEnumerable<Equation> Equations(double[] path)
    {
        double[] values = PointEvaluator.Evaluate(program, path);
        foreach ((int number, ValueRange range) in conditions.Where(c => program.Instructions[c.Number].Operation != Operation.Input))
        {
            foreach (Rational end in ((Rational?[])[range.Low, range.High]).OfType<Rational>())
            {
                double bound = end.ToDouble();
                if (Math.Abs(values[number] - bound) <= AtTheEnd * Math.Max(Math.Abs(bound), Math.Abs(values[number])))
                {
                    yield return EquationOf(number, end);
                    break;
                }
            }
        }
    }

    // Takes away what stands around a quotient: constants added, factors, roots.
    private Equation EquationOf(int number, Rational end)
    {
        Instruction instruction = program.Instructions[number];
        switch (instruction.Operation)
        {
            case Operation.Subtract when ConstantAt(instruction.Right) is { } right:
                return EquationOf(instruction.Left, end + right);
            case Operation.Add when ConstantAt(instruction.Left) is { } left:
                return EquationOf(instruction.Right, end - left);
            case Operation.Add when ConstantAt(instruction.Right) is { } right:
                return EquationOf(instruction.Left, end - right);
            case Operation.Multiply when ConstantAt(instruction.Left) is { Sign: not 0 } factor:
                return EquationOf(instruction.Right, end / factor);
            case Operation.Power when program.Constants[instruction.Right] is { Numerator.IsOne: true } exponent && end.Sign > 0 && exponent.Denominator <= 100:
                return EquationOf(instruction.Left, end.Pow((int)exponent.Denominator));
            case Operation.Divide:
                return new Equation(instruction.Left, instruction.Right, end);
            default:
                return new Equation(number, null, end);
        }
    }

    private Rational? ConstantAt(int number) =>
        program.Instructions[number] is { Operation: Operation.Constant, Left: var place } ? program.Constants[place] : null;

    private IEnumerable<int> InputsOf(Equation equation) => program.NeededBy(equation.Below is { } below ? [equation.Above, below] : [equation.Above])
        .Where(i => program.Instructions[i].Operation == Operation.Input).Select(i => program.Instructions[i].Left);

    private bool Meet(List<Equation> equations, int[] movable, Rational[] inputs)
    {
        if (Rests(equations, inputs) is not { } rests)
        {
            return false;
        }

        // Each row: the slopes by the movable inputs, then minus the rest.
        var rows = equations.Select((_, e) => new Rational[movable.Length + 1]).ToArray();
        for (int m = 0; m < movable.Length; m++)
        {
            Rational before = inputs[movable[m]];
            inputs[movable[m]] = before + Rational.One;
            Rational[]? moved = Rests(equations, inputs);
            inputs[movable[m]] = before;
            if (moved is null)
            {
                return false;
            }

            for (int e = 0; e < rows.Length; e++)
            {
                rows[e][m] = moved[e] - rests[e];
            }
        }

        for (int e = 0; e < rows.Length; e++)
        {
            rows[e][^1] = -rests[e];
        }

        foreach ((int row, int column) in Eliminate(rows))
        {
            inputs[movable[column]] += rows[row][^1] / rows[row][column];
        }

        return true;
    }

    // Gauss and Jordan: afterwards each pivot's column is zero in all other rows.
    private static List<(int Row, int Column)> Eliminate(Rational[][] rows)
    {
        List<(int Row, int Column)> pivots = [];
        for (int row = 0; row < rows.Length; row++)
        {
            int column = Enumerable.Range(0, rows[row].Length - 1).Where(c => rows[row][c].Sign != 0).OrderByDescending(c => rows[row][c].Abs()).FirstOrDefault(-1);
            if (column < 0)
            {
                continue;
            }

            pivots.Add((row, column));
            for (int other = 0; other < rows.Length; other++)
            {
                if (other == row || rows[other][column].Sign == 0)
                {
                    continue;
                }

                Rational factor = rows[other][column] / rows[row][column];
                for (int c = 0; c < rows[other].Length; c++)
                {
                    rows[other][c] -= factor * rows[row][c];
                }
            }
        }

        return pivots;
    }

    private Rational[]? Rests(List<Equation> equations, Rational[] inputs)
    {
        var exact = new ExactEvaluator(program, order, i => inputs[i]);
        var rests = new Rational[equations.Count];
        for (int e = 0; e < rests.Length; e++)
        {
            if (exact.ValueOf(equations[e].Above) is not { } above || (equations[e].Below is { } below ? exact.ValueOf(below) : Rational.One) is not { } divisor)
            {
                return null;
            }

            rests[e] = above - (equations[e].End * divisor);
        }

        return rests;
    }

    /// <summary>above = end * below; below is one where there is none.</summary>
    private sealed record Equation(int Above, int? Below, Rational End);
}
