using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Reporting.Worksheets;
using Projection.Tests.Properties;
using Formula = Projection.Reporting.Worksheets.Formula;

namespace Projection.Tests.Reporting.Worksheets;

public class FormulaTests
{
    private static readonly CellAddress A1 = new("S", 1, 1);
    private static readonly CellAddress B2 = new("S", 2, 2);

    [Fact]
    public void On_Brackets_StandWhereTheOrderNeedsThem()
    {
        Formula a = A1;
        Formula b = B2;
        Assert.Equal("A1-B2-A1", (a - b - a).On("S"));
        Assert.Equal("A1-(B2-A1)", (a - (b - a)).On("S"));
        Assert.Equal("A1/(B2*A1)", (a / (b * a)).On("S"));
        Assert.Equal("(A1+B2)*A1", ((a + b) * a).On("S"));
        Assert.Equal("(1+A1)^(1/5)-1", (Formula.Power(1 + a, (Formula)1 / 5) - 1).On("S"));
        Assert.Equal("A1-(-2)", (a - -2).On("S"));
        Assert.Equal("IF(A1>=0,MAX(A1,B2),\"it's \"\"x\"\"\")", Formula.If(Formula.Is(a, ">=", 0), Formula.Maximum(a, b), new Formula.Text("it's \"x\"")).On("S"));
    }

    [Fact]
    public void On_CellOfAnotherSheet_IsQuoted()
    {
        Assert.Equal("'Kiểm tra'!C7+A1", ((Formula)new CellAddress("Kiểm tra", 7, 3) + A1).On("S"));
        Assert.Equal("SUM('It''s'!A1:A3)", Formula.Function("SUM", new Formula.Range(new CellAddress("It's", 1, 1), new CellAddress("It's", 3, 1))).On("S"));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    public void LettersOf_Column_AsSpreadsheetsCount(int column, string letters) => Assert.Equal(letters, CellAddress.LettersOf(column));

    [Fact]
    public void Of_ExactNumber_KeepsItsValue()
    {
        Assert.Equal("0.2", Formula.Of(new Rational(1, 5)).On("S"));
        Assert.Equal("1/3", Formula.Of(new Rational(1, 3)).On("S"));
        Assert.Equal("1E+20", Formula.Of(Rational.PowerOfTen(20)).On("S"));
    }

    [Fact]
    public void On_ReadAsASpreadsheetReadsIt_HasTheValueThatEvaluateGives() =>
        Law.Holds(Gen.Choose(1, 12).SelectMany(Tree), formula =>
        {
            double here = formula.Evaluate(_ => null) switch { double number => number, bool truth => truth ? 1 : 0, _ => double.NaN };
            double there = SpreadsheetGrammar.ValueOf(formula.On("S"));
            Assert.True(here.Equals(there) || Math.Abs(here - there) <= 1e-12 * Math.Abs(here), $"{formula.On("S")}: {here} here, {there} there");
        });

    [Fact]
    public void Evaluate_SumIf_AddsWhereTheKeyIs()
    {
        Dictionary<(int, int), object> cells = new() { [(1, 1)] = 3.0, [(2, 1)] = 4.0, [(3, 1)] = 3.0, [(1, 2)] = 10.0, [(2, 2)] = 20.0, [(3, 2)] = 5.0 };
        Formula sum = Formula.Function("SUMIF", new Formula.Range(A1, A1 with { Row = 3 }), 3, new Formula.Range(A1 with { Column = 2 }, new CellAddress("S", 3, 2)));
        Assert.Equal(15.0, sum.Evaluate(a => cells[(a.Row, a.Column)]));
    }

    private static Gen<Formula> Tree(int size)
    {
        Gen<Formula> number = Gen.Elements(-3.0, -1, 0.5, 1, 2, 3, 1e20, -2.5e-7).Select(value => (Formula)new Formula.Number(value));
        if (size <= 1)
        {
            return number;
        }

        Gen<Formula> joined = Gen.Elements("+", "-", "*", "/", "^", "<", ">=", "=")
            .SelectMany(op => Tree(size / 2), (op, left) => (op, left))
            .SelectMany(both => Tree(size / 2), (both, right) => (Formula)new Formula.Binary(both.op, both.left, right));
        return Gen.Frequency((1, number), (4, joined));
    }
}
