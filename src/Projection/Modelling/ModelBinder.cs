using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling.Syntax;

namespace Projection.Modelling;

/// <summary>Turns statements into a model: looks up names, checks indices and units, orders the equations.</summary>
internal sealed class ModelBinder(List<Diagnostic> problems)
{
    private readonly Dictionary<string, (ModelSet Set, SourceLocation Where)> _sets = [];
    private readonly Dictionary<string, Labels> _labels = [];
    private readonly Dictionary<string, ImmutableArray<string>> _aliases = [];
    private readonly List<IndicatorInfo> _indicators = [];
    private readonly Dictionary<string, IndicatorInfo> _byName = [];
    private readonly Dictionary<string, Equation> _equations = [];
    private readonly Dictionary<string, Equation> _baseEquations = [];
    private readonly List<Requirement> _requirements = [];

    // Names with a finding of their own; that they are missing where they are used is no second one.
    private readonly HashSet<string> _broken = [];

    public ModelDefinition Bind(IReadOnlyList<IReadOnlyList<Statement>> texts)
    {
        List<Statement> all = [.. texts.SelectMany(statements => statements)];
        _broken.UnionWith(all.OfType<Statement.Broken>().Select(statement => statement.Name));
        foreach (IReadOnlyList<Statement> statements in texts)
        {
            BindSets(statements);
        }

        foreach (Statement.Label label in all.OfType<Statement.Label>())
        {
            _labels[label.Name] = label.Labels;
        }

        foreach (Statement.Declaration declaration in all.OfType<Statement.Declaration>())
        {
            BindDeclaration(declaration);
        }

        foreach (Statement.Alias alias in all.OfType<Statement.Alias>())
        {
            BindAlias(alias);
        }

        var resolver = new NameResolver(_byName, _sets.ToDictionary(s => s.Key, s => s.Value.Set), _broken, problems);
        foreach (Statement.Equation equation in all.OfType<Statement.Equation>())
        {
            BindEquation(equation, resolver);
        }

        foreach (Statement.Require require in all.OfType<Statement.Require>())
        {
            BindRequirement(require, resolver);
        }

        foreach (IndicatorInfo missing in _indicators.Where(i => !i.IsInput && !_equations.ContainsKey(i.Name) && !_broken.Contains(i.Name)))
        {
            problems.Add(Problem.EquationMissing(missing.Where, missing.Name));
        }

        // Units and order mean something only once every name does.
        if (problems.TrueForAll(p => p.Severity != Severity.Error))
        {
            CheckUnits();
        }

        ImmutableArray<IndicatorInfo> order = EvaluationOrder.Of(_indicators, _equations, problems);
        return new ModelDefinition(
            _sets.ToImmutableDictionary(s => s.Key, s => s.Value.Set),
            _labels.ToImmutableDictionary(),
            ElementAliases(),
            [.. _indicators.Select(WithAliases)],
            _equations.ToImmutableDictionary(),
            _baseEquations.ToImmutableDictionary(),
            [.. _requirements],
            [.. order.Select(WithAliases)]);
    }

    private void BindAlias(Statement.Alias alias)
    {
        if (!IsElement(alias.Name) && !_byName.ContainsKey(alias.Name))
        {
            if (!_broken.Contains(alias.Name))
            {
                problems.Add(Problem.UndefinedName(alias.Where, "indicator or element", alias.Name, _byName.Keys.Concat(_labels.Keys)));
            }

            return;
        }

        _aliases[alias.Name] = [.. _aliases.GetValueOrDefault(alias.Name, []), .. alias.Texts];
    }

    // A label is enough: a scenario's own sets may leave an element of the built-in model out.
    private bool IsElement(string name) => _labels.ContainsKey(name) || _sets.Values.Any(set => set.Set.Elements.Contains(name));

    private IndicatorInfo WithAliases(IndicatorInfo info) => _aliases.TryGetValue(info.Name, out ImmutableArray<string> aliases) ? info with { Aliases = aliases } : info;

    private ImmutableDictionary<string, ImmutableArray<string>> ElementAliases() => _aliases.Where(alias => IsElement(alias.Key)).ToImmutableDictionary();

    private void BindSets(IReadOnlyList<Statement> statements)
    {
        Dictionary<string, SourceLocation> inThisText = [];
        foreach (Statement.Set set in statements.OfType<Statement.Set>())
        {
            if (!inThisText.TryAdd(set.Name, set.Where))
            {
                problems.Add(Problem.DeclaredTwice(set.Where, "set", set.Name, inThisText[set.Name]));
                continue;
            }

            HashSet<string> elements = [];
            foreach (Token element in set.Elements.Where(element => !elements.Add(element.Text)))
            {
                problems.Add(Problem.DeclaredTwice(element.Where, "element", element.Text, set.Where));
            }

            _sets[set.Name] = (new ModelSet(set.Name, [.. set.Elements.Select(e => e.Text).Distinct()]), set.Where);
        }
    }

    private void BindDeclaration(Statement.Declaration declaration)
    {
        IndicatorHead head = declaration.Head;
        if (_byName.TryGetValue(head.Name, out IndicatorInfo? first))
        {
            problems.Add(Problem.DeclaredTwice(declaration.Where, "indicator", head.Name, first.Where));
            return;
        }

        ModelSet? set = null;
        if (head.Set is { } token && !TryFindSet(token, out set))
        {
            _broken.Add(head.Name);
            return;
        }

        Parsed<Unit> unit = Unit.Parse(head.Basis == PriceBasis.PriceIndex ? "index" : head.UnitText, head.UnitWhere);
        problems.AddRange(unit.Diagnostics);
        if (unit.Value is { } known && known.Scale != Rational.One)
        {
            problems.Add(Problem.UnitNotBase(head.UnitWhere, head.UnitText));
        }

        // Without its unit the name is still known, so that one mistake gives one finding.
        var info = new IndicatorInfo(head.Name, set, declaration.IsInput, unit.Value ?? Unit.One, head.Kind, head.Basis, head.Range, head.IsImplied, head.Labels, head.Source, declaration.Where)
        {
            IsPlannedAsSum = head.IsPlannedAsSum,
        };
        _indicators.Add(info);
        _byName.Add(info.Name, info);
    }

    private bool TryFindSet(Token token, out ModelSet? set)
    {
        bool found = _sets.TryGetValue(token.Text, out (ModelSet Set, SourceLocation Where) entry);
        set = entry.Set;
        if (!found && !_broken.Contains(token.Text))
        {
            problems.Add(Problem.UndefinedName(token.Where, "set", token.Text, _sets.Keys));
        }

        return found;
    }

    private void BindEquation(Statement.Equation statement, NameResolver resolver)
    {
        if (!_byName.TryGetValue(statement.Name, out IndicatorInfo? target))
        {
            if (!_broken.Contains(statement.Name))
            {
                problems.Add(Problem.UndefinedName(statement.Where, "indicator", statement.Name, _byName.Keys));
            }

            return;
        }

        Wording? wanted = target.Set is null != statement.Index is null ? Wording.Own(target.Set is null ? target.Name : $"{target.Name}[s]")
            : statement.Index is { } index && target.Set!.Elements.Contains(index) ? (Wording)$"{target.Name}[s]: an equation is written once, for every element of {target.Set.Name}"
            : null;
        if (wanted is not null)
        {
            problems.Add(Problem.WrongIndex(statement.Where, target.Name, statement.Index, wanted));
            _broken.Add(target.Name);
            return;
        }

        Dictionary<string, Equation> equations = statement.IsBase ? _baseEquations : _equations;
        if (equations.TryGetValue(target.Name, out Equation? first))
        {
            problems.Add(Problem.EquationNotAllowed(statement.Where, target.Name, $"it already has one in {first.Where}"));
            return;
        }

        if (target.IsInput)
        {
            problems.Add(Problem.EquationNotAllowed(statement.Where, target.Name, "it is an input"));
            return;
        }

        NameResolver.Scope? scope = statement.Index is null ? null : new NameResolver.Scope(statement.Index, target.Set!, null);
        Expr right = resolver.Resolve(statement.Right, scope);
        equations.Add(target.Name, new Equation(target.Name, statement.Index, statement.IsBase, right, statement.Where));
    }

    private void BindRequirement(Statement.Require statement, NameResolver resolver)
    {
        Expr left = resolver.Resolve(statement.Left, null);
        Expr right = resolver.Resolve(statement.Right, null);
        bool turned = statement.Relation == ">=";
        _requirements.Add(new Requirement(turned ? right : left, turned ? left : right, statement.Relation == "=", statement.Where));
    }

    private void CheckUnits()
    {
        var checker = new UnitChecker(_byName, problems);
        foreach (Equation equation in _equations.Values.Concat(_baseEquations.Values))
        {
            checker.Check(equation);
        }

        _requirements.ForEach(checker.Check);
    }
}
