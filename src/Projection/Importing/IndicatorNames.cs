using System.Collections.Immutable;
using Projection.Modelling;

namespace Projection.Importing;

/// <summary>Finds the quantities of a model by the names that plans print.</summary>
/// <remarks>
/// Immutable. Marks, case and spacing do not matter, nor do words for years ("đến năm 2030", "bình quân"), abbreviations in brackets, or which word
/// for growth is used. A name is found whole or not at all: what is merely near is listed by <see cref="Nearest"/> and never taken.
/// </remarks>
public sealed class IndicatorNames
{
    private const double LeastLikeness = 0.45;

    private readonly ModelDefinition _model;
    private readonly Dictionary<string, List<(IndicatorId Id, MatchKind Kind)>> _quantities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IndicatorInfo>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _elements = new(StringComparer.Ordinal);

    private IndicatorNames(ModelDefinition model)
    {
        _model = model;
        foreach (string element in model.Sets.Values.SelectMany(set => set.Elements).Distinct(StringComparer.Ordinal))
        {
            foreach (string name in NamesOf(element))
            {
                Of(_elements, RowName.Of(name).Key).Add(element);
            }
        }

        foreach (IndicatorInfo info in model.Indicators)
        {
            Add(info, info.Labels.Vietnamese, MatchKind.Name);
            Add(info, info.Labels.English, MatchKind.Name);
            foreach (string alias in info.Aliases)
            {
                Add(info, alias, MatchKind.Alias);
            }
        }
    }

    /// <summary>The names of a model.</summary>
    /// <param name="model">The model.</param>
    /// <returns>Its names and aliases, ready to be looked up.</returns>
    public static IndicatorNames Of(ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new IndicatorNames(model);
    }

    /// <summary>The quantities that have this name.</summary>
    /// <param name="name">As printed.</param>
    /// <returns>None, one, or several that only their units tell apart; the model's own names before aliases.</returns>
    public ImmutableArray<(IndicatorId Id, MatchKind Kind)> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return FindKey(RowName.Of(name).Key);
    }

    /// <summary>The quantities of the model that are most like a name, for a person to choose from.</summary>
    /// <param name="name">As printed.</param>
    /// <param name="count">At most so many.</param>
    /// <returns>The most alike first; none where nothing is alike.</returns>
    public ImmutableArray<IndicatorId> Nearest(string name, int count = 3)
    {
        ArgumentNullException.ThrowIfNull(name);
        HashSet<string> wanted = Pairs(RowName.Of(name).Key);
        return
        [
            .. _quantities.SelectMany(entry => entry.Value, (entry, quantity) => (quantity.Id, Likeness: Likeness(wanted, Pairs(entry.Key))))
                .GroupBy(candidate => candidate.Id, (id, all) => (Id: id, Likeness: all.Max(candidate => candidate.Likeness)))
                .Where(candidate => candidate.Likeness >= LeastLikeness)
                .OrderByDescending(candidate => candidate.Likeness).ThenBy(candidate => candidate.Id.ToString(), StringComparer.Ordinal)
                .Take(count).Select(candidate => candidate.Id),
        ];
    }

    internal ImmutableArray<(IndicatorId Id, MatchKind Kind)> FindKey(string key) =>
        _quantities.TryGetValue(key, out List<(IndicatorId Id, MatchKind Kind)>? found) ? [.. found.OrderBy(match => match.Kind)] : [];

    /// <summary>Indicators over a set that have this name: rows below may name the elements.</summary>
    internal ImmutableArray<IndicatorInfo> FindGroup(string key) => _groups.TryGetValue(key, out List<IndicatorInfo>? found) ? [.. found] : [];

    /// <summary>The elements that have this name.</summary>
    internal IReadOnlySet<string> FindElements(string key) => _elements.TryGetValue(key, out HashSet<string>? found) ? found : new HashSet<string>();

    private void Add(IndicatorInfo info, string? name, MatchKind kind)
    {
        if (name is null)
        {
            return;
        }

        if (info.Set is null)
        {
            AddQuantity(new IndicatorId(info.Name), name, kind);
            return;
        }

        if (!name.Contains('*', StringComparison.Ordinal))
        {
            List<IndicatorInfo> groups = Of(_groups, RowName.Of(name).Key);
            if (!groups.Contains(info))
            {
                groups.Add(info);
            }

            return;
        }

        foreach (IndicatorId id in info.Ids())
        {
            foreach (string element in NamesOf(id.Element!))
            {
                AddQuantity(id, name.Replace("*", element, StringComparison.Ordinal), kind);
            }
        }
    }

    private void AddQuantity(IndicatorId id, string name, MatchKind kind)
    {
        List<(IndicatorId Id, MatchKind Kind)> found = Of(_quantities, RowName.Of(name).Key);
        if (!found.Any(match => match.Id == id))
        {
            found.Add((id, kind));
        }
    }

    private IEnumerable<string> NamesOf(string element)
    {
        Labels labels = _model.ElementLabels.GetValueOrDefault(element, Labels.None);
        return new[] { labels.Vietnamese, labels.English }.OfType<string>().Concat(_model.ElementAliases.GetValueOrDefault(element, []));
    }

    private static T Of<T>(Dictionary<string, T> index, string key)
        where T : new()
    {
        if (!index.TryGetValue(key, out T? value))
        {
            index.Add(key, value = new T());
        }

        return value;
    }

    // Pairs of letters: of two names alike in sound and length most are the same.
    private static HashSet<string> Pairs(string key)
    {
        HashSet<string> pairs = new(StringComparer.Ordinal);
        for (int i = 0; i + 1 < key.Length; i++)
        {
            pairs.Add(key.Substring(i, 2));
        }

        return pairs;
    }

    private static double Likeness(HashSet<string> first, HashSet<string> second) =>
        first.Count + second.Count == 0 ? 0 : 2.0 * first.Count(second.Contains) / (first.Count + second.Count);
}
