namespace Projection.Diagnostics;

internal static partial class Problem
{
    /// <summary>PRJ0260: variants that build on each other in a circle.</summary>
    public static Diagnostic VariantCycle(SourceLocation? where, IReadOnlyCollection<string> chain) =>
        Error("PRJ0260", where, "these variants build on each other in a circle", Wording.Own(Chain(chain)), "variants that end in one that builds on none", "take one of the names out of `based-on`");

    /// <summary>PRJ0261: a quantity to be changed of which nothing is known; <paramref name="further"/> counts the others.</summary>
    public static Diagnostic NothingToChange(SourceLocation? where, string quantity, int further) =>
        Error("PRJ0261", where, $"a what-if starts from {quantity}, of which nothing is known", further == 0 ? "nothing" : (Wording)$"nothing, as of {further} more", "an assumption with a value or a distribution, or a published figure",
            "name the years of which something is known, add an assumption, or set the value with =");

    /// <summary>PRJ0262: a level that no growth starts from or leads to.</summary>
    public static Diagnostic NoLevelToGrow(SourceLocation? where, string found) =>
        Error("PRJ0262", where, "a growth rate leads nowhere from here", Wording.Own(found), "a level other than 0 that keeps its sign", "set the years one by one with =, or move them with +=");

    /// <summary>PRJ0263: a rate of change that is told to grow.</summary>
    public static Diagnostic RateGrows(SourceLocation? where, string indicator, string growth) =>
        Warning("PRJ0263", where, $"{indicator} is a rate of change itself, and now grows by {growth} a year: a rate of 3 % by 2 % becomes 3.06 %", $"{indicator} grows by {growth}", "the growth of a level",
            "nothing, if that is meant; else set the rate with =, or raise it by percentage points with +=");

    /// <summary>PRJ0264: a variant to be stored under a name that is taken.</summary>
    public static Diagnostic VariantIsThere(SourceLocation? where, string name) =>
        Error("PRJ0264", where, $"the scenario has a variant {Short(name)} already", Own(name), "a name that is new to the scenario", "choose another name, or take the variant out of the file first");

    /// <summary>PRJ0265: a variant that could not be written into the text of its scenario.</summary>
    public static Diagnostic VariantNotAdded(SourceLocation? where, string entry) =>
        Error("PRJ0265", where, "the variant could not be added to the file, which was left as it is", "a form of `variants` that takes no further line", "a mapping under `variants`, or no such key", $"add it by hand under `variants`: {entry}");

    private static string Chain(IEnumerable<string> names) => string.Join(" -> ", names.Select(name => Short(name)));
}
