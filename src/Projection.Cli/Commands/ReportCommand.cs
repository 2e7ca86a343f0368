using System.CommandLine;
using Projection.Cli.Output;
using Projection.Cli.Texts;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.Reporting;
using Projection.Scenarios;
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
            problems.Add(Problem.OptionOutside(_out.Name, Wording.Own($"\"{path}\""), $"a name such as {Wording.Own(ReportFile.Endings)}"));
        }

        bool hasDate = ReportDate.TryRead(options.GetValue(_date), Context.Time, out DateOnly? date);
        if (!hasDate)
        {
            problems.Add(Problem.OptionOutside(_date.Name, Wording.Own($"\"{options.GetValue(_date)}\""), "a day such as 2026-04-20, or none"));
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
        bool isQuiet = options.GetValue(Common.Quiet);
        ConsistencyLevel level = options.GetValue(_level) == "possible" ? ConsistencyLevel.Possible : ConsistencyLevel.Plausible;
        ReportManifest manifest = ReportManifestMaker.Of(program.Scenario, options, Common, date);
        using var progress = new ProgressLine(Context, isQuiet, ProgressTexts.In(Context.Language).Checking);
        PlanReport report = ReportMaker.Make(program, level, simulation, manifest, progress, cancellationToken);
        progress.Clear();
        output.Write(stream => ReportFile.Writers[kind](report, Context.Language, stream));
        Context.Report(ReportFile.RemarksOn(kind, path), isQuiet);
        ReportOutput.Write(Context, report, path, Common.FormatOf(options));
        return ExitCode.Done;
    }
}
