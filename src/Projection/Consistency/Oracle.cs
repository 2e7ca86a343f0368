using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency;

/// <summary>Answers whether a set of targets can hold: refuted by proof, shown by a path, or neither.</summary>
/// <remarks>
/// Cheapest first: a path known from a larger set, intervals, linear conditions, a path from the usual values, from values that meet the
/// linear conditions, from a path of similar sets, a path at the ends of ranges, from paths without one of the targets, and last the ranges of inputs cut into parts. Not thread-safe.
/// </remarks>
internal sealed class Oracle : IOracle
{
    private readonly ConstraintSystem _system;
    private readonly ConsistencyOptions _options;
    private readonly Contractor _contractor;
    private readonly WitnessSearch _search;
    private readonly Lazy<Branching> _branching;
    private readonly Lazy<LinearRelaxation> _relaxation;
    private readonly int[] _allObservations;
    private readonly int[] _ranges;
    private readonly Interval[]? _withoutTargets;
    private readonly Dictionary<string, Answer> _answers = [];
    private readonly List<(int[] Targets, double[] Inputs)> _paths = [];
    private readonly CancellationToken _cancellationToken;

    // Values of all instructions on the path found last: the search for linear values starts there.
    private double[]? _lastPath;

    /// <param name="system">The conditions.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops with an exception.</param>
    public Oracle(ConstraintSystem system, ConsistencyOptions options, CancellationToken cancellationToken)
        : this(system, options, new Lazy<LinearRelaxation>(() => new LinearRelaxation(system.Program.Program, system.Order)), Enumerable.Range(0, system.Ranges.Length), cancellationToken)
    {
    }

    private Oracle(ConstraintSystem system, ConsistencyOptions options, Lazy<LinearRelaxation> relaxation, IEnumerable<int> ranges, CancellationToken cancellationToken)
    {
        (_system, _options, _relaxation, _cancellationToken) = (system, options, relaxation, cancellationToken);
        Program program = system.Program.Program;
        _ranges = [.. ranges];
        _contractor = new Contractor(program, system.Order, system.Links);
        _search = new WitnessSearch(program, system.Order, system.Program.CentralInputs(), system.Identities);
        _branching = new Lazy<Branching>(() => new Branching(program, system.Order, _contractor, relaxation.Value, _search, options.MaximumNodes));
        _allObservations = [.. Enumerable.Range(0, system.Observations.Length)];
        Interval[] box = system.Box([], _allObservations, _ranges);
        _withoutTargets = _contractor.Contract(box) ? box : null;
    }

    /// <summary>Number of sets put to the question so far.</summary>
    public int Questions { get; private set; }

    /// <summary>Number of different sets that were decided with full effort, or stayed open.</summary>
    public int Sets => _answers.Count;

    /// <summary>Number of these sets that stayed open.</summary>
    public int OpenSets => _answers.Values.Count(a => a is { Proof: null, Path: null });

    /// <summary>The plausible ranges in force, by their place in the system.</summary>
    public IReadOnlyList<int> Ranges => _ranges;

    /// <summary>Whether the observations alone exclude each other.</summary>
    public bool IsRefutedWithoutTargets => _withoutTargets is null;

    private bool IsAtLimit => _options.Limit.IsCancellationRequested;

    /// <summary>The same question under some of the plausible ranges only.</summary>
    public Oracle With(IEnumerable<int> ranges) => new(_system, _options, _relaxation, ranges, _cancellationToken);

    /// <summary>Whether it is proved that the targets cannot hold together with everything that is given.</summary>
    public bool IsRefuted(IReadOnlyList<int> targets) => Ask(targets).Proof is not null;

    /// <inheritdoc/>
    public bool IsRefutedAtOnce(IReadOnlyList<int> targets) => KnownPath(targets) is null && Narrow(targets) is null;

    /// <inheritdoc/>
    public bool IsEasilyRefuted(IReadOnlyList<int> targets)
    {
        if (KnownPath(targets) is not null)
        {
            return false;
        }

        return _answers.TryGetValue(KeyOf(targets), out Answer? answer)
            ? answer.Proof is not null
            : IsRefuted(targets, _allObservations, _ranges, intervalsOnly: false);
    }

    /// <summary>The proof that the targets cannot hold together; <see langword="null"/> where there is none.</summary>
    public Proof? ProofOf(IReadOnlyList<int> targets) => Ask(targets).Proof;

    /// <summary>Inputs of a verified path on which the targets hold, or <see langword="null"/> where none was found.</summary>
    public double[]? Witness(IReadOnlyList<int> targets) => Ask(targets).Path;

    /// <summary>The narrowed intervals of all instructions, or <see langword="null"/> where the targets are refuted.</summary>
    /// <param name="targets">The targets in force.</param>
    /// <param name="changed">Ranges in base units that replace those of targets, by target.</param>
    public Interval[]? Narrow(IReadOnlyList<int> targets, IReadOnlyDictionary<int, ValueRange>? changed = null)
    {
        Count();
        if (_withoutTargets is null)
        {
            return null;
        }

        var box = (Interval[])_withoutTargets.Clone();
        foreach (int target in targets)
        {
            int number = _system.NumberOfTarget(target);
            ValueRange range = changed?.TryGetValue(target, out ValueRange other) == true ? other : _system.TargetRanges[target];
            box[number] = box[number].Intersect(range.Outward());
        }

        return _contractor.Contract(box) ? box : null;
    }

    /// <summary>What targets leave of the intervals of instructions, by intervals and linear conditions.</summary>
    /// <param name="targets">The targets in force.</param>
    /// <param name="numbers">The instructions.</param>
    /// <param name="changed">Ranges in base units that replace those of targets, by target.</param>
    /// <returns>An outer interval for each of them; <see langword="null"/> where the targets are refuted.</returns>
    public Interval[]? Bound(IReadOnlyList<int> targets, IReadOnlyList<int> numbers, IReadOnlyDictionary<int, ValueRange>? changed = null)
    {
        if (Narrow(targets, changed) is not { } narrowed)
        {
            return null;
        }

        double[]? known = KnownPath(targets);
        var relaxed = new RelaxedBox(_relaxation.Value, narrowed, known is null ? Start(narrowed) : PointEvaluator.Evaluate(_system.Program.Program, known), _cancellationToken);
        return relaxed.IsRefuted() ? null : [.. numbers.Select(number => relaxed.Bound(_system.Program.Program, number))];
    }

    /// <summary>Whether a path was found on which the targets hold, some with other figures.</summary>
    public bool IsShown(IReadOnlyList<int> targets, IReadOnlyDictionary<int, ValueRange> changed)
    {
        if (IsAtLimit || Narrow(targets, changed) is not { } narrowed)
        {
            return false;
        }

        (int Number, ValueRange Range)[] conditions = [.. Conditions(targets.Where(t => !changed.ContainsKey(t))), .. targets.Where(changed.ContainsKey).Select(t => (_system.NumberOfTarget(t), changed[t]))];
        var relaxed = Relaxed(narrowed, _cancellationToken);
        return !relaxed.IsRefuted()
            && ((Nearest([.. targets.Where(t => !changed.ContainsKey(t))]) is { } near && _search.Find(narrowed, conditions, near) is not null)
                || _search.Find(narrowed, conditions, fromCentral: true) is not null);
    }

    /// <summary>The observations and plausible ranges without any of which the targets would no longer easily be refuted.</summary>
    /// <returns>Both by their place in the system; everything where the targets are not easily refuted.</returns>
    public (int[] Observations, int[] Ranges) Needed(IReadOnlyList<int> targets)
    {
        (int[] observations, int[] ranges) = (_allObservations, _ranges);
        foreach (bool intervalsOnly in (bool[])[true, false])
        {
            ranges = SmallestSet.Of(ranges, kept => IsRefuted(targets, observations, kept, intervalsOnly));
            observations = SmallestSet.Of(observations, kept => IsRefuted(targets, kept, ranges, intervalsOnly));
        }

        return (observations, ranges);
    }

    private bool IsRefuted(IReadOnlyList<int> targets, IReadOnlyList<int> observations, IReadOnlyList<int> ranges, bool intervalsOnly)
    {
        Count();
        Interval[] box = _system.Box(targets, observations, ranges);
        return !_contractor.Contract(box) || (!intervalsOnly && Relaxed(box, _cancellationToken).IsRefuted());
    }

    private Answer Ask(IReadOnlyList<int> targets)
    {
        string key = KeyOf(targets);
        if (!_answers.TryGetValue(key, out Answer? answer))
        {
            answer = Find(targets);
            _answers.Add(key, answer);
            _options.Asked?.Report(targets.Count);
        }

        return answer;
    }

    private static string KeyOf(IReadOnlyList<int> targets) => string.Join(',', targets);

    private double[]? KnownPath(IReadOnlyList<int> targets) =>
        _paths.Find(p => targets.All(t => Array.BinarySearch(p.Targets, t) >= 0)).Inputs;

    private Answer Find(IReadOnlyList<int> targets)
    {
        if (KnownPath(targets) is { } known)
        {
            return new Answer(null, known);
        }

        if (Narrow(targets) is not { } narrowed)
        {
            return new Answer(Proof.Interval, null);
        }

        if (IsAtLimit)
        {
            return new Answer(null, null);
        }

        using var ends = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, _options.Limit);
        try
        {
            return Decide(targets, narrowed, ends.Token);
        }
        catch (OperationCanceledException) when (!_cancellationToken.IsCancellationRequested)
        {
            return new Answer(null, null);
        }
    }

    private Answer Decide(IReadOnlyList<int> targets, Interval[] narrowed, CancellationToken ends)
    {
        (int Number, ValueRange Range)[] conditions = [.. Conditions(targets)];

        // Small plans mostly need no linear conditions, and finding these takes longer than a few steps towards a path.
        if (!_relaxation.IsValueCreated && _search.FindNear(narrowed, conditions) is { } near)
        {
            return Remember(targets, near);
        }

        var relaxed = Relaxed(narrowed, ends);
        if (relaxed.IsRefuted())
        {
            return new Answer(Proof.Relaxation, null);
        }

        double[]? path = _search.Find(narrowed, conditions, fromCentral: true)
            ?? (relaxed.Levels is { } levels ? _search.Find(narrowed, conditions, levels) : null)
            ?? (Nearest(targets) is { } similar ? _search.Find(narrowed, conditions, similar) : null)
            ?? _search.Find(narrowed, conditions, fromCentral: false)
            ?? _search.FindAtTheEdge(narrowed, conditions)
            ?? FromSmallerSets(targets, narrowed, conditions);
        if (path is not null)
        {
            return Remember(targets, path);
        }

        (bool isRefuted, double[]? found) = _branching.Value.Decide(narrowed, conditions, ends);
        return found is not null ? Remember(targets, found) : new Answer(isRefuted ? Proof.Branching : null, null);
    }

    private RelaxedBox Relaxed(Interval[] narrowed, CancellationToken ends) => new(_relaxation.Value, narrowed, Start(narrowed), ends);

    private double[] Start(Interval[] narrowed) => _lastPath ??= UsualPath(narrowed);

    // Values near the usual ones; the narrowed intervals replace what the scenario says nothing about.
    private double[] UsualPath(Interval[] narrowed)
    {
        Program program = _system.Program.Program;
        double[] inputs = _system.Program.CentralInputs();
        foreach (int i in _system.Order.Where(i => program.Instructions[i].Operation == Operation.Input))
        {
            ref double input = ref inputs[program.Instructions[i].Left];
            input = double.IsNaN(input) ? narrowed[i].Middle : Math.Clamp(input, narrowed[i].Low, narrowed[i].High);
        }

        return PointEvaluator.Evaluate(program, inputs);
    }

    // A path without one of the targets may lie nearer than anything else.
    private double[]? FromSmallerSets(IReadOnlyList<int> targets, Interval[] narrowed, (int Number, ValueRange Range)[] conditions)
    {
        foreach (int left in targets)
        {
            int[] others = [.. targets.Where(t => t != left)];
            double[]? smaller = KnownPath(others) ?? (Narrow(others) is { } wider ? _search.FindNear(wider, [.. Conditions(others)]) : null);
            if (smaller is not null && _search.Find(narrowed, conditions, smaller) is { } path)
            {
                return path;
            }
        }

        return null;
    }

    // The path on which most of the targets hold.
    private double[]? Nearest(IReadOnlyList<int> targets) =>
        _paths.Count == 0 ? null : _paths.MaxBy(p => p.Targets.Count(targets.Contains)).Inputs;

    private IEnumerable<(int Number, ValueRange Range)> Conditions(IEnumerable<int> targets) => _system.Conditions(targets, _allObservations, _ranges);

    private Answer Remember(IReadOnlyList<int> targets, double[] path)
    {
        _paths.Add(([.. targets.Order()], path));
        _lastPath = PointEvaluator.Evaluate(_system.Program.Program, path);
        return new Answer(null, path);
    }

    private void Count()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        Questions++;
    }

    /// <summary>What is known of a set: a proof against it, a path for it, or neither.</summary>
    private sealed record Answer(Proof? Proof, double[]? Path);
}
