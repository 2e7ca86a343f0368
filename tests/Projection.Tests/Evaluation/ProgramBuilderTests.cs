using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Tests.Modelling;

namespace Projection.Tests.Evaluation;

public class ProgramBuilderTests
{
    private readonly ProgramBuilder _builder = new();

    [Fact]
    public void EqualExpressions_ShareOneInstruction()
    {
        (int x, int y) = (Input("x"), Input("y"));
        int count = _builder.Count;
        Assert.Equal(_builder.Multiply(x, y), _builder.Multiply(y, x));
        Assert.Equal(_builder.Add(x, y), _builder.Add(y, x));
        Assert.Equal(_builder.Divide(x, y), _builder.Divide(x, y));
        Assert.Equal(_builder.Extreme(Operation.Minimum, x, y), _builder.Extreme(Operation.Minimum, y, x));
        Assert.Equal(_builder.Apply(Operation.Exp, x), _builder.Apply(Operation.Exp, x));
        Assert.Equal(_builder.Power(x, new Rational(1, 5)), _builder.Power(x, new Rational(2, 10)));
        Assert.NotEqual(_builder.Subtract(x, y), _builder.Subtract(y, x));
        Assert.NotEqual(_builder.Extreme(Operation.Minimum, x, y), _builder.Extreme(Operation.Maximum, x, y));
        Assert.Equal(count + 9, _builder.Count);
    }

    [Fact]
    public void Input_EachCall_IsANewQuantity() => Assert.NotEqual(Input("x"), Input("x"));

    [Fact]
    public void Constants_AreFoldedExactly()
    {
        int tenth = _builder.Constant(new Rational(1, 10));
        int fifth = _builder.Constant(new Rational(1, 5));
        AssertConstant(new Rational(3, 10), _builder.Add(tenth, fifth));
        AssertConstant(new Rational(-1, 10), _builder.Subtract(tenth, fifth));
        AssertConstant(new Rational(1, 50), _builder.Multiply(tenth, fifth));
        AssertConstant(new Rational(1, 2), _builder.Divide(tenth, fifth));
        AssertConstant(new Rational(1, 1000), _builder.Power(tenth, 3));
        AssertConstant(1000, _builder.Power(tenth, -3));
        AssertConstant(new Rational(1, 10), _builder.Extreme(Operation.Minimum, fifth, tenth));
        AssertConstant(new Rational(1, 5), _builder.Extreme(Operation.Maximum, fifth, tenth));
        AssertConstant(new Rational(1, 2), _builder.Sum([tenth, fifth, fifth]));
        AssertConstant(0, _builder.Sum([]));
    }

    [Fact]
    public void Neutral_Operands_Vanish()
    {
        int x = Input("x");
        (int zero, int one) = (_builder.Constant(0), _builder.Constant(1));
        Assert.All(
            [_builder.Add(x, zero), _builder.Add(zero, x), _builder.Subtract(x, zero), _builder.Multiply(one, x), _builder.Multiply(x, one),
                _builder.Divide(x, one), _builder.Power(x, 1), _builder.Extreme(Operation.Maximum, x, x), _builder.Sum([x])],
            number => Assert.Equal(x, number));
        AssertConstant(0, _builder.Multiply(x, zero));
        AssertConstant(0, _builder.Subtract(x, x));
        AssertConstant(1, _builder.Divide(x, x));
        AssertConstant(1, _builder.Power(x, 0));
    }

    [Fact]
    public void ZeroDivisors_Throw()
    {
        (int x, int zero) = (Input("x"), _builder.Constant(0));
        Assert.Throws<DivideByZeroException>(() => _builder.Divide(x, zero));
        Assert.Throws<DivideByZeroException>(() => _builder.Divide(x, _builder.Subtract(x, x)));
        Assert.Throws<DivideByZeroException>(() => _builder.Power(zero, -1));
        Assert.Throws<DivideByZeroException>(() => _builder.Power(zero, new Rational(-1, 2)));
        AssertConstant(0, _builder.Power(zero, 2));
    }

    [Fact]
    public void Quotients_Cancel()
    {
        (int w, int x, int y) = (Input("w"), Input("x"), Input("y"));
        Assert.Equal(_builder.Divide(y, w), _builder.Multiply(_builder.Divide(y, x), _builder.Divide(x, w)));
        Assert.Equal(y, _builder.Multiply(_builder.Divide(y, x), x));
        Assert.Equal(_builder.Divide(w, x), _builder.Divide(_builder.Divide(w, y), _builder.Divide(x, y)));
        Assert.Equal(_builder.Power(x, 2), _builder.Divide(_builder.Multiply(_builder.Multiply(x, x), _builder.Multiply(x, y)), _builder.Multiply(x, y)));
        int oneOverX = _builder.Divide(w, _builder.Multiply(w, x));
        Assert.Equal("1 / x", Show(oneOverX));
        Assert.Equal("2.5 * y / w", Show(_builder.Multiply(_builder.Multiply(_builder.Constant(new Rational(5, 2)), _builder.Divide(x, w)), _builder.Divide(y, x))));
    }

    [Fact]
    public void Sums_Cancel()
    {
        (int x, int y, int one) = (Input("x"), Input("y"), _builder.Constant(1));
        Assert.Equal(x, _builder.Add(_builder.Subtract(x, one), one));
        Assert.Equal(x, _builder.Subtract(_builder.Add(x, y), y));
        Assert.Equal("y + 2 * x", Show(_builder.Add(_builder.Add(x, y), x)));
        Assert.Equal("y - x", Show(_builder.Subtract(_builder.Add(x, y), _builder.Multiply(_builder.Constant(2), x))));
        Assert.Equal("x - 3", Show(_builder.Subtract(_builder.Subtract(x, one), _builder.Constant(2))));
        Assert.Equal("0.5 * x", Show(_builder.Subtract(x, _builder.Divide(x, _builder.Constant(2)))));
    }

    [Fact]
    public void Square_IsOneProductOfOneOperand()
    {
        int x = Input("x");
        Assert.Equal("x * x", Show(_builder.Multiply(x, x)));
    }

    [Fact]
    public void AverageOfGrowth_DependsOnTheEndsAlone()
    {
        UnrolledModel unrolled = Texts.Unroll(ModelDefinition.Parse(BuiltInModel.Find("regional-accounts")!).ValueOrThrow()).ValueOrThrow();
        var years = new YearRange(new Year(2026), new Year(2030));
        int growth = unrolled.Average(new IndicatorId("grdp_growth"), years);
        int deflator = unrolled.Average(new IndicatorId("deflator_growth"), years);
        int nominal = unrolled.Average(new IndicatorId("grdp_nominal_growth"), years);
        int At(string name, int year) => unrolled.Numbers[(new IndicatorId(name), new Year(year))];
        Program program = unrolled.Build();
        Assert.Equal((At("grdp_volume", 2030), At("grdp_volume", 2025)), Compounded(program, growth));
        Assert.Equal((At("grdp", 2030), At("grdp_volume", 2030)), Compounded(program, deflator));
        Assert.Equal((At("grdp", 2030), At("grdp_volume", 2025)), Compounded(program, nominal));
    }

    [Fact]
    public void Build_Again_KeepsNumbers()
    {
        int x = Input("x");
        int twice = _builder.Multiply(x, _builder.Constant(2));
        Program before = _builder.Build();
        int more = _builder.Add(twice, Input("y"));
        Program after = _builder.Build();
        Assert.Equal(before.Instructions[twice], after.Instructions[twice]);
        Assert.True(more >= before.Instructions.Length);
        Assert.Equal([x, twice], after.NeededBy([twice]).Intersect([x, twice]));
    }

    [Fact]
    public void LongSums_StayLinear()
    {
        int[] terms = [.. Enumerable.Range(0, 20_000).Select(i => Input("x" + i))];
        int sum = _builder.Sum(terms);
        int again = _builder.Sum([.. terms, .. terms]);
        Program program = _builder.Build();
        Assert.InRange(program.Instructions.Length, 40_000, 200_000);
        double[] values = PointEvaluator.Evaluate(program, Enumerable.Repeat(1.0, terms.Length).ToArray());
        Assert.Equal((20_000.0, 40_000.0), (values[sum], values[again]));
    }

    [Fact]
    public void AverageOfGrowth_LinksLevelsToTheProduct()
    {
        UnrolledModel unrolled = Texts.Unrolled("input g: fraction, rate\nindicator x: person, stock\nx = x(-1) * (1 + g)\nindicator other: person, stock\nother = 2 * x");
        unrolled.Average(new IndicatorId("g"), new YearRange(new Year(2026), new Year(2030)));
        Program program = unrolled.Build();
        int At(string name, int year) => unrolled.Numbers[(new IndicatorId(name), new Year(year))];
        Assert.Equal([At("x", 2030), At("other", 2030)], unrolled.Links.Select(link => link.SameAs));
        double[] values = PointEvaluator.Evaluate(program, [.. program.Inputs.Select((input, i) => input.Id.Name == "x" ? 8.0 : i / 4.0)]);
        Assert.All(unrolled.Links, link => Assert.Equal(values[link.SameAs], values[link.Number]));
        Assert.All(unrolled.Links, link => Assert.NotEqual(link.SameAs, link.Number));
    }

    [Fact]
    public void LongConstants_AreNotWrittenOut()
    {
        int x = Input("x");
        int constant = _builder.Constant(new Rational(11, 10));
        int scaled = x;
        for (int i = 0; i < 40; i++)
        {
            constant = _builder.Multiply(constant, constant);
            scaled = _builder.Multiply(scaled, constant);
        }

        Program program = _builder.Build();
        Assert.All(program.Constants, c => Assert.InRange(c.Numerator.GetBitLength(), 0, 100_000));
        int sum = _builder.Add(constant, _builder.Multiply(constant, constant));
        Assert.Equal(Operation.Add, _builder.Build().Instructions[sum].Operation);
        Assert.Equal(Operation.Multiply, program.Instructions[scaled].Operation);
    }

    private static (int Numerator, int Denominator) Compounded(Program program, int number)
    {
        Instruction less = program.Instructions[number];
        Assert.Equal(Operation.Subtract, less.Operation);
        Assert.Equal(1, program.Constants[program.Instructions[less.Right].Left]);
        Instruction power = program.Instructions[less.Left];
        Assert.Equal((Operation.Power, new Rational(1, 5)), (power.Operation, program.Constants[power.Right]));
        Instruction quotient = program.Instructions[power.Left];
        Assert.Equal(Operation.Divide, quotient.Operation);
        return (quotient.Left, quotient.Right);
    }

    private int Input(string name) => _builder.Input(new InputVariable(new IndicatorId(name), new Year(2025), ValueRange.Unbounded));

    private void AssertConstant(Rational expected, int number)
    {
        Program program = _builder.Build();
        Assert.Equal(Operation.Constant, program.Instructions[number].Operation);
        Assert.Equal(expected, program.Constants[program.Instructions[number].Left]);
    }

    private string Show(int number)
    {
        Program program = _builder.Build();
        Instruction i = program.Instructions[number];
        return i.Operation switch
        {
            Operation.Constant => program.Constants[i.Left].ToString(),
            Operation.Input => program.Inputs[i.Left].Id.Name,
            Operation.Add => $"{Show(i.Left)} + {Show(i.Right)}",
            Operation.Subtract => $"{Show(i.Left)} - {Show(i.Right)}",
            Operation.Multiply => $"{Show(i.Left)} * {Show(i.Right)}",
            Operation.Divide => $"{Show(i.Left)} / {Show(i.Right)}",
            _ => $"{i.Operation}({Show(i.Left)}, {i.Right})",
        };
    }
}
