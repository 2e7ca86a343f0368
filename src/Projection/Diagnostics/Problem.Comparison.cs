namespace Projection.Diagnostics;

internal static partial class Problem
{
    /// <summary>PRJ0610: a case that does not speak of the same years or by the same model as the first one.</summary>
    /// <param name="where">The case's file.</param>
    /// <param name="what">Base year, horizon or model.</param>
    /// <param name="name">The case.</param>
    /// <param name="found">What it has.</param>
    /// <param name="first">The first case.</param>
    /// <param name="expected">What that one has.</param>
    /// <param name="isAttributable">Whether differences can still be attributed to assumptions.</param>
    public static Diagnostic CasesDiffer(SourceLocation? where, Wording what, string name, string? found, string first, string? expected, bool isAttributable) => Warning(
        "PRJ0610", where, $"the {what} of {name} is not that of {first}", found is null ? "nothing" : Own(found), expected is null ? "nothing" : Own(expected),
        isAttributable
            ? "nothing, if that is meant: quantities and years that both have are compared"
            : "nothing, if that is meant: quantities and years that both have are compared; no difference is attributed to changed assumptions, for that needs one model and one base year");

    /// <summary>PRJ0611: a comparison without anything to compare with.</summary>
    public static Diagnostic NothingToCompare(string scenario) => Error(
        "PRJ0611", null, $"there is nothing to compare {Short(scenario)} with", "one file without variants", "two cases at least",
        "name another file, define `variants` in the file, or give a value with --set");

    /// <summary>PRJ0612: a quantity whose difference is to be attributed and that is not there.</summary>
    /// <param name="found">The name as written.</param>
    /// <param name="known">Ids of targets and outputs, and names of indicators.</param>
    public static Diagnostic UnknownAttributed(string found, IEnumerable<string> known)
    {
        string[] sides = found.Split('@', 2);
        string? nearest = NearestName.Find(sides[0], known);
        return Error("PRJ0612", null, $"--attribute names {Short(found)}, which is no quantity of the first case", Own(found),
            "the id of a linked target or of an output, or INDICATOR@YEAR", DidYouMean(nearest is null ? null : string.Join('@', [nearest, .. sides[1..]]), "for example grdp@2030; `projection indicators` lists the indicators"));
    }
}
