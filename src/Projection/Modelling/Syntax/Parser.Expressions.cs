using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection.Modelling.Syntax;

internal sealed partial class Parser
{
    // Deeper and longer formulas are refused here, so that no later walk over the tree can exhaust the stack.
    private const int DeepestNesting = 100;
    private const int MostOperators = 1000;

    private const string OperandWords = "a number, the name of an indicator, a function or (";

    private int _depth;
    private int _operators;

    private Expr ReadExpression()
    {
        Enter();
        Expr left = ReadTerm();
        while (Current.Is("+") || Current.Is("-"))
        {
            Token op = TakeOperator();
            left = new Expr.Binary(op.Is("+") ? BinaryOperator.Add : BinaryOperator.Subtract, left, ReadTerm(), op.Where);
        }

        _depth--;
        return left;
    }

    private Expr ReadTerm()
    {
        Expr left = ReadSigned();
        while (Current.Is("*") || Current.Is("/"))
        {
            Token op = TakeOperator();
            left = new Expr.Binary(op.Is("*") ? BinaryOperator.Multiply : BinaryOperator.Divide, left, ReadSigned(), op.Where);
        }

        return left;
    }

    private Expr ReadSigned()
    {
        if (!Current.Is("-") && !Current.Is("+"))
        {
            return ReadPower();
        }

        Token sign = Take();
        Enter();
        Expr operand = ReadSigned();
        _depth--;
        return sign.Is("-") ? new Expr.Negate(operand, sign.Where) : operand;
    }

    private Expr ReadPower()
    {
        Expr left = ReadOperand();
        if (!Current.Is("^"))
        {
            return left;
        }

        Token op = Take();
        Enter();
        Expr right = ReadSigned();
        _depth--;
        return new Expr.Binary(BinaryOperator.Power, left, right, op.Where);
    }

    private Expr ReadOperand()
    {
        Token token = Current;
        if (token.Kind == TokenKind.Number)
        {
            return new Expr.Number(ReadNumber(), token.Where);
        }

        if (TrySymbol("("))
        {
            Expr inside = ReadExpression();
            ExpectSymbol(")");
            return inside;
        }

        Token name = Expect(TokenKind.Name, OperandWords);
        if (name.Text == "sum" && Current.Is("("))
        {
            return ReadSum(name);
        }

        bool isCall = Current.Is("(") && (ModelFunction.All.ContainsKey(name.Text) || !IsShift());
        return isCall ? ReadCall(name) : ReadReference(name);
    }

    // x(-1) and x(base) are years, unless x is a function; anything else in brackets behind a name is a call.
    private bool IsShift() =>
        _tokens[_next + 1].IsName("base") && _tokens[_next + 2].Is(")")
        || (_tokens[_next + 1].Is("-") && _tokens[_next + 2].Kind == TokenKind.Number && _tokens[_next + 3].Is(")"));

    private Expr.Sum ReadSum(Token name)
    {
        ExpectSymbol("(");
        string variable = Expect(TokenKind.Name, "a running index such as s").Text;
        string? set = null;
        if (Current.IsName("in"))
        {
            _next++;
            set = Expect(TokenKind.Name, "the name of a set").Text;
        }

        ExpectSymbol(",");
        Expr body = ReadExpression();
        ExpectSymbol(")");
        return new Expr.Sum(variable, set, body, name.Where);
    }

    private Expr.Call ReadCall(Token name)
    {
        if (!ModelFunction.All.TryGetValue(name.Text, out ModelFunction? function))
        {
            throw new SyntaxException(Problem.UnknownFunction(name.Where, name.Text, ModelFunction.All.Keys.Append("sum")));
        }

        ExpectSymbol("(");
        List<Expr> arguments = [ReadExpression()];
        while (TrySymbol(","))
        {
            arguments.Add(ReadExpression());
        }

        ExpectSymbol(")");
        if (arguments.Count != function.Arity)
        {
            throw new SyntaxException(Problem.WrongArgumentCount(name.Where, function.Name, arguments.Count, function.Arity));
        }

        return new Expr.Call(function, [.. arguments], name.Where);
    }

    private Expr.Reference ReadReference(Token name)
    {
        string? index = null;
        if (TrySymbol("["))
        {
            index = Expect(TokenKind.Name, "an element of a set or a running index").Text;
            ExpectSymbol("]");
        }

        TimeShift shift = TimeShift.None;
        if (Current.Is("(") && IsShift())
        {
            _next++;
            shift = TrySymbol("-") ? ReadLag() : TimeShift.Base;
            _next += shift.IsBase ? 1 : 0;
            ExpectSymbol(")");
        }

        return new Expr.Reference(name.Text, index, shift, name.Where);
    }

    private TimeShift ReadLag()
    {
        const int LongestLag = 20;
        Token number = Take();
        return int.TryParse(number.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int lag)
            && lag is >= 1 and <= LongestLag
            ? new TimeShift(lag, IsBase: false)
            : throw new SyntaxException(Problem.UnexpectedToken(number.Where, Wording.Own("-" + number.Text), $"a lag from -1 to -{LongestLag}"));
    }

    private Rational ReadNumber()
    {
        Token token = Expect(TokenKind.Number, "a number such as 0.05 or 5 %");
        if (!Rational.TryParse(token.Text, out Rational value))
        {
            throw new SyntaxException(Problem.UnreadableNumber(token.Where, token.Text));
        }

        return TrySymbol("%") ? value / 100 : value;
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting)
        {
            throw new SyntaxException(Problem.NestedTooDeep(Current.Where, DeepestNesting));
        }
    }

    private Token TakeOperator()
    {
        if (++_operators > MostOperators)
        {
            throw new SyntaxException(Problem.NestedTooDeep(Current.Where, MostOperators));
        }

        return Take();
    }
}
