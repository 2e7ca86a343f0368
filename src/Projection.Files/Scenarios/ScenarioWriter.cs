using System.Text;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

/// <summary>Writes scenarios as people write them: one figure a line, quotes where YAML needs them.</summary>
/// <remarks>
/// What <see cref="ScenarioFile"/> reads back is equal. Characters that no scenario file may hold, such as control characters and direction marks, are left out.
/// </remarks>
public static class ScenarioWriter
{
    /// <summary>Writes a plan's figures: names and years, documents, observations and targets.</summary>
    /// <param name="scenario">A scenario without assumptions, shocks, outputs and variants, by a built-in model without additions.</param>
    /// <param name="model">The name of the model, such as <c>regional-accounts</c>.</param>
    /// <param name="remark">Lines of remarks for the top of the file, without their <c>#</c>.</param>
    /// <returns>The text of the file, lines ended by <c>\n</c>.</returns>
    /// <exception cref="ArgumentException">The scenario holds more than figures.</exception>
    public static string Write(Scenario scenario, string model, params IEnumerable<string> remark)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(remark);
        if (!scenario.Assumptions.IsEmpty || !scenario.Shocks.IsEmpty || !scenario.Outputs.IsEmpty || !scenario.Variants.IsEmpty || !scenario.Overrides.IsEmpty
            || !scenario.Documents.IsEmpty || scenario.Dependence != Dependence.None)
        {
            throw new ArgumentException("Only a plan's figures can be written; what is assumed around them stands in a file of its own.", nameof(scenario));
        }

        var text = new StringBuilder();
        foreach (string line in remark)
        {
            text.Append("# ").Append(YamlText.Clean(line).ReplaceLineEndings(" ")).Append('\n');
        }

        text.Append("scenario: ").Append(IdText(scenario.Id)).Append('\n');
        if (scenario.Title.Vietnamese is not null || scenario.Title.English is not null)
        {
            text.Append("title: ").Append(FigureLine.Labels(scenario.Title)).Append('\n');
        }

        text.Append("model: ").Append(YamlText.Of(model)).Append('\n')
            .Append("base-year: ").Append(scenario.BaseYear).Append('\n')
            .Append("horizon: ").Append(scenario.Horizon).Append('\n')
            .Append("currency: VND\n");
        if (!scenario.Sources.IsEmpty)
        {
            text.Append("\nsources:\n").AppendJoin(string.Empty, scenario.Sources.Values.Select(SourceLine));
        }

        if (!scenario.Observations.IsEmpty)
        {
            text.Append("\nobservations:\n").AppendJoin(string.Empty, scenario.Observations.Select(observation => FigureLine.Of(observation) + "\n"));
        }

        return (scenario.Targets.IsEmpty ? text : text.Append('\n').Append(Targets(scenario.Targets))).ToString();
    }

    /// <summary>Writes the part of a scenario file that holds the targets.</summary>
    /// <param name="targets">The targets, at least one.</param>
    /// <returns>The key <c>targets</c> and a line for each, lines ended by <c>\n</c>.</returns>
    public static string Targets(IEnumerable<Target> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        return "targets:\n" + string.Concat(targets.Select(target => FigureLine.Of(target) + "\n"));
    }

    private static string SourceLine(SourceDocument source)
    {
        string date = source.Date is { } day ? $", date: {DateText(day)}" : string.Empty;
        string note = source.Note is { } remark ? $", note: {YamlText.Of(remark)}" : string.Empty;
        return $"  {YamlText.Of(source.Key)}: {{ title: {YamlText.Of(source.Title)}{date}{note} }}\n";
    }

    // Digits and hyphens are bare as people write them: nothing is guessed from their look.
    private static string DateText(string date) => date.Length > 0 && date.All(c => char.IsAsciiDigit(c) || c == '-') && date[0] != '-' ? date : YamlText.Of(date);

    private static string IdText(string id) => id.Length > 0 && char.IsAsciiLetterLower(id[0]) ? YamlText.Of(id) : YamlText.Quoted(id);
}
