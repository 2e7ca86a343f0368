using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Importing;

/// <summary>Reads the targets of a plan from its table, by rules that are stated with each row, and drops none.</summary>
/// <remarks>
/// A row is a quantity of the model only where its name is one of the model's (<see cref="IndicatorNames"/>) and its unit fits; every other row stands by
/// itself, with the quantities that its name is near. Nothing is taken from the figures themselves.
/// </remarks>
public sealed class TargetImport
{
    private const int MostRows = 5_000;
    private const int LongestHeading = 120;

    // Stands for a unit that the table does not give: something is counted, and nobody says what.
    private static readonly Unit NoUnit = Unit.Parse("đơn vị").ValueOrThrow();

    private readonly PlanTable _table;
    private readonly TableColumn _column;
    private readonly ImportOptions _options;
    private readonly IndicatorNames _names;
    private readonly PeriodRules _periods;
    private readonly TargetIds _ids = new();
    private readonly List<Diagnostic> _findings = [];
    private readonly HashSet<RowMapping> _used = new(ReferenceEqualityComparer.Instance);

    private TargetImport(PlanTable table, TableColumn column, ImportOptions options)
    {
        (_table, _column, _options) = (table, column, options);
        _names = IndicatorNames.Of(options.Model);
        _periods = new PeriodRules(options.Model, options.PlanYears, column.Years);
        foreach (string id in options.Mappings.Select(mapping => mapping.Id).OfType<string>())
        {
            _ids.Take(id);
        }
    }

    /// <summary>Reads the targets.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">Its column of targets.</param>
    /// <param name="options">What the table does not say.</param>
    /// <returns>All rows with what became of them; the errors where a figure cannot be read, a mapping fits no row, or there is no target.</returns>
    public static Parsed<ImportReport> Read(PlanTable table, TableColumn column, ImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(column);
        ArgumentNullException.ThrowIfNull(options);
        return new TargetImport(table, column, options).Read();
    }

    private Parsed<ImportReport> Read()
    {
        TableRows.Row[] rows = [.. TableRows.Of(_table, _column).Take(MostRows + 1)];
        if (rows.Length > MostRows)
        {
            return Parsed<ImportReport>.Failed(Problem.TooManyTableRows(_table.Sheet.Locate(), MostRows));
        }

        ImmutableArray<ImportedRow>.Builder read = ImmutableArray.CreateBuilder<ImportedRow>(rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            bool hasRowsBelow = i + 1 < rows.Length && rows[i + 1].Above.Length > 0 && rows[i + 1].Above[0] == rows[i].Name;
            read.Add(ReadRow(rows[i], hasRowsBelow));
        }

        foreach (RowMapping unused in _options.Mappings.Where(mapping => !_used.Contains(mapping)))
        {
            _findings.Add(Problem.MappingWithoutRow(unused.Where, unused.Cell?.ToString() ?? unused.Name ?? string.Empty));
        }

        var report = new ImportReport(_table, _column, _options.Model, _options.PlanYears, read.ToImmutable());
        if (report.Targets.IsEmpty && _findings.TrueForAll(finding => finding.Severity != Severity.Error))
        {
            _findings.Add(Problem.TableWithoutTargets(_table.Sheet.Locate(new CellReference(_table.HeaderRow, _column.Column)), _column.Header));
        }

        return Parsed<ImportReport>.Of(report, _findings);
    }

    private ImportedRow ReadRow(TableRows.Row row, bool hasRowsBelow)
    {
        RowName name = RowName.Of(row.Name);
        var plain = new ImportedRow(row.Cell, row.Number, name.Text, RowKind.Remark) { Office = row.Office, Rank = row.Rank };
        if (row.IsHidden && !_options.IncludesHidden)
        {
            if (!row.IsBare)
            {
                _findings.Add(Problem.HiddenRow(Place(row), name.Text));
            }

            return plain with { Kind = RowKind.Hidden };
        }

        RowMapping? mapping = _options.Mappings.FirstOrDefault(m => m.Cell == row.Cell || (m.Name is { } of && RowName.Of(of).Text == name.Text && !_used.Contains(m)));
        if (mapping is not null)
        {
            _used.Add(mapping);
        }

        bool isBlank = row.Target.Length == 0 && (row.IsBare || hasRowsBelow) && !_table.Sheet.Findings.ContainsKey(row.Cell);
        if (isBlank && mapping is null)
        {
            // A foot-note belongs to no row.
            return hasRowsBelow || row.Rank == RowRank.Section && row.Name.Length <= LongestHeading && !IsFootnote(row.Name)
                ? plain with { Kind = RowKind.Heading }
                : plain with { Number = row.Rank == RowRank.Main ? row.Number : string.Empty };
        }

        return FigureOf(row, name) is { } figure ? ReadTarget(row, name, figure, plain with { Kind = RowKind.Target }, mapping) : plain with { Kind = RowKind.Target };
    }

    private static bool IsFootnote(string name) => name[0] is '¹' or '²' or '³' or '*' or '(' or (>= '\u2070' and <= '\u2079');

    // A ceiling that the name states holds for a bare number, as if its sign stood there.
    private PublishedFigure? FigureOf(TableRows.Row row, RowName name)
    {
        if (_table.Sheet.Findings.TryGetValue(row.Cell, out Diagnostic? finding))
        {
            _findings.Add(finding);
            return null;
        }

        string text = row.Target.Length == 0 ? "…" : row.Target;
        Parsed<PublishedFigure> figure = PublishedFigure.Parse(text, _options.Format, Place(row));
        if (figure.Value is { Kind: FigureKind.Value, IsApproximate: false } && (name.SaysCeiling || name.SaysFloor))
        {
            figure = PublishedFigure.Parse((name.SaysCeiling ? "≤ " : "≥ ") + text, _options.Format, Place(row));
        }

        _findings.AddRange(figure.Diagnostics);
        return figure.Value;
    }

    private ImportedRow ReadTarget(TableRows.Row row, RowName name, PublishedFigure published, ImportedRow plain, RowMapping? mapping)
    {
        Unit? unit = mapping?.Unit ?? UnitOf(row, name, published);
        bool isPadded = mapping?.Decimals is null && IsPadded(published);
        var figure = new Figure(published, unit ?? NoUnit)
        {
            Source = _options.Source,
            Place = PlaceText(row),
            Decimals = mapping?.Decimals ?? (isPadded ? DecimalsWithoutPadding(published) : null),
        };
        (IndicatorId Id, MatchKind Kind)? match = unit is null || !(published.HasNumber || published.Kind == FigureKind.Blank) ? null : Match(row, name, unit, mapping);
        if (mapping?.Subject is { } given)
        {
            CheckUnit(row, given, figure.Unit);
            return Finished(row, plain with { Match = MatchKind.Mapping, Rule = PeriodRule.Mapping, IsPadded = isPadded }, given, figure, mapping.Id ?? _ids.ForName(name.Text), []);
        }

        if (match is { } found)
        {
            (Subject subject, PeriodRule rule) = mapping is { Statistic: { } statistic, Years: { } years }
                ? (new Subject.Indicator(found.Id, statistic, years), PeriodRule.Mapping)
                : _periods.Linked(found.Id, name);
            ImmutableArray<StatedReading> readings = PeriodRules.Other(subject, rule) is { } other ? [new StatedReading(other, figure.Unit, OtherYear)] : [];
            return Finished(row, plain with { Match = found.Kind, Rule = rule, IsPadded = isPadded }, subject, figure, mapping?.Id ?? _ids.For(found.Id), readings);
        }

        return Standalone(row, name, plain with { IsPadded = isPadded }, figure, mapping);
    }

    private ImportedRow Standalone(TableRows.Row row, RowName name, ImportedRow plain, Figure figure, RowMapping? mapping)
    {
        StandaloneMeasure measure = mapping?.Measure ?? MeasureRules.Of(name, figure.Published, figure.Unit);
        (YearRange years, PeriodRule rule) = mapping?.Years is { } given ? (given, PeriodRule.Mapping) : _periods.Standalone(name, measure == StandaloneMeasure.Rate);
        string full = FullName(row, name);
        var subject = new Subject.Standalone(new Labels(full, null), measure, ValueRange.Unbounded, years);
        return Finished(row, plain with { Rule = rule, Match = mapping is null ? MatchKind.None : MatchKind.Mapping, Nearest = _names.Nearest(full) }, subject, figure, mapping?.Id ?? _ids.ForName(full), []);
    }

    private static ImportedRow Finished(TableRows.Row row, ImportedRow plain, Subject subject, Figure figure, string id, ImmutableArray<StatedReading> readings)
    {
        Figure noted = figure with { Note = ImportNotes.Of(plain) };
        return plain with { Target = new Target(id, subject, noted) { Readings = readings } };
    }

    private (IndicatorId Id, MatchKind Kind)? Match(TableRows.Row row, RowName name, Unit unit, RowMapping? mapping)
    {
        if (mapping is { IsStandalone: true })
        {
            return null;
        }

        if (mapping?.Indicator is { } chosen)
        {
            CheckUnit(row, new Subject.Indicator(chosen, Statistic.Value, _options.PlanYears), unit);
            return (chosen, MatchKind.Mapping);
        }

        ImmutableArray<(IndicatorId Id, MatchKind Kind)> candidates = [.. _names.FindKey(name.Key), .. ElementsBelow(row, name)];
        (IndicatorId Id, MatchKind Kind)[] fitting = [.. candidates.Where(c => _options.Model.ByName[c.Id.Name].Unit.Dimension == unit.Dimension)];
        if (fitting.Length == 1 || (fitting.Length > 1 && fitting[0].Kind < fitting[1].Kind))
        {
            return fitting[0];
        }

        if (candidates.Length > 0)
        {
            _findings.Add(fitting.Length > 1
                ? Problem.RowNameNotUnique(Place(row), name.Text, fitting.Select(c => c.Id.ToString()))
                : Problem.RowUnitDoesNotFit(Place(row), name.Text, unit.Text, candidates[0].Id.ToString(), DisplayUnit.For(_options.Model.ByName[candidates[0].Id.Name]).Text));
        }

        return null;
    }

    private void CheckUnit(TableRows.Row row, Subject subject, Unit unit)
    {
        if (subject is Subject.Indicator indicator && _options.Model.Find(indicator.Id) is { } info && info.Unit.Dimension != unit.Dimension)
        {
            _findings.Add(Problem.UnitDoesNotFit(Place(row), indicator.Id.ToString(), unit.Text, DisplayUnit.For(info).Text));
        }
    }

    // "Dịch vụ" below "Cơ cấu kinh tế" is the share of services.
    private IEnumerable<(IndicatorId Id, MatchKind Kind)> ElementsBelow(TableRows.Row row, RowName name)
    {
        IReadOnlySet<string> elements = _names.FindElements(name.Key);
        IEnumerable<IndicatorInfo> groups = elements.Count == 0 ? [] : row.Above.Select(above => _names.FindGroup(RowName.Of(above).Key)).FirstOrDefault(found => found.Length > 0, []);
        return groups.SelectMany(group => group.Ids().Where(id => elements.Contains(id.Element!)).Select(id => (id, MatchKind.Element)));
    }

    // No unit is no unit: words need none, an index is one, and the figure itself may carry it.
    private Unit? UnitOf(TableRows.Row row, RowName name, PublishedFigure figure)
    {
        string text = row.Unit.Length > 0 ? row.Unit
            : figure.Kind == FigureKind.Words ? "lời văn"
            : name.Key.StartsWith("chi so ", StringComparison.Ordinal) ? "chỉ số"
            : figure.Suffix;
        if (text.Length == 0)
        {
            _findings.Add(Problem.RowWithoutUnit(Place(row), name.Text));
            return null;
        }

        Parsed<Unit> unit = Unit.Parse(InSentence(text), Place(row));
        if (unit.Value is null)
        {
            _findings.Add(Problem.RowUnitNotUnderstood(Place(row), name.Text, text));
        }
        else if (!unit.Value.IsKnown && figure.Kind != FigureKind.Words)
        {
            _findings.Add(Problem.RowUnitUnknown(Place(row), name.Text, text));
        }

        return unit.Value;
    }

    // "Nghìn tỷ đồng" begins its cell with a capital, "MW" and "USD" are written so.
    private static string InSentence(string unit)
    {
        string text = TableFinder.OneLine(unit).Replace("/ ", "/", StringComparison.Ordinal).Replace(" /", "/", StringComparison.Ordinal);
        return text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    // 361,600 and 48.112,70 are filled up to the width of a column; one decimal stays, so that 10,0 keeps what it says.
    private static bool IsPadded(PublishedFigure figure) =>
        figure.HasNumber && figure.Kind != FigureKind.Range && figure.LowDecimals > 1 && DecimalsWithoutPadding(figure) < figure.LowDecimals;

    private static int DecimalsWithoutPadding(PublishedFigure figure)
    {
        int decimals = figure.LowDecimals;
        while (decimals > 1 && figure.Low.RoundToDecimals(decimals - 1) == figure.Low)
        {
            decimals--;
        }

        return decimals;
    }

    // A name that only makes sense below another one is written with it.
    private static string FullName(TableRows.Row row, RowName name)
    {
        string[] whole = ["ti ", "toc do", "tong ", "so ", "muc ", "chi so", "gia tri", "kim ngach", "thuc hien", "nang suat", "dien tich", "san luong", "thu ", "chi ", "von "];
        string plain = RowName.Plain(name.Text) + " ";
        return row.Above.IsEmpty || Array.Exists(whole, word => plain.StartsWith(word, StringComparison.Ordinal)) ? name.Text : $"{RowName.Of(row.Above[0]).Text}: {Small(name.Text)}";
    }

    private static string Small(string text) => text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static readonly Labels OtherYear = new("dòng này không ghi năm", "the row prints no year");

    private string PlaceText(TableRows.Row row) => row.Number.Length > 0 ? $"{_table.Sheet.Name}, dòng {row.Number}, ô {row.Cell}" : $"{_table.Sheet.Name}, ô {row.Cell}";

    private SourceLocation Place(TableRows.Row row) => _table.Sheet.Locate(row.Cell);
}
