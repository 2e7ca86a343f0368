using BenchmarkDotNet.Attributes;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Benchmarks.Simulation;

/// <summary>How the time of a simulation grows with the number of indicators.</summary>
[MemoryDiagnoser]
public class ModelSizeBenchmarks
{
    private ScenarioProgram _all = null!;
    private ScenarioProgram _total = null!;

    /// <summary>Number of sectors; a model has four indicators for each.</summary>
    [Params(10, 100, 1000)]
    public int Sectors { get; set; }

    /// <summary>Makes the models.</summary>
    [GlobalSetup]
    public void Make()
    {
        _all = Plans.Uncertain(Sectors);
        var total = new Subject.Indicator(new IndicatorId("total"), Statistic.Value, new YearRange(_all.Scenario.Horizon, _all.Scenario.Horizon));
        _total = ScenarioProgram.Compile(_all.Scenario with { Outputs = [new OutputQuantity("total", total)] }).ValueOrThrow();
    }

    /// <summary>One output: the model without the work of summing up.</summary>
    [Benchmark(Baseline = true)]
    public SimulationResult TotalOnly() => Simulator.Run(_total, new SimulationOptions { Trials = 10_000, Threads = 1 });

    /// <summary>Every indicator of the last year reported.</summary>
    [Benchmark]
    public SimulationResult AllIndicators() => Simulator.Run(_all, new SimulationOptions { Trials = 10_000, Threads = 1 });
}
