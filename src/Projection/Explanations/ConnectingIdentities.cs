using Projection.Consistency;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Explanations;

/// <summary>Finds the equations by which the figures of a conflict touch each other: a shortest way through the model from each to the next.</summary>
internal sealed class ConnectingIdentities
{
    private readonly ModelDefinition _model;
    private readonly Dictionary<string, List<Equation>> _equationsWith = [];

    private ConnectingIdentities(ModelDefinition model)
    {
        _model = model;
        foreach (Equation equation in model.Indicators.Where(i => !i.IsInput).Select(i => model.Equations[i.Name]))
        {
            foreach (string name in NamesIn(equation))
            {
                (_equationsWith.TryGetValue(name, out List<Equation>? list) ? list : _equationsWith[name] = []).Add(equation);
            }
        }
    }

    /// <summary>The equations, in the order of the model.</summary>
    public static IReadOnlyList<Equation> Of(Conflict conflict, ModelDefinition model) =>
        new ConnectingIdentities(model).Connect([.. conflict.Targets.Select(t => t.Subject).Concat(conflict.Given.Select(o => o.Subject)).Select(s => NamesOf(s).ToArray()).Where(names => names.Length > 0)]);

    /// <summary>The indicators that a subject names.</summary>
    public static IEnumerable<string> NamesOf(Subject subject) => subject switch
    {
        Subject.Indicator indicator => [indicator.Id.Name],
        Subject.Ratio ratio => [ratio.Numerator.Name, ratio.Denominator.Name],
        Subject.Quotient quotient => [quotient.Above.Id.Name, quotient.Below.Id.Name],
        _ => [],
    };

    private static IEnumerable<string> NamesIn(Equation equation) => equation.Right.References().Select(r => r.Reference.Name).Prepend(equation.Target).Distinct();

    private List<Equation> Connect(string[][] groups)
    {
        List<Equation> used = [];
        HashSet<string> reached = [.. groups.FirstOrDefault() ?? []];
        List<string[]> open = [.. groups.Skip(1)];
        while (true)
        {
            // What shares a quantity with what was reached needs no equation.
            while (open.FindIndex(group => group.Any(reached.Contains)) is var next and >= 0)
            {
                reached.UnionWith(open[next]);
                open.RemoveAt(next);
            }

            if (open.Count == 0 || Way(reached, [.. open.SelectMany(group => group)]) is not { } way)
            {
                return [.. used.Distinct().OrderBy(e => _model.Indicators.IndexOf(_model.ByName[e.Target]))];
            }

            used.AddRange(way);
            reached.UnionWith(way.SelectMany(NamesIn));
        }
    }

    // Breadth first; of equally short ways the one whose equations stand first in the model.
    private List<Equation>? Way(HashSet<string> from, HashSet<string> to)
    {
        Dictionary<string, (string Name, Equation By)?> origin = from.ToDictionary(name => name, _ => ((string, Equation)?)null);
        var queue = new Queue<string>(from.Order(StringComparer.Ordinal));
        while (queue.TryDequeue(out string? name))
        {
            foreach (Equation equation in _equationsWith.GetValueOrDefault(name) ?? [])
            {
                foreach (string neighbour in NamesIn(equation).Where(n => origin.TryAdd(n, (name, equation))))
                {
                    if (to.Contains(neighbour))
                    {
                        return Back(neighbour, origin);
                    }

                    queue.Enqueue(neighbour);
                }
            }
        }

        return null;
    }

    private static List<Equation> Back(string name, Dictionary<string, (string Name, Equation By)?> origin)
    {
        List<Equation> way = [];
        while (origin[name] is { } step)
        {
            way.Add(step.By);
            name = step.Name;
        }

        return way;
    }
}
