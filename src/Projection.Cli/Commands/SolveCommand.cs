using System.CommandLine;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Files.Results;
using Projection.Files.Tables;
using Projection.GoalSeeking;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Tabulation;

namespace Projection.Cli.Commands;

/// <summary><c>solve</c>: what inputs have to be so that targets are reached.</summary>
internal sealed class SolveCommand : ScenarioCommand
{
    private readonly SolveOptions _options = new();

    public SolveCommand(CommandContext context)
        : base("solve", "Find by how much inputs have to change so that targets are reached, or what each remaining year has to deliver.", context) => _options.AddTo(this);

    protected override int Run(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken) =>
        _options.IsRemaining(options) ? Remaining(program, options, cancellationToken) : Seek(program, options, cancellationToken);

    private int Seek(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        GoalSeekRequest request = _options.Read(options, program, out IReadOnlyList<Diagnostic> problems);
        if (problems.Count > 0)
        {
            Context.Report(problems);
            return ExitCode.WrongInput;
        }

        GoalSeekResult result = GoalSeeker.Solve(program, request, cancellationToken);
        Language language = Context.Language;
        switch (Common.FormatOf(options))
        {
            case OutputFormat.Json:
                ResultFile.Write(Context.Out, GoalSeekDocument.Of(result, language));
                break;
            case OutputFormat.Csv:
                result.ToTable().ToPlainCsv(Context.Out);
                break;
            default:
                Context.Show(GoalSeekPage.Of(result, language));
                break;
        }

        return ExitCode.Of(result.Status);
    }

    private int Remaining(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        RemainingRequest request = _options.ReadRemaining(options, program, out IReadOnlyList<Diagnostic> problems);
        Parsed<RemainingReport>? report = problems.Count > 0 ? null : RemainingYears.Of(program, request, cancellationToken);
        Context.Report(problems.Concat(report?.Diagnostics ?? []));
        if (report is not { Success: true })
        {
            return ExitCode.WrongInput;
        }

        Language language = Context.Language;
        switch (Common.FormatOf(options))
        {
            case OutputFormat.Json:
                ResultFile.Write(Context.Out, RemainingDocument.Of(report.Value, language));
                break;
            case OutputFormat.Csv:
                report.Value.ToTable().ToPlainCsv(Context.Out);
                break;
            default:
                Context.Show(RemainingPage.Of(report.Value, language));
                break;
        }

        return ExitCode.Of(report.Value);
    }
}
