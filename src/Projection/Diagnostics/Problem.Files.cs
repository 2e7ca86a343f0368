namespace Projection.Diagnostics;

/// <content>PRJ0101 to PRJ0119: the file itself, its size, its encoding and its characters.</content>
internal static partial class Problem
{
    /// <summary>PRJ0101: there is no such file.</summary>
    public static Diagnostic FileNotFound(string file) => Error(
        "PRJ0101", SourceLocation.WholeFile(file), "the file does not exist",
        found: "nothing under this name",
        expected: "a file",
        mend: "check the spelling and the folder; a name without a leading / is looked up from the current folder");

    /// <summary>PRJ0102: the name is a folder's.</summary>
    public static Diagnostic FileIsFolder(string file) => Error(
        "PRJ0102", SourceLocation.WholeFile(file), "this is a folder, not a file",
        found: "a folder",
        expected: "a file",
        mend: "name a file inside the folder");

    /// <summary>PRJ0103: the system refuses access.</summary>
    public static Diagnostic FileNotPermitted(string file) => Error(
        "PRJ0103", SourceLocation.WholeFile(file), "the file may not be read",
        found: "access refused by the system",
        expected: "a file that you may read",
        mend: "ask its owner for the right to read it, or copy it to a folder of yours");

    /// <summary>PRJ0104: reading failed for a reason that only the system knows.</summary>
    public static Diagnostic FileNotReadable(string file, string reason) => Error(
        "PRJ0104", SourceLocation.WholeFile(file), "reading the file failed",
        found: Wording.Own(reason),
        expected: "a file that can be read to its end",
        mend: "close programs that hold the file, check the disk or the network, and try again");

    /// <summary>PRJ0105: the file is over the limit; <paramref name="bytes"/> is missing where the length is not known beforehand.</summary>
    public static Diagnostic FileTooLarge(string file, long? bytes, long limit) => Error(
        "PRJ0105", SourceLocation.WholeFile(file), "the file is too large",
        found: bytes is { } length ? (Wording)$"{length} bytes" : (Wording)$"more than {limit} bytes",
        expected: $"at most {limit} bytes",
        mend: "check that this is the right file; split a long one into several");

    /// <summary>PRJ0106: nothing to read; <paramref name="found"/> says in which way.</summary>
    public static Diagnostic FileEmpty(string file, Wording found) => Error(
        "PRJ0106", SourceLocation.WholeFile(file), "the file is empty",
        found: found,
        expected: "keys with values, such as `key: value`",
        mend: "check that the file was saved, and that this is the right file");

    /// <summary>PRJ0107: UTF-16 or UTF-32.</summary>
    public static Diagnostic WrongEncoding(string file, string encoding) => Error(
        "PRJ0107", SourceLocation.WholeFile(file), $"the file is {encoding}, not UTF-8",
        found: encoding.StartsWith("UTF-16", StringComparison.Ordinal) ? (Wording)$"{encoding}, which some Windows programs call \"Unicode\"" : Wording.Own(encoding),
        expected: "UTF-8",
        mend: "save the file again with the encoding UTF-8");

    /// <summary>PRJ0108: a byte that cannot stand in UTF-8; <paramref name="position"/> counts from 1.</summary>
    public static Diagnostic NotUtf8(SourceLocation where, int position, byte value) => Error(
        "PRJ0108", where, $"the file is not UTF-8 at byte {position}",
        found: $"the byte {value:X2} (hexadecimal), byte {position} of the file counted from 1",
        expected: "UTF-8",
        mend: "open the file with the encoding it was written in (older Vietnamese files: TCVN3, VNI or Windows-1258), and save it as UTF-8");

    /// <summary>PRJ0109: half of a surrogate pair coded as if it were a character; <paramref name="position"/> counts from 1.</summary>
    public static Diagnostic LoneSurrogate(SourceLocation where, int position, int code) => Error(
        "PRJ0109", where, $"the file is not UTF-8 at byte {position}: it holds half a character",
        found: $"the lone surrogate U+{code:X4}, byte {position} of the file counted from 1",
        expected: "UTF-8 without surrogates",
        mend: "remove the broken character, or save the file as UTF-8 with another program");

    /// <summary>PRJ0110: a byte order mark that is not at the beginning, as left behind where files were joined.</summary>
    public static Diagnostic ByteOrderMarkInside(SourceLocation where) => Error(
        "PRJ0110", where, "an invisible byte order mark stands inside the file",
        found: "U+FEFF",
        expected: "a byte order mark at the very beginning, or none",
        mend: "delete the invisible character at this place, or type the line anew");

    /// <summary>PRJ0111: a control character, written raw or as an escape.</summary>
    public static Diagnostic ControlCharacter(SourceLocation where, char found) => Error(
        "PRJ0111", where, $"a control character stands here: {Name(found)}",
        found: Name(found),
        expected: "visible characters, spaces and line ends",
        mend: "delete the character or the escape that makes it");

    /// <summary>PRJ0112: a mark that turns the reading direction, so that a text looks other than it is.</summary>
    public static Diagnostic DirectionMark(SourceLocation where, char found) => Error(
        "PRJ0112", where, $"an invisible mark turns the reading direction here: {Name(found)}",
        found: Name(found),
        expected: "text that reads as it is stored",
        mend: "delete the invisible character at this place, or type the text anew");

    /// <summary>PRJ0113: the list of findings was cut.</summary>
    public static Diagnostic TooManyFindings(string file, int shown) => Error(
        "PRJ0113", SourceLocation.WholeFile(file), $"there are more than {shown} findings",
        found: $"the first {shown} are shown",
        expected: "a file written as YAML",
        mend: "mend these first and read the file again");

    private static Wording Name(char c)
    {
        Wording? name = c switch
        {
            '\0' => "null",
            '\u0007' => "bell",
            '\b' => "backspace",
            '\u001b' => "escape, begins a terminal command",
            '\u007f' => "delete",
            '\u0085' => "next line",
            '\u00a0' => "no-break space",
            '\u00ad' => "soft hyphen",
            '\u200b' => "zero width space",
            '\u200e' => "left-to-right mark",
            '\u200f' => "right-to-left mark",
            '\u2028' => "line separator",
            '\u2029' => "paragraph separator",
            '\u202a' => "left-to-right embedding",
            '\u202b' => "right-to-left embedding",
            '\u202c' => "end of direction change",
            '\u202d' => "left-to-right override",
            '\u202e' => "right-to-left override",
            '\u202f' => "narrow no-break space",
            '\t' => "tab",
            '\n' => "line break",
            _ => null,
        };
        return name is null ? (Wording)$"U+{(int)c:X4}" : (Wording)$"U+{(int)c:X4} ({name})";
    }

    // A name of unknown length inside a sentence.
    private static string Short(string text)
    {
        const int Longest = 60;
        if (text.Length <= Longest)
        {
            return text;
        }

        int cut = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..cut] + "…";
    }
}
