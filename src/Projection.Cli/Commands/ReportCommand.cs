using System.Collections.Immutable;
using System.CommandLine;
using Projection.Charts;
using Projection.Cli.Output;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Simulation;

namespace Projection.Cli.Commands;

/// <summary><c>report</c>: all that the engines find about a plan, as one file to hand on.</summary>
internal sealed class ReportCommand : ScenarioCommand
{
    private readonly Option<string> _out = new("--out") { Description = "the file to write; its ending says which kind", HelpName = ReportFile.Endings, Required = true };
    private readonly Option<string> _level = new("--level") { Description = "possible: identities and logical bounds only; plausible: the scenario's ranges too", DefaultValueFactory = _ => "plausible", HelpName = "possible|plausible" };
    private readonly Option<string?> _date = new("--date") { Description = "the day that the report bears, today where it is not given; none for no day", HelpName = "YYYY-MM-DD|none" };
    private readonly SimulateOptions _simulation = new();

    public ReportCommand(CommandContext context)
        : base("report", "Write what a planner hands on: verdict, conflicts, corrections, charts, sources and assumptions in one file.", context, takesSeveral: true)
    {
        _level.AcceptOnlyFromAmong("possible", "plausible");
        Add(_out);
        Add(_level);
        Add(_date);
        _simulation.AddRunTo(this);
    }

    protected override int Run(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        string path = options.GetRequiredValue(_out);
        SimulationOptions simulation = _simulation.ReadRun(options, program, out IReadOnlyList<Diagnostic> wrong);
        List<Diagnostic> problems = [.. wrong];
        string kind = ReportFile.KindOf(path) ?? string.Empty;
        if (kind.Length == 0)
        {
            problems.Add(Problem.OptionOutside(_out.Name, $"\"{path}\"", $"a name that ends in {ReportFile.Endings}"));
        }

        bool hasDate = ReportDate.TryRead(options.GetValue(_date), Context.Time, out DateOnly? date);
        if (!hasDate)
        {
            problems.Add(Problem.OptionOutside(_date.Name, $"\"{options.GetValue(_date)}\"", "a day such as 2026-04-20, or none"));
        }

        if (problems.Count > 0)
        {
            Context.Report(problems);
            return ExitCode.WrongInput;
        }

        Parsed<OutputFile> file = OutputFile.Open(path);
        Context.Report(file.Diagnostics);
        if (!file.Success)
        {
            return ExitCode.WrongInput;
        }

        using OutputFile output = file.Value;
        Language language = Common.LanguageOf(options, Context);
        bool isQuiet = options.GetValue(Common.Quiet);
        ReportManifest manifest = ReportManifestMaker.Of(program.Scenario, options, Common, date);
        PlanReport report = Make(program, options, simulation, manifest, cancellationToken);
        output.Write(stream => ReportFile.Writers[kind](report, language, stream));
        Context.Report(ReportFile.RemarksOn(kind, path), isQuiet);
        ReportOutput.Write(Context, report, path, Common.FormatOf(options), language);
        return ExitCode.Done;
    }

    private PlanReport Make(ScenarioProgram program, ParseResult options, SimulationOptions how, ReportManifest manifest, CancellationToken cancellationToken)
    {
        bool isPlausible = options.GetValue(_level) == "plausible";
        ConsistencyReport possible = ConsistencyChecker.Check(program, new ConsistencyOptions { Level = ConsistencyLevel.Possible }, cancellationToken);
        ConsistencyReport? plausible = isPlausible ? ConsistencyChecker.Check(program, new ConsistencyOptions { Level = ConsistencyLevel.Plausible }, cancellationToken) : null;
        ImmutableArray<IndicatorId> yearly = ReportSubjects.Yearly(plausible ?? possible);
        using var progress = new ProgressLine(Context, options.GetValue(Common.Quiet), Common.LanguageOf(options, Context));
        SimulationResult simulation = Simulator.Run(YearlyOutputs.AddTo(program, yearly), how, progress, progress.IsSilent ? null : progress, cancellationToken);
        progress.Clear();
        return new PlanReport
        {
            Possible = possible,
            Plausible = plausible,
            Central = PathProjection.Central(program),
            Simulation = simulation,
            Manifest = manifest,
            Yearly = yearly,
            Swings = [.. ReportSubjects.Swinging(plausible ?? possible, simulation).Select(target => Swings.Of(program, program.Scenario.Targets.First(t => t.Id == target.Id)))],
            Variants = [.. program.Scenario.Variants.Values.Select(variant => PathOf(program.Scenario, variant)).OfType<VariantPath>()],
        };
    }

    // A variant that does not go with the what-ifs in force has no path to be shown.
    private static VariantPath? PathOf(Scenario scenario, Variant variant)
    {
        Parsed<Scenario> changed = WhatIf.WithVariant(scenario, variant.Name);
        Parsed<ScenarioProgram>? program = changed.Success ? ScenarioProgram.Compile(changed.Value) : null;
        return program is { Success: true } compiled ? new VariantPath(variant, PathProjection.Central(compiled.Value)) : null;
    }
}
