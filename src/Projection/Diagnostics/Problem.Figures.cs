namespace Projection.Diagnostics;

internal static partial class Problem
{
    private const string UnitExamples = "a unit such as \"nghìn tỷ đồng\", \"million VND/person\", \"%\", \"người\"";

    /// <summary>PRJ0301: a figure has no unit.</summary>
    /// <param name="where">The place.</param>
    /// <returns>The finding.</returns>
    public static Diagnostic UnitMissing(SourceLocation? where) => Error(
        "PRJ0301",
        where,
        "the unit is missing",
        found: "nothing",
        expected: UnitExamples,
        mend: "write the unit as the document prints it; for a plain number write \"fraction\", \"lần\" or \"index\"");

    /// <summary>PRJ0302: a unit has a shape that means nothing.</summary>
    /// <param name="where">The place.</param>
    /// <param name="text">The unit as written.</param>
    /// <param name="reason">Why it means nothing.</param>
    /// <returns>The finding.</returns>
    public static Diagnostic UnitNotUnderstood(SourceLocation? where, string text, Wording reason) => Error(
        "PRJ0302",
        where,
        $"the unit \"{text}\" cannot be understood: {reason}",
        found: Wording.Own(text),
        expected: UnitExamples,
        mend: "name what is counted on each side of the stroke, for example \"tỷ đồng\" or \"giường bệnh/vạn dân\"");

    /// <summary>PRJ0303: a word stands where an amount of money or a number word is also named, so that it cannot be a noun of its own.</summary>
    /// <param name="where">The place.</param>
    /// <param name="phrase">The words.</param>
    /// <param name="suggestion">A known spelling close to it.</param>
    /// <returns>The finding.</returns>
    public static Diagnostic UnitWordNotUnderstood(SourceLocation? where, string phrase, string? suggestion) => Error(
        "PRJ0303",
        where,
        $"the unit \"{phrase}\" has a word that is not known",
        found: Wording.Own(phrase),
        expected: "number words (nghìn, triệu, tỷ, thousand, million, billion, trillion), then one noun",
        mend: suggestion is null ? "check the spelling, or divide with a stroke" : (Wording)$"write \"{suggestion}\"");

    /// <summary>PRJ0304: an unknown noun, taken as a unit of its own, is spelt almost as a known one.</summary>
    /// <param name="where">The place.</param>
    /// <param name="phrase">The noun.</param>
    /// <param name="suggestion">The known one.</param>
    /// <returns>The finding, a warning.</returns>
    public static Diagnostic UnitPerhapsMisspelt(SourceLocation? where, string phrase, string suggestion) => Warning(
        "PRJ0304",
        where,
        $"the unit \"{phrase}\" is not known and is taken as a unit of its own",
        found: Wording.Own(phrase),
        expected: "a known unit, or a noun that no known unit resembles",
        mend: $"write \"{suggestion}\", if that is meant");

    /// <summary>PRJ0311: the mark that groups thousands does not stand before three digits, so it was probably meant for decimals.</summary>
    /// <param name="where">The place of the number.</param>
    /// <param name="text">The number as printed.</param>
    /// <param name="format">The format in which it was read.</param>
    /// <param name="instead">What was probably meant, in that format; <see langword="null"/> where it cannot be guessed.</param>
    /// <returns>The finding.</returns>
    public static Diagnostic FigureGroupsWrongly(SourceLocation? where, string text, FigureFormat format, string? instead)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Error(
            "PRJ0311",
            where,
            $"the figure \"{text}\" is not written in the {LanguageOf(format)} way: {MarkName(format.GroupMark)} groups three digits",
            found: Wording.Own(text),
            expected: Expected(format),
            mend: MendFormat(format, instead));
    }

    /// <summary>PRJ0312: a figure has two decimal marks.</summary>
    /// <param name="where">The place of the number.</param>
    /// <param name="text">The number as printed.</param>
    /// <param name="format">The format in which it was read.</param>
    /// <param name="instead">What was probably meant, in that format; <see langword="null"/> where it cannot be guessed.</param>
    /// <returns>The finding.</returns>
    public static Diagnostic FigureHasTwoDecimalMarks(SourceLocation? where, string text, FigureFormat format, string? instead)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Error(
            "PRJ0312",
            where,
            $"the figure \"{text}\" has more than one decimal mark: in the {LanguageOf(format)} way {MarkName(format.DecimalMark)} begins the decimals",
            found: Wording.Own(text),
            expected: Expected(format),
            mend: MendFormat(format, instead));
    }

    /// <summary>PRJ0313: a figure has more digits than any figure needs.</summary>
    /// <param name="where">The place of the number.</param>
    /// <param name="digits">How many digits it has.</param>
    /// <param name="most">How many it may have.</param>
    /// <returns>The finding.</returns>
    public static Diagnostic FigureTooLong(SourceLocation? where, int digits, int most) => Error(
        "PRJ0313",
        where,
        $"the figure has {digits} digits",
        found: $"{digits} digits",
        expected: $"at most {most} digits",
        mend: "use a larger unit, such as tỷ đồng (billion VND), or drop decimals that were never known");

    /// <summary>PRJ0314: the first number of a range is the larger one.</summary>
    /// <param name="where">The place of the range.</param>
    /// <param name="text">The range as printed.</param>
    /// <param name="instead">The range the right way round.</param>
    /// <returns>The finding.</returns>
    public static Diagnostic FigureRangeReversed(SourceLocation? where, string text, string instead) => Error(
        "PRJ0314",
        where,
        $"the range \"{text}\" begins with its larger number",
        found: Wording.Own(text),
        expected: "the smaller number first",
        mend: $"write \"{instead}\"");

    /// <summary>PRJ0315: the words and numbers of a figure do not make one figure.</summary>
    /// <param name="where">The place.</param>
    /// <param name="text">The figure as printed.</param>
    /// <param name="reason">Why they do not.</param>
    /// <returns>The finding.</returns>
    public static Diagnostic FigureNotUnderstood(SourceLocation? where, string text, Wording reason) => Error(
        "PRJ0315",
        where,
        $"the figure \"{text}\" cannot be understood: {reason}",
        found: Wording.Own(text),
        expected: "one number, a range or a bound, such as \"361,6\", \"14-15\", \"≥ 10,5\", \"từ 10,5 trở lên\", \"khoảng 35\"",
        mend: "give the figure alone; its year, unit and remarks have places of their own");

    /// <summary>PRJ0316: a figure is infinite or not a number.</summary>
    /// <param name="where">The place.</param>
    /// <param name="text">The figure as printed.</param>
    /// <returns>The finding.</returns>
    public static Diagnostic FigureIsNotFinite(SourceLocation? where, string text) => Error(
        "PRJ0316",
        where,
        $"the figure \"{text}\" is not a finite number",
        found: Wording.Own(text),
        expected: "digits, or nothing where the document leaves the figure open",
        mend: "for a figure without an upper bound write, for example, \"≥ 10,5\"");

    private static Wording LanguageOf(FigureFormat format) => ReferenceEquals(format, FigureFormat.English) ? "English" : "Vietnamese";

    private static Wording MarkName(char mark) => mark == '.' ? "a dot" : "a comma";

    private static Wording Expected(FigureFormat format) =>
        $"{MarkName(format.GroupMark)} between groups of three digits and {MarkName(format.DecimalMark)} before decimals, such as {format.Format(48112.7m, 2)}";

    private static Wording MendFormat(FigureFormat format, string? instead) => instead is null
        ? (Wording)$"check the digits, or give `format: {format.Other.Name}` for a document that writes numbers the {LanguageOf(format.Other)} way"
        : (Wording)$"write {instead}, or give `format: {format.Other.Name}` for a document that writes numbers the {LanguageOf(format.Other)} way";
}
