using System.Text.Json.Nodes;
using Projection.Consistency;
using Projection.Files.Tables;
using Projection.Reporting;
using Projection.Simulation;

namespace Projection.Cli.Output;

/// <summary>What <c>report</c> answers on standard output once the file stands: its verdict, schema <c>projection/report/1</c>.</summary>
internal static class ReportOutput
{
    public static void Write(CommandContext context, PlanReport report, string path, OutputFormat format)
    {
        switch (format)
        {
            case OutputFormat.Json:
                Json.Write(context.Out, JsonOf(report, path));
                break;
            case OutputFormat.Csv:
                CsvTable.Write(context.Out, ["file", "scenario", "possible", "plausible"], [[path, report.Scenario.Id, WordOf(report.Possible.Verdict), report.Plausible is { } plausible ? WordOf(plausible.Verdict) : string.Empty]]);
                break;
            default:
                context.Show(ReportDonePage.Of(report, path, context.Language));
                break;
        }
    }

    private static JsonObject JsonOf(PlanReport report, string path)
    {
        var json = new JsonObject
        {
            ["schema"] = "projection/report/1",
            ["scenario"] = report.Scenario.Id,
            ["file"] = path,
            ["possible"] = WordOf(report.Possible.Verdict),
        };
        if (report.Plausible is { } plausible)
        {
            json["plausible"] = WordOf(plausible.Verdict);
        }

        SimulationResult simulation = report.Simulation;
        json["trials"] = simulation.Trials;
        json["seed"] = simulation.Options.Seed;
        json["joint"] = simulation.Joint is { } joint ? new JsonObject { ["probability"] = Json.Number(joint.Probability), ["error"] = Json.Number(joint.StandardError) } : null;
        json["files"] = Json.Array(report.Manifest.Scenarios.Select(file => (JsonNode)new JsonObject { ["name"] = file.Name, ["sha256"] = file.Hash }));
        json["model"] = new JsonObject { ["name"] = report.Manifest.Model.Name, ["sha256"] = report.Manifest.Model.Hash };
        return json;
    }

    private static string WordOf(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}
