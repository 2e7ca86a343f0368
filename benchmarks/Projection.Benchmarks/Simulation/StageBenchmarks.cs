using BenchmarkDotNet.Attributes;
using Projection.Simulation;

namespace Projection.Benchmarks.Simulation;

/// <summary>Where the time of W1 goes: 131,072 trials on one thread, one part after the other.</summary>
public class StageBenchmarks
{
    private const int Trials = 1 << 17;

    private Projection.Scenarios.ScenarioProgram _program = null!;
    private Stages _stages = null!;

    /// <summary>Reads the workload.</summary>
    [GlobalSetup]
    public void Read()
    {
        _program = Plans.W1();
        _stages = new Stages(_program, seed: 1);
    }

    /// <summary>What the summary has kept is let go.</summary>
    [IterationSetup(Target = nameof(Summary))]
    public void Bracket() => _stages.Bracket();

    /// <summary>55 random words a trial.</summary>
    [Benchmark]
    public void Words() => _stages.Words(Trials);

    /// <summary>55 standard normals a trial: words and inverse CDF.</summary>
    [Benchmark]
    public void Generator() => _stages.Generator(Trials);

    /// <summary>Generator and tape.</summary>
    [Benchmark]
    public void Tape() => _stages.Tape(Trials);

    /// <summary>Moments, quantiles and attainment of 15 outputs.</summary>
    [Benchmark]
    public void Summary() => _stages.Summary(Trials);

    /// <summary>The whole job.</summary>
    [Benchmark(Baseline = true)]
    public SimulationResult All() => Simulator.Run(_program, new SimulationOptions { Trials = Trials, Threads = 1 });
}
