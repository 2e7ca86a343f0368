using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection.Modelling.Syntax;

/// <summary>Reads statements by recursive descent; after an error it goes on with the next statement, so that all errors come at once.</summary>
internal sealed partial class Parser
{
    // Words that begin a statement or a call: as names of indicators they would be read as such.
    private static readonly HashSet<string> Reserved =
        new(ModelFunction.All.Keys.Concat(["sum", "set", "label", "alias", "indicator", "input", "require"]), StringComparer.Ordinal);

    private readonly List<Token> _tokens;
    private readonly ModelText _text;
    private readonly List<Diagnostic> _problems;
    private int _next;

    private Parser(ModelText text, List<Diagnostic> problems)
    {
        _text = text;
        _problems = problems;
        _tokens = Lexer.Run(text, problems);
    }

    private Token Current => _tokens[_next];

    public static List<Statement> Run(ModelText text, List<Diagnostic> problems)
    {
        var parser = new Parser(text, problems);
        List<Statement> statements = [];
        while (parser._next < parser._tokens.Count)
        {
            if (parser.ReadStatement() is { } statement)
            {
                statements.Add(statement);
            }
        }

        return statements;
    }

    private Statement? ReadStatement()
    {
        _depth = 0;
        _operators = 0;
        int first = _next;
        try
        {
            Statement statement = Current switch
            {
                var t when t.IsName("set") => ReadSet(),
                var t when t.IsName("label") => ReadLabel(),
                var t when t.IsName("alias") => ReadAlias(),
                var t when t.IsName("indicator") || t.IsName("input") => ReadDeclaration(),
                var t when t.IsName("require") => ReadRequire(),
                _ => ReadEquation(),
            };
            Expect(TokenKind.EndOfStatement, "the end of the statement");
            return statement;
        }
        catch (SyntaxException error)
        {
            _problems.Add(error.Problem);
            while (Current.Kind != TokenKind.EndOfStatement)
            {
                _next++;
            }

            _next++;
            return BrokenStatement(first);
        }
    }

    private Statement.Broken? BrokenStatement(int first)
    {
        Token word = _tokens[first];
        Token name = word.IsName("set") || word.IsName("indicator") || word.IsName("input") ? _tokens[first + 1] : word;
        return name.Kind == TokenKind.Name ? new Statement.Broken(name.Text, name.Where) : null;
    }

    private Statement.Set ReadSet()
    {
        SourceLocation where = Take().Where;
        string name = Expect(TokenKind.Name, "the name of a set").Text;
        ExpectSymbol(":");
        List<Token> elements = [Expect(TokenKind.Name, "the name of an element")];
        while (TrySymbol(","))
        {
            elements.Add(Expect(TokenKind.Name, "the name of an element"));
        }

        return new Statement.Set(name, [.. elements], where);
    }

    private Statement.Label ReadLabel()
    {
        SourceLocation where = Take().Where;
        string name = Expect(TokenKind.Name, "the name of an element").Text;
        (Labels labels, _) = ReadLabels(withSource: false);
        return new Statement.Label(name, labels, where);
    }

    private Statement.Alias ReadAlias()
    {
        Take();
        Token name = Expect(TokenKind.Name, "the name of an indicator or of an element");
        List<string> texts = [Expect(TokenKind.Text, "a text in double quotes").Text];
        while (Current.Kind != TokenKind.EndOfStatement)
        {
            texts.Add(Expect(TokenKind.Text, "a text in double quotes").Text);
        }

        return new Statement.Alias(name.Text, [.. texts], name.Where);
    }

    private Statement.Declaration ReadDeclaration()
    {
        bool isInput = Take().IsName("input");
        Token name = Expect(TokenKind.Name, "the name of an indicator");
        if (Reserved.Contains(name.Text))
        {
            _problems.Add(Problem.ReservedName(name.Where, name.Text));
        }

        string? variable = null;
        Token? set = null;
        if (TrySymbol("["))
        {
            variable = Expect(TokenKind.Name, "a running index such as s").Text;
            ExpectWord("in");
            set = Expect(TokenKind.Name, "the name of a set");
            ExpectSymbol("]");
        }

        ExpectSymbol(":");
        (string unit, SourceLocation unitWhere) = ReadUnitText();
        MeasureKind? kind = null;
        PriceBasis basis = unit == "price index" ? PriceBasis.PriceIndex : PriceBasis.None;
        ValueRange range = ValueRange.Unbounded;
        bool implied = false;
        bool planned = false;
        while (TrySymbol(","))
        {
            Token word = Expect(TokenKind.Name, AttributeWords);
            switch (word.Text)
            {
                case "current" or "constant":
                    ExpectWord("prices");
                    basis = word.Text == "current" ? PriceBasis.Current : PriceBasis.Constant;
                    break;
                case "in":
                    range = ReadRange();
                    break;
                case "implied":
                    implied = true;
                    break;
                case "planned":
                    ExpectWord("as");
                    ExpectWord("sum");
                    planned = true;
                    break;
                default:
                    kind = ReadKind(word);
                    break;
            }
        }

        if (kind is null)
        {
            throw Unexpected("one of the kinds stock, flow, ratio, index, rate after the unit");
        }

        (Labels labels, string? source) = ReadLabels(withSource: true);
        var head = new IndicatorHead(name.Text, variable, set, unit, unitWhere, kind.Value, basis, range, implied, planned, labels, source);
        return new Statement.Declaration(head, isInput, name.Where);
    }

    private const string AttributeWords = "stock, flow, ratio, index, rate, current prices, constant prices, in [low, high], planned as sum or implied";

    private static MeasureKind ReadKind(Token word) => word.Text switch
    {
        "flow" => MeasureKind.Flow,
        "stock" => MeasureKind.Stock,
        "ratio" => MeasureKind.Ratio,
        "index" => MeasureKind.Index,
        "rate" => MeasureKind.Rate,
        _ => throw new SyntaxException(Problem.UnexpectedToken(word.Where, word.Shown, AttributeWords)),
    };

    private (string Text, SourceLocation Where) ReadUnitText()
    {
        Token first = Current;
        if (first.Is(",") || first.Kind == TokenKind.EndOfStatement)
        {
            throw Unexpected("a unit such as VND, person, fraction or price index");
        }

        Token last = first;
        while (!Current.Is(",") && Current.Kind != TokenKind.EndOfStatement && Current.LineIndex == first.LineIndex)
        {
            last = Take();
        }

        SourceLocation where = _text.LocationOf(first.LineIndex, first.Offset, last.End - first.Offset);
        return (_text.Lines[first.LineIndex][first.Offset..last.End], where);
    }

    private ValueRange ReadRange()
    {
        Token open = Current;
        ExpectSymbol("[");
        Rational? low = ReadBound(isLow: true);
        ExpectSymbol(",");
        Rational? high = ReadBound(isLow: false);
        ExpectSymbol("]");
        if (low is not null && high is not null && low > high)
        {
            throw new SyntaxException(Problem.RangeUpsideDown(open.Where, low.Value.ToString(), high.Value.ToString()));
        }

        return new ValueRange(low, high);
    }

    private Rational? ReadBound(bool isLow)
    {
        bool negative = TrySymbol("-");
        if (Current.IsName("inf"))
        {
            _ = negative == isLow ? Take() : throw Unexpected(isLow ? "a number or -inf" : "a number or inf");
            return null;
        }

        Rational value = ReadNumber();
        return negative ? -value : value;
    }

    private (Labels Labels, string? Source) ReadLabels(bool withSource)
    {
        string? vietnamese = null;
        string? english = null;
        string? source = null;
        while (Current.Kind == TokenKind.Name)
        {
            Token word = Take();
            string expected = withSource ? "vi, en or source" : "vi or en";
            string text = word.Text is "vi" or "en" || (withSource && word.Text == "source")
                ? Expect(TokenKind.Text, "a text in double quotes").Text
                : throw new SyntaxException(Problem.UnexpectedToken(word.Where, word.Shown, expected));
            (vietnamese, english, source) = word.Text switch
            {
                "vi" => (text, english, source),
                "en" => (vietnamese, text, source),
                _ => (vietnamese, english, text),
            };
        }

        return (new Labels(vietnamese, english), source);
    }

    private Statement.Require ReadRequire()
    {
        SourceLocation where = Take().Where;
        Expr left = ReadExpression();
        Token relation = Take();
        if (!relation.Is("<=") && !relation.Is(">=") && !relation.Is("="))
        {
            throw new SyntaxException(Problem.UnexpectedToken(relation.Where, relation.Shown, "<=, >= or ="));
        }

        return new Statement.Require(left, relation.Text, ReadExpression(), where);
    }

    private Statement.Equation ReadEquation()
    {
        Token name = Expect(TokenKind.Name, "set, label, alias, input, indicator, require or the name on the left of an equation");
        string? index = null;
        if (TrySymbol("["))
        {
            index = Expect(TokenKind.Name, "a running index such as s").Text;
            ExpectSymbol("]");
        }

        bool isBase = false;
        if (TrySymbol("("))
        {
            ExpectWord("base");
            ExpectSymbol(")");
            isBase = true;
        }

        ExpectSymbol("=");
        return new Statement.Equation(name.Text, index, isBase, ReadExpression(), name.Where);
    }

    private Token Take()
    {
        Token token = Current;
        if (token.Kind != TokenKind.EndOfStatement)
        {
            _next++;
        }

        return token;
    }

    private Token Expect(TokenKind kind, Wording expected)
    {
        if (Current.Kind != kind)
        {
            throw Unexpected(expected);
        }

        return _tokens[_next++];
    }

    private void ExpectSymbol(string symbol)
    {
        if (!TrySymbol(symbol))
        {
            throw Unexpected(Wording.Own(symbol));
        }
    }

    private void ExpectWord(string word)
    {
        if (!Current.IsName(word))
        {
            throw Unexpected(Wording.Own(word));
        }

        _next++;
    }

    private bool TrySymbol(string symbol)
    {
        bool there = Current.Is(symbol);
        _next += there ? 1 : 0;
        return there;
    }

    private SyntaxException Unexpected(Wording expected) => new(Problem.UnexpectedToken(Current.Where, Current.Shown, expected));
}
