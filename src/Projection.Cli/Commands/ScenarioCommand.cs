using System.CommandLine;
using Projection.Diagnostics;
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
        if (options.GetValue(Common.Variant) is { } variant)
        {
            scenario = Then(scenario, s => WhatIf.WithVariant(s, variant), quiet);
        }

        foreach (string assignment in options.GetValue(Common.Set) ?? [])
        {
            scenario = Then(scenario, s => WhatIf.WithValue(s, assignment), quiet);
        }

        if (!scenario.Success)
        {
            return ExitCode.WrongInput;
        }

        Parsed<ScenarioProgram> program = ScenarioProgram.Compile(scenario.Value);
        Context.Report(program.Diagnostics, quiet);
        return program.Success ? Run(program.Value, options, cancellationToken) : ExitCode.WrongInput;
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
