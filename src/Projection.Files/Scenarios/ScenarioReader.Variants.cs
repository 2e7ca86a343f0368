using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

internal sealed partial class ScenarioReader
{
    // In the order in which they hold.
    private static readonly (string Key, OverrideKind Kind)[] ChangeKeys = [("set", OverrideKind.Set), ("add", OverrideKind.Add), ("grow", OverrideKind.Grow)];

    private ImmutableSortedDictionary<string, Variant> ReadVariants(Fields fields)
    {
        var variants = ImmutableSortedDictionary.CreateBuilder<string, Variant>(StringComparer.Ordinal);
        foreach (MappingEntry entry in fields.Entries("variants"))
        {
            ReadName(entry.Key, "variant");
            if (Fields.Of(entry.Value, entry.Key.Text, _problems) is not { } variant)
            {
                continue;
            }

            _places.Add(entry.Value);
            Labels title = ReadLabels(variant.Node("title"), "title");
            ImmutableArray<string> basedOn = [.. Names(variant, "based-on").Select(name => name.Text)];
            ImmutableArray<Override> overrides = ReadOverrides(variant);
            if (!ChangeKeys.Any(k => variant.Has(k.Key)) && !variant.Has("changes") && !variant.Has("based-on"))
            {
                _problems.Add(Problem.MissingKey(variant.Where, "set", "what is different: names of inputs with values"));
            }

            variant.Close();
            variants[entry.Key.Text] = new Variant(entry.Key.Text, title, overrides) { BasedOn = basedOn, Where = entry.Value.Where };
        }

        return variants.ToImmutable();
    }

    private ImmutableArray<Override> ReadOverrides(Fields variant)
    {
        var overrides = ImmutableArray.CreateBuilder<Override>();
        bool hold = variant.Flag("hold");
        foreach ((string key, OverrideKind kind) in ChangeKeys)
        {
            overrides.AddRange(variant.Entries(key).Select(change => ReadOverride(change, kind)).OfType<Override>().Select(change => change with { Hold = hold }));
        }

        if (variant.Has("hold") && !ChangeKeys.Any(k => variant.Has(k.Key)))
        {
            _problems.Add(Problem.KeyDoesNotApply(variant.WhereOf("hold"), "hold", "it goes with `set`, `add` and `grow`; what stands under `changes` ends in `:hold` itself"));
        }

        foreach (DocumentNode item in variant.Items("changes"))
        {
            if (item is not ScalarNode { IsNull: false } text)
            {
                _problems.Add(Problem.WrongShape(item.Where, "changes", Fields.Describe(item), "what-ifs as `--set` takes them, such as price_growth@2026-2028+=0.5%"));
            }
            else if (_model is not null)
            {
                Parsed<Override> change = OverrideText.Parse(_model, text.Text, text.Where);
                _problems.AddRange(change.Diagnostics);
                if (change.Success)
                {
                    overrides.Add(change.Value);
                }
            }
        }

        return overrides.ToImmutable();
    }

    private Override? ReadOverride(MappingEntry change, OverrideKind kind)
    {
        QuantityText.Split(change.Key.Text, out string name, out string? written);
        ImmutableArray<IndicatorId> ids = ReadIds(change.Key with { Text = name });
        YearRange? years = null;
        if (written is not null)
        {
            if (!YearText.TryRead(written, out YearRange read))
            {
                _problems.Add(Problem.YearOutside(change.Key.Where, written, "a year such as 2026, or years such as 2026-2028"));
                return null;
            }

            years = read;
        }

        if (change.Value is not ScalarNode scalar || !NumberText.TryRead(scalar.Text, Rational.One, out Rational value))
        {
            _problems.Add(Problem.BadNumber(change.Value.Where, Fields.Describe(change.Value), "a number such as 8 % or 0.08"));
            return null;
        }

        if (kind != OverrideKind.Grow && _model is not null && WhatIf.PercentMisfit(_model, ids, scalar.Text, scalar.Where) is { } misfit)
        {
            _problems.Add(misfit);
            return null;
        }

        return ids.IsEmpty ? null : new Override(ids, years, value.ToDouble(), change.Key.Where) { Kind = kind };
    }

    // One name, or a list of them.
    private IEnumerable<ScalarNode> Names(Fields fields, string key)
    {
        DocumentNode[] nodes = fields.Node(key) switch
        {
            null or ScalarNode { IsNull: true } => [],
            SequenceNode list => [.. list.Items],
            var node => [node],
        };
        foreach (DocumentNode node in nodes.Where(n => n is not ScalarNode { IsNull: false }))
        {
            _problems.Add(Problem.WrongShape(node.Where, key, Fields.Describe(node), "the name of a variant, or a list of names"));
        }

        return nodes.OfType<ScalarNode>().Where(n => !n.IsNull);
    }
}
