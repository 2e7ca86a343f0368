namespace Projection.Diagnostics;

internal static partial class Problem
{
    /// <summary>PRJ0401: something else stands where the language wants a certain word or sign.</summary>
    internal static Diagnostic UnexpectedToken(SourceLocation where, Wording found, Wording expected) =>
        Error("PRJ0401", where, $"unexpected {found}", found, expected,
            "write one statement from the first column; a line that begins with a blank continues the one above");

    /// <summary>PRJ0402: a character that the language does not use.</summary>
    internal static Diagnostic UnknownCharacter(SourceLocation where, string found) =>
        Error("PRJ0402", where, $"the model language does not use the character {found}", Wording.Own(found),
            "names of a-z, 0-9 and _, numbers with a decimal dot, and + - * / ^ ( ) [ ] = <= >=",
            "write texts between double quotes and remarks behind #");

    /// <summary>PRJ0403: a text in quotes without its end.</summary>
    internal static Diagnostic UnclosedText(SourceLocation where) =>
        Error("PRJ0403", where, "the text that begins here has no closing quote on its line", null, "\"...\" on one line", "add the closing quote");

    /// <summary>PRJ0404: a number that cannot be read.</summary>
    internal static Diagnostic UnreadableNumber(SourceLocation where, string found) =>
        Error("PRJ0404", where, $"{found} is not a number", Wording.Own(found), "digits with a decimal dot, for example 0.05, 5 % or 1e6",
            "write the number with a dot and without group marks; a name begins with a letter");

    /// <summary>PRJ0405: brackets nested too deep, or a formula too long.</summary>
    internal static Diagnostic NestedTooDeep(SourceLocation where, int limit) =>
        Error("PRJ0405", where, $"the formula is nested or chained more than {limit} deep", null, $"at most {limit}",
            "give parts of the formula a name of their own");

    /// <summary>PRJ0406: a name declared twice.</summary>
    internal static Diagnostic DeclaredTwice(SourceLocation where, Wording what, string name, SourceLocation first) =>
        Error("PRJ0406", where, $"the {what} {name} is declared twice", $"{name}, first declared in {first}", "one declaration", "rename one of the two or remove it");

    /// <summary>PRJ0407: a name that nothing declares.</summary>
    internal static Diagnostic UndefinedName(SourceLocation where, Wording what, string name, IEnumerable<string> known)
    {
        string? nearest = NearestName.Find(name, known);
        return Error("PRJ0407", where, $"there is no {what} {name}", Wording.Own(name), nearest is null ? (Wording)$"the name of a declared {what}" : Wording.Own(nearest),
            DidYouMean(nearest, "declare it, or use a name that `projection indicators` lists"));
    }

    /// <summary>PRJ0408: an index where there is none, none where there must be one, or a wrong one.</summary>
    internal static Diagnostic WrongIndex(SourceLocation where, string name, string? index, Wording expected) =>
        Error("PRJ0408", where, index is null ? (Wording)$"{name} needs an index" : (Wording)$"{name} cannot be indexed by {index}", Wording.Own(index is null ? name : $"{name}[{index}]"), expected,
            expected.Template == name ? "remove the index" : "index it by an element of its set or by the running index of the equation or of sum(...)");

    /// <summary>PRJ0409: equations that depend on each other within one year.</summary>
    internal static Diagnostic CyclicDefinition(SourceLocation where, IReadOnlyList<string> cycle, bool inBaseYear = false) =>
        Error("PRJ0409", where,
            inBaseYear ? (Wording)$"circular definition within the base year: {string.Join(" -> ", cycle)}" : (Wording)$"circular definition within a year: {string.Join(" -> ", cycle)}",
            Wording.Own(string.Join(" -> ", cycle)),
            "equations that can be worked out one after the other",
            inBaseYear
                ? (Wording)$"give one of them a value of its own in the base year: {cycle[0]}(base) = ..."
                : (Wording)$"take one of them from the year before, for example {cycle[0]}(-1), or make one an input");

    /// <summary>PRJ0410: an indicator without an equation.</summary>
    internal static Diagnostic EquationMissing(SourceLocation where, string name) =>
        Error("PRJ0410", where, $"the indicator {name} has no equation", null, Wording.Own($"{name} = ..."), $"write its equation, or declare it with `input {name}`");

    /// <summary>PRJ0411: an equation that may not stand.</summary>
    internal static Diagnostic EquationNotAllowed(SourceLocation where, string name, Wording because) =>
        Error("PRJ0411", where, $"{name} cannot have this equation: {because}", Wording.Own($"{name} = ..."), "one equation for each indicator, none for an input", "remove the equation or change the declaration");

    /// <summary>PRJ0412: sides whose units differ.</summary>
    internal static Diagnostic UnitsDiffer(SourceLocation where, Wording message, Wording found, Wording expected) =>
        Error("PRJ0412", where, message, found, expected, "convert one side: divide by a price index, by the population or by the exchange rate, or correct the declared unit");

    /// <summary>PRJ0413: a function that does not exist.</summary>
    internal static Diagnostic UnknownFunction(SourceLocation where, string name, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string? nearest = NearestName.Find(name, names);
        return Error("PRJ0413", where, $"there is no function {name}", Wording.Own(name), OneOf(names), DidYouMean(nearest, "use one of these functions"));
    }

    /// <summary>PRJ0414: too few or too many arguments.</summary>
    internal static Diagnostic WrongArgumentCount(SourceLocation where, string name, int found, int expected) =>
        Error("PRJ0414", where, expected == 1 ? (Wording)$"{name} takes 1 argument" : (Wording)$"{name} takes {expected} arguments", $"{found}", $"{expected}", "add or remove arguments");

    /// <summary>PRJ0415: an exponent that is not a number.</summary>
    internal static Diagnostic ExponentNotConstant(SourceLocation where, string found) =>
        Error("PRJ0415", where, "this cannot be an exponent", Wording.Own(found), "a whole number or a fraction such as 1/5, between -100 and 100, with a denominator of at most 100", "for a changing exponent write exp(b * log(a))");

    /// <summary>PRJ0416: a lower bound above the upper one.</summary>
    public static Diagnostic RangeUpsideDown(SourceLocation where, string low, string high) =>
        Error("PRJ0416", where, "the range is upside down", Wording.Own($"[{low}, {high}]"), "the lower bound first", $"write [{high}, {low}] if that is meant");

    /// <summary>PRJ0417: the set of a sum cannot be told.</summary>
    internal static Diagnostic SumSetUnknown(SourceLocation where, string variable) =>
        Error("PRJ0417", where, $"sum over {variable}: nothing in its body shows which set {variable} runs over", Wording.Own($"sum({variable}, ...)"), Wording.Own($"sum({variable} in sectors, ...)"), "name the set");

    /// <summary>PRJ0418: a chain of definitions too long to follow.</summary>
    internal static Diagnostic DefinitionsTooDeep(SourceLocation where, string name) =>
        Error("PRJ0418", where, $"the definitions behind {name} follow one another too far", null, "a shorter chain", "start from the base year, or shorten the chain of definitions");

    /// <summary>PRJ0419: a constant divisor that is zero.</summary>
    internal static Diagnostic DivisionByZero(SourceLocation where, string expression) =>
        Error("PRJ0419", where, "division by zero", Wording.Own(expression), "a divisor other than zero", "correct the divisor");

    /// <summary>PRJ0420: an indicator with the name of a function or of a word that begins a statement.</summary>
    internal static Diagnostic ReservedName(SourceLocation where, string name) =>
        Error("PRJ0420", where, $"{name} is a word of the language", Wording.Own(name), "a name that is no function and begins no statement", $"rename it, for example to {name}_value");

    /// <summary>PRJ0421: an indicator declared in thousands, millions or hundredths.</summary>
    internal static Diagnostic UnitNotBase(SourceLocation where, string unit) =>
        Error("PRJ0421", where, $"the model counts in base units, not in {unit}", Wording.Own(unit), "a unit of one, such as VND, USD, person or fraction",
            "declare the base unit; figures, ranges and results keep the units of their own");
}
