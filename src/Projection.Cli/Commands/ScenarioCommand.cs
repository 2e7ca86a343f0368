using System.CommandLine;
using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Cli.Commands;

/// <summary>A command on a scenario file: reads it, applies what-ifs, puts it on the tape, prints what is wrong.</summary>
internal abstract class ScenarioCommand : Command
{
    private readonly Argument<string> _file = new("SCENARIO") { Description = "a scenario file, such as scenarios/example.yaml" };
    private readonly Argument<string[]>? _files;

    protected ScenarioCommand(string name, string description, CommandContext context, bool takesSeveral = false)
        : base(name, description)
    {
        Context = context;
        if (takesSeveral)
        {
            _files = new Argument<string[]>(_file.Name) { Arity = ArgumentArity.OneOrMore, Description = _file.Description + "; several are checked together" };
        }

        Add((Argument?)_files ?? _file);
        Common.AddTo(this, whatIf: true);
        SetAction(RunAsync);
    }

    protected CommandContext Context { get; }

    protected CommonOptions Common { get; } = new();

    /// <summary>Does the command's work on a scenario without errors and prints the result.</summary>
    protected abstract int Run(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken);

    private async Task<int> RunAsync(ParseResult options, CancellationToken cancellationToken)
    {
        bool quiet = options.GetValue(Common.Quiet);
        string[] files = _files is null ? [options.GetRequiredValue(_file)] : options.GetRequiredValue(_files);
        if (await ScenarioFiles.ReadAsync(files, Context, quiet, cancellationToken).ConfigureAwait(false) is not { } documents)
        {
            return ExitCode.WrongInput;
        }

        Parsed<Scenario> scenario = ScenarioMerge.Of(documents);
        Context.Report(scenario.Diagnostics, quiet);
        if (options.GetValue(Common.Variant) is { Length: > 0 } variants)
        {
            scenario = Then(scenario, s => WhatIf.WithVariants(s, variants), quiet);
        }

        if (options.GetValue(Common.Set) is { Length: > 0 } assignments)
        {
            scenario = Then(scenario, s => WhatIf.WithValues(s, assignments), quiet);
        }

        if (!scenario.Success)
        {
            return ExitCode.WrongInput;
        }

        Parsed<ScenarioProgram> program = ScenarioProgram.Compile(scenario.Value);
        Context.Report(program.Diagnostics, quiet);
        return program.Success && await IsStoredAsync(files, options, scenario.Value, cancellationToken).ConfigureAwait(false)
            ? Run(program.Value, options, cancellationToken)
            : ExitCode.WrongInput;
    }

    // True where nothing was to be stored, too.
    private async Task<bool> IsStoredAsync(string[] files, ParseResult options, Scenario scenario, CancellationToken cancellationToken)
    {
        if (options.GetValue(Common.SaveVariant) is not { } name)
        {
            return true;
        }

        string[] variants = options.GetValue(Common.Variant) ?? [];
        string[] assignments = options.GetValue(Common.Set) ?? [];
        if (files.Length > 1 || variants.Length + assignments.Length == 0)
        {
            Context.Report([Problem.CommandLine(files.Length > 1 ? "--save-variant takes one scenario file" : "--save-variant stores what --set and --variant give; found neither")]);
            return false;
        }

        // What the options gave stands last among the what-ifs in force.
        Parsed<Scenario> stored = await ScenarioFile.AddVariantAsync(
            files[0], new Variant(name, Labels.None, [.. scenario.Overrides.TakeLast(assignments.Length)]) { BasedOn = [.. variants] }, cancellationToken).ConfigureAwait(false);
        Context.Report(stored.Diagnostics, quiet: true);
        return stored.Success;
    }

    private Parsed<Scenario> Then(Parsed<Scenario> scenario, Func<Scenario, Parsed<Scenario>> change, bool quiet)
    {
        if (!scenario.Success)
        {
            return scenario;
        }

        Parsed<Scenario> changed = change(scenario.Value);
        Context.Report(changed.Diagnostics, quiet);
        return changed;
    }
}
