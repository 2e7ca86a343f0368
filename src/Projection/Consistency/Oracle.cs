using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;

namespace Projection.Consistency;

/// <summary>Answers whether a set of targets can hold: refuted by proof, shown by a path, or neither.</summary>
internal sealed class Oracle : IOracle
{
    private readonly ConstraintSystem _system;
    private readonly Contractor _contractor;
    private readonly WitnessSearch _search;
    private readonly int[] _allObservations;
    private readonly Interval[]? _withoutTargets;
    private readonly Dictionary<string, Answer> _answers = [];
    private readonly List<(int[] Targets, double[] Inputs)> _paths = [];
    private readonly Lazy<LinearRelaxation> _relaxation;

    private readonly CancellationToken _cancellationToken;

    public Oracle(ConstraintSystem system, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _system = system;
        Program program = system.Program.Program;
        _contractor = new Contractor(program, system.Order, system.Links);
        _search = new WitnessSearch(program, system.Order, system.Program.CentralInputs());
        _allObservations = [.. Enumerable.Range(0, system.Observations.Length)];
        _relaxation = new Lazy<LinearRelaxation>(() => new LinearRelaxation(program, system.Order));
        Interval[] box = system.Box([], _allObservations);
        _withoutTargets = _contractor.Contract(box) ? box : null;
    }

    /// <summary>Number of sets put to the question so far.</summary>
    public int Questions { get; private set; }

    /// <summary>Whether the observations alone exclude each other.</summary>
    public bool IsRefutedWithoutTargets => _withoutTargets is null;

    /// <summary>Whether it is proved that the targets cannot hold together with everything that is given.</summary>
    public bool IsRefuted(IReadOnlyList<int> targets) => Ask(targets).Proof is not null;

    /// <summary>The proof that the targets cannot hold together; <see langword="null"/> where there is none.</summary>
    public Proof? ProofOf(IReadOnlyList<int> targets) => Ask(targets).Proof;

    /// <summary>Inputs of a verified path on which the targets hold, or <see langword="null"/> where none was found.</summary>
    public double[]? Witness(IReadOnlyList<int> targets) => Ask(targets).Path;

    /// <summary>Whether the targets are refuted with some of the observations only.</summary>
    public bool IsRefuted(IReadOnlyList<int> targets, IReadOnlyList<int> observations)
    {
        Count();
        Interval[] box = _system.Box(targets, observations);
        return !_contractor.Contract(box) || _relaxation.Value.IsRefuted(box, _cancellationToken, out _);
    }

    // Cheapest first: intervals, a path known from a larger set, a path near the usual one, linear conditions, a path near their solution.
    private Answer Ask(IReadOnlyList<int> targets)
    {
        string key = string.Join(',', targets);
        if (!_answers.TryGetValue(key, out Answer? answer))
        {
            answer = Find(targets);
            _answers.Add(key, answer);
        }

        return answer;
    }

    private Answer Find(IReadOnlyList<int> targets)
    {
        if (_paths.Find(p => targets.All(t => Array.BinarySearch(p.Targets, t) >= 0)) is { Inputs: { } known })
        {
            return new Answer(null, known);
        }

        if (Narrow(targets, null) is not { } narrowed)
        {
            return new Answer(Proof.Interval, null);
        }

        (int Number, ValueRange Range)[] conditions = [.. _system.Conditions(targets, _allObservations)];
        if (_search.Find(narrowed, conditions, fromCentral: true) is { } path)
        {
            return Remember(targets, path);
        }

        if (_relaxation.Value.IsRefuted(narrowed, _cancellationToken, out Dictionary<int, double>? levels))
        {
            return new Answer(Proof.Relaxation, null);
        }

        double[]? found = levels is null ? null : _search.Find(narrowed, conditions, levels);
        found ??= _search.Find(narrowed, conditions, fromCentral: false);
        return found is null ? new Answer(null, null) : Remember(targets, found);
    }

    private Answer Remember(IReadOnlyList<int> targets, double[] path)
    {
        _paths.Add(([.. targets.Order()], path));
        return new Answer(null, path);
    }

    /// <summary>The narrowed intervals of all instructions, or <see langword="null"/> where the targets are refuted.</summary>
    /// <param name="targets">The targets in force.</param>
    /// <param name="changed">Ranges in base units that replace those of targets, by target.</param>
    public Interval[]? Narrow(IReadOnlyList<int> targets, IReadOnlyDictionary<int, ValueRange>? changed)
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

    /// <summary>Whether a path was found on which the targets hold, some with other figures.</summary>
    public bool IsShown(IReadOnlyList<int> targets, IReadOnlyDictionary<int, ValueRange> changed)
    {
        if (Narrow(targets, changed) is not { } narrowed)
        {
            return false;
        }

        IEnumerable<(int Number, ValueRange Range)> conditions = _system.Conditions(targets.Where(t => !changed.ContainsKey(t)), _allObservations)
            .Concat(targets.Where(changed.ContainsKey).Select(t => (_system.NumberOfTarget(t), changed[t])));
        return _search.Find(narrowed, [.. conditions], fromCentral: true) is not null;
    }

    /// <summary>The observations without any of which the targets would no longer be refuted.</summary>
    public int[] ReduceObservations(int[] targets, int[] observations)
    {
        List<int> needed = [.. observations];
        foreach (int observation in observations)
        {
            int[] without = [.. needed.Where(o => o != observation)];
            if (IsRefuted(targets, without))
            {
                needed = [.. without];
            }
        }

        return [.. needed];
    }

    private void Count()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        Questions++;
    }

    /// <summary>What is known of a set: a proof against it, a path for it, or neither.</summary>
    private sealed record Answer(Proof? Proof, double[]? Path);
}
