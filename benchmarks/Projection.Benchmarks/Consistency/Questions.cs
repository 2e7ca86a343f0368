using System.Diagnostics;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Benchmarks.Consistency;

/// <summary>The parts of a check of one plan, each callable alone.</summary>
internal sealed class Questions
{
    private readonly ScenarioProgram _program;
    private readonly ConstraintSystem _system;
    private readonly Contractor _contractor;
    private readonly Interval[] _box;
    private readonly Interval[] _narrowed;
    private readonly double[] _inputs;
    private readonly double[] _values;

    public Questions(ScenarioProgram program, ConsistencyLevel level)
    {
        _program = program;
        _system = new ConstraintSystem(program, level);
        _contractor = new Contractor(program.Program, _system.Order, _system.Links);
        _box = _system.Box([], Enumerable.Range(0, _system.Observations.Length), Enumerable.Range(0, _system.Ranges.Length));
        _narrowed = new Interval[_box.Length];
        _inputs = program.CentralInputs();
        _values = new double[program.Program.Instructions.Length];
    }

    /// <summary>One evaluation of the whole tape on numbers.</summary>
    public double EvaluateTape()
    {
        PointEvaluator.Evaluate(_program.Program, _inputs, _values);
        return _values[^1];
    }

    /// <summary>One contraction from the logical bounds and the observations, without targets.</summary>
    public bool Contract()
    {
        Array.Copy(_box, _narrowed, _box.Length);
        return _contractor.Contract(_narrowed);
    }

    /// <summary>Searches all conflicts and corrections, and tells what the oracle took for each set of targets that it was asked about.</summary>
    /// <returns>Milliseconds, one number for each set.</returns>
    public double[] TimeOracle(int mostQuestions)
    {
        var clock = new Clock(new Oracle(_system, new ConsistencyOptions(), CancellationToken.None));
        new ConflictSearch(clock, _system.Targets.Length, new HashSet<int>(), mostQuestions).Run();
        return clock.Times;
    }

    /// <summary>One question to an oracle that knows nothing yet: can all targets but one hold?</summary>
    public bool AskOracle(int left)
    {
        var oracle = new Oracle(_system, new ConsistencyOptions(), CancellationToken.None);
        int[] targets = [.. Enumerable.Range(0, _system.Targets.Length).Where(t => t != left % _system.Targets.Length)];
        return oracle.IsRefuted(targets) || oracle.Witness(targets) is not null;
    }

    /// <summary>Passes questions on and keeps the time; an oracle answers the same set a second time from memory.</summary>
    private sealed class Clock(Oracle oracle) : IOracle
    {
        private readonly Dictionary<string, double> _times = [];

        public double[] Times => [.. _times.Values];

        public int Questions => oracle.Questions;

        public bool IsRefuted(IReadOnlyList<int> targets) => Timed(targets, () => oracle.IsRefuted(targets));

        public bool IsRefutedAtOnce(IReadOnlyList<int> targets) => Timed(targets, () => oracle.IsRefutedAtOnce(targets));

        public bool IsEasilyRefuted(IReadOnlyList<int> targets) => Timed(targets, () => oracle.IsEasilyRefuted(targets));

        public double[]? Witness(IReadOnlyList<int> targets) => Timed(targets, () => oracle.Witness(targets));

        private T Timed<T>(IReadOnlyList<int> targets, Func<T> question)
        {
            long start = Stopwatch.GetTimestamp();
            T answer = question();
            string key = string.Join(',', targets);
            _times[key] = _times.GetValueOrDefault(key) + Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            return answer;
        }
    }
}
