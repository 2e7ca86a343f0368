using System.CommandLine;

namespace Projection.Cli;

/// <summary>The options that every command on a scenario or a model takes; <c>--lang</c> belongs to the tool as a whole.</summary>
internal sealed class CommonOptions
{
    public Option<string> Format { get; } = new("--format") { Description = "table, json or csv", DefaultValueFactory = _ => "table", HelpName = "table|json|csv" };

    public Option<string[]> Set { get; } = new("--set") { Description = "what-if: give an input another value, e.g. price_growth=3% or population@2025=1700000; can be repeated", HelpName = "NAME=VALUE", AllowMultipleArgumentsPerToken = false };

    public Option<string?> Variant { get; } = new("--variant") { Description = "use a variant of the scenario", HelpName = "NAME" };

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
        }
    }

    public OutputFormat FormatOf(ParseResult result) => result.GetValue(Format) switch
    {
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        _ => OutputFormat.Table,
    };
}
