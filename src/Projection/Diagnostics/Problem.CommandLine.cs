namespace Projection.Diagnostics;

internal static partial class Problem
{
    /// <summary>PRJ0501: a command line that cannot be read.</summary>
    public static Diagnostic CommandLine(Wording message) =>
        Error("PRJ0501", null, message, null, "a command with its options", "`projection --help` lists the commands, `projection COMMAND --help` the options of one");

    /// <summary>PRJ0501 too: a command or an option that does not exist.</summary>
    public static Diagnostic UnknownCommandLineName(Wording what, string found, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string? nearest = NearestName.Find(found, names);
        return Error("PRJ0501", null, $"there is no {what} {Short(found)}", Own(found), OneOf(names),
            DidYouMean(nearest, "`projection --help` lists the commands, `projection COMMAND --help` the options of one"));
    }

    /// <summary>PRJ0502: an option's value outside its range.</summary>
    public static Diagnostic OptionOutside(string option, Wording found, Wording expected) =>
        Error("PRJ0502", null, $"{option} cannot be {found}", found, expected, $"give {option} another value");

    /// <summary>PRJ0503: a result that could not be written.</summary>
    public static Diagnostic NotWritten(string reason) =>
        Error("PRJ0503", null, "the result could not be written", Wording.Own(reason), "an output that takes the whole result", "check the disk or the program behind the pipe, and run the command again");

    /// <summary>PRJ0504: a file to write to that cannot be written.</summary>
    public static Diagnostic OutputNotPossible(string file, Wording reason) => Error(
        "PRJ0504", SourceLocation.WholeFile(file), "the file cannot be written",
        found: reason,
        expected: "a name in a folder that exists and that you may write to",
        mend: "name another file or folder; nothing was computed yet");

    /// <summary>PRJ0505: a target named on the command line that the simulation does not have.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="found">The name as written.</param>
    /// <param name="known">Ids of the targets that have a projected value.</param>
    /// <param name="withoutValue">Ids of the targets that the identities reach, but that no assumption gives a value.</param>
    public static Diagnostic UnknownTarget(string option, string found, IEnumerable<string> known, IEnumerable<string> withoutValue)
    {
        string[] names = [.. known];
        string? nearest = NearestName.Find(found, names);
        return Error("PRJ0505", null, $"{option} names {Short(found)}, which is no target with a projected value", Own(found),
            names.Length == 0 ? "none has one" : OneOf(names),
            withoutValue.Contains(found) ? "give the inputs that it needs an assumption" : DidYouMean(nearest, "use one of these targets"));
    }

    /// <summary>PRJ0506: a chart of which the scenario gives nothing to draw.</summary>
    /// <param name="kind">The kind of chart, as the command line names it.</param>
    /// <param name="reason">What is missing.</param>
    public static Diagnostic NothingToDraw(string kind, Wording reason) => Error(
        "PRJ0506", null, $"there is nothing to draw in a chart of kind {kind}",
        found: reason,
        expected: "a scenario and options that give the chart something to show",
        mend: "choose another kind, another --indicator or another --level, or give the scenario what is missing");

    /// <summary>PRJ0599: a defect of the tool, not of the input.</summary>
    public static Diagnostic Defect(string details) =>
        Error("PRJ0599", null, "this is a defect of the tool, not of your input", Wording.Own(details), null, "please report it with the scenario file and the command line");
}
