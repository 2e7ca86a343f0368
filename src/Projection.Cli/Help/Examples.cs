using System.CommandLine;

namespace Projection.Cli.Help;

/// <summary>Command lines that can be tried at once in the folder of the repository; a test runs each of them.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> ByCommand = new(StringComparer.Ordinal)
    {
        ["projection"] = ["projection check scenarios/example.yaml", "projection check --help"],
        ["check"] =
        [
            "projection check scenarios/thai-nguyen-2030/peoples-committee.yaml",
            "projection check scenarios/example.yaml --level plausible --certificate evidence.json",
        ],
        ["run"] = ["projection run scenarios/example.yaml", "projection run scenarios/example.yaml --set price_growth=4% --format csv"],
        ["simulate"] =
        [
            "projection simulate scenarios/example.yaml --trials 50000 --seed 7",
            "projection simulate scenarios/example.yaml --plan sobol --format json",
            "projection simulate scenarios/example.yaml --trials 10000 --save-trials trials.parquet",
        ],
        ["reconcile"] = ["projection reconcile scenarios/thai-nguyen-2030/peoples-committee.yaml"],
        ["compare"] = ["projection compare scenarios/example.yaml", "projection compare scenarios/example.yaml --set price_growth=4% --format json"],
        ["import"] =
        [
            "projection import scenarios/thai-nguyen-2030/annex-i.xlsx --quiet",
            "projection import scenarios/thai-nguyen-2030/annex-i.xlsx --base scenarios/thai-nguyen-2030/peoples-committee.yaml --source programme --format csv --quiet",
        ],
        ["report"] =
        [
            "projection report scenarios/example.yaml --out plan.html --lang vi",
            "projection report scenarios/example.yaml --out plan.xlsx --trials 20000 --seed 7",
        ],
        ["solve"] = ["projection solve scenarios/thai-nguyen-2030/peoples-committee.yaml --target growth --by volume_growth"],
        ["chart"] = ["projection chart scenarios/thai-nguyen-2030/peoples-committee.yaml --kind fan --indicator grdp --lang vi --trials 2000"],
        ["model"] = ["projection model", "projection model --format json"],
        ["indicators"] = ["projection indicators --lang vi", "projection indicators --format csv"],
        ["random"] = ["projection random --seed 42 --words 5"],
        ["completion"] = ["projection completion bash"],
    };

    /// <summary>The examples of a command; empty where there are none.</summary>
    public static IReadOnlyList<string> Of(Command command) => ByCommand.GetValueOrDefault(command.Name, []);
}
