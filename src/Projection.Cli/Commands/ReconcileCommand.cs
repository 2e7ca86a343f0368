using System.CommandLine;
using Projection.Cli.Output;
using Projection.Cli.Texts;
using Projection.Files.Results;
using Projection.Files.Tables;
using Projection.Reconciliation;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Tabulation;

namespace Projection.Cli.Commands;

/// <summary><c>reconcile</c>: the least change that makes the figures hold together.</summary>
internal sealed class ReconcileCommand(CommandContext context)
    : ScenarioCommand("reconcile", "Propose the least change of the figures, by how freely each may move, that makes them hold together.", context)
{
    protected override int Run(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        using var progress = new ProgressLine(Context, options.GetValue(Common.Quiet), ProgressTexts.In(Context.Language).Reconciling);
        ReconciliationReport report = Reconciler.Reconcile(program, null, cancellationToken);
        progress.Clear();
        Language language = Context.Language;
        switch (Common.FormatOf(options))
        {
            case OutputFormat.Json:
                ResultFile.Write(Context.Out, ReconciliationDocument.Of(report, language));
                break;
            case OutputFormat.Csv:
                report.ToTable().ToPlainCsv(Context.Out);
                break;
            default:
                Context.Show(ReconciliationPage.Of(report, language));
                break;
        }

        return ExitCode.Of(report);
    }
}
