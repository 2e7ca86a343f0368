using System.Text;

namespace Projection;

/// <summary>A Vietnamese or English text made comparable: composed letters, and beside them the same letters small and without marks.</summary>
/// <remarks>
/// Own composition, because the runtime leaves normal forms alone when it runs without ICU. Both texts have the same length, and each of their
/// characters knows where it began in the text as it was written, so that a finding points at the right column.
/// </remarks>
internal sealed class FoldedText
{
    private const char NoQuality = '\0';

    // Each row: a letter, then the letter with grave, acute, tilde, hook above and dot below.
    private static readonly string[] Rows =
    [
        "aàáãảạ", "ăằắẵẳặ", "âầấẫẩậ", "eèéẽẻẹ", "êềếễểệ", "iìíĩỉị", "oòóõỏọ", "ôồốỗổộ", "ơờớỡởợ", "uùúũủụ", "ưừứữửự", "yỳýỹỷỵ",
    ];

    private static readonly Dictionary<char, (int Row, int Tone)> Letters = PlacesOfLetters();

    private readonly int[] _starts;

    private FoldedText(string composed, string plain, int[] starts)
    {
        Composed = composed;
        Plain = plain;
        _starts = starts;
    }

    /// <summary>The text with composed letters, otherwise as written.</summary>
    public string Composed { get; }

    /// <summary>Small letters without marks; every blank is a space, every dash a hyphen, long and double forms of the comparison signs are the usual ones.</summary>
    public string Plain { get; }

    /// <summary>Where a character of the two texts began in the text as it was written; the end of that text for the end of these.</summary>
    public int Start(int position) => _starts[position];

    public static FoldedText From(string text)
    {
        var composed = new StringBuilder(text.Length);
        var plain = new StringBuilder(text.Length);
        var starts = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length;)
        {
            starts.Add(i);
            char small = char.ToLowerInvariant(text[i]);
            bool isCapital = small != text[i];
            i++;
            if (Letters.TryGetValue(small, out (int Row, int Tone) place))
            {
                while (i < text.Length && TryAddMark(ref place, text[i]))
                {
                    i++;
                }

                char letter = Rows[place.Row][place.Tone];
                composed.Append(isCapital ? char.ToUpperInvariant(letter) : letter);
                plain.Append(BaseLetter(Rows[place.Row][0]));
            }
            else
            {
                composed.Append(text[i - 1]);
                plain.Append(Simplify(small));
            }
        }

        starts.Add(text.Length);
        return new FoldedText(composed.ToString(), plain.ToString(), [.. starts]);
    }

    private static bool TryAddMark(ref (int Row, int Tone) place, char mark)
    {
        int tone = mark switch { '\u0300' or '\u0340' => 1, '\u0301' or '\u0341' => 2, '\u0303' => 3, '\u0309' => 4, '\u0323' => 5, _ => 0 };
        if (tone > 0 && place.Tone == 0)
        {
            place.Tone = tone;
            return true;
        }

        char quality = (Rows[place.Row][0], mark) switch
        {
            ('a', '\u0306') => 'ă',
            ('a', '\u0302') => 'â',
            ('e', '\u0302') => 'ê',
            ('o', '\u0302') => 'ô',
            ('o', '\u031b') => 'ơ',
            ('u', '\u031b') => 'ư',
            _ => NoQuality,
        };
        if (quality == NoQuality)
        {
            return false;
        }

        place.Row = Letters[quality].Row;
        return true;
    }

    private static char BaseLetter(char letter) => letter switch
    {
        'ă' or 'â' => 'a',
        'ê' => 'e',
        'ô' or 'ơ' => 'o',
        'ư' => 'u',
        _ => letter,
    };

    private static char Simplify(char small) => small switch
    {
        'đ' or 'ð' => 'd',
        '²' => '2',
        '³' => '3',
        '％' => '%',
        '⩾' or '≧' => '≥',
        '⩽' or '≦' => '≤',
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        _ => char.IsWhiteSpace(small) ? ' ' : small,
    };

    private static Dictionary<char, (int Row, int Tone)> PlacesOfLetters()
    {
        Dictionary<char, (int Row, int Tone)> places = [];
        for (int row = 0; row < Rows.Length; row++)
        {
            for (int tone = 0; tone < Rows[row].Length; tone++)
            {
                places.Add(Rows[row][tone], (row, tone));
            }
        }

        return places;
    }
}
