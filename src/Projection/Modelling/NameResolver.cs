using Projection.Diagnostics;

namespace Projection.Modelling;

/// <summary>Checks that every name and index of an expression means something, and fills in the sets of sums.</summary>
internal sealed class NameResolver(
    IReadOnlyDictionary<string, IndicatorInfo> indicators, IReadOnlyDictionary<string, ModelSet> sets, IReadOnlySet<string> broken, List<Diagnostic> problems)
{
    public Expr Resolve(Expr expression, Scope? scope) => expression switch
    {
        Expr.Reference reference => ResolveReference(reference, scope),
        Expr.Negate negate => negate with { Operand = Resolve(negate.Operand, scope) },
        Expr.Binary binary => binary with { Left = Resolve(binary.Left, scope), Right = Resolve(binary.Right, scope) },
        Expr.Call call => call with { Arguments = [.. call.Arguments.Select(argument => Resolve(argument, scope))] },
        Expr.Sum sum => ResolveSum(sum, scope),
        _ => expression,
    };

    private Expr.Reference ResolveReference(Expr.Reference reference, Scope? scope)
    {
        if (!indicators.TryGetValue(reference.Name, out IndicatorInfo? info))
        {
            Report(Problem.UndefinedName(reference.Where, "indicator", reference.Name, indicators.Keys), [reference.Name]);
            return reference;
        }

        if (info.Set is null)
        {
            if (reference.Index is not null)
            {
                problems.Add(Problem.WrongIndex(reference.Where, info.Name, reference.Index, info.Name));
            }

            return reference;
        }

        if (reference.Index is null)
        {
            problems.Add(Problem.WrongIndex(reference.Where, info.Name, null, $"{info.Name}[s] with s in {info.Set.Name}"));
            return reference;
        }

        ModelSet? running = scope?.Find(reference.Index);
        bool fits = running?.IsWithin(info.Set) ?? info.Set.Elements.Contains(reference.Index);
        if (!fits)
        {
            string elements = string.Join(", ", info.Set.Elements);
            problems.Add(Problem.WrongIndex(reference.Where, info.Name, reference.Index, $"an element of {info.Set.Name}: {elements}"));
        }

        return reference;
    }

    private Expr.Sum ResolveSum(Expr.Sum sum, Scope? scope)
    {
        ModelSet? set = sum.Set is null ? SetShownBy(sum) : sets.GetValueOrDefault(sum.Set);
        if (set is null)
        {
            Report(
                sum.Set is null ? Problem.SumSetUnknown(sum.Where, sum.Variable) : Problem.UndefinedName(sum.Where, "set", sum.Set, sets.Keys),
                sum.Set is null ? sum.Body.References().Select(r => r.Reference.Name) : [sum.Set]);
            return sum;
        }

        return sum with { Set = set.Name, Body = Resolve(sum.Body, new Scope(sum.Variable, set, scope)) };
    }

    private void Report(Diagnostic problem, IEnumerable<string> names)
    {
        if (!names.Any(broken.Contains))
        {
            problems.Add(problem);
        }
    }

    private ModelSet? SetShownBy(Expr.Sum sum) => sum.Body.References()
        .Where(r => r.Reference.Index == sum.Variable)
        .Select(r => indicators.GetValueOrDefault(r.Reference.Name)?.Set)
        .FirstOrDefault(set => set is not null);

    /// <summary>The running indices around an expression, innermost first.</summary>
    internal sealed record Scope(string Variable, ModelSet Set, Scope? Outer)
    {
        public ModelSet? Find(string variable) => variable == Variable ? Set : Outer?.Find(variable);
    }
}
