using Projection.Arithmetic;
using Projection.Evaluation;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Reconciliation;

/// <summary>A free quantity of the tape: where it may lie, and what it is taken to be as far as no figure says otherwise.</summary>
/// <param name="Number">Its instruction.</param>
/// <param name="Place">Its place among the program's inputs.</param>
/// <param name="Box">Where it may lie.</param>
/// <param name="Centre">What the scenario assumes.</param>
/// <param name="Deviation">How uncertain that is.</param>
internal sealed record FreeInput(int Number, int Place, Interval Box, double Centre, double Deviation)
{
    // An assumption without a spread is still one: this part of its size, and for rates and shares at least so much.
    private const double LeastRelative = 0.01;
    private const double LeastOfRates = 0.002;

    // Probability that a normal quantity is more than one standard deviation below its mean.
    private const double BelowOneDeviation = 0.15865525393145705;

    public static FreeInput Of(ScenarioProgram program, int number, Interval box, double start)
    {
        int place = program.Program.Instructions[number].Left;
        InputVariable input = program.Program.Inputs[place];
        IDistribution? assumed = program.DistributionOf(input);
        double centre = Math.Clamp(assumed?.Central ?? start, box.Low, box.High);
        bool isPure = program.Scenario.Model.ByName[input.Id.Name].Unit.Dimension.IsNone;
        double deviation = assumed is null
            ? Math.Min(box.Width / 4, Math.Max(Math.Abs(centre), isPure ? 1 : 0))
            : Math.Max(SpreadOf(assumed), Math.Max(LeastRelative * Math.Abs(centre), isPure ? LeastOfRates : 0));
        return new FreeInput(number, place, box, centre, deviation > 0 ? deviation : 1);
    }

    /// <summary>The standard deviation of an assumption, or half of its middle 68 % where it has none, as Student's t up to two degrees of freedom; a normal distribution has the same in both.</summary>
    internal static double SpreadOf(IDistribution assumed) => double.IsFinite(assumed.StandardDeviation)
        ? assumed.StandardDeviation
        : 0.5 * (assumed.UpperQuantile(BelowOneDeviation) - assumed.Quantile(BelowOneDeviation));
}
