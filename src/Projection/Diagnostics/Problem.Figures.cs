namespace Projection.Diagnostics;

public static partial class Problem
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
    public static Diagnostic UnitNotUnderstood(SourceLocation? where, string text, string reason) => Error(
        "PRJ0302",
        where,
        $"the unit \"{text}\" cannot be understood: {reason}",
        found: text,
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
        found: phrase,
        expected: "number words (nghìn, triệu, tỷ, thousand, million, billion, trillion), then one noun",
        mend: suggestion is null ? "check the spelling, or divide with a stroke" : $"write \"{suggestion}\"");

    /// <summary>PRJ0304: an unknown noun, taken as a unit of its own, is spelt almost as a known one.</summary>
    /// <param name="where">The place.</param>
    /// <param name="phrase">The noun.</param>
    /// <param name="suggestion">The known one.</param>
    /// <returns>The finding, a warning.</returns>
    public static Diagnostic UnitPerhapsMisspelt(SourceLocation? where, string phrase, string suggestion) => Warning(
        "PRJ0304",
        where,
        $"the unit \"{phrase}\" is not known and is taken as a unit of its own",
        found: phrase,
        expected: "a known unit, or a noun that no known unit resembles",
        mend: $"write \"{suggestion}\", if that is meant");
}
