using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>What a model's equations say about which quantities are easily taken for each other.</summary>
/// <remarks>Everything is read off the form of the equations, nothing off their names.</remarks>
internal sealed class ModelRelations
{
    private readonly ModelDefinition _model;
    private readonly Dictionary<string, string> _otherPrices = [];
    private readonly Dictionary<string, string> _growthOf = [];
    private readonly Dictionary<string, string> _levelOf = [];
    private readonly Dictionary<IndicatorId, Part> _parts = [];
    private readonly List<(string Whole, string Part, bool IsShare)> _wholes = [];

    public ModelRelations(ModelDefinition model)
    {
        _model = model;
        foreach (IndicatorInfo info in model.Indicators.Where(i => !i.IsInput))
        {
            Expr right = model.Equations[info.Name].Right;
            AddPrices(info, right);
            AddGrowth(info, right);
            AddParts(info, right);
            AddWholes(info, right);
        }
    }

    /// <summary>The same amount at base-year prices instead of current ones, or the other way round; the growth of one instead of the other's.</summary>
    public IndicatorId? AtOtherPrices(IndicatorId id) =>
        _otherPrices.TryGetValue(id.Name, out string? other) ? id with { Name = other }
        : _levelOf.TryGetValue(id.Name, out string? level) && _otherPrices.TryGetValue(level, out string? otherLevel) && _growthOf.TryGetValue(otherLevel, out string? growth)
            ? id with { Name = growth }
            : null;

    /// <summary>Parts of the same whole that hold more or fewer elements: services with product taxes instead of services.</summary>
    public IEnumerable<IndicatorId> OfMoreOrFewer(IndicatorId id) => !_parts.TryGetValue(id, out Part? part)
        ? []
        : _parts.Where(p => p.Value.Of == part.Of && p.Value.Whole == part.Whole && p.Value.Elements.Count != part.Elements.Count
                && (p.Value.Elements.IsSubsetOf(part.Elements) || p.Value.Elements.IsSupersetOf(part.Elements)))
            .Select(p => p.Key);

    /// <summary>Quantities that leave out an item of this one, or to which this one is an item.</summary>
    /// <param name="id">A quantity of the model.</param>
    /// <param name="isShare">Whether the part is a share of the whole rather than a term of a sum.</param>
    public IEnumerable<IndicatorId> WithOtherItems(IndicatorId id, bool isShare) => id.Element is not null
        ? []
        : _wholes.Where(w => w.IsShare == isShare && (w.Whole == id.Name || w.Part == id.Name)).Select(w => new IndicatorId(w.Whole == id.Name ? w.Part : w.Whole));

    /// <summary>The two quantities of which this one is the quotient in each year.</summary>
    public (IndicatorId Above, IndicatorId Below)? QuotientOf(IndicatorId id) =>
        _model.Equations.TryGetValue(id.Name, out Equation? equation)
        && equation.Right is Expr.Binary { Operator: BinaryOperator.Divide, Left: Expr.Reference { Shift.IsSameYear: true } above, Right: Expr.Reference { Shift.IsSameYear: true } below }
            ? (Bound(above, equation, id), Bound(below, equation, id))
            : null;

    private static IndicatorId Bound(Expr.Reference reference, Equation equation, IndicatorId id) =>
        new(reference.Name, reference.Index == equation.Index ? id.Element : reference.Index);

    // An index of prices turns one of two amounts into the other.
    private void AddPrices(IndicatorInfo info, Expr right)
    {
        if (right is not Expr.Binary { Operator: BinaryOperator.Multiply or BinaryOperator.Divide, Left: Expr.Reference { Shift.IsSameYear: true } left, Right: Expr.Reference { Shift.IsSameYear: true } divisor })
        {
            return;
        }

        IndicatorInfo[] three = [info, _model.ByName[left.Name], _model.ByName[divisor.Name]];
        IndicatorInfo? current = Array.Find(three, i => i.Basis == PriceBasis.Current);
        IndicatorInfo? constant = Array.Find(three, i => i.Basis == PriceBasis.Constant);
        if (current is not null && constant is not null && Array.Exists(three, i => i.Basis == PriceBasis.PriceIndex) && _otherPrices.TryAdd(current.Name, constant.Name))
        {
            _otherPrices.TryAdd(constant.Name, current.Name);
        }
    }

    // x / x(-1) - 1
    private void AddGrowth(IndicatorInfo info, Expr right)
    {
        if (right is Expr.Binary
            {
                Operator: BinaryOperator.Subtract,
                Left: Expr.Binary { Operator: BinaryOperator.Divide, Left: Expr.Reference { Shift.IsSameYear: true } level, Right: Expr.Reference { Shift: { Lag: 1, IsBase: false } } before },
                Right: Expr.Number one,
            }
            && level.Name == before.Name && one.Value == 1 && _growthOf.TryAdd(level.Name, info.Name))
        {
            _levelOf.Add(info.Name, level.Name);
        }
    }

    // x[s] / y and sum(s in some, x[s]) / y
    private void AddParts(IndicatorInfo info, Expr right)
    {
        if (right is not Expr.Binary { Operator: BinaryOperator.Divide, Right: Expr.Reference { Shift.IsSameYear: true, Index: null } whole } quotient)
        {
            return;
        }

        if (quotient.Left is Expr.Reference { Shift.IsSameYear: true, Index: not null } one && info.Set is not null)
        {
            foreach (IndicatorId id in info.Ids())
            {
                _parts.Add(id, new Part(one.Name, whole.Name, [id.Element!]));
            }
        }
        else if (quotient.Left is Expr.Sum { Set: { } set, Body: Expr.Reference { Shift.IsSameYear: true } body } && info.Set is null)
        {
            _parts.Add(new IndicatorId(info.Name), new Part(body.Name, whole.Name, [.. _model.Sets[set].Elements]));
        }
    }

    // x = y + z, and x = y * z where y is a part of the whole z
    private void AddWholes(IndicatorInfo info, Expr right)
    {
        if (info.Set is not null || right is not Expr.Binary { Left: Expr.Reference { Shift.IsSameYear: true, Index: null } left, Right: Expr.Reference { Shift.IsSameYear: true, Index: null } other } binary)
        {
            return;
        }

        if (binary.Operator == BinaryOperator.Add && info.Kind == MeasureKind.Flow)
        {
            _wholes.Add((info.Name, left.Name, false));
        }
        else if (binary.Operator == BinaryOperator.Multiply && _model.ByName[left.Name] is { Kind: MeasureKind.Ratio, Range.High: { } most } && most <= 1 && _model.ByName[other.Name].Kind == MeasureKind.Flow)
        {
            _wholes.Add((other.Name, info.Name, true));
        }
    }

    /// <summary>Which elements of a quantity are set against which whole.</summary>
    private sealed record Part(string Of, string Whole, HashSet<string> Elements);
}
