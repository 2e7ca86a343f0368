using System.Text.Json;
using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;

namespace Projection.Files.Tests.Scenarios;

/// <summary>The scenario that simulations are compared on, against the same workload in numpy and its known figures.</summary>
public class W1FileTests
{
    private const int Trials = 200_000;
    private const double StandardErrors = 6;

    [Fact]
    public void Run_W1_AgreesWithNumpyInEveryFigure()
    {
        SimulationResult result = Simulator.Run(Program(), new SimulationOptions { Trials = Trials, Seed = 20260420 });
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reference", "w1", "w1_numpy.json")));
        JsonElement numpy = document.RootElement;

        Scenario scenario = result.Scenario;
        Assert.Equal(55, result.Dimensions);
        Assert.Equal(numpy.GetProperty("names").EnumerateArray().Select(name => name.GetString()), scenario.Outputs.Select(o => o.Id));
        Assert.Equal(scenario.Outputs.Select(o => o.Subject), result.Indicators.Select(q => q.Subject));
        Assert.Empty(result.OutputsWithoutValue);

        // The difference of two samples: the errors of both.
        double both = Math.Sqrt(1 + ((double)Trials / numpy.GetProperty("trials").GetInt32()));
        for (int i = 0; i < result.Indicators.Length; i++)
        {
            SimulatedQuantity quantity = result.Indicators[i];
            Unit unit = scenario.Outputs[i].UnitIn(scenario.Model);

            // Fractions there are per cent here.
            double scale = unit.IsPercent ? 1 : unit.Scale.ToDouble();
            AssertNear(numpy.GetProperty("mean")[i].GetDouble(), quantity.Moments.Mean / scale, both * quantity.MeanError / scale);

            // The standard error of a standard deviation: the distributions are close to normal, with fourth moments a little above 3.
            double deviation = quantity.Moments.StandardDeviation / scale;
            AssertNear(numpy.GetProperty("standardDeviation")[i].GetDouble(), deviation, both * deviation * Math.Sqrt((3.3 - 1) / 4 / Trials));
            int place = 0;
            foreach (QuantileError quantile in quantity.Quantiles.Values)
            {
                AssertNear(numpy.GetProperty("quantiles")[i][place++].GetDouble(), quantile.Estimate / scale, both * quantile.StandardError / scale);
            }

            Assert.Equal((5, 0), (place, quantity.Failed));
        }

        double joint = numpy.GetProperty("joint").GetDouble();
        AssertNear(joint, result.Joint!.Value.Probability, both * Math.Sqrt(joint * (1 - joint) / Trials));
        AssertNear(0.03389, result.Joint!.Value.Probability, Math.Sqrt(joint * (1 - joint) / Trials));
    }

    [Fact]
    public void Targets_W1_AreAttainedFromTheirThresholds()
    {
        // Half a unit of the last decimal below the figure counts as printed so; no more than 5e-7 of the unit.
        Scenario scenario = Program().Scenario;
        (string Id, double Threshold, double Unit)[] expected = [("growth", 0.105, 0.01), ("grdp", 361.6e12, 1e12), ("per_head", 220e6, 1e6), ("revenue_ratio", 0.125, 0.01), ("investment", 793.3e12, 1e12)];
        Assert.Equal(expected.Select(e => e.Id), scenario.Targets.Select(t => t.Id));
        Assert.All(scenario.Targets.Zip(expected), pair =>
        {
            (Target target, (string _, double threshold, double unit)) = pair;
            Assert.Equal(Goal.AtLeast, target.Goal);
            Assert.InRange(TargetGoal.RangeOf(target, scenario.Model).Low!.Value.ToDouble(), threshold - (5.1e-7 * unit), threshold);
        });
    }

    private static ScenarioProgram Program()
    {
        string path = Path.Combine(Root(AppContext.BaseDirectory), "benchmarks", "w1.yaml");
        Parsed<Scenario> read = ScenarioFile.Read(File.ReadAllBytes(path), path);
        Assert.Empty(read.Diagnostics);
        Parsed<ScenarioProgram> program = ScenarioProgram.Compile(read.ValueOrThrow());
        Assert.Empty(program.Diagnostics);
        return program.ValueOrThrow();
    }

    private static void AssertNear(double expected, double found, double standardError)
    {
        Assert.InRange(standardError, 0, 0.02 * expected);
        Assert.InRange(found, expected - (StandardErrors * standardError), expected + (StandardErrors * standardError));
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Projection.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside a checkout with Projection.sln."));
}
