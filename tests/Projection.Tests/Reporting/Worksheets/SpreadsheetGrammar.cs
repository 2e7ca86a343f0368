using System.Globalization;

namespace Projection.Tests.Reporting.Worksheets;

/// <summary>Reads formulas as spreadsheets do: a sign binds tightest, then powers from the left, then products, then sums, then comparisons.</summary>
internal sealed class SpreadsheetGrammar(string text)
{
    private static readonly string[] Comparisons = ["<=", ">=", "<>", "<", ">", "="];

    private int _at;

    public static double ValueOf(string text)
    {
        var grammar = new SpreadsheetGrammar(text);
        double value = grammar.Compared();
        Assert.Equal(text.Length, grammar._at);
        return value;
    }

    private double Compared()
    {
        double value = Summed();
        while (Array.Find(Comparisons, Take) is { } sign)
        {
            double other = Summed();
            bool holds = sign switch { "<=" => value <= other, ">=" => value >= other, "<>" => value != other, "<" => value < other, ">" => value > other, _ => value == other };
            value = holds ? 1 : 0;
        }

        return value;
    }

    private double Summed()
    {
        double value = Multiplied();
        while (true)
        {
            if (Take("+"))
            {
                value += Multiplied();
            }
            else if (Take("-"))
            {
                value -= Multiplied();
            }
            else
            {
                return value;
            }
        }
    }

    private double Multiplied()
    {
        double value = Raised();
        while (true)
        {
            if (Take("*"))
            {
                value *= Raised();
            }
            else if (Take("/"))
            {
                value /= Raised();
            }
            else
            {
                return value;
            }
        }
    }

    private double Raised()
    {
        double value = Signed();
        while (Take("^"))
        {
            value = Math.Pow(value, Signed());
        }

        return value;
    }

    private double Signed() => Take("-") ? -Signed() : Single();

    private double Single()
    {
        if (Take("("))
        {
            double inside = Compared();
            Assert.True(Take(")"), text);
            return inside;
        }

        int start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] is '.' or 'E' || (text[_at] is '+' or '-' && _at > start && text[_at - 1] == 'E')))
        {
            _at++;
        }

        return double.Parse(text[start.._at], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private bool Take(string sign)
    {
        bool isThere = string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0;
        _at += isThere ? sign.Length : 0;
        return isThere;
    }
}
