using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;

namespace Projection.Tests.Consistency;

public class LinearRelaxationTests
{
    // Two parts of a total, each at least so large a share of it that together they exceed it.
    [Theory]
    [InlineData("0.55", true)]
    [InlineData("0.45", false)]
    public void IsRefuted_SharesOfATotal(string share, bool refuted)
    {
        (Program program, int[] order, Interval[] box) = Shares(Rational.Parse(share));

        RelaxedBox relaxed = Relaxed(program, order, box);

        Assert.Equal(refuted, relaxed.IsRefuted());
        Assert.Equal(refuted, relaxed.Levels is null);
        Assert.Equal(refuted, relaxed.Refutation is not null);
    }

    [Fact]
    public void IsRefuted_NotRefuted_LevelsMeetTheConditions()
    {
        (Program program, int[] order, Interval[] box) = Shares(Rational.Parse("0.45"));

        RelaxedBox relaxed = Relaxed(program, order, box);
        relaxed.IsRefuted();

        Dictionary<int, double> levels = relaxed.Levels!;
        double[] parts = [.. levels.Where(l => program.Instructions[l.Key].Operation == Operation.Input).Select(l => l.Value)];
        double total = levels.Single(l => program.Instructions[l.Key].Operation == Operation.Add).Value;
        Assert.Equal(total, parts.Sum(), total * 1e-6);
        Assert.All(parts, part => Assert.True(part >= total * (0.45 - 1e-6)));
    }

    private static RelaxedBox Relaxed(Program program, int[] order, Interval[] box) =>
        new(new LinearRelaxation(program, order), box, PointEvaluator.Evaluate(program, [1, 1]), CancellationToken.None);

    private static (Program Program, int[] Order, Interval[] Box) Shares(Rational share)
    {
        var tape = new Tape();
        (int a, int b) = (tape.Input("a", 1, 1000), tape.Input("b", 1, 1000));
        int total = tape.Builder.Add(a, b);
        int[] shares = [tape.Builder.Divide(a, total), tape.Builder.Divide(b, total)];
        (Program program, int[] order) = tape.Build();
        Interval[] box = IntervalEvaluator.Start(program);
        foreach (int number in shares)
        {
            box[number] = new ValueRange(share, 1).Outward();
        }

        // One pass up only: enough for the ranges, not for a refutation by intervals.
        Assert.Equal(-1, IntervalEvaluator.Forward(program, order, box));
        return (program, order, box);
    }
}
