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
    private const double LeastLikeness = 0.3;

    private readonly ModelDefinition _model;
    private readonly Dictionary<string, List<(IndicatorId Id, MatchKind Kind)>> _quantities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IndicatorInfo>> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);

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

        // In how many indicators a part of a name occurs.
        foreach (string part in _quantities.SelectMany(q => q.Value, (q, match) => (q.Key, match.Id.Name)).GroupBy(q => q.Name, q => q.Key).SelectMany(names => names.SelectMany(Parts).Distinct()))
        {
            _frequencies[part] = _frequencies.GetValueOrDefault(part) + 1;
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
        HashSet<string> wanted = Parts(RowName.Of(name).Key);
        return
        [
            .. _quantities.SelectMany(entry => entry.Value, (entry, quantity) => (quantity.Id, Likeness: Likeness(wanted, Parts(entry.Key))))
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

    // Syllables and pairs of neighbours: most Vietnamese words are pairs.
    private static HashSet<string> Parts(string key)
    {
        string[] words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new HashSet<string>([.. words, .. words.Zip(words.Skip(1), (first, second) => $"{first} {second}")], StringComparer.Ordinal);
    }

    // What few names have says more than "tỷ lệ"; a part that no name has counts like one that a single name has.
    private double Likeness(HashSet<string> first, HashSet<string> second)
    {
        double all = first.Sum(Weight) + second.Sum(Weight);
        return all > 0 ? 2 * first.Where(second.Contains).Sum(Weight) / all : 0;
    }

    private double Weight(string part) => 1.0 / Math.Max(1, _frequencies.GetValueOrDefault(part));
}
