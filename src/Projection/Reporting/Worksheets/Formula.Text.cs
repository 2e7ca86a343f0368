using System.Globalization;

namespace Projection.Reporting.Worksheets;

public abstract partial record Formula
{
    /// <summary>As a workbook file writes it, without the equals sign.</summary>
    /// <param name="sheet">The worksheet that the formula stands on.</param>
    /// <returns>For example <c>IF(B2&gt;0,B3/B2,0)</c>.</returns>
    /// <exception cref="InvalidOperationException">The formula has a part that no workbook knows; none of those made here has.</exception>
    public string On(string sheet) => this switch
    {
        Number number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        Text text => $"\"{text.Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        Reference reference => reference.Address.SeenFrom(sheet),
        Range range => $"{range.First.SeenFrom(sheet)}:{range.Last.Local}",
        Binary binary => $"{Bracketed(binary.Left, binary, isRight: false, sheet)}{binary.Operator}{Bracketed(binary.Right, binary, isRight: true, sheet)}",
        Call call => $"{call.Name}({string.Join(',', call.Arguments.Select(a => a.On(sheet)))})",
        _ => throw new InvalidOperationException("A formula of an unknown kind."),
    };

    // In spreadsheets a sign binds tighter than a power and powers go from the left; both get brackets, so that nobody need know. So does a sum
    // inside a sum at the right: another order would round in another way.
    private static string Bracketed(Formula operand, Binary around, bool isRight, string sheet)
    {
        int own = Precedence(around.Operator);
        bool needs = operand switch
        {
            Number number => number.Value < 0 && (isRight || around.Operator == "^"),
            Binary binary => Precedence(binary.Operator) < own
                || (Precedence(binary.Operator) == own && (isRight || around.Operator == "^")),
            _ => false,
        };
        return needs ? $"({operand.On(sheet)})" : operand.On(sheet);
    }

    private static int Precedence(string op) => op switch
    {
        "^" => 4,
        "*" or "/" => 3,
        "+" or "-" => 2,
        _ => 1,
    };
}
