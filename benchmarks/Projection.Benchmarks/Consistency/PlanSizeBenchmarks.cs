using BenchmarkDotNet.Attributes;
using Projection.Consistency;
using Projection.Scenarios;

namespace Projection.Benchmarks.Consistency;

/// <summary>How the time of a check grows with the number of linked targets.</summary>
[MemoryDiagnoser]
public class PlanSizeBenchmarks
{
    private ScenarioProgram _consistent = null!;
    private ScenarioProgram _broken = null!;

    /// <summary>Number of linked targets.</summary>
    [Params(10, 30, 100)]
    public int Targets { get; set; }

    /// <summary>Makes the plans.</summary>
    [GlobalSetup]
    public void Make()
    {
        _consistent = Plans.Chain(Targets, isBroken: false);
        _broken = Plans.Chain(Targets, isBroken: true);
    }

    /// <summary>A plan that holds.</summary>
    [Benchmark(Baseline = true)]
    public ConsistencyReport Consistent() => ConsistencyChecker.Check(_consistent);

    /// <summary>The same with one figure that cannot hold.</summary>
    [Benchmark]
    public ConsistencyReport OneFigureBroken() => ConsistencyChecker.Check(_broken);
}
