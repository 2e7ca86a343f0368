using System.Collections.Immutable;
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

    private readonly List<Diagnostic> _problems = [];
    private ModelDefinition? _model;

    public static Parsed<Scenario> Read(DocumentNode document)
    {
        var reader = new ScenarioReader();
        Scenario? scenario = reader.ReadScenario(document);
        if (scenario is not null)
        {
            reader._problems.AddRange(ScenarioChecks.Check(scenario));
        }

        // In the order of the file; findings without a line come last.
        Diagnostic[] sorted = [.. reader._problems.OrderBy(p => p.Where is { Line: > 0 } where ? where.Line : int.MaxValue).ThenBy(p => p.Where?.Column ?? 0)];
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
        YearRange? baseYear = RequiredYear(fields, "base-year", "the last year that is known, such as 2025");
        YearRange? horizon = RequiredYear(fields, "horizon", "the last year of the plan, such as 2030");
        if (fields.Scalar("currency") is { } currency && currency.Text != "VND")
        {
            _problems.Add(Problem.WrongShape(currency.Where, "currency", currency.Text, "VND, the currency of the built-in model"));
        }

        _model = ReadModel(modelName, fields.Scalar("extend", "a block of statements in the model language"));
        ImmutableSortedDictionary<string, SourceDocument> sources = ReadSources(fields);
        ImmutableArray<Observation> observations = [.. Limited(fields, "observations").Select(ReadObservation).OfType<Observation>()];
        ImmutableArray<Target> targets = [.. Limited(fields, "targets").Select(ReadTarget).OfType<Target>()];
        ImmutableArray<Assumption> assumptions = [.. Limited(fields, "assumptions").Select(ReadAssumption).OfType<Assumption>()];
        Dependence dependence = ReadDependence(fields.Node("dependence"));
        ImmutableSortedDictionary<string, Variant> variants = ReadVariants(fields);
        fields.Close();
        return id is null || baseYear is null || horizon is null || _model is null
            ? null
            : new Scenario
            {
                Id = id.Text,
                Title = title,
                Model = _model,
                BaseYear = baseYear.Value.First,
                Horizon = horizon.Value.First,
                Sources = sources,
                Observations = observations,
                Targets = targets,
                Assumptions = assumptions,
                Dependence = dependence,
                Variants = variants,
            };
    }

    private DocumentNode[] Limited(Fields fields, string key)
    {
        DocumentNode[] items = [.. fields.Items(key)];
        if (items.Length > MostItems)
        {
            _problems.Add(Problem.TooMany(fields.Where, key, items.Length, MostItems));
            return [];
        }

        return items;
    }

    private static YearRange? RequiredYear(Fields fields, string key, string meaning) => fields.Required(key, meaning) is null ? null : fields.Years(key);

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
            case null:
                return Labels.None;
            case ScalarNode scalar:
                return new Labels(scalar.Text, null);
            default:
                if (Fields.Of(node, key, _problems) is not { } fields)
                {
                    return Labels.None;
                }

                var labels = new Labels(fields.Text("vi"), fields.Text("en"));
                fields.Close();
                return labels;
        }
    }

    private ImmutableSortedDictionary<string, SourceDocument> ReadSources(Fields fields)
    {
        var sources = ImmutableSortedDictionary.CreateBuilder<string, SourceDocument>(StringComparer.Ordinal);
        foreach (MappingEntry entry in fields.Entries("sources"))
        {
            if (Fields.Of(entry.Value, entry.Key.Text, _problems) is { } source)
            {
                string title = source.Required("title", "the document's title")?.Text ?? string.Empty;
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

    private Unit ReadUnit(Fields fields, bool required, SourceLocation where)
    {
        ScalarNode? scalar = fields.Scalar("unit");
        if (scalar is null && !required)
        {
            return Unit.One;
        }

        Parsed<Unit> unit = Unit.Parse(scalar?.Text, scalar?.Where ?? where);
        _problems.AddRange(unit.Diagnostics);
        return unit.Value ?? Unit.One;
    }

    private ValueRange? ReadRange(Fields fields, string key, Rational unitScale)
    {
        DocumentNode? node = fields.Node(key);
        if (node is null)
        {
            return null;
        }

        if (node is not SequenceNode { Items: [ScalarNode low, ScalarNode high] })
        {
            _problems.Add(Problem.WrongShape(node.Where, key, Fields.Describe(node), "[low, high]"));
            return null;
        }

        Rational? from = ReadBound(low, unitScale);
        Rational? to = ReadBound(high, unitScale);
        if (from > to)
        {
            _problems.Add(Problem.RangeUpsideDown(node.Where, low.Text, high.Text));
            return null;
        }

        return new ValueRange(from, to);
    }

    private Rational? ReadBound(ScalarNode scalar, Rational unitScale)
    {
        if (scalar.Text is "inf" or "-inf")
        {
            return null;
        }

        if (NumberText.TryRead(scalar.Text, unitScale, out Rational value))
        {
            return value;
        }

        _problems.Add(Problem.BadNumber(scalar.Where, scalar.Text, "a number such as 0.05 or 5 %, or inf"));
        return null;
    }
}
