using System.CommandLine;

namespace Projection.Cli;

/// <summary>The options that every command on a scenario or a model takes; <c>--lang</c> belongs to the tool as a whole.</summary>
internal sealed class CommonOptions
{
    public Option<string> Format { get; } = new("--format") { Description = "table, json or csv", DefaultValueFactory = _ => "table", HelpName = "table|json|csv" };

    public Option<string[]> Set { get; } = new("--set") { Description = "what-if: NAME=VALUE sets an input, NAME+=VALUE and NAME-=VALUE move it, NAME=grow:RATE lets it grow; @YEAR or @YEAR-YEAR behind NAME for some years only, :hold at the end to keep its growth afterwards; e.g. price_growth@2026-2028+=0.5%; can be repeated", HelpName = "NAME=VALUE", AllowMultipleArgumentsPerToken = false };

    public Option<string[]> Variant { get; } = new("--variant") { Description = "use a variant of the scenario; can be repeated, and holds before --set", HelpName = "NAME", AllowMultipleArgumentsPerToken = false };

    public Option<string?> SaveVariant { get; } = new("--save-variant") { Description = "store what --variant and --set give as a new variant in the scenario file", HelpName = "NAME" };

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "no progress and no remarks, results only" };

    public CommonOptions()
    {
        Format.AcceptOnlyFromAmong("table", "json", "csv");
    }

    /// <summary>Adds the options for output; <paramref name="whatIf"/> adds those that change a scenario.</summary>
    public void AddTo(Command command, bool whatIf)
    {
        command.Add(Format);
        command.Add(Quiet);
        if (whatIf)
        {
            command.Add(Set);
            command.Add(Variant);
            command.Add(SaveVariant);
        }
    }

    public OutputFormat FormatOf(ParseResult result) => result.GetValue(Format) switch
    {
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        _ => OutputFormat.Table,
    };
}
