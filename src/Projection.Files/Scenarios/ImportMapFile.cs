using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Importing;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

/// <summary>Reads what a person decides about single rows of a plan's table (YAML, one key <c>rows</c>, the keys of targets).</summary>
public static class ImportMapFile
{
    // What a row can be taken for; one of them.
    private static readonly string[] Meanings = ["indicator", "ratio", "standalone"];

    private static readonly (string Key, Statistic Statistic)[] Periods =
    [
        ("year", Statistic.Value),
        ("average", Statistic.Average),
        ("sum", Statistic.Sum),
        ("maximum", Statistic.Maximum),
        ("minimum", Statistic.Minimum),
    ];

    /// <summary>Reads the decisions from a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="model">The model that knows the quantities.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The decisions in the order of the file, or all errors of the file.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Parsed<IReadOnlyList<RowMapping>>> ReadAsync(string path, ModelDefinition model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(model);
        Parsed<DocumentNode> document = await DocumentReader.ReadAsync(path, limits: null, cancellationToken).ConfigureAwait(false);
        return document.Success ? new Reader(model).Read(document.Value) : Parsed<IReadOnlyList<RowMapping>>.Failed(document.Diagnostics);
    }

    /// <summary>Reads the decisions from bytes.</summary>
    /// <param name="bytes">The file's contents, UTF-8.</param>
    /// <param name="fileName">The name to be used in findings.</param>
    /// <param name="model">The model that knows the quantities.</param>
    /// <returns>The decisions in the order of the file, or all errors of the text.</returns>
    public static Parsed<IReadOnlyList<RowMapping>> Read(ReadOnlyMemory<byte> bytes, string fileName, ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Parsed<DocumentNode> document = DocumentReader.Read(bytes, fileName);
        return document.Success ? new Reader(model).Read(document.Value) : Parsed<IReadOnlyList<RowMapping>>.Failed(document.Diagnostics);
    }

    private sealed class Reader(ModelDefinition model)
    {
        private readonly List<Diagnostic> _problems = [];

        public Parsed<IReadOnlyList<RowMapping>> Read(DocumentNode document)
        {
            if (Fields.Of(document, "the file", _problems) is not { } fields)
            {
                return Parsed<IReadOnlyList<RowMapping>>.Failed(_problems);
            }

            IReadOnlyList<RowMapping> rows = [.. fields.Items("rows").Select(ReadRow).OfType<RowMapping>()];
            fields.Close();
            if (!fields.Has("rows"))
            {
                _problems.Add(Problem.MissingKey(fields.Where, "rows", "a list of rows with what is decided about each"));
            }

            return Parsed<IReadOnlyList<RowMapping>>.Of(rows, _problems);
        }

        private RowMapping? ReadRow(DocumentNode node)
        {
            if (Fields.Of(node, "row", _problems) is not { } fields)
            {
                return null;
            }

            CellReference? cell = ReadCell(fields);
            string? name = fields.Text("name");
            if (fields.Has("cell") == fields.Has("name"))
            {
                _problems.Add(Problem.OneOfKeys(fields.Where, "cell, name", fields.Has("cell") ? ["cell", "name"] : []));
            }

            ScalarNode? id = fields.Scalar("id");
            if (id is not null && (id.Text.Length == 0 || !id.Text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '_' or '-')))
            {
                _problems.Add(Problem.BadName(id.Where, "target", id.Text, "small letters, digits, _ and -"));
            }

            bool isStandalone = fields.Flag("standalone");
            IndicatorId? indicator = ReadId(fields.Scalar("indicator"));
            Subject? ratio = ReadRatio(fields);
            string[] quantities = [.. Meanings.Where(fields.Has)];
            if (quantities.Length > 1)
            {
                _problems.Add(Problem.OneOfKeys(fields.Where, "indicator, ratio, standalone", quantities));
            }

            (Statistic Statistic, YearRange Years)? period = ReadPeriod(fields);
            var row = new RowMapping(fields.Where)
            {
                Cell = cell,
                Name = name,
                Id = id?.Text,
                IsStandalone = isStandalone,
                Indicator = indicator,
                Subject = ratio ?? (indicator is { } quantity && period is { } given ? new Subject.Indicator(quantity, given.Statistic, given.Years) : null),
                Statistic = period?.Statistic,
                Years = period?.Years,
                Unit = ReadUnit(fields),
                Decimals = ReadDecimals(fields),
                Measure = ReadMeasure(fields),
            };
            fields.Close();
            return row;
        }

        private CellReference? ReadCell(Fields fields)
        {
            if (fields.Scalar("cell") is not { } scalar)
            {
                return null;
            }

            if (CellReference.TryParse(scalar.Text, out CellReference cell))
            {
                return cell;
            }

            _problems.Add(Problem.WrongShape(scalar.Where, "cell", scalar.Text, "the cell of the row's target, such as D12"));
            return null;
        }

        private IndicatorId? ReadId(ScalarNode? scalar)
        {
            if (scalar is null)
            {
                return null;
            }

            if (IndicatorId.TryParse(scalar.Text, out IndicatorId id) && model.Find(id) is not null)
            {
                return id;
            }

            _problems.Add(Problem.UnknownIndicator(scalar.Where, scalar.Text, model.Indicators.SelectMany(info => info.Ids()).Select(known => known.ToString())));
            return null;
        }

        private Subject.Ratio? ReadRatio(Fields fields)
        {
            DocumentNode? node = fields.Node("ratio");
            YearRange? over = fields.Years("over");
            if (node is null)
            {
                if (fields.Has("over"))
                {
                    _problems.Add(Problem.KeyDoesNotApply(fields.WhereOf("over"), "over", "it goes with `ratio`"));
                }

                return null;
            }

            if (node is not SequenceNode { Items: [ScalarNode above, ScalarNode below] })
            {
                _problems.Add(Problem.WrongShape(node.Where, "ratio", Fields.Describe(node), "[numerator, denominator]"));
                return null;
            }

            IndicatorId? numerator = ReadId(above);
            IndicatorId? denominator = ReadId(below);
            if (over is null && !fields.Has("over"))
            {
                _problems.Add(Problem.MissingKey(fields.Where, "over", "the years, such as 2026-2030"));
            }

            return numerator is { } first && denominator is { } second && over is { } years ? new Subject.Ratio(first, second, years) : null;
        }

        private (Statistic Statistic, YearRange Years)? ReadPeriod(Fields fields)
        {
            var given = Periods.Select(p => (p.Key, p.Statistic, Years: fields.Years(p.Key))).Where(p => fields.Has(p.Key)).ToArray();
            if (given.Length > 1)
            {
                _problems.Add(Problem.OneOfKeys(fields.Where, string.Join(", ", Periods.Select(p => p.Key)), [.. given.Select(p => p.Key)]));
            }

            if (given.Length > 0 && given[0] is { Statistic: Statistic.Value, Years: { Count: > 1 } years })
            {
                _problems.Add(Problem.YearOutside(fields.WhereOf("year"), years.ToString(), "one year for `year`; several go with average, sum, maximum or minimum"));
                return null;
            }

            return given.Length == 1 && given[0].Years is { } range ? (given[0].Statistic, range) : null;
        }

        private Unit? ReadUnit(Fields fields)
        {
            if (fields.Scalar("unit") is not { } scalar)
            {
                return null;
            }

            Parsed<Unit> unit = Unit.Parse(scalar.Text, scalar.Where);
            _problems.AddRange(unit.Diagnostics);
            return unit.Value;
        }

        private int? ReadDecimals(Fields fields)
        {
            const int Most = 15;
            Rational? number = fields.Number("decimals", Rational.One);
            if (number is { } value && (!value.IsInteger || value < -Most || value > Most))
            {
                _problems.Add(Problem.BadNumber(fields.WhereOf("decimals"), fields.Text("decimals")!, "a whole number from -15 to 15"));
                return null;
            }

            return number is { } whole ? (int)whole.Numerator : null;
        }

        private StandaloneMeasure? ReadMeasure(Fields fields)
        {
            if (fields.Scalar("measure") is not { } scalar)
            {
                return null;
            }

            if (Enum.TryParse(scalar.Text, ignoreCase: true, out StandaloneMeasure measure) && scalar.Text.All(char.IsAsciiLetterLower))
            {
                return measure;
            }

            _problems.Add(Problem.WrongShape(scalar.Where, "measure", scalar.Text, string.Join(", ", Enum.GetNames<StandaloneMeasure>().Select(n => n.ToLowerInvariant()))));
            return null;
        }
    }
}
