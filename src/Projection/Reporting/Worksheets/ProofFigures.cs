using Projection.Consistency.Certificates;

namespace Projection.Reporting.Worksheets;

/// <summary>Where the ends of what is known at first stand: figures, bounds and ranges, each once for all proofs.</summary>
internal sealed class ProofFigures
{
    private readonly Dictionary<object, (CellAddress Low, CellAddress High)> _places = [];

    /// <summary>What tells a condition from others: its figure, or the quantity with its bound.</summary>
    public static object KeyOf(Condition condition, ProofQuantity quantity) => condition.Source switch
    {
        ConditionSource.Printed printed => printed.Target,
        ConditionSource.Observed observed => observed.Observation,
        ConditionSource.Logical logical => (quantity.Label, logical.Text, logical.Year, condition.Range),
        ConditionSource.Plausible plausible => ("plausible", plausible.Id, plausible.Year, condition.Range),
        ConditionSource.Assigned assigned => ("assigned", assigned.Id, assigned.Year, condition.Range),
        ConditionSource.OwnBounds bounds => ("own", bounds.Target),
        _ => condition,
    };

    public bool Contains(object key) => _places.ContainsKey(key);

    public void Add(object key, CellAddress low, CellAddress high) => _places.Add(key, (low, high));

    public (CellAddress Low, CellAddress High) this[object key] => _places[key];
}
