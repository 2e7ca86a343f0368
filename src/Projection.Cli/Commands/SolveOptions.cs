using System.Collections.Immutable;
using System.CommandLine;
using Projection.Diagnostics;
using Projection.GoalSeeking;
using Projection.Scenarios;

namespace Projection.Cli.Commands;

/// <summary>The options of <c>solve</c>, and what is wrong with their values.</summary>
internal sealed class SolveOptions
{
    private readonly Option<string[]> _target = Several("--target", "ID", "a target of the scenario to be reached; can be repeated");
    private readonly Option<string[]> _goal = Several("--goal", "NAME@YEAR=VALUE", "another quantity to be reached, e.g. grdp@2030=361.6, average(grdp_growth)@2026-2030>=10.5% or \"population@2030=1.8 million person\"; can be repeated");
    private readonly Option<string[]> _by = Several("--by", "INPUT", "an input that may change, e.g. volume_growth, volume_growth[services] or price_growth@2027-2030; can be repeated");
    private readonly Option<string[]> _bounds = Several("--bounds", "NAME=LOW..HIGH", "how far inputs may go, e.g. volume_growth=0%..15%; or logical: as far as is logically possible. By default the scenario's plausible ranges; can be repeated");
    private readonly Option<string[]> _keep = Several("--keep", "ID", "a target that has to hold after the change too; can be repeated");
    private readonly Option<string> _preference = new("--preference") { Description = "how the change is shared out", DefaultValueFactory = _ => "even", HelpName = "even|back-loaded|least-change" };
    private readonly Option<string?> _aim = new("--aim") { Description = "nearest: the nearest value that attains a target; printed: the printed number itself, as with --remaining by default", HelpName = "nearest|printed" };
    private readonly Option<bool> _remaining = new("--remaining") { Description = "what each remaining year has to deliver for each target (all, or those named), after what has come in" };
    private readonly Option<string[]> _actual = Several("--actual", "NAME@YEAR=VALUE", "what a year has brought, for --remaining, e.g. grdp_growth@2026=8.2%; can be repeated");

    public SolveOptions()
    {
        _preference.AcceptOnlyFromAmong("even", "back-loaded", "least-change");
        _aim.AcceptOnlyFromAmong("nearest", "printed");
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_target, _goal, _by, _bounds, _keep, _preference, _aim, _remaining, _actual])
        {
            command.Add(option);
        }
    }

    /// <summary>Whether the remaining years are asked about.</summary>
    public bool IsRemaining(ParseResult line) => line.GetValue(_remaining);

    /// <summary>Reads a goal seek.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="program">The scenario that it is for.</param>
    /// <param name="problems">What is wrong, all of it; where there is any, the returned request must not be used.</param>
    public GoalSeekRequest Read(ParseResult line, ScenarioProgram program, out IReadOnlyList<Diagnostic> problems)
    {
        List<Diagnostic> found = [];
        Scenario scenario = program.Scenario;
        GoalAim aim = AimOf(line, GoalAim.Nearest);
        string[] ids = line.GetValue(_target) ?? [];
        SoughtGoal[] given = All(line, _goal, text => GoalSeekText.ReadGoal(scenario, text), found);
        Lever[] levers = All(line, _by, text => GoalSeekText.ReadLever(scenario, text), found);
        string[] bounds = line.GetValue(_bounds) ?? [];
        LeverRange[] ranges = Read([.. bounds.Where(b => b != "logical")], text => GoalSeekText.ReadBounds(scenario, text), found);
        if (ids.Length + (line.GetValue(_goal)?.Length ?? 0) == 0)
        {
            found.Add(Problem.GoalSeekIncomplete("neither --target nor --goal", "at least one goal"));
        }

        if ((line.GetValue(_by)?.Length ?? 0) == 0)
        {
            found.Add(Problem.GoalSeekIncomplete("no --by", "at least one input that may change"));
        }

        if (line.GetValue(_actual) is { Length: > 0 } actual)
        {
            found.Add(Problem.GoalSeekIncomplete($"--actual {actual[0]} without --remaining", "--actual with --remaining; one value is given with --set"));
        }

        found.AddRange(UnknownTargets(ids, scenario));
        var request = new GoalSeekRequest
        {
            Goals = [.. ids.Distinct().SelectMany(id => scenario.Targets.Where(t => t.Id == id)).Select(t => new SoughtGoal(t, aim)), .. given],
            Levers = [.. levers],
            Keep = [.. (line.GetValue(_keep) ?? []).Distinct()],
            Preference = PreferenceOf(line),
            Bounds = bounds.Contains("logical") ? LeverBounds.Logical : LeverBounds.Plausible,
            Ranges = [.. ranges],
        };
        found.AddRange(found.Count == 0 ? GoalSeekChecks.Check(program, request) : []);
        problems = found;
        return request;
    }

    /// <summary>Reads a question about the remaining years.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="program">The scenario that it is for.</param>
    /// <param name="problems">What is wrong, all of it; where there is any, the returned request must not be used.</param>
    public RemainingRequest ReadRemaining(ParseResult line, ScenarioProgram program, out IReadOnlyList<Diagnostic> problems)
    {
        List<Diagnostic> found = [];
        Scenario scenario = program.Scenario;
        string[] ids = line.GetValue(_target) ?? [];
        foreach (Option<string[]> option in (Option<string[]>[])[_goal, _bounds, _keep])
        {
            if (line.GetValue(option) is { Length: > 0 } given)
            {
                found.Add(Problem.GoalSeekIncomplete($"{option.Name} {given[0]} with --remaining", "--target, --by, --actual, --preference and --aim; bounds are logical, and the plausible ranges are looked at beside"));
            }
        }

        found.AddRange(UnknownTargets(ids, scenario));
        var request = new RemainingRequest
        {
            Actuals = [.. All(line, _actual, text => GoalSeekText.ReadActual(scenario, text), found).SelectMany(a => a)],
            Targets = [.. ids.Distinct()],
            Levers = [.. All(line, _by, text => GoalSeekText.ReadLever(scenario, text), found)],
            Preference = PreferenceOf(line),
            Aim = AimOf(line, GoalAim.Printed),
        };
        found.AddRange(found.Count == 0 ? GoalSeekChecks.Check(program, request) : []);
        problems = found;
        return request;
    }

    private static IEnumerable<Diagnostic> UnknownTargets(string[] ids, Scenario scenario)
    {
        string[] linked = [.. scenario.Targets.Where(t => t.IsLinked).Select(t => t.Id)];
        return ids.Distinct().Except(linked).Select(id => Problem.TargetNotSought("--target", id, linked));
    }

    private ChangePreference PreferenceOf(ParseResult line) => line.GetValue(_preference) switch
    {
        "back-loaded" => ChangePreference.BackLoaded,
        "least-change" => ChangePreference.LeastChange,
        _ => ChangePreference.Even,
    };

    private GoalAim AimOf(ParseResult line, GoalAim standard) => line.GetValue(_aim) switch
    {
        "nearest" => GoalAim.Nearest,
        "printed" => GoalAim.Printed,
        _ => standard,
    };

    private static T[] All<T>(ParseResult line, Option<string[]> option, Func<string, Parsed<T>> read, List<Diagnostic> problems)
        where T : class => Read(line.GetValue(option) ?? [], read, problems);

    private static T[] Read<T>(string[] texts, Func<string, Parsed<T>> read, List<Diagnostic> problems)
        where T : class
    {
        List<T> values = [];
        foreach (string text in texts)
        {
            Parsed<T> value = read(text);
            problems.AddRange(value.Diagnostics);
            if (value.Success)
            {
                values.Add(value.Value);
            }
        }

        return [.. values];
    }

    private static Option<string[]> Several(string name, string help, string description) => new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = false };
}
