using System.Globalization;
using Projection.Arithmetic;
using Projection.Consistency.Certificates;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Reporting.Worksheets;

/// <summary>The quantities of a refutation as the worksheet shows them, by their numbers.</summary>
internal sealed class ProofQuantities
{
    private readonly Dictionary<int, ProofQuantity> _quantities = [];
    private readonly ModelDefinition _model;
    private readonly Language _language;

    public ProofQuantities(Refutation refutation, ModelDefinition model, Language language)
    {
        (_model, _language) = (model, language);
        Dictionary<int, Target> printed = refutation.Conditions.Where(c => c.Source is ConditionSource.Printed)
            .ToLookup(c => c.Number, c => ((ConditionSource.Printed)c.Source).Target).ToDictionary(g => g.Key, g => g.First());
        foreach (Definition definition in refutation.Definitions)
        {
            Target? target = printed.GetValueOrDefault(definition.Number);
            _quantities.Add(definition.Number, definition.Names.IsEmpty ? OfPart(definition, refutation, target) : OfNamed(definition, target));
        }
    }

    public ProofQuantity this[int number] => _quantities[number];

    /// <summary>A quantity of the model in a year, from the name that certificates give it.</summary>
    public static (IndicatorId Id, Year Year)? Parse(string name)
    {
        int open = name.LastIndexOf('[');
        return open > 0 && IndicatorId.TryParse(name[..open], out IndicatorId id) && int.TryParse(name[(open + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? (id, new Year(year))
            : null;
    }

    /// <summary>How people name a quantity, and the unit of its cells: fractions as per cent, money and persons as they are read.</summary>
    public static ProofQuantity Of(IndicatorId id, string years, ModelDefinition model, Language language)
    {
        Unit unit = DisplayUnit.For(model.ByName[id.Name]);
        return new ProofQuantity(
            $"{model.LabelOf(id, language)}{(years.Length == 0 ? string.Empty : " " + years)}",
            unit == Unit.One || unit.Text == "index" ? string.Empty : unit.Format(language),
            unit.IsPercent ? Rational.One : unit.Scale,
            unit.IsPercent);
    }

    private ProofQuantity OfNamed(Definition definition, Target? target) =>
        Parse(definition.Names[0]) is var (id, year) && _model.Find(id) is not null
            ? Of(id, year.ToString(), _model, _language)
            : new ProofQuantity(
                target is null ? definition.Names[0] : Explanations.SubjectText.Of(target.Subject, _model, _language),
                target?.Figure.Unit.Format(_language) ?? string.Empty,
                Rational.One,
                IsPercent: false);

    // A part of a formula keeps the unit of what it is made of, where that is one unit.
    private ProofQuantity OfPart(Definition definition, Refutation refutation, Target? target)
    {
        string label = target is null ? DefinitionText.Of(definition, refutation.Definitions) : Explanations.SubjectText.Of(target.Subject, _model, _language);
        bool isPercent = target?.Figure.Unit is { IsPercent: true };
        var plain = new ProofQuantity(label, isPercent ? "%" : string.Empty, Rational.One, isPercent);
        ProofQuantity[] operands = [.. definition.Operands.Where(n => refutation.Definitions[n - 1].Operation != Operation.Constant).Select(n => _quantities[n])];
        bool keeps = definition.Operation is Operation.Add or Operation.Subtract or Operation.Minimum or Operation.Maximum
            || (definition.Operation is Operation.Multiply or Operation.Divide && operands.Length == 1 && refutation.Definitions[definition.Operands[0] - 1].Operation != Operation.Divide);
        bool dividesConstant = definition.Operation == Operation.Divide && refutation.Definitions[definition.Operands[0] - 1].Operation == Operation.Constant;
        return keeps && !dividesConstant && operands.Length > 0 && operands.All(o => o.Scale == operands[0].Scale && o.Scale != Rational.One)
            ? plain with { Unit = operands[0].Unit, Scale = operands[0].Scale, IsPercent = false }
            : plain;
    }
}
