using System.Globalization;
using Projection.Consistency;
using Xunit.Abstractions;

namespace Projection.Tests.Consistency.RandomPlans;

public class RandomPlanTests(ITestOutputHelper output)
{
    // More are tried where the environment asks for them, as .ci/run does.
    private static readonly int Count =
        int.TryParse(Environment.GetEnvironmentVariable("RANDOM_PLANS"), NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 1_000;

    [Fact]
    public void Check_RandomPlans_NoWrongVerdictAndAtMostOneInAHundredUndecided()
    {
        var examinations = new Examination[Count];
        Parallel.For(0, Count, number => examinations[number] = Examination.Of(PlanMaker.Make(number)));

        Examination[] faulty = [.. examinations.Where(e => e.Faults.Count > 0)];
        Examination[] undecided = [.. examinations.Where(e => e.IsUndecided)];
        output.WriteLine($"{Count} plans: {faulty.Length} with faults, {undecided.Length} undecided");
        foreach (Examination one in faulty.Concat(undecided).Take(5))
        {
            output.WriteLine(one.ToString());
        }

        Assert.Empty(faulty);
        Assert.InRange(undecided.Length, 0, Count / 100);
    }
}
