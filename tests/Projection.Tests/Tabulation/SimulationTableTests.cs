using Projection.Scenarios;
using Projection.Simulation;
using Projection.Tabulation;
using Projection.Tests.Scenarios;
using Projection.Tests.Simulation;

namespace Projection.Tests.Tabulation;

/// <summary>Tables of a simulation say what the result says.</summary>
public class SimulationTableTests
{
    private static readonly Lazy<SimulationResult> Made = new(() => Run(2000));

    [Fact]
    public void TrialsTable_EveryColumn_HoldsTheSamplesInItsUnit()
    {
        SimulationResult result = Made.Value;
        ResultTable table = result.TrialsTable();
        ReportedQuantity[] reported = [.. ReportedQuantity.Of(result)];

        Assert.Equal(2000, table.Rows);
        Assert.Equal((string[])["trial", .. reported.Select(r => r.Name), .. result.Targets.Select(t => "target:" + t.Target.Id)], table.Columns.Select(c => c.Name));
        Assert.Equal(1999, table["trial"].WholeNumbers[1999]);
        for (int place = 0; place < reported.Length; place++)
        {
            double scale = reported[place].Unit.Scale.ToDouble();
            ResultColumn column = table[reported[place].Name];
            Assert.Equal(reported[place].Unit, column.Unit);
            Assert.Equal(result.Samples[place].ToArray().Select(x => double.IsFinite(x / scale) ? x / scale : double.NaN), column.Numbers);
        }

        Assert.Equal(("42", "random", "2000"), (table.Facts["seed"], table.Facts["plan"], table.Facts["trials"]));
    }

    [Fact]
    public void TrialsTable_Mean_IsThatOfTheResult()
    {
        SimulationResult result = Made.Value;
        ResultTable table = result.TrialsTable();
        foreach (ReportedQuantity reported in ReportedQuantity.Of(result))
        {
            double mean = table[reported.Name].Numbers.Where(x => !double.IsNaN(x)).Average() * reported.Unit.Scale.ToDouble();
            Assert.Equal(reported.Quantity.Moments.Mean, mean, 1e-9 * Math.Abs(mean));
        }
    }

    [Fact]
    public void TrialsTable_TrialsWithoutValue_AreNotNumbers()
    {
        SimulationResult result = Made.Value;
        TargetAttainment logged = result.Targets.Single(t => t.Target.Id == "logged");

        Assert.True(logged.Quantity.Failed > 0);
        Assert.Equal(logged.Quantity.Failed, result.TrialsTable()["target:logged"].Numbers.Count(double.IsNaN));
    }

    [Fact]
    public void TrialsTable_AnyNumberOfThreads_GivesTheSameBits()
    {
        double[] Values(int threads) => [.. Run(10_000, threads).TrialsTable().Columns.Skip(1).SelectMany(c => c.Numbers)];

        Assert.Equal(Values(1).Select(BitConverter.DoubleToInt64Bits), Values(3).Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void TrialsTable_WithoutSamples_SaysWhatToAskFor()
    {
        SimulationResult result = Simulator.Run(SimulationPlans.Rich(SimulationPlans.Targets).Compile(), new SimulationOptions { Trials = 100 });

        Assert.Contains("KeepSamples = true", Assert.Throws<InvalidOperationException>(() => result.TrialsTable()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void QuantilesTable_HasOneRowForEachQuantile()
    {
        SimulationResult result = Made.Value;
        ResultTable table = result.QuantilesTable();
        int row = Enumerable.Range(0, table.Rows).Single(i => table["name"].Texts[i] == "band" && table["probability"].Numbers[i] == 0.5);
        TargetAttainment band = result.Targets.Single(t => t.Target.Id == "band");

        Assert.Equal(result.Indicators.Sum(q => q.Quantiles.Count) + result.Targets.Sum(t => t.Quantity.Quantiles.Count), table.Rows);
        Assert.Equal(band.Quantity.Quantiles[0.5].Estimate / band.Target.Figure.Unit.Scale.ToDouble(), table["quantile"].Numbers[row]);
    }

    [Fact]
    public void HistogramTable_CountsAllTrialsWithAValue()
    {
        SimulationResult result = Made.Value;
        ResultTable table = result.HistogramTable();
        foreach (TargetAttainment target in result.Targets)
        {
            int[] rows = [.. Enumerable.Range(0, table.Rows).Where(i => table["kind"].Texts[i] == "target" && table["name"].Texts[i] == target.Target.Id)];
            Assert.Equal(9 + 2, rows.Length);
            Assert.Equal(result.Trials - target.Quantity.Failed, rows.Sum(i => table["count"].WholeNumbers[i]));
            Assert.True(double.IsNaN(table["low"].Numbers[rows[0]]) && double.IsNaN(table["high"].Numbers[rows[^1]]));
            Assert.All(rows.Skip(1), i => Assert.Equal(table["high"].Numbers[i - 1], table["low"].Numbers[i]));
        }
    }

    [Fact]
    public void AttainmentsAndPairs_AreThoseOfTheTrials()
    {
        SimulationResult result = Made.Value;
        ResultTable attainments = result.AttainmentsTable();
        ResultTable pairs = result.PairsTable();

        Assert.Equal(["many", "few", "band", "logged", "all targets"], attainments["name"].Texts);
        Assert.Equal(["at-least", "at-most", "within", "at-most", string.Empty], attainments["goal"].Texts);
        Assert.Equal(result.Targets[0].Attained.Successes, attainments["attained"].WholeNumbers[0]);
        Assert.Equal(12, pairs.Rows);
        double[] many = [.. result.TrialsTable()["target:many"].Numbers];
        double[] few = [.. result.TrialsTable()["target:few"].Numbers];
        Assert.Equal(("many", "few"), (pairs["target"].Texts[0], pairs["other"].Texts[0]));
        Assert.Equal(many.Zip(few).Count(pair => pair.First >= 2.5 && pair.Second <= 1.2), pairs["attained"].WholeNumbers[0]);
        Assert.Equal(result.Conditional("many", "few")!.Value.Probability, pairs["given_other"].Numbers[0]);
    }

    [Fact]
    public void QuantitiesTable_HasMeansInUnits()
    {
        SimulationResult result = Made.Value;
        ResultTable table = result.QuantitiesTable();

        Assert.Equal(result.Indicators.Length + result.Targets.Length, table.Rows);
        ReportedQuantity first = ReportedQuantity.Of(result).First();
        Assert.Equal(first.Quantity.Moments.Mean / first.Unit.Scale.ToDouble(), table["mean"].Numbers[0]);
        Assert.Equal(first.Unit.Text, table["unit"].Texts[0]);
    }

    private static SimulationResult Run(int trials, int threads = 0) => Simulator.Run(
        SimulationPlans.Rich(SimulationPlans.Targets).Compile(),
        new SimulationOptions { Trials = trials, Seed = 42, KeepSamples = true, HistogramBars = 9, Threads = threads });
}
