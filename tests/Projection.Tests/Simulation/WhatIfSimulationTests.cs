using Projection.Arithmetic.Lanes;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Simulation;

/// <summary>Trials under what-ifs that move and stretch distributions: the same draws, at another place.</summary>
public class WhatIfSimulationTests
{
    private static readonly string[] Inputs = ["g[a] 2027", "g[b] 2027", "g[c] 2027", "h 2027", "w 2027", "k 2027", "g[b] 2028", "w 2028"];

    [Theory]
    [InlineData("g[b]@2027+=0.02", "g[b] 2027", 1, 0.02)]
    [InlineData("g[a]@2027+=0.02", "g[a] 2027", 1, 0.02)]
    [InlineData("h@2027-=0.1", "h 2027", 1, -0.1)]
    [InlineData("w@2027=2.4:hold", "w 2028", 0, 0)] // times 2.4 over the median of 2027
    [InlineData("g[b]@2027=0.06:hold", "g[b] 2028", 1.5, 0)]
    [InlineData("g[b]@2027=0.06:hold; g[b]@2028+=0.01", "g[b] 2028", 1.5, 0.01)]
    public void Run_MovedOrHeld_TakesEachTrialAlong(string changes, string input, double factor, double shift)
    {
        SimulationResult before = Run(Plan(""));
        SimulationResult after = Run(Plan(changes));

        double scale = input == "w 2028" ? 2.4 / CentralOf(Plan(""), "w 2027") : factor;
        double[] expected = [.. before.SamplesOf(input).ToArray().Select(x => (scale * x) + shift)];
        double[] found = after.SamplesOf(input).ToArray();
        Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.True(before.Indicators.Length >= after.Indicators.Length);
        foreach (string other in Inputs.Where(i => i[..4] != input[..4] && !changes.Contains(i.Split(' ')[0], StringComparison.Ordinal)))
        {
            Assert.True(before.SamplesOf(other).SequenceEqual(after.SamplesOf(other)), other);
        }
    }

    [Fact]
    public void Run_AddNothing_IsTheSameToTheLastBit() =>
        Assert.Equal(Run(Plan("")).Digest(), Run(Plan("g+=0; h+=0; w+=0; w@2026+=0:hold")).Digest());

    [Fact]
    public void Run_AnyThreadsAndWidth_SameBits()
    {
        ScenarioProgram program = Plan("g+=0.01; h@2026-=0.02; w@2026=1.5:hold; g[b]@2026=0.07:hold; k@2027=grow:5%:hold").Compile();
        var options = new SimulationOptions { Trials = 9_000, Seed = 3, Threads = 1 };
        string expected = Simulator.Run(program, options, LaneWidth.Bits128).Digest();
        Assert.Equal(expected, Simulator.Run(program, options with { Threads = 3 }).Digest());
        Assert.Equal(expected, Simulator.Run(program, options, LaneWidth.Bits256).Digest());
        Assert.Equal(expected, Simulator.Run(program, options with { Threads = 2 }, LaneWidth.Bits512).Digest());
    }

    [Fact]
    public void Run_AllKinds_IsTheReferenceTrialByTrial()
    {
        ScenarioProgram program = Plan("g+=0.01; h@2026-=0.02; w@2026=1.5:hold; g[b]@2026=0.07:hold").Compile();
        SimulationResult result = Simulator.Run(program, new SimulationOptions { Trials = 300, Seed = 7, KeepSamples = true });
        var sampler = new InputSampler(program, 7);
        double[] inputs = new double[program.Program.Inputs.Length];
        for (int trial = 0; trial < 300; trial++)
        {
            sampler.Draw((ulong)trial, inputs);
            foreach (string input in Inputs.Where(i => i[0] != 'k'))
            {
                int place = program.Program.Inputs.ToList().FindIndex(i => $"{i.Id} {i.Year}" == input);
                Assert.Equal(inputs[place], result.SamplesOf(input)[trial], 1e-9);
            }
        }
    }

    [Fact]
    public void Run_ShockOnWhatIsMoved_StillHits_OnWhatIsGiven_DoesNot()
    {
        Scenario Storm(string changes)
        {
            Scenario plan = Plan(changes);
            return plan with { Shocks = [plan.Shocks[0] with { Probability = 1, Size = new Constant(-0.04), Years = Scenarios.Plan.Years(2027, 2027) }] };
        }

        double[] without = Run(Plan("h@2027+=0.1") with { Shocks = [] }).SamplesOf("h 2027").ToArray();
        Assert.All(without.Zip(Run(Storm("h@2027+=0.1")).SamplesOf("h 2027").ToArray()), pair => Assert.Equal(pair.First - 0.04, pair.Second, 1e-9));
        Assert.All(Run(Storm("h@2027=0.1")).SamplesOf("h 2027").ToArray(), x => Assert.Equal(0.1, x));
        Assert.All(Run(Storm("h@2026=0.05; h@2027=grow:10%")).SamplesOf("h 2027").ToArray(), x => Assert.Equal(0.055, x, 1e-15));
    }

    private static SimulationResult Run(Scenario plan) => Simulator.Run(plan.Compile(), new SimulationOptions { Trials = 2_000, Seed = 11, KeepSamples = true });

    private static Scenario Plan(string changes)
    {
        Scenario plan = SimulationPlans.Rich(SimulationPlans.Targets);
        plan = plan with { Outputs = [.. Inputs.Select(i => new OutputQuantity(i, Scenarios.Plan.Subject(i)))] };
        return WhatIf.WithValues(plan, changes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ValueOrThrow();
    }

    private static double CentralOf(Scenario plan, string input)
    {
        ScenarioProgram program = plan.Compile();
        return program.CentralInputs()[program.Program.Inputs.ToList().FindIndex(i => $"{i.Id} {i.Year}" == input)];
    }
}
