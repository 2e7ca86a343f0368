using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Files.Scenarios;

internal sealed partial class ScenarioReader
{
    private Dependence ReadDependence(Fields scenario)
    {
        if (!scenario.Has("dependence") || Fields.Of(scenario.Node("dependence")!, "dependence", _problems) is not { } fields)
        {
            return Dependence.None;
        }

        (ImmutableSortedDictionary<string, double> across, double acrossDefault) = ReadCorrelations(fields, "across");
        (ImmutableSortedDictionary<string, double> overYears, double overYearsDefault) = ReadCorrelations(fields, "over-years");
        ImmutableArray<CorrelationBlock> matrices = [.. Limited(fields, "matrices").Select(ReadMatrix).OfType<CorrelationBlock>()];
        fields.Close();
        return new Dependence(across, acrossDefault, overYears, overYearsDefault) { Matrices = matrices };
    }

    // One number for all inputs, or a mapping of inputs to numbers with a default.
    private (ImmutableSortedDictionary<string, double> ByName, double Default) ReadCorrelations(Fields fields, string key)
    {
        var byName = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
        if (fields.Node(key) is SequenceNode list)
        {
            _problems.Add(Problem.WrongShape(list.Where, key, Fields.Describe(list), "a correlation, or a mapping of inputs to correlations"));
            return (byName.ToImmutable(), 0);
        }

        if (fields.Node(key) is not MappingNode mapping)
        {
            return (byName.ToImmutable(), fields.Number(key, Rational.One)?.ToDouble() ?? 0);
        }

        double standard = 0;
        foreach (MappingEntry entry in mapping.Entries)
        {
            if (entry.Value is not ScalarNode scalar || !NumberText.TryRead(scalar.Text, Rational.One, out Rational value))
            {
                _problems.Add(Problem.BadNumber(entry.Value.Where, Fields.Describe(entry.Value), "a correlation from -1 to 1"));
            }
            else if (entry.Key.Text == "default")
            {
                standard = value.ToDouble();
            }
            else
            {
                byName[entry.Key.Text] = value.ToDouble();
            }
        }

        return (byName.ToImmutable(), standard);
    }

    private CorrelationBlock? ReadMatrix(DocumentNode node)
    {
        if (Fields.Of(node, "matrix", _problems) is not { } fields)
        {
            return null;
        }

        int before = _problems.Count;
        ImmutableArray<IndicatorId> quantities = [.. RequiredItems(fields, "inputs", "the quantities it speaks of").SelectMany(item => ReadMember(item, "inputs"))];
        ImmutableArray<ImmutableArray<double>> rows = [.. RequiredItems(fields, "correlations", "a list of rows, such as [[1, 0.3], [0.3, 1]]").Select(ReadRow)];
        string? because = fields.Text("because");
        bool isSound = _model is not null && before == _problems.Count;
        fields.Close();
        return isSound ? new CorrelationBlock(quantities, rows, because, fields.Where) : null;
    }

    private IEnumerable<DocumentNode> RequiredItems(Fields fields, string key, Wording meaning)
    {
        if (!fields.Has(key))
        {
            _problems.Add(Problem.MissingKey(fields.Where, key, meaning));
        }

        return fields.Items(key);
    }

    private ImmutableArray<IndicatorId> ReadMember(DocumentNode node, string key)
    {
        if (node is ScalarNode scalar)
        {
            return ReadIds(scalar);
        }

        _problems.Add(Problem.WrongShape(node.Where, key, Fields.Describe(node), "names of quantities, quoted where they have brackets"));
        return [];
    }

    private ImmutableArray<double> ReadRow(DocumentNode node)
    {
        if (node is not SequenceNode row)
        {
            _problems.Add(Problem.WrongShape(node.Where, "correlations", Fields.Describe(node), "a row of correlations, such as [1, 0.3]"));
            return [];
        }

        return [.. row.Items.Select(item => ReadPlainNumber(item, "a correlation from -1 to 1")).OfType<double>()];
    }

    private double? ReadPlainNumber(DocumentNode node, Wording expected)
    {
        if (node is ScalarNode scalar && NumberText.TryRead(scalar.Text, Rational.One, out Rational value))
        {
            return value.ToDouble();
        }

        _problems.Add(Problem.BadNumber(node.Where, Fields.Describe(node), expected));
        return null;
    }

    private Shock? ReadShock(DocumentNode node)
    {
        if (Fields.Of(node, "shock", _problems) is not { } fields)
        {
            return null;
        }

        ScalarNode? name = fields.Required("name", "a short name such as typhoon");
        CheckShortName(name, "shock");
        ImmutableArray<ShockedInput> inputs = ReadShocked(fields);
        Unit unit = ReadUnit(fields, required: false);
        YearRange? years = ReadYears(fields);
        fields.Required("probability", "the probability of the event in one year, such as 5 %");
        double? probability = fields.Number("probability", Rational.One)?.ToDouble();
        ScalarNode? sizeText = fields.Required("size", "what the event adds, such as -6 % or triangular(-10 %, -6 %, -2 %)");
        bool unitFits = inputs.Select(i => i.Id).GroupBy(id => id.Name).All(group => CheckUnit([.. group], unit, fields, [sizeText]));
        IDistribution? size = sizeText is null || !unitFits ? null : ReadSize(sizeText, unit.Scale);
        ImmutableArray<double> recovery = ReadRecovery(fields);
        string? because = fields.Text("because");
        fields.Close();
        return inputs.IsEmpty || years is null || probability is null || size is null
            ? null
            : new Shock(name?.Text ?? $"{Nameless}{fields.Where}", inputs, years.Value, probability.Value, size, recovery, because, fields.Where);
    }

    // One name, a list of names, or a mapping of names to factors.
    private ImmutableArray<ShockedInput> ReadShocked(Fields fields)
    {
        const string Key = "inputs";
        switch (fields.Has(Key) ? fields.Node(Key) : null)
        {
            case null:
                _problems.Add(Problem.MissingKey(fields.Where, Key, "the inputs it hits: a list, or a mapping of inputs to factors"));
                return [];
            case MappingNode mapping:
                return
                [
                    .. mapping.Entries.SelectMany(entry => ReadPlainNumber(entry.Value, "a factor such as 1 or 0.5") is { } factor
                        ? ReadIds(entry.Key).Select(id => new ShockedInput(id, factor))
                        : []),
                ];
            case SequenceNode list:
                return [.. list.Items.SelectMany(item => ReadMember(item, Key)).Select(id => new ShockedInput(id))];
            case { } single:
                return [.. ReadMember(single, Key).Select(id => new ShockedInput(id))];
        }
    }

    private IDistribution? ReadSize(ScalarNode scalar, Rational unitScale)
    {
        Parsed<IDistribution> size = DistributionText.ParseOrConstant(
            scalar.Text, unitScale, "a number such as -6 %, or a distribution such as triangular(-10 %, -6 %, -2 %)", scalar.Where);
        _problems.AddRange(size.Diagnostics);
        return size.Value;
    }

    private ImmutableArray<double> ReadRecovery(Fields fields)
    {
        const string Key = "recovery";
        const string Expected = "a share such as 60 %";
        return !fields.Has(Key) ? []
            : fields.Node(Key) is SequenceNode list ? [.. list.Items.Select(item => ReadPlainNumber(item, Expected)).OfType<double>()]
            : ReadPlainNumber(fields.Node(Key)!, Expected) is { } share ? [share]
            : [];
    }
}
