using System.Collections.Immutable;
using System.Text;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Files.Scenarios;
using Projection.Importing;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Workbooks;

/// <summary>Turns the table of a plan's targets in a workbook into a scenario file.</summary>
public static class PlanImport
{
    private const string ModelName = "regional-accounts";
    private const string SourceKey = "plan";
    private const int LongestTitle = 300;

    /// <summary>Reads a workbook and makes a scenario of it. No file is written.</summary>
    /// <param name="path">Path of the workbook.</param>
    /// <param name="options">What the workbook does not say.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The plan with all remarks about single rows; all errors where a file cannot be read or a choice is missing.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Parsed<ImportedPlan>> ReadAsync(string path, PlanImportOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Parsed<Workbook> workbook = await WorkbookFile.ReadAsync(path, limits: null, cancellationToken).ConfigureAwait(false);
        if (!workbook.Success)
        {
            return Parsed<ImportedPlan>.Failed(workbook.Diagnostics);
        }

        Parsed<TableChoice> choice = TableChoice.Of(workbook.Value.File, workbook.Value.Sheets, workbook.Value.HiddenSheets, options.Sheet, options.Column);
        if (!choice.Success)
        {
            return Parsed<ImportedPlan>.Failed(choice.Diagnostics);
        }

        Parsed<BaseScenario> basis = options.BasePath is { } file
            ? await BaseScenario.ReadAsync(file, cancellationToken).ConfigureAwait(false)
            : Parsed<BaseScenario>.Of(BaseScenario.None(ModelName));
        if (!basis.Success)
        {
            return Parsed<ImportedPlan>.Failed(basis.Diagnostics);
        }

        ModelDefinition model = basis.Value.Model;
        Parsed<IReadOnlyList<RowMapping>> mappings = options.MapPath is { } map
            ? await ImportMapFile.ReadAsync(map, model, cancellationToken).ConfigureAwait(false)
            : Parsed<IReadOnlyList<RowMapping>>.Of([]);
        (YearRange? years, Diagnostic? problem) = YearsOf(choice.Value, basis.Value, options);
        if (!mappings.Success || years is null)
        {
            return Parsed<ImportedPlan>.Failed(mappings.Diagnostics.Concat(problem is null ? [] : [problem]));
        }

        string? source = basis.Value.Text is null ? SourceOf(options) : options.Source;
        if (basis.Value.Text is not null && source is not null && !basis.Value.Sources.Contains(source))
        {
            return Parsed<ImportedPlan>.Failed(Problem.UnknownSource(SourceLocation.WholeFile(options.BasePath!), source, basis.Value.Sources));
        }

        Parsed<ImportReport> report = TargetImport.Read(choice.Value.Table, choice.Value.Column, new ImportOptions
        {
            Model = model,
            PlanYears = years.Value,
            Source = source,
            IncludesHidden = options.IncludesHidden,
            Mappings = [.. mappings.Value],
        });
        IEnumerable<Diagnostic> findings = [.. basis.Diagnostics, .. mappings.Diagnostics, .. report.Diagnostics];
        return report.Success ? Written(report.Value, basis.Value, years.Value, options, findings) : Parsed<ImportedPlan>.Failed(findings);
    }

    private static Parsed<ImportedPlan> Written(ImportReport report, BaseScenario basis, YearRange years, PlanImportOptions options, IEnumerable<Diagnostic> findings)
    {
        string name = basis.File ?? report.Table.Sheet.File;
        Parsed<string> text = basis.Text is { } template
            ? TargetSection.Replace(template, name, report.Targets)
            : Parsed<string>.Of(ScenarioWriter.Write(ScenarioOf(report, years, options, basis.Model), ModelName, $"{report.Table.Sheet.File}, {report.Table.Sheet.Name}"));
        if (!text.Success)
        {
            return Parsed<ImportedPlan>.Failed(findings.Concat(text.Diagnostics));
        }

        // What cannot be read back is not handed on.
        Parsed<Scenario> scenario = ScenarioFile.Read(Encoding.UTF8.GetBytes(text.Value), name);
        return scenario.Success
            ? Parsed<ImportedPlan>.Of(new ImportedPlan(report, text.Value, scenario.Value), findings)
            : Parsed<ImportedPlan>.Failed(findings.Concat(scenario.Diagnostics));
    }

    private static Scenario ScenarioOf(ImportReport report, YearRange years, PlanImportOptions options, ModelDefinition model)
    {
        string title = report.Table.Title.Length > 0 ? report.Table.Title : report.Table.Sheet.Name;
        title = title.Length > LongestTitle ? title[..LongestTitle] + "…" : title;
        return new Scenario
        {
            Id = options.Name ?? NameOf(report.Table.Sheet.File),
            Title = new Labels(title, null),
            Model = model,
            BaseYear = years.First + -1,
            Horizon = years.Last,
            Sources = ImmutableSortedDictionary<string, SourceDocument>.Empty.Add(
                SourceOf(options), new SourceDocument(SourceOf(options), title, Note: $"tệp {report.Table.Sheet.File}, trang tính {report.Table.Sheet.Name}, cột {CellReference.ColumnName(report.Column.Column)}")),
            Targets = report.Targets,
        };
    }

    private static string SourceOf(PlanImportOptions options) => options.Source ?? SourceKey;

    // The years asked for, the base's, the column's, or those above the table; what a base assumes is for its own years.
    private static (YearRange? Years, Diagnostic? Problem) YearsOf(TableChoice choice, BaseScenario basis, PlanImportOptions options)
    {
        YearRange? column = choice.Column.Years;
        if (basis.PlanYears is { } planned)
        {
            YearRange? stated = options.Years ?? column;
            return stated is { } given && (given.First < planned.First || given.Last > planned.Last)
                ? (null, Problem.BaseForOtherYears(basis.File!, planned.ToString(), given.ToString()))
                : (planned, null);
        }

        YearRange? years = options.Years ?? (column is { Count: > 1 } ? column : TableFinder.PeriodIn(choice.Table.Title));
        return years is { } found
            ? (found, null)
            : (null, Problem.PlanYearsMissing(choice.Table.Sheet.Locate(new CellReference(choice.Table.HeaderRow, choice.Column.Column)), choice.Column.Header));
    }

    private static string NameOf(string file)
    {
        string name = new([.. Path.GetFileNameWithoutExtension(file).Normalize(NormalizationForm.FormD).ToLowerInvariant()
            .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark).Select(c => c == 'đ' ? 'd' : char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-')]);
        string trimmed = string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries));
        return trimmed.Length > 0 ? trimmed : SourceKey;
    }

    /// <summary>Everything of a scenario but its targets.</summary>
    private sealed record BaseScenario(string? File, string? Text, ModelDefinition Model, YearRange? PlanYears, ImmutableArray<string> Sources)
    {
        public static BaseScenario None(string model) => new(null, null, ModelDefinition.Parse(BuiltInModel.Find(model)!).ValueOrThrow(), null, []);

        public static async Task<Parsed<BaseScenario>> ReadAsync(string path, CancellationToken cancellationToken)
        {
            Parsed<FileBytes> bytes = await FileBytes.ReadAsync(path, DocumentLimits.Default.MaximumBytes, cancellationToken).ConfigureAwait(false);
            if (!bytes.Success)
            {
                return Parsed<BaseScenario>.Failed(bytes.Diagnostics);
            }

            Parsed<Scenario> scenario = ScenarioFile.Read(bytes.Value.Bytes, path);
            return scenario.Success
                ? Parsed<BaseScenario>.Of(
                    new BaseScenario(
                        path, Encoding.UTF8.GetString(bytes.Value.Bytes.Span).TrimStart('\ufeff'), scenario.Value.Model, scenario.Value.PlanYears, [.. scenario.Value.Sources.Keys]),
                    scenario.Diagnostics)
                : Parsed<BaseScenario>.Failed(scenario.Diagnostics);
        }
    }
}
