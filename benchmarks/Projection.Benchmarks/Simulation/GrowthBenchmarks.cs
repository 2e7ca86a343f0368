using BenchmarkDotNet.Attributes;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Benchmarks.Simulation;

/// <summary>How the time of a simulation grows with the number of trials, and what a second thread saves.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private ScenarioProgram _program = null!;

    /// <summary>Number of trials.</summary>
    [Params(10_000, 100_000, 1_000_000, 10_000_000)]
    public int Trials { get; set; }

    /// <summary>Reads the workload.</summary>
    [GlobalSetup]
    public void Read() => _program = Plans.W1();

    /// <summary>W1 on one thread.</summary>
    [Benchmark(Baseline = true)]
    public SimulationResult OneThread() => Simulator.Run(_program, new SimulationOptions { Trials = Trials, Threads = 1 });

    /// <summary>The same on two.</summary>
    [Benchmark]
    public SimulationResult TwoThreads() => Simulator.Run(_program, new SimulationOptions { Trials = Trials, Threads = 2 });
}
