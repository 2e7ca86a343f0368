using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Modelling;

namespace Projection.Consistency;

/// <summary>Answers whether a set of targets can hold: refuted by proof, shown by a path, or neither.</summary>
internal sealed class Oracle
{
    private readonly ConstraintSystem _system;
    private readonly Contractor _contractor;
    private readonly WitnessSearch _search;
    private readonly int[] _allObservations;
    private readonly Interval[]? _withoutTargets;
    private readonly Dictionary<string, bool> _refuted = [];
    private readonly Dictionary<string, double[]?> _witnesses = [];

    private readonly CancellationToken _cancellationToken;

    public Oracle(ConstraintSystem system, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _system = system;
        Program program = system.Program.Program;
        _contractor = new Contractor(program, system.Order, system.Links);
        _search = new WitnessSearch(program, system.Order, system.Program.CentralInputs());
        _allObservations = [.. Enumerable.Range(0, system.Observations.Length)];
        Interval[] box = system.Box([], _allObservations);
        _withoutTargets = _contractor.Contract(box) ? box : null;
    }

    /// <summary>Number of sets put to the question so far.</summary>
    public int Questions { get; private set; }

    /// <summary>Whether the observations alone exclude each other.</summary>
    public bool IsRefutedWithoutTargets => _withoutTargets is null;

    /// <summary>Whether it is proved that the targets cannot hold together with everything that is given.</summary>
    public bool IsRefuted(IReadOnlyList<int> targets)
    {
        string key = string.Join(',', targets);
        if (!_refuted.TryGetValue(key, out bool refuted))
        {
            refuted = Narrow(targets, null) is null;
            _refuted.Add(key, refuted);
        }

        return refuted;
    }

    /// <summary>The same with some of the observations only.</summary>
    public bool IsRefuted(IReadOnlyList<int> targets, IReadOnlyList<int> observations)
    {
        Count();
        return !_contractor.Contract(_system.Box(targets, observations));
    }

    /// <summary>Inputs of a verified path on which the targets hold, or <see langword="null"/> where none was found.</summary>
    public double[]? Witness(IReadOnlyList<int> targets)
    {
        string key = string.Join(',', targets);
        if (!_witnesses.TryGetValue(key, out double[]? witness))
        {
            Interval[]? narrowed = Narrow(targets, null);
            witness = narrowed is null ? null : _search.Find(narrowed, [.. _system.Conditions(targets, _allObservations)]);
            _witnesses.Add(key, witness);
        }

        return witness;
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
        return _search.Find(narrowed, [.. conditions]) is not null;
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
}
