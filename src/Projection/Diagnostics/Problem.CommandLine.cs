namespace Projection.Diagnostics;

public static partial class Problem
{
    /// <summary>PRJ0501: a command line that cannot be read.</summary>
    public static Diagnostic CommandLine(string message) =>
        Error("PRJ0501", null, message.TrimEnd('.'), null, "a command with its options", "`projection --help` lists the commands, `projection COMMAND --help` the options of one");

    /// <summary>PRJ0502: an option's value outside its range.</summary>
    public static Diagnostic OptionOutside(string option, string found, string expected) =>
        Error("PRJ0502", null, $"{option} cannot be {found}", found, expected, $"give {option} another value");

    /// <summary>PRJ0599: a defect of the tool, not of the input.</summary>
    public static Diagnostic Defect(string details) =>
        Error("PRJ0599", null, "this is a defect of the tool, not of your input", details, null, "please report it with the scenario file and the command line");
}
