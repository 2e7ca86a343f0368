using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Files.Tables;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Tabulation;

namespace Projection.Cli.Commands;

/// <summary>The options of <c>simulate</c>, and what is wrong with their values.</summary>
internal sealed class SimulateOptions
{
    private const long MostTrials = 1_000_000_000_000;
    private const int MostThreads = 1024;
    private const int MostReplicates = 1024;
    private const int MostBars = 1000;
    private const int MostProbabilities = 100;

    // Of all trials' values together, which are in memory until the run is done.
    private const long MostSavedBytes = 2L << 30;

    private static readonly SimulationOptions Standard = new();

    private readonly Option<long> _trials = WholeNumber.Option("--trials", "number of trials", Standard.Trials);
    private readonly Option<ulong> _seed = WholeNumber.Option("--seed", "seed; the same seed gives the same figures", Standard.Seed);
    private readonly Option<int> _threads = WholeNumber.Option("--threads", "number of threads, 0 for all processors; the figures do not depend on it", Standard.Threads);
    private readonly Option<string> _plan = new("--plan") { Description = "how the random numbers are spread: independent, in mirrored pairs, as a Latin hypercube, as Sobol' points", DefaultValueFactory = _ => "random", HelpName = "random|antithetic|lhs|sobol" };
    private readonly Option<int> _replicates = WholeNumber.Option("--replicates", "independent repetitions that the trials of another plan than random are divided into", Standard.Replicates);
    private readonly Option<string?> _untilError = new("--until-error") { Description = "stop as soon as every attainment has a standard error of at most this, such as 0.001 or 0.1%", HelpName = "ERROR" };
    private readonly Option<string?> _probabilities = new("--probabilities") { Description = "which quantiles to report, such as 0.05,0.5,0.95", HelpName = "P,P,..." };
    private readonly Option<int> _histogram = WholeNumber.Option("--histogram", "number of bars of each quantity's histogram, 0 for none", Standard.HistogramBars);
    private readonly Option<string[]> _subset = new("--subset") { Description = "a set of targets whose joint attainment is counted too; can be repeated", HelpName = "NAME=TARGET,TARGET", AllowMultipleArgumentsPerToken = false };
    private readonly Option<string[]> _given = new("--given") { Description = "say how likely the other targets are where this one is attained; can be repeated", HelpName = "TARGET", AllowMultipleArgumentsPerToken = false };

    private readonly Option<string?> _saveTrials = new("--save-trials") { Description = "write every trial's values to a file; up to 2 GiB of them, 8 bytes for each trial and quantity", HelpName = TrialFile.Endings };

    public void AddTo(Command command)
    {
        AddRunTo(command);
        foreach (Option option in (Option[])[_untilError, _probabilities, _histogram, _subset, _given, _saveTrials])
        {
            command.Add(option);
        }
    }

    /// <summary>Adds only the options that say how the trials are run, not what is told of them.</summary>
    public void AddRunTo(Command command)
    {
        _plan.CompletionSources.Add([.. ResultWord.Plans]);
        foreach (Option option in (Option[])[_trials, _seed, _threads, _plan, _replicates])
        {
            command.Add(option);
        }
    }

    /// <summary>Reads the options that <see cref="AddRunTo"/> adds.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="program">The scenario that they are for.</param>
    /// <param name="problems">What is wrong, all of it; where there is any, the returned options must not be used.</param>
    public SimulationOptions ReadRun(ParseResult line, ScenarioProgram program, out IReadOnlyList<Diagnostic> problems)
    {
        List<Diagnostic> found = [];
        SimulationOptions options = RunOf(line, found);
        Complete(options, line, new Lazy<SimulationScope>(() => SimulationScope.Of(program)), found);
        problems = found;
        return options;
    }

    /// <summary>Reads the options.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="program">The scenario that they are for.</param>
    /// <param name="problems">What is wrong, all of it; where there is any, the returned question must not be used.</param>
    public SimulateQuestion Read(ParseResult line, ScenarioProgram program, out IReadOnlyList<Diagnostic> problems)
    {
        List<Diagnostic> found = [];
        var scope = new Lazy<SimulationScope>(() => SimulationScope.Of(program));
        SimulationOptions options = RunOf(line, found) with
        {
            UntilError = UntilErrorOf(line.GetValue(_untilError), scope, found),
            Probabilities = ProbabilitiesOf(line.GetValue(_probabilities), found),
            HistogramBars = Within(line, _histogram, 0, MostBars, found),
            Subsets = SubsetsOf(line.GetValue(_subset) ?? [], scope, found),
        };
        string[] given = GivenOf(line.GetValue(_given) ?? [], scope, found);
        Complete(options, line, scope, found);
        string? trialFile = line.GetValue(_saveTrials);
        if (trialFile is not null)
        {
            options = options with { KeepSamples = true };
            found.AddRange(CheckSaving(trialFile, options, scope.Value.Quantities, found.Count == 0));
        }

        problems = found;
        return new SimulateQuestion(options, given, trialFile);
    }

    private SimulationOptions RunOf(ParseResult line, List<Diagnostic> found) => new()
    {
        Trials = Within(line, _trials, 1, MostTrials, found),
        Seed = line.GetValue(_seed),
        Threads = Within(line, _threads, 0, MostThreads, found),
        Plan = PlanOf(line.GetValue(_plan)!, found),
        Replicates = Within(line, _replicates, 2, MostReplicates, found),
    };

    private void Complete(SimulationOptions options, ParseResult line, Lazy<SimulationScope> scope, List<Diagnostic> found)
    {
        if (found.Count == 0)
        {
            bool asksForReplicates = line.GetResult(_replicates) is { Implicit: false };
            found.AddRange(CheckPlan(options, asksForReplicates, scope));
        }
    }

    private static T Within<T>(ParseResult line, Option<T> option, T low, T high, List<Diagnostic> problems)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        T value = line.GetValue(option);
        if (value < low || value > high)
        {
            problems.Add(Outside(option, value.ToString(null, CultureInfo.InvariantCulture), $"{low} to {high}"));
        }

        return value;
    }

    private static IEnumerable<Diagnostic> CheckPlan(SimulationOptions options, bool asksForReplicates, Lazy<SimulationScope> scope)
    {
        if (options.Plan == SamplingPlan.Random)
        {
            if (asksForReplicates)
            {
                yield return Problem.OptionOutside("--replicates", $"{options.Replicates} under --plan random", "another plan: independent trials need no repetitions to know their error");
            }

            yield break;
        }

        long share = (options.Trials + options.Replicates - 1) / options.Replicates;
        if (options.Plan != SamplingPlan.Antithetic && share > SimulationScope.MostTrialsOfReplicate)
        {
            long most = options.Replicates * SimulationScope.MostTrialsOfReplicate;
            yield return Problem.OptionOutside("--trials", $"{options.Trials} under this plan", $"at most {SimulationScope.MostTrialsOfReplicate} in each repetition, so {most} with {options.Replicates} of them; or more repetitions, or another plan");
        }

        if (options.Plan == SamplingPlan.Sobol && scope.Value.Inputs > SimulationScope.MostSobolInputs)
        {
            yield return Problem.OptionOutside("--plan", $"sobol with {scope.Value.Inputs} uncertain inputs", $"random, antithetic or lhs; there are Sobol' points for at most {SimulationScope.MostSobolInputs} inputs");
        }
    }

    private IEnumerable<Diagnostic> CheckSaving(string path, SimulationOptions options, int quantities, bool canRun)
    {
        if (ResultTableFile.EndingOf(path) is null)
        {
            yield return Problem.OptionOutside(_saveTrials.Name, Wording.Own($"\"{path}\""), $"a name such as {Wording.Own(TrialFile.Endings)}");
        }

        if (quantities == 0)
        {
            yield return Problem.NoTrialsToSave();
        }
        else if (canRun && Simulator.MostTrials(options) is var trials && trials > MostSavedBytes / sizeof(double) / quantities)
        {
            yield return Problem.TooManyTrialsToSave(trials, quantities, MostSavedBytes / sizeof(double) / quantities, MostSavedBytes);
        }
    }

    private SamplingPlan PlanOf(string name, List<Diagnostic> problems)
    {
        SamplingPlan? plan = ResultWord.FindPlan(name);
        if (plan is null)
        {
            problems.Add(Outside(_plan, name, "random, antithetic, lhs or sobol"));
        }

        return plan ?? SamplingPlan.Random;
    }

    private double? UntilErrorOf(string? text, Lazy<SimulationScope> scope, List<Diagnostic> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (Fraction(text) is not { } error || !(error > 0 && error < 1))
        {
            problems.Add(Outside(_untilError, text, "a part of the trials between 0 and 1, such as 0.001 or 0.1%"));
            return null;
        }

        if (scope.Value.Targets.IsEmpty)
        {
            problems.Add(Outside(_untilError, text, "a scenario in which a target has a projected value: the error is that of attainments"));
        }

        return error;
    }

    private ImmutableArray<double> ProbabilitiesOf(string? text, List<Diagnostic> problems)
    {
        if (text is null)
        {
            return Standard.Probabilities;
        }

        double?[] read = [.. text.Split(',').Select(Fraction)];
        if (read.Length > MostProbabilities || !Array.TrueForAll(read, p => p is > 0 and < 1))
        {
            problems.Add(Outside(_probabilities, text, $"1 to {MostProbabilities} numbers between 0 and 1, with commas between them and a dot for decimals, such as 0.05,0.5,0.95"));
            return Standard.Probabilities;
        }

        return [.. read.Select(p => p!.Value).Distinct().Order()];
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> SubsetsOf(string[] texts, Lazy<SimulationScope> scope, List<Diagnostic> problems)
    {
        ImmutableSortedDictionary<string, ImmutableArray<string>> subsets = Standard.Subsets.WithComparers(StringComparer.Ordinal);
        foreach (string text in texts)
        {
            string[] parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
            string[] targets = parts.Length == 2 ? parts[1].Split(',', StringSplitOptions.TrimEntries) : [];
            if (parts[0].Length == 0 || targets.Length == 0 || targets.Contains(string.Empty))
            {
                problems.Add(Outside(_subset, text, "a name, = and the ids of targets with commas between them, such as budget=revenue,expenditure"));
                continue;
            }

            if (subsets.ContainsKey(parts[0]))
            {
                problems.Add(Outside(_subset, text, $"another name than that of an earlier set; {parts[0]} is taken"));
                continue;
            }

            CheckTargets(_subset, targets, scope, problems);
            subsets = subsets.Add(parts[0], [.. targets.Distinct(StringComparer.Ordinal)]);
        }

        return subsets;
    }

    private string[] GivenOf(string[] ids, Lazy<SimulationScope> scope, List<Diagnostic> problems)
    {
        if (ids.Length > 0 && scope.Value.Targets.Length > SimulationScope.MostPairedTargets)
        {
            problems.Add(Outside(_given, ids[0], $"a scenario with at most {SimulationScope.MostPairedTargets} targets; this one has {scope.Value.Targets.Length}"));
            return [];
        }

        string[] names = [.. ids.Distinct(StringComparer.Ordinal)];
        CheckTargets(_given, names, scope, problems);
        return names;
    }

    private static void CheckTargets(Option option, string[] ids, Lazy<SimulationScope> scope, List<Diagnostic> problems)
    {
        string[] known = [.. scope.Value.Targets.Select(t => t.Id)];
        problems.AddRange(ids.Except(known, StringComparer.Ordinal).Select(id => Problem.UnknownTarget(option.Name, id, known, scope.Value.WithoutValue.Select(t => t.Id))));
    }

    // 0.05 or 5 %; through decimal, so that both are the same double.
    private static double? Fraction(string text)
    {
        string trimmed = text.Trim();
        bool isPercent = trimmed.EndsWith('%');
        return decimal.TryParse(isPercent ? trimmed[..^1].TrimEnd() : trimmed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal number)
            ? (double)(isPercent ? number / 100 : number)
            : null;
    }

    private static Diagnostic Outside(Option option, string found, Wording expected) =>
        Problem.OptionOutside(option.Name, Wording.Own(found.Length > 60 ? found[..60] + "…" : found), expected);
}
