using System.Collections.Immutable;
using System.Globalization;
using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection.Modelling;

/// <summary>An expression of the model language, as it was written.</summary>
/// <remarks>Immutable. <see cref="ToString"/> gives text that parses to an equal expression.</remarks>
/// <param name="Where">Where the expression begins in its text.</param>
public abstract record Expr(SourceLocation Where)
{
    /// <summary>A number; percentages are already fractions.</summary>
    /// <param name="Value">The exact value, in base units.</param>
    /// <param name="Where">Its place.</param>
    public sealed record Number(Rational Value, SourceLocation Where) : Expr(Where)
    {
        /// <inheritdoc/>
        public override string ToString()
        {
            string text = Value.ToString();
            return text.Contains('/', StringComparison.Ordinal) ? WithExponent(text) : text;
        }

        // More decimals than anyone prints: 1e-50, which unlike 1/10^50 is one number.
        private string WithExponent(string fraction)
        {
            const int MostDecimals = 1000;
            for (int decimals = 1; decimals <= MostDecimals; decimals++)
            {
                Rational digits = Value * Rational.PowerOfTen(decimals);
                if (digits.IsInteger)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"{digits}e-{decimals}");
                }
            }

            return fraction;
        }
    }

    /// <summary>The value of an indicator in some year.</summary>
    /// <param name="Name">The indicator.</param>
    /// <param name="Index">An element of its set or a running index; <see langword="null"/> for an indicator without a set.</param>
    /// <param name="Shift">Which year.</param>
    /// <param name="Where">Its place.</param>
    public sealed record Reference(string Name, string? Index, TimeShift Shift, SourceLocation Where) : Expr(Where)
    {
        /// <inheritdoc/>
        public override string ToString() => Name + (Index is null ? string.Empty : $"[{Index}]") + Shift;
    }

    /// <summary>The operand with its sign turned.</summary>
    /// <param name="Operand">The operand.</param>
    /// <param name="Where">The place of the sign.</param>
    public sealed record Negate(Expr Operand, SourceLocation Where) : Expr(Where)
    {
        /// <inheritdoc/>
        public override string ToString() => "-" + (Operand is Negate ? Operand.ToString() : Bracketed(Operand, Precedence(BinaryOperator.Power)));
    }

    /// <summary>Two operands joined by an operator.</summary>
    /// <param name="Operator">The operator.</param>
    /// <param name="Left">Left operand.</param>
    /// <param name="Right">Right operand.</param>
    /// <param name="Where">The operator's place.</param>
    public sealed record Binary(BinaryOperator Operator, Expr Left, Expr Right, SourceLocation Where) : Expr(Where)
    {
        /// <inheritdoc/>
        public override string ToString()
        {
            int own = Precedence(Operator);
            bool bindsRight = Operator == BinaryOperator.Power;
            string left = Bracketed(Left, bindsRight ? own + 1 : own);
            string right = bindsRight && Right is Negate ? Right.ToString() : Bracketed(Right, bindsRight ? own : own + 1);
            return Operator switch
            {
                BinaryOperator.Add => $"{left} + {right}",
                BinaryOperator.Subtract => $"{left} - {right}",
                BinaryOperator.Multiply => $"{left} * {right}",
                BinaryOperator.Divide => $"{left} / {right}",
                _ => $"{left} ^ {right}",
            };
        }
    }

    /// <summary>A function of <see cref="ModelFunction"/> applied to its arguments.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Arguments">As many as the function takes.</param>
    /// <param name="Where">The place of its name.</param>
    public sealed record Call(ModelFunction Function, ImmutableArray<Expr> Arguments, SourceLocation Where) : Expr(Where)
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Function.Name}({string.Join(", ", Arguments)})";
    }

    /// <summary>The sum of the body over the elements of a set.</summary>
    /// <param name="Variable">The running index.</param>
    /// <param name="Set">The set; <see langword="null"/> where it follows from the body.</param>
    /// <param name="Body">What is summed.</param>
    /// <param name="Where">The place of the word <c>sum</c>.</param>
    public sealed record Sum(string Variable, string? Set, Expr Body, SourceLocation Where) : Expr(Where)
    {
        /// <inheritdoc/>
        public override string ToString() => $"sum({Variable}{(Set is null ? string.Empty : " in " + Set)}, {Body})";
    }

    /// <summary>The expressions directly inside this one.</summary>
    /// <returns>None for a number or a reference.</returns>
    public IEnumerable<Expr> Children() => this switch
    {
        Negate negate => [negate.Operand],
        Binary binary => [binary.Left, binary.Right],
        Call call => call.Arguments,
        Sum sum => [sum.Body],
        _ => [],
    };

    /// <summary>All references in the expression, from left to right.</summary>
    /// <returns>Each with the function of time around it, if any, that reaches back over years.</returns>
    public IEnumerable<(Reference Reference, bool OverYears)> References() => References(overYears: false);

    private IEnumerable<(Reference Reference, bool OverYears)> References(bool overYears)
    {
        if (this is Reference reference)
        {
            return [(reference, overYears)];
        }

        bool inside = overYears || this is Call { Function.ReachesBack: true };
        return Children().SelectMany(child => child.References(inside));
    }

    private static int Precedence(BinaryOperator op) => op switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract => 1,
        BinaryOperator.Multiply or BinaryOperator.Divide => 2,
        _ => 3,
    };

    private static string Bracketed(Expr expression, int least)
    {
        int precedence = expression switch
        {
            Binary binary => Precedence(binary.Operator),
            Negate => 1,
            Number number when number.Value.ToString().AsSpan().ContainsAny("-/") => 1,
            _ => 4,
        };
        string text = string.Create(CultureInfo.InvariantCulture, $"{expression}");
        return precedence < least ? $"({text})" : text;
    }
}
