using System.CommandLine;
using Projection.Cli.Output;
using Projection.Files.Results;
using Projection.Files.Tables;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Tabulation;

namespace Projection.Cli.Commands;

/// <summary><c>run</c>: one path, year by year.</summary>
internal sealed class RunCommand(CommandContext context)
    : ScenarioCommand("run", "Project one path, year by year, with each target's distance.", context)
{
    protected override int Run(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        PathProjection path = PathProjection.Central(program);
        Language language = Context.Language;
        switch (Common.FormatOf(options))
        {
            case OutputFormat.Json:
                ResultFile.Write(Context.Out, RunDocument.Of(path, language));
                break;
            case OutputFormat.Csv:
                path.ToTable().ToPlainCsv(Context.Out);
                break;
            default:
                Context.Show(RunPage.Of(path, language));
                break;
        }

        return ExitCode.Done;
    }
}
