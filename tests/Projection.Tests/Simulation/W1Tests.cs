using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Reference;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Simulation;

/// <summary>The workload of <c>Reference/w1</c> against its known figures.</summary>
public class W1Tests
{
    private const int Trials = 200_000;
    private const double StandardErrors = 6;

    [Fact]
    public void Run_W1_MatchesTheReference()
    {
        SimulationResult result = Simulator.Run(Workload().Compile(), new SimulationOptions { Trials = Trials, Seed = 20260420 });

        Assert.Equal(55, result.Dimensions);
        SimulatedQuantity grdp = result.Targets.Single(t => t.Target.Id == "grdp").Quantity;
        AssertNear(366.263, grdp.Moments.Mean, grdp.MeanError);

        // The standard error of a standard deviation: the distribution is close to normal, with a fourth moment a little above 3.
        AssertNear(26.720, grdp.Moments.StandardDeviation, grdp.Moments.StandardDeviation * Math.Sqrt((3.2 - 1) / 4 / Trials));
        AssertQuantile(323.94, grdp, 0.05);
        AssertQuantile(365.35, grdp, 0.5);
        AssertQuantile(411.72, grdp, 0.95);
        AssertQuantile(0.10548, result.Targets.Single(t => t.Target.Id == "growth").Quantity, 0.5);
        AssertQuantile(197.98, result.Targets.Single(t => t.Target.Id == "per_head").Quantity, 0.5);
        AssertQuantile(0.12406, result.Targets.Single(t => t.Target.Id == "revenue_ratio").Quantity, 0.5);
        AssertQuantile(804.15, result.Targets.Single(t => t.Target.Id == "investment").Quantity, 0.5);
        AssertNear(0.03389, result.Joint!.Value.Probability, Math.Sqrt(0.03389 * (1 - 0.03389) / Trials));
        Assert.Equal("per_head", result.Binding!.Id);
        Assert.All(result.Targets, t => Assert.Equal(0, t.Quantity.Failed));
    }

    private static void AssertQuantile(double expected, SimulatedQuantity quantity, double p) =>
        AssertNear(expected, quantity.Quantiles[p].Estimate, quantity.Quantiles[p].StandardError);

    private static void AssertNear(double expected, double found, double standardError)
    {
        Assert.InRange(standardError, 0, 0.02 * expected);
        Assert.InRange(found, expected - (StandardErrors * standardError), expected + (StandardErrors * standardError));
    }

    private static Scenario Workload()
    {
        (string Name, double Growth, double Deviation, double Price, double Base)[] sectors =
        [
            ("agriculture", 0.04, 0.02, 0.025, 22.75),
            ("industry", 0.125, 0.04, 0.015, 106.5),
            ("services", 0.095, 0.025, 0.02, 67.2),
            ("taxes", 0.09, 0.03, 0.02, 6.4),
        ];
        return Plan.Of(
            ReferenceFile.Text("w1/w1.model"),
            2030,
            Reached("growth", "average grdp_growth 2026-2030", "0.105"),
            Reached("grdp", "grdp 2030", "361.6"),
            Reached("per_head", "grdp_per_capita 2030", "220"),
            Reached("revenue_ratio", "revenue / grdp 2026-2030", "0.125"),
            Reached("investment", "sum investment 2026-2030", "793.3"))
            with
            {
                Assumptions =
                [
                    .. sectors.SelectMany(s => new[]
                    {
                        Plan.Assumed($"volume[{s.Name}]", 2025, 2025, new Constant(s.Base)),
                        Plan.Assumed($"volume_growth[{s.Name}]", 2026, 2030, new Normal(s.Growth, s.Deviation)),
                        Plan.Assumed($"price_growth[{s.Name}]", 2026, 2030, new Normal(s.Price, 0.01)),
                    }),
                    Plan.Assumed("population", 2025, 2025, new Constant(1711.3)),
                    Plan.Assumed("population_growth", 2026, 2030, new Normal(0.0152, 0.002)),
                    Plan.Assumed("revenue", 2025, 2025, new Constant(24.735)),
                    Plan.Assumed("revenue_shock", 2026, 2030, new Normal(0, 0.03)),
                    Plan.Assumed("investment_wish", 2026, 2030, new Normal(0.55, 0.05)),
                ],
                Dependence = Dependence.None with
                {
                    Across = ImmutableSortedDictionary<string, double>.Empty.Add("volume_growth", 0.4),
                    OverYears = ImmutableSortedDictionary<string, double>.Empty.Add("volume_growth", 0.3),
                },
            };
    }

    private static Target Reached(string id, string subject, string threshold) =>
        Plan.AtLeast(id, subject, Rational.Parse(threshold)) with { Goal = Goal.AtLeast };
}
