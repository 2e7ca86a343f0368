using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Files.Scenarios;

internal sealed partial class ScenarioReader
{
    private Assumption? ReadAssumption(DocumentNode node)
    {
        if (Fields.Of(node, "assumption", _problems) is not { } fields)
        {
            return null;
        }

        ScalarNode? input = fields.Scalar("input");
        ScalarNode? indicator = fields.Scalar("indicator");
        Unit unit = ReadUnit(fields, required: false, fields.Where);
        YearRange? years = fields.Years("years") ?? fields.Years("year");
        ScalarNode? distributionText = fields.Scalar("distribution");
        Rational? value = fields.Number("value", unit.Scale);
        ValueRange? plausible = ReadRange(fields, "plausible", unit.Scale);
        string? because = fields.Text("because");
        fields.Close();
        if (input is null == (indicator is null))
        {
            _problems.Add(Problem.OneOfKeys(fields.Where, input is null ? "none of them" : "both", "input, indicator"));
            return null;
        }

        if (years is null)
        {
            if (fields.Node("year") is null && fields.Node("years") is null)
            {
                _problems.Add(Problem.MissingKey(fields.Where, "years", "the years it holds in, such as 2026-2030"));
            }

            return null;
        }

        ImmutableArray<IndicatorId> ids = ReadIds(input ?? indicator!);
        CheckUnit(ids, unit, fields);
        IDistribution? distribution = ReadDistribution(fields, distributionText, value, unit.Scale);
        if (indicator is not null && distribution is not null)
        {
            _problems.Add(Problem.NotAnInput(indicator.Where, indicator.Text));
        }

        if (distribution is null && plausible is null)
        {
            _problems.Add(Problem.OneOfKeys(fields.Where, "none of them", "distribution, value, plausible"));
            return null;
        }

        return ids.IsEmpty ? null : new Assumption(ids, years.Value, distribution, plausible, because, fields.Where);
    }

    private IDistribution? ReadDistribution(Fields fields, ScalarNode? text, Rational? value, Rational unitScale)
    {
        if (text is not null && value is not null)
        {
            _problems.Add(Problem.OneOfKeys(fields.Where, "both", "distribution, value"));
        }

        if (text is null)
        {
            return value is { } constant ? new Constant(constant.ToDouble()) : null;
        }

        Parsed<IDistribution> distribution = DistributionText.Parse(text.Text, unitScale, text.Where);
        _problems.AddRange(distribution.Diagnostics);
        return distribution.Value;
    }

    // One quantity, or without an element every element of the indicator's set.
    private ImmutableArray<IndicatorId> ReadIds(ScalarNode scalar)
    {
        if (_model is null || ReadId(scalar) is not { } id)
        {
            return [];
        }

        ImmutableArray<IndicatorId> ids = WhatIf.Expand(_model, id);
        if (!ids.IsEmpty)
        {
            return ids;
        }

        IEnumerable<string> known = _model.Indicators.SelectMany(i => i.Ids()).Select(known => known.ToString());
        _problems.Add(Problem.UnknownIndicator(scalar.Where, scalar.Text, known));
        return [];
    }

    private void CheckUnit(ImmutableArray<IndicatorId> ids, Unit unit, Fields fields)
    {
        if (ids.IsEmpty || fields.Scalar("unit") is not { } scalar)
        {
            return;
        }

        Unit expected = _model!.ByName[ids[0].Name].Unit;
        if (unit.Dimension != expected.Dimension)
        {
            _problems.Add(Problem.UnitDoesNotFit(scalar.Where, ids[0].Name, scalar.Text, $"a unit of {expected.Text}"));
        }
    }

    private Dependence ReadDependence(DocumentNode? node)
    {
        if (node is null || Fields.Of(node, "dependence", _problems) is not { } fields)
        {
            return Dependence.None;
        }

        (ImmutableSortedDictionary<string, double> across, double acrossDefault) = ReadCorrelations(fields, "across");
        (ImmutableSortedDictionary<string, double> overYears, double overYearsDefault) = ReadCorrelations(fields, "over-years");
        fields.Close();
        return new Dependence(across, acrossDefault, overYears, overYearsDefault);
    }

    // One number for all inputs, or a mapping of inputs to numbers with a default.
    private (ImmutableSortedDictionary<string, double> ByName, double Default) ReadCorrelations(Fields fields, string key)
    {
        var byName = ImmutableSortedDictionary.CreateBuilder<string, double>(StringComparer.Ordinal);
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

    private ImmutableSortedDictionary<string, Variant> ReadVariants(Fields fields)
    {
        var variants = ImmutableSortedDictionary.CreateBuilder<string, Variant>(StringComparer.Ordinal);
        foreach (MappingEntry entry in fields.Entries("variants"))
        {
            if (Fields.Of(entry.Value, entry.Key.Text, _problems) is not { } variant)
            {
                continue;
            }

            Labels title = ReadLabels(variant.Node("title"), "title");
            var overrides = ImmutableArray.CreateBuilder<Override>();
            foreach (MappingEntry change in variant.Entries("set"))
            {
                ImmutableArray<IndicatorId> ids = ReadIds(change.Key);
                if (change.Value is not ScalarNode scalar || !NumberText.TryRead(scalar.Text, Rational.One, out Rational value))
                {
                    _problems.Add(Problem.BadNumber(change.Value.Where, Fields.Describe(change.Value), "a number such as 8 % or 0.08"));
                }
                else if (!ids.IsEmpty)
                {
                    overrides.Add(new Override(ids, null, value.ToDouble(), change.Key.Where));
                }
            }

            variant.Close();
            variants[entry.Key.Text] = new Variant(entry.Key.Text, title, overrides.ToImmutable());
        }

        return variants.ToImmutable();
    }
}
