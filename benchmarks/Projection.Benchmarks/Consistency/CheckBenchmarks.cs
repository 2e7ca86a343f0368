using BenchmarkDotNet.Attributes;
using Projection.Consistency;
using Projection.Scenarios;

namespace Projection.Benchmarks.Consistency;

/// <summary>The check of a published plan and its parts, at both levels.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private ScenarioProgram _program = null!;
    private Questions _questions = null!;
    private int _next;

    /// <summary>Which paths are admitted.</summary>
    [Params(ConsistencyLevel.Possible, ConsistencyLevel.Plausible)]
    public ConsistencyLevel Level { get; set; }

    /// <summary>Reads the plan.</summary>
    [GlobalSetup]
    public void Read()
    {
        _program = Plans.Published();
        _questions = new Questions(_program, Level);
    }

    /// <summary>All of the tape on numbers.</summary>
    [Benchmark(Baseline = true)]
    public double EvaluateTape() => _questions.EvaluateTape();

    /// <summary>Intervals without targets, to the fixed point.</summary>
    [Benchmark]
    public bool Contract() => _questions.Contract();

    /// <summary>One set of targets put to a fresh oracle, another set each time.</summary>
    [Benchmark]
    public bool AskOracle() => _questions.AskOracle(_next++);

    /// <summary>The whole check.</summary>
    [Benchmark]
    public ConsistencyReport Check() => ConsistencyChecker.Check(_program, new ConsistencyOptions { Level = Level });
}
