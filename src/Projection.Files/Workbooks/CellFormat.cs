using System.Text;
using Projection.Arithmetic;

namespace Projection.Files.Workbooks;

/// <summary>How a workbook shows numbers: one section of a number format such as <c>#,##0.0</c>, <c>0.0%</c> or <c>"≥ "0.0</c>.</summary>
/// <remarks>Immutable. Forms that plans do not use (fractions, powers of ten, dates) are recognised and shown as a plain number.</remarks>
internal sealed record CellFormat
{
    private const int MostSections = 4;

    /// <summary>No format: the shortest text of the number.</summary>
    public static CellFormat General { get; } = new() { IsGeneral = true };

    public bool IsGeneral { get; private init; }

    /// <summary>Whether the number is a day or a time.</summary>
    public bool IsDate { get; private init; }

    /// <summary>Whether the section shows a text and no digits, such as a dash for 0.</summary>
    public bool IsLiteral { get; private init; }

    public string Before { get; private init; } = string.Empty;

    public string Behind { get; private init; } = string.Empty;

    public bool IsGrouped { get; private init; }

    public int LeastDecimals { get; private init; }

    public int MostDecimals { get; private init; }

    /// <summary>Powers of ten that the number is multiplied by: 2 for per cent, -3 for each comma behind the digits.</summary>
    public int Shift { get; private init; }

    /// <summary>The format with a number that every workbook knows; <see langword="null"/> for one that it must state itself.</summary>
    public static CellFormat? BuiltIn(uint id) => id switch
    {
        0 or 49 => General,
        1 => Of("0"),
        2 => Of("0.00"),
        3 or 37 or 38 => Of("#,##0"),
        4 or 39 or 40 => Of("#,##0.00"),
        9 => Of("0%"),
        10 => Of("0.00%"),
        11 or 12 or 13 or 48 => General,
        (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => General with { IsDate = true },
        41 or 42 => Of("#,##0"),
        43 or 44 => Of("#,##0.00"),
        _ => null,
    };

    /// <summary>Reads a format for numbers of a sign.</summary>
    /// <param name="code">The whole format, its sections separated by semicolons.</param>
    /// <param name="sign">Of the number: -1, 0 or 1.</param>
    public static CellFormat Of(string code, int sign = 1)
    {
        List<string> sections = Sections(code);
        bool hasOwn = sign < 0 && sections.Count > 1;
        string section = hasOwn ? sections[1] : sign == 0 && sections.Count > 2 ? sections[2] : sections[0];
        return new Reader(section).Read(hasOwn);
    }

    /// <summary>The number as a Vietnamese document prints it.</summary>
    public string Print(Rational value)
    {
        if (IsGeneral)
        {
            return Plain(value, 0, 30);
        }

        if (IsLiteral)
        {
            return Before;
        }

        Rational shown = IsUnsigned && value.Sign < 0 ? -value : value;
        string number = Plain(shown * Rational.PowerOfTen(Shift), LeastDecimals, MostDecimals);
        return Before + number + Behind;
    }

    /// <summary>Whether the section says by itself that numbers are below 0, as one in brackets does.</summary>
    private bool IsUnsigned { get; init; }

    private string Plain(Rational value, int least, int most)
    {
        Rational rounded = value.RoundToDecimals(most);
        int decimals = most;
        while (decimals > least && rounded.RoundToDecimals(decimals - 1) == rounded)
        {
            decimals--;
        }

        string text = FigureFormat.Vietnamese.Format(rounded, decimals);
        return IsGrouped ? text : text.Replace(".", string.Empty, StringComparison.Ordinal);
    }

    private static List<string> Sections(string code)
    {
        List<string> sections = [];
        int start = 0;
        bool quoted = false;
        for (int i = 0; i < code.Length && sections.Count < MostSections - 1; i++)
        {
            quoted ^= code[i] == '"';
            if (code[i] == '\\' && !quoted)
            {
                i++;
            }
            else if (code[i] == ';' && !quoted)
            {
                sections.Add(code[start..i]);
                start = i + 1;
            }
        }

        sections.Add(code[start..]);
        return sections;
    }

    private sealed class Reader(string section)
    {
        private readonly StringBuilder _before = new();
        private readonly StringBuilder _behind = new();
        private int _digits;
        private int _least;
        private int _most;
        private int _commasBehind;
        private int _percents;
        private bool _grouped;
        private bool _point;
        private bool _plain;
        private bool _date;

        public CellFormat Read(bool isForNegative)
        {
            for (int i = 0; i < section.Length; i++)
            {
                i = Take(i);
            }

            string before = _before.ToString();
            return _date || _plain || _digits == 0 && (section.Length == 0 || section.Contains("General", StringComparison.OrdinalIgnoreCase))
                ? General with { IsDate = _date }
                : new CellFormat
                {
                    Before = before,
                    Behind = _behind.ToString(),
                    IsLiteral = _digits == 0,
                    IsGrouped = _grouped,
                    LeastDecimals = _least,
                    MostDecimals = Math.Min(_most, 30),
                    Shift = (2 * _percents) - (3 * _commasBehind),
                    IsUnsigned = isForNegative,
                };
        }

        private int Take(int i)
        {
            char c = section[i];
            switch (c)
            {
                case '0' or '#' or '?':
                    _grouped |= _commasBehind > 0 && !_point;
                    _commasBehind = 0;
                    _digits++;
                    _most += _point ? 1 : 0;
                    _least = _point && c != '#' ? _most : _least;
                    return i;
                case '.':
                    _point = true;
                    return i;
                case ',':
                    _commasBehind += _digits > 0 ? 1 : 0;
                    return i;
                case '%':
                    _percents++;
                    Literal('%');
                    return i;
                case '"':
                    int end = section.IndexOf('"', i + 1);
                    end = end < 0 ? section.Length : end;
                    Literal(section[(i + 1)..end]);
                    return end;
                case '\\' when i + 1 < section.Length:
                    Literal(section[i + 1]);
                    return i + 1;
                case '_' or '*':
                    return i + 1;
                case '[':
                    return Bracket(i);
                case 'E' or 'e' when i + 1 < section.Length && section[i + 1] is '+' or '-':
                    _plain = true;
                    return i + 1;
                case '/' when _digits > 0:
                    _plain = true;
                    return i;
                case '@':
                    _plain = true;
                    return i;
                case 'y' or 'm' or 'd' or 'h' or 's' or 'Y' or 'M' or 'D' or 'H' or 'S':
                    _date = true;
                    return i;
                case 'G' when section.AsSpan(i).StartsWith("General", StringComparison.Ordinal):
                    _plain = true;
                    return i + "General".Length - 1;
                default:
                    Literal(c);
                    return i;
            }
        }

        // Colours and conditions say nothing; a currency sign does; hours beyond 24 are a time.
        private int Bracket(int i)
        {
            int end = section.IndexOf(']', i);
            if (end < 0)
            {
                return section.Length;
            }

            string content = section[(i + 1)..end];
            _date |= content is "h" or "hh" or "m" or "mm" or "s" or "ss";
            if (content.StartsWith('$'))
            {
                int dash = content.IndexOf('-', StringComparison.Ordinal);
                Literal(content[1..(dash < 0 ? content.Length : dash)]);
            }

            return end;
        }

        private void Literal(char c) => (_digits == 0 ? _before : _behind).Append(c);

        private void Literal(string text) => (_digits == 0 ? _before : _behind).Append(text);
    }
}
