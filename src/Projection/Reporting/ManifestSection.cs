using Projection.Consistency;
using Projection.Reporting.Texts;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Reporting;

/// <summary>From what and how the report was made, so that another person gets the same one.</summary>
internal sealed class ManifestSection(ReportWriter writer)
{
    private readonly PageWriter _page = writer.Page;
    private readonly ReportTexts _texts = writer.Texts;

    public void Write()
    {
        _page.Table([_texts.Item, _texts.Content], Rows().Select(row => (IReadOnlyList<Cell>)[row.Item, row.Value]));
        _page.Paragraph(_texts.ManifestNote);
    }

    /// <summary>How the day of a report is written.</summary>
    public static string DayText(DateOnly day, Language language) =>
        day.ToString(language == Language.Vietnamese ? "dd'/'MM'/'yyyy" : "yyyy'-'MM'-'dd", System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<(string Item, Cell Value)> Rows()
    {
        ReportManifest manifest = writer.Report.Manifest;
        yield return (_texts.ScenarioName, writer.Scenario.Id);
        foreach (HashedText file in manifest.Scenarios)
        {
            yield return (_texts.FileOf, file.Name);
            yield return (TextTemplate.Fill(_texts.HashOf, file.Name), file.Hash);
        }

        yield return (_texts.ModelName, manifest.Model.Name);
        yield return (TextTemplate.Fill(_texts.HashOf, manifest.Model.Name), manifest.Model.Hash);
        yield return (_texts.Version, manifest.Version);
        if (manifest.Date is { } day)
        {
            yield return (_texts.Day, DayText(day, writer.Language));
        }

        if (manifest.Variant is { } variant)
        {
            yield return (_texts.Variant, variant);
        }

        if (!manifest.WhatIfs.IsEmpty)
        {
            yield return (_texts.WhatIfs, string.Join("; ", manifest.WhatIfs));
        }

        foreach ((string, Cell) row in RowsOfCheck().Concat(RowsOfSimulation(writer.Report.Simulation)))
        {
            yield return row;
        }

        if (manifest.Command is { } command)
        {
            yield return (_texts.Command, command);
        }
    }

    private IEnumerable<(string Item, Cell Value)> RowsOfCheck()
    {
        ConsistencyReport report = writer.Report.Narrower;
        yield return (_texts.Level, report.Level == ConsistencyLevel.Possible ? _page.Texts.LevelPossible : _page.Texts.LevelPlausible);
        yield return (_texts.SetsAsked, Count(report.SetsAsked));
        yield return (_texts.SetsOpen, Count(report.SetsLeftOpen));
    }

    private IEnumerable<(string Item, Cell Value)> RowsOfSimulation(SimulationResult result)
    {
        yield return (_texts.Trials, Count(result.Trials));

        // A seed is a name made of digits, not an amount: no marks between thousands.
        yield return (_texts.Seed, result.Options.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return (_texts.Sampling, new SimulationPage(_page).PlanText(result.Options.Plan));
        if (result.Options.Plan != SamplingPlan.Random)
        {
            yield return (_texts.Repetitions, Count(result.Replicates));
        }

        yield return (_texts.Inputs, Count(result.Dimensions));
    }

    private Cell Count(long number) => new(_page.Format.Format((double)number, 0), number);
}
