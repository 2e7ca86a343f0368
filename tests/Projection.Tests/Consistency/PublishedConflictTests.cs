using System.Text.Json;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Scenarios;
using Projection.Tests.Reference;
using Projection.Tests.Reference.Conflicts;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency;

/// <summary>Rule sets of other tools with all their minimal conflicts and corrections (Reference/conflicts).</summary>
public class PublishedConflictTests
{
    private const string Model = """
        input x: fraction, flow, in [-1e6, 1e6], implied
        input y: fraction, flow, in [-1e6, 1e6], implied
        input x1: fraction, flow, in [-1e6, 1e6]
        input x2: fraction, flow, in [-1e6, 1e6]
        input x3: fraction, flow, in [-1e6, 1e6], implied
        indicator both: fraction, flow
        both = x + y
        indicator neither: fraction, flow
        neither = min(x - 1, y)
        indicator pair: fraction, flow
        pair = x1 + x2
        indicator three: fraction, flow
        three = pair + x3
        """;

    private static readonly Dictionary<string, Target[]> Rules = new()
    {
        ["three_rules"] = [Plan.AtLeast("r1", "x 2026", 1), Plan.AtMost("r2", "x 2026", 0), Plan.AtLeast("r3", "x 2026", 2)],
        ["iis_of_three"] = [Plan.AtLeast("r1", "x 2026", 0), Plan.AtLeast("r2", "y 2026", 0), Plan.Between("r3", "both 2026", -1, -1)],
        ["equalities"] = [Plan.Between("r1", "x 2026", 0, 0), Plan.Between("r2", "x 2026", 1, 1)],
        ["weighted_conditional"] = [Plan.AtMost("r1", "neither 2026", 0), Plan.AtLeast("r2", "x 2026", 2), Plan.AtLeast("r3", "y 2026", 1)],
        ["highs_2676"] =
        [
            Plan.AtMost("c1", "both 2026", Rational.Parse("0.5")), Plan.AtLeast("c2", "both 2026", 2),
            Plan.AtLeast("xlo", "x 2026", 0), Plan.AtMost("xhi", "x 2026", 1), Plan.AtLeast("ylo", "y 2026", 0), Plan.AtMost("yhi", "y 2026", 1),
        ],
    };

    public static TheoryData<string> Cases => [.. Rules.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_PublishedRules_AllConflictsAndAllCorrections(string id)
    {
        JsonElement published = Case(id);

        ConsistencyReport report = ConsistencyChecker.Check(Plan.Of(Model, 2026, Rules[id]).Compile());

        Assert.Equal(Verdict.Contradictory, report.Verdict);
        Assert.True(report.IsComplete);
        Assert.All(report.Conflicts, c => Assert.True(c.IsMinimal));
        Assert.Equal(Sets(published.GetProperty("all_mus")), Names(report.Conflicts.Select(c => (IEnumerable<Target>)c.Targets)));
        if (published.TryGetProperty("all_mcs", out JsonElement corrections))
        {
            Assert.Equal(Sets(corrections), Names(report.Corrections.Select(c => c.Changes.Select(change => change.Target))));
        }
    }

    [Fact]
    public void Run_FivePigeonsInThreeHoles_FiveConflictsAndThirteenCorrections()
    {
        JsonElement published = Case("pigeonhole_5_into_3");
        var search = new ConflictSearch(new Pigeons(5, 3), 8, new HashSet<int>(), maximumQuestions: 10_000);

        search.Run();

        Assert.True(search.IsComplete);
        Assert.Equal(published.GetProperty("expected_mus_count").GetInt32(), search.Conflicts.Count);
        Assert.Equal(published.GetProperty("expected_mcs_count").GetInt32(), search.Corrections.Count);
        Assert.Equal(Sets(published.GetProperty("all_mus")), Names(search.Conflicts));
        Assert.Equal(Sets(published.GetProperty("all_mcs")), Names(search.Corrections));
    }

    [Fact]
    public void Check_ImpliedRanges_AreThePublishedOnes()
    {
        JsonElement expected = Case("implied_ranges").GetProperty("expected");

        ConsistencyReport report = ConsistencyChecker.Check(
            Plan.Of(Model, 2026, Plan.AtLeast("r1", "x 2026", 1), Plan.AtMost("r2", "both 2026", 10), Plan.AtLeast("r3", "y 2026", 6)).Compile());

        Assert.Equal(Verdict.Consistent, report.Verdict);
        AssertImplied(report, "x", expected.GetProperty("x")[0].GetDouble(), expected.GetProperty("x")[1].GetDouble());
        AssertImplied(report, "y", expected.GetProperty("y")[0].GetDouble(), expected.GetProperty("y")[1].GetDouble());
    }

    [Fact]
    public void Check_ImpliedFixed_IsThePublishedValue()
    {
        double expected = Case("implied_fixed").GetProperty("expected_fixed").GetProperty("x3").GetDouble();

        ConsistencyReport report = ConsistencyChecker.Check(
            Plan.Of(Model, 2026, Plan.Between("r1", "three 2026", 0, 0), Plan.AtLeast("r2", "pair 2026", 0), Plan.AtLeast("r3", "x3 2026", 0)).Compile());

        Assert.NotEqual(Verdict.Contradictory, report.Verdict);
        AssertImplied(report, "x3", expected, expected);
    }

    [Fact]
    public void Check_RuleThatTheOthersImply_AllowsItWholly()
    {
        ConsistencyReport report = ConsistencyChecker.Check(
            Plan.Of(Model, 2026, Plan.AtLeast("r1", "both 2026", 0), Plan.AtLeast("r2", "x 2026", 0), Plan.AtLeast("r3", "y 2026", 0)).Compile());

        // "r1 implied by r2, r3": what they allow for it does not go below its bound.
        Assert.Equal(0, report.Targets[0].Implied!.Value.Low!.Value.ToDouble(), 1e-9);
        Assert.True(report.Targets[1].Implied!.Value.Low!.Value.ToDouble() < -1);
    }

    private static void AssertImplied(ConsistencyReport report, string name, double low, double high)
    {
        ValueRange found = report.Implied.Single(i => i.Subject.Id.ToString() == name).Range;
        Assert.Equal(low, found.Low!.Value.ToDouble(), 1e-9);
        Assert.Equal(high, found.High!.Value.ToDouble(), 1e-9);
    }

    private static JsonElement Case(string id)
    {
        using var file = JsonDocument.Parse(ReferenceFile.Text("conflicts/published_conflict_sets.json"));
        return file.RootElement.GetProperty("cases").EnumerateArray().Single(c => c.GetProperty("id").GetString() == id).Clone();
    }

    private static IEnumerable<string> Sets(JsonElement sets) =>
        sets.EnumerateArray().Select(set => ConflictCase.SetOf(set.EnumerateArray().Select(member => member.ToString()))).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(IEnumerable<IEnumerable<Target>> sets) =>
        sets.Select(set => ConflictCase.SetOf(set.Select(t => t.Id))).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(IEnumerable<int[]> sets) =>
        sets.Select(set => ConflictCase.SetOf(set.Select(member => $"{member}"))).Order(StringComparer.Ordinal);

    /// <summary>Rules 0 to 4: the pigeon has a hole. Rules 5 to 7: the hole has one pigeon at most. Answers by trying all placements.</summary>
    private sealed class Pigeons(int pigeons, int holes) : IOracle
    {
        public int Questions { get; private set; }

        public bool IsRefuted(IReadOnlyList<int> targets) => Witness(targets) is null;

        public bool IsRefutedAtOnce(IReadOnlyList<int> targets) => IsRefuted(targets);

        public bool IsEasilyRefuted(IReadOnlyList<int> targets) => IsRefuted(targets);

        public double[]? Witness(IReadOnlyList<int> targets)
        {
            Questions++;
            int placements = (int)Math.Pow(holes, pigeons);
            for (int placement = 0; placement < placements; placement++)
            {
                double[] holeOf = [.. Enumerable.Range(0, pigeons).Select(pigeon => (double)(placement / (int)Math.Pow(holes, pigeon) % holes))];
                if (Enumerable.Range(0, holes).All(hole => !targets.Contains(pigeons + hole) || Enumerable.Range(0, pigeons).Count(p => targets.Contains(p) && holeOf[p] == hole) <= 1))
                {
                    return holeOf;
                }
            }

            return null;
        }
    }
}
