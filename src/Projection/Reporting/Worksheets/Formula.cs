using System.Collections.Immutable;
using System.Globalization;
using Projection.Arithmetic;

namespace Projection.Reporting.Worksheets;

/// <summary>A formula of a worksheet: it can be written for spreadsheet programs and worked out here.</summary>
/// <remarks>Immutable. Only what Excel and LibreOffice understand alike is used: operators and functions of the first workbook formats.</remarks>
public abstract partial record Formula
{
    private Formula()
    {
    }

    /// <summary>A number.</summary>
    /// <param name="Value">A finite number, in the unit of the cells it is worked out with.</param>
    public sealed record Number(double Value) : Formula;

    /// <summary>A text.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : Formula;

    /// <summary>The value of a cell.</summary>
    /// <param name="Address">Where it stands.</param>
    public sealed record Reference(CellAddress Address) : Formula;

    /// <summary>The cells of a row or a column, as an argument of a function.</summary>
    /// <param name="First">First cell.</param>
    /// <param name="Last">Last cell, on the same worksheet, not before the first one.</param>
    public sealed record Range(CellAddress First, CellAddress Last) : Formula;

    /// <summary>Two operands joined by an operator.</summary>
    /// <param name="Operator"><c>+ - * / ^ = &lt;&gt; &lt; &gt; &lt;= &gt;=</c>.</param>
    /// <param name="Left">Left operand.</param>
    /// <param name="Right">Right operand.</param>
    public sealed record Binary(string Operator, Formula Left, Formula Right) : Formula;

    /// <summary>A function of its arguments.</summary>
    /// <param name="Name">Its English name, as files have it.</param>
    /// <param name="Arguments">The arguments.</param>
    public sealed record Call(string Name, ImmutableArray<Formula> Arguments) : Formula;

    /// <summary>left + right.</summary>
    public static Formula operator +(Formula left, Formula right) => new Binary("+", left, right);

    /// <summary>left - right.</summary>
    public static Formula operator -(Formula left, Formula right) => new Binary("-", left, right);

    /// <summary>left * right.</summary>
    public static Formula operator *(Formula left, Formula right) => new Binary("*", left, right);

    /// <summary>left / right.</summary>
    public static Formula operator /(Formula left, Formula right) => new Binary("/", left, right);

    /// <summary>A number.</summary>
    public static implicit operator Formula(double value) => new Number(value);

    /// <summary>The value of a cell.</summary>
    public static implicit operator Formula(CellAddress address) => new Reference(address);

    /// <summary>An exact number: as it is where its decimals are few, as a quotient otherwise.</summary>
    /// <param name="value">The number.</param>
    /// <returns>A number, or numerator over denominator.</returns>
    public static Formula Of(Rational value)
    {
        double nearest = value.ToDouble();
        bool isShort = Rational.Parse(nearest.ToString("R", CultureInfo.InvariantCulture)) == value;
        return isShort || value.Denominator > 1_000_000 || value.Numerator > 1_000_000_000 || value.Numerator < -1_000_000_000
            ? new Number(nearest)
            : new Number((double)value.Numerator) / new Number((double)value.Denominator);
    }

    internal static Formula If(Formula condition, Formula then, Formula otherwise) => Function("IF", condition, then, otherwise);

    internal static Formula Minimum(params Formula[] arguments) => Function("MIN", arguments);

    internal static Formula Maximum(params Formula[] arguments) => Function("MAX", arguments);

    internal static Formula Size(Formula argument) => Function("ABS", argument);

    internal static Formula Is(Formula left, string comparison, Formula right) => new Binary(comparison, left, right);

    internal static Formula Power(Formula operand, Formula exponent) => new Binary("^", operand, exponent);

    internal static Formula Function(string name, params Formula[] arguments) => new Call(name, [.. arguments]);
}
