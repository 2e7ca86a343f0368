using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Scenarios;

/// <summary>Variants in the order in which their what-ifs hold: before each one those that it builds on, and each one once.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class VariantChain
{
    private readonly IReadOnlyDictionary<string, Variant> _known;
    private readonly Func<Variant, int, SourceLocation?> _place;
    private readonly List<Variant> _ordered = [];
    private readonly HashSet<string> _done = [];

    // The way down to the variant that is looked at, with the number of the next one that it builds on.
    private readonly List<(Variant Variant, int Next)> _open = [];
    private readonly List<Diagnostic> _problems = [];

    private VariantChain(IReadOnlyDictionary<string, Variant> known, Func<Variant, int, SourceLocation?> place)
    {
        _known = known;
        _place = place;
    }

    /// <summary>The variants.</summary>
    public IReadOnlyList<Variant> Variants => _ordered;

    /// <summary>What is different, in order.</summary>
    public ImmutableArray<Override> Overrides => [.. _ordered.SelectMany(v => v.Overrides)];

    /// <summary>Unknown names and circles, each with the names that lead there.</summary>
    public ImmutableArray<Diagnostic> Problems => [.. _problems];

    /// <summary>Orders variants.</summary>
    /// <param name="known">All variants by name.</param>
    /// <param name="names">Those asked for, in order.</param>
    /// <param name="place">Where a variant names the one, by its number, that it builds on; <see langword="null"/> for the variant's own place.</param>
    public static VariantChain Of(IReadOnlyDictionary<string, Variant> known, IEnumerable<string> names, Func<Variant, int, SourceLocation?>? place = null)
    {
        var chain = new VariantChain(known, place ?? ((variant, _) => variant.Where));
        foreach (string name in names)
        {
            chain.Open(name, null);
            chain.Close();
        }

        return chain;
    }

    // Without recursion: a file may have a chain of any length.
    private void Close()
    {
        while (_open.Count > 0)
        {
            (Variant variant, int next) = _open[^1];
            if (next < variant.BasedOn.Length)
            {
                _open[^1] = (variant, next + 1);
                Open(variant.BasedOn[next], _place(variant, next));
            }
            else
            {
                _open.RemoveAt(_open.Count - 1);
                _ordered.Add(variant);
            }
        }
    }

    private void Open(string name, SourceLocation? where)
    {
        if (!_known.TryGetValue(name, out Variant? variant))
        {
            _problems.Add(Problem.UnknownVariant(name, _known.Keys, _open.Count == 0 ? null : Names(_open), where));
        }
        else if (_done.Add(name))
        {
            _open.Add((variant, 0));
        }
        else if (_open.FindIndex(o => o.Variant.Name == name) is >= 0 and var circle)
        {
            _problems.Add(Problem.VariantCycle(where, [.. Names(_open.Skip(circle)), name]));
        }
    }

    private static string[] Names(IEnumerable<(Variant Variant, int Next)> open) => [.. open.Select(o => o.Variant.Name)];
}
