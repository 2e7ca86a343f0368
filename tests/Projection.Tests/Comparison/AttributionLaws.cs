using System.Collections.Immutable;
using FsCheck.Fluent;
using Projection.Comparison;
using Projection.Scenarios;
using Projection.Tests.Consistency.RandomPlans;
using Projection.Tests.Properties;

namespace Projection.Tests.Comparison;

public class AttributionLaws
{
    private const int Count = 300;

    [Fact]
    public void Shares_AddUpToTheDifferenceOfTheTwoPaths() => Law.Holds(RandomCases.Any, cases =>
    {
        ScenarioComparison comparison = cases.Compare();
        PathProjection first = PathProjection.Central(ScenarioProgram.Compile(cases.First).ValueOrThrow());
        PathProjection other = PathProjection.Central(ScenarioProgram.Compile(cases.Other).ValueOrThrow());
        foreach (DifferenceAttribution attribution in Assert.Single(comparison.Others).Attributions)
        {
            int target = cases.First.Targets.ToList().FindIndex(t => t.Id == attribution.Quantity.Name);
            Assert.Equal((first.Targets[target].Value, other.Targets[target].Value), (attribution.From, attribution.To));
            Assert.Equal(0, attribution.Effects.Sum(e => e.Share) - attribution.Difference, 1e-12 * Scale(attribution));
            Assert.True(attribution.IsExact && attribution.Effects.All(e => e.StandardError == 0));
            Assert.Equal(attribution.Difference - attribution.Effects.Sum(e => e.Alone), attribution.Interaction, 1e-12 * Scale(attribution));
        }
    }, Count);

    [Fact]
    public void Shares_AssumptionsStatedInAnotherOrder_HaveTheSameBits() => Law.Holds(RandomCases.Any, cases =>
    {
        var dice = new Dice(cases.First.Targets.Length);
        Scenario shuffled = cases.Other with { Assumptions = [.. dice.Shuffle(cases.Other.Assumptions)] };
        Scenario firstShuffled = cases.First with { Assumptions = [.. dice.Shuffle(cases.First.Assumptions)] };
        Assert.Equal(Text(cases.Compare()), Text(RandomCases.Compare(firstShuffled, shuffled)));
    }, Count);

    [Fact]
    public void Shares_TheOtherWayRound_HaveTheOppositeSign() => Law.Holds(RandomCases.Any, cases =>
    {
        // The reversed game values the complement of each coalition: shares change their sign.
        ImmutableArray<DifferenceAttribution> there = cases.Compare().Others[0].Attributions;
        ImmutableArray<DifferenceAttribution> back = RandomCases.Compare(cases.Other, cases.First).Others[0].Attributions;
        Assert.Equal(there.Length, back.Length);
        Assert.All(there, (attribution, i) => Assert.All(attribution.Effects, (effect, k) => Assert.Equal(-effect.Share, back[i].Effects[k].Share, 1e-12 * Scale(attribution))));
    }, Count);

    [Fact]
    public void SampledShares_AddUp_AndAreNearTheExactOnes() => Law.Holds(RandomCases.Any, cases =>
    {
        ImmutableArray<DifferenceAttribution> exact = cases.Compare().Others[0].Attributions;
        ImmutableArray<DifferenceAttribution> sampled = cases.Compare(new ComparisonOptions { ExactChanges = 0, Pairs = 50 }).Others[0].Attributions;
        for (int i = 0; i < exact.Length; i++)
        {
            double scale = Scale(exact[i]);
            Assert.False(sampled[i].IsExact);
            Assert.Equal((exact[i].From, exact[i].To), (sampled[i].From, sampled[i].To));
            Assert.Equal(0, sampled[i].Effects.Sum(e => e.Share) - sampled[i].Difference, 1e-12 * scale);

            // Seven standard errors: 50 pairs make the mean less than normal; what rounding leaves of an error of zero is added.
            Assert.All(sampled[i].Effects, (effect, k) => Assert.InRange(Math.Abs(effect.Share - exact[i].Effects[k].Share), 0, (7 * effect.StandardError) + (1e-12 * scale)));
        }
    }, Count);

    private static double Scale(DifferenceAttribution attribution) =>
        attribution.Effects.Select(e => Math.Abs(e.Share)).Append(Math.Abs(attribution.From)).Append(Math.Abs(attribution.To)).Max();

    private static IEnumerable<string> Text(ScenarioComparison comparison) => comparison.Others[0].Attributions.SelectMany(a =>
        a.Effects.Select(e => FormattableString.Invariant($"{a.Quantity.Name} {e.Change} {e.Share:R} {e.Alone:R} {e.StandardError:R}")));
}
