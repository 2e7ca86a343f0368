using System.Collections.Immutable;
using Projection.Diagnostics;

namespace Projection.Modelling;

/// <summary>Orders indicators so that each comes after those it needs in the same year; names a cycle where there is none.</summary>
internal static class EvaluationOrder
{
    public static ImmutableArray<IndicatorInfo> Of(
        IReadOnlyList<IndicatorInfo> indicators,
        IReadOnlyDictionary<string, Equation> equations,
        List<Diagnostic> problems)
    {
        Dictionary<string, IndicatorInfo> byName = indicators.ToDictionary(i => i.Name);
        Dictionary<string, string[]> needs = indicators.ToDictionary(
            i => i.Name,
            i => SameYear(equations.GetValueOrDefault(i.Name)).Where(byName.ContainsKey).Distinct().ToArray());
        var order = ImmutableArray.CreateBuilder<IndicatorInfo>(indicators.Count);
        Dictionary<string, bool> done = [];
        foreach (IndicatorInfo indicator in indicators)
        {
            Visit(indicator.Name, needs, done, name => order.Add(byName[name]), cycle => problems.Add(Problem.CyclicDefinition(byName[cycle[0]].Where, cycle)));
        }

        return order.ToImmutable();
    }

    private static IEnumerable<string> SameYear(Equation? equation) =>
        equation is null ? [] : equation.Right.References().Where(r => r.Reference.Shift.IsSameYear).Select(r => r.Reference.Name);

    // Depth first with a stack of its own: a chain of ten thousand definitions must not exhaust the thread's.
    private static void Visit(string root, Dictionary<string, string[]> needs, Dictionary<string, bool> done, Action<string> add, Action<List<string>> cyclic)
    {
        if (done.ContainsKey(root))
        {
            return;
        }

        List<(string Name, int Next)> path = [(root, 0)];
        done[root] = false;
        while (path.Count > 0)
        {
            (string name, int next) = path[^1];
            if (next == needs[name].Length)
            {
                done[name] = true;
                add(name);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            path[^1] = (name, next + 1);
            string needed = needs[name][next];
            if (!done.TryGetValue(needed, out bool finished))
            {
                done[needed] = false;
                path.Add((needed, 0));
            }
            else if (!finished)
            {
                cyclic([.. path.Select(p => p.Name).SkipWhile(n => n != needed), needed]);
            }
        }
    }
}
