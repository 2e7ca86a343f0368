namespace Projection.Diagnostics;

internal static partial class Problem
{
    /// <summary>PRJ0521: a goal, a lever, a bound or an actual that cannot be read.</summary>
    public static Diagnostic BadGoalSeekText(string option, string found, Wording expected) =>
        Error("PRJ0521", null, $"{option} cannot be read", Own(found), expected, "write it as `projection solve --help` shows it");

    /// <summary>PRJ0522: a target named for a goal seek that cannot be sought.</summary>
    public static Diagnostic TargetNotSought(string option, string found, IEnumerable<string> known)
    {
        string[] ids = [.. known];
        string? nearest = NearestName.Find(found, ids);
        return Error("PRJ0522", null, $"{option} names {Short(found)}, which is no target that the model works out", Own(found), OneOf(ids),
            DidYouMean(nearest, "use one of these targets, or name the quantity with --goal"));
    }

    /// <summary>PRJ0523: a lever that cannot be moved.</summary>
    public static Diagnostic NotALever(string option, string found, Wording because, Wording mend) =>
        Error("PRJ0523", null, $"{option} names {Short(found)}, which cannot be moved: {because}", Own(found), "inputs of the model in years of the plan that have a value on the central path", mend);

    /// <summary>PRJ0524: a goal without a value on the central path.</summary>
    public static Diagnostic GoalWithoutValue(string goal, IEnumerable<string> missing) =>
        Error("PRJ0524", null, $"{goal} has no value on the central path", $"nothing is known of {string.Join(", ", missing)}", "a value for every input that the goal needs", "give these inputs an assumption, or a value with --set");

    /// <summary>PRJ0525: something that has come in and that no inputs bring.</summary>
    public static Diagnostic ActualNotReached(string actual, Wording because) =>
        Error("PRJ0525", null, $"{actual} cannot be brought to what came in", because, "a value that inputs of that year lead to", "check the figure and its unit, or give the inputs of that year themselves");

    /// <summary>PRJ0526: the last year of the plan has come in.</summary>
    public static Diagnostic NoYearRemains(string last, string plan) =>
        Error("PRJ0526", null, "no year of the plan remains", Wording.Own(last), $"a year before the last one of {plan}", "leave out the last year, or look at the plan with `projection run`");

    /// <summary>PRJ0527: options of a goal seek that do not go together.</summary>
    public static Diagnostic GoalSeekIncomplete(Wording found, Wording expected) =>
        Error("PRJ0527", null, "the goal seek is not complete", found, expected, "for example `projection solve SCENARIO --target growth --by volume_growth`, or `--remaining --actual grdp_growth@2026=8.2%`");
}
