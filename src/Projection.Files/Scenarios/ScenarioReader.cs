using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

/// <summary>Turns the nodes of a scenario file into a scenario; collects all findings on the way.</summary>
internal sealed partial class ScenarioReader
{
    private const int MostItems = 20_000;

    // Stands for what is missing, so that everything else can still be looked over; the scenario is refused anyway.
    private const string Nameless = "?";

    private readonly List<Diagnostic> _problems = [];
    private readonly DocumentPlaces _places;
    private ModelDefinition? _model;
    private HashedText? _modelText;

    private ScenarioReader(DocumentNode document) => _places = new DocumentPlaces(document);

    public static Parsed<Scenario> Read(DocumentNode document)
    {
        var reader = new ScenarioReader(document);
        Scenario? scenario = reader.ReadScenario(document);
        bool hasYears = scenario is { BaseYear.Value: > 0 };
        Diagnostic[] found = scenario is null ? [] : [.. ScenarioChecks.Check(scenario, reader._places.Of).Where(p => (hasYears || p.Code != "PRJ0214") && reader.IsNews(p))];

        // In the order of the file; findings in another text, or without a line, come last.
        Diagnostic[] sorted =
        [
            .. reader._problems.Concat(found)
                .OrderBy(p => p.Where is { Line: > 0 } where && where.File == document.Where.File ? where.Line : int.MaxValue)
                .ThenBy(p => p.Where?.Column ?? 0),
        ];
        return scenario is not null && !sorted.Any(p => p.Severity == Severity.Error)
            ? Parsed<Scenario>.Of(scenario, sorted)
            : Parsed<Scenario>.Failed(sorted);
    }

    private Scenario? ReadScenario(DocumentNode document)
    {
        if (Fields.Of(document, "the file", _problems) is not { } fields)
        {
            return null;
        }

        ScalarNode? id = fields.Required("scenario", "a short name such as thai-nguyen-2030");
        if (id is not null && (id.Text.Length == 0 || !id.Text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
        {
            _problems.Add(Problem.BadName(id.Where, "scenario", id.Text, "small letters, digits and hyphens"));
        }

        Labels title = ReadLabels(fields.Node("title"), "title");
        ScalarNode? modelName = fields.Required("model", $"a built-in model: {string.Join(", ", BuiltInModel.Names)}");
        Year? baseYear = RequiredYear(fields, "base-year", "the last year that is known, such as 2025");
        Year? horizon = RequiredYear(fields, "horizon", "the last year of the plan, such as 2030");
        if (fields.Scalar("currency") is { } currency && currency.Text != "VND")
        {
            _problems.Add(Problem.WrongShape(currency.Where, "currency", currency.Text, "VND, the currency of the built-in model"));
        }

        _model = ReadModel(modelName, fields.Scalar("extend", "a block of statements in the model language"));
        ImmutableSortedDictionary<string, SourceDocument> sources = ReadSources(fields);
        ImmutableArray<Observation> observations = [.. Limited(fields, "observations").Select(ReadObservation).OfType<Observation>()];
        ImmutableArray<Target> targets = [.. Limited(fields, "targets").Select(ReadTarget).OfType<Target>()];
        ImmutableArray<Assumption> assumptions = [.. Limited(fields, "assumptions").Select(ReadAssumption).OfType<Assumption>()];
        Dependence dependence = ReadDependence(fields);
        ImmutableArray<Shock> shocks = [.. Limited(fields, "shocks").Select(ReadShock).OfType<Shock>()];
        ImmutableArray<OutputQuantity> outputs = [.. Limited(fields, "outputs").Select(ReadOutput).OfType<OutputQuantity>()];
        ImmutableSortedDictionary<string, Variant> variants = ReadVariants(fields);
        fields.Close();
        return _model is null
            ? null
            : new Scenario
            {
                Id = id?.Text ?? Nameless,
                Title = title,
                Model = _model,
                ModelText = _modelText,
                BaseYear = horizon is null ? default : baseYear ?? default,
                Horizon = baseYear is null ? default : horizon ?? default,
                Sources = sources,
                Observations = observations,
                Targets = targets,
                Assumptions = assumptions,
                Dependence = dependence,
                Shocks = shocks,
                Outputs = outputs,
                Variants = variants,
            };
    }

    // What follows only from an error that was named already would mislead: a unit that cannot be read does not fit either.
    private bool IsNews(Diagnostic finding) => finding.Where is not { } where || !_problems.Any(p => p.Severity == Severity.Error
        && p.Where is { } place && place.File == where.File && place.Line == where.Line
        && place.Column >= where.Column && place.Column < where.Column + Math.Max(1, where.Length));

    private DocumentNode[] Limited(Fields fields, string key)
    {
        DocumentNode[] items = [.. fields.Items(key)];
        if (items.Length > MostItems)
        {
            _problems.Add(Problem.TooMany(fields.WhereOf(key), key, items.Length, MostItems));
            return [];
        }

        foreach (DocumentNode item in items)
        {
            _places.Add(item);
        }

        return items;
    }

    private static Year? RequiredYear(Fields fields, string key, Wording meaning) => fields.Required(key, meaning) is null ? null : fields.SingleYear(key);

    private ModelDefinition? ReadModel(ScalarNode? name, ScalarNode? extension)
    {
        if (name is null)
        {
            return null;
        }

        if (BuiltInModel.Find(name.Text) is not { } builtIn)
        {
            _problems.Add(Problem.UnknownModel(name.Where, name.Text, BuiltInModel.Names));
            return null;
        }

        _modelText = new HashedText(builtIn.Name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', builtIn.Lines)))));
        ModelText[] texts = extension is null
            ? [builtIn]
            : [builtIn, new ModelText(extension.Where.File, extension.Text, extension.Block is { } block ? block.LocationOf : (_, _, _) => extension.Where)];
        Parsed<ModelDefinition> model = ModelDefinition.Parse(texts);
        _problems.AddRange(model.Diagnostics);
        return model.Value;
    }

    private Labels ReadLabels(DocumentNode? node, string key)
    {
        switch (node)
        {
            case null or ScalarNode { IsNull: true }:
                return Labels.None;
            case ScalarNode scalar:
                return new Labels(ReadName(scalar, key), null);
            default:
                if (Fields.Of(node, key, _problems) is not { } fields)
                {
                    return Labels.None;
                }

                var labels = new Labels(ReadName(fields.Scalar("vi"), key), ReadName(fields.Scalar("en"), key));
                if (!fields.Has("vi") && !fields.Has("en"))
                {
                    _problems.Add(Problem.MissingKey(node.Where, "vi", $"the {(Wording)key} in Vietnamese, or `en` for English"));
                }

                fields.Close();
                return labels;
        }
    }

    private string? ReadName(ScalarNode? scalar, Wording what)
    {
        if (scalar is not null && string.IsNullOrWhiteSpace(scalar.Text))
        {
            _problems.Add(Problem.BadName(scalar.Where, what, scalar.Text, "a text that can be read"));
        }

        return scalar?.Text;
    }

    private ImmutableSortedDictionary<string, SourceDocument> ReadSources(Fields fields)
    {
        var sources = ImmutableSortedDictionary.CreateBuilder<string, SourceDocument>(StringComparer.Ordinal);
        foreach (MappingEntry entry in fields.Entries("sources"))
        {
            if (Fields.Of(entry.Value, entry.Key.Text, _problems) is { } source)
            {
                ReadName(entry.Key, "source");
                string title = ReadName(source.Required("title", "the document's title"), "title") ?? string.Empty;
                sources[entry.Key.Text] = new SourceDocument(entry.Key.Text, title, source.Text("date"), source.Text("note"));
                source.Close();
            }
        }

        return sources.ToImmutable();
    }

    private IndicatorId? ReadId(ScalarNode? scalar)
    {
        if (scalar is null)
        {
            return null;
        }

        if (IndicatorId.TryParse(scalar.Text, out IndicatorId id))
        {
            return id;
        }

        _problems.Add(Problem.BadName(scalar.Where, "quantity", scalar.Text, "an indicator such as grdp or share[services]"));
        return null;
    }

    // One where no unit is given or the given one cannot be read, which is then reported.
    private Unit ReadUnit(Fields fields, bool required)
    {
        ScalarNode? scalar = fields.Scalar("unit");
        if (scalar is null && (!required || fields.Has("unit")))
        {
            return Unit.One;
        }

        Parsed<Unit> unit = Unit.Parse(scalar?.Text, scalar is null ? fields.Where : TextLocation(scalar));
        _problems.AddRange(unit.Diagnostics);
        return unit.Value ?? Unit.One;
    }

    private ValueRange? ReadRange(Fields fields, string key, Unit unit)
    {
        if (!fields.Has(key))
        {
            return null;
        }

        DocumentNode node = fields.Node(key)!;
        if (node is not SequenceNode { Items: [ScalarNode low, ScalarNode high] })
        {
            _problems.Add(Problem.WrongShape(node.Where, key, Fields.Describe(node), "[low, high]"));
            return null;
        }

        if (unit.Scale == Rational.One && NumberText.MixesPercent(new[] { low.Text, high.Text }.Where(t => t is not ("inf" or "-inf"))))
        {
            _problems.Add(Problem.PercentMixed(node.Where, $"[{low.Text}, {high.Text}]"));
            return null;
        }

        int before = _problems.Count;
        Rational? from = ReadBound(low, "-inf", unit.Scale);
        Rational? to = ReadBound(high, "inf", unit.Scale);
        if (from > to)
        {
            _problems.Add(Problem.RangeUpsideDown(node.Where, low.Text, high.Text));
        }

        return before == _problems.Count ? new ValueRange(from, to) : null;
    }

    private Rational? ReadBound(ScalarNode scalar, string none, Rational unitScale)
    {
        if (scalar.Text == none)
        {
            return null;
        }

        if (NumberText.TryRead(scalar.Text, unitScale, out Rational value))
        {
            return value;
        }

        _problems.Add(Problem.BadNumber(scalar.Where, scalar.Text, $"a number such as 0.05 or 5 %, or {none}"));
        return null;
    }
}
