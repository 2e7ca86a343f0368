using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Scenarios;
using Projection.Tests.Reference.Conflicts;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency;

public class ConflictReferenceTests
{
    public static TheoryData<string> Cases => [.. ConflictCase.All.Select(c => c.Id)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_ReferenceCase_ReportsOnlyTrueConflicts(string id)
    {
        ConflictCase reference = ConflictCase.All.Single(c => c.Id == id);

        ConsistencyReport report = ConsistencyChecker.Check(reference.Scenario.Compile());

        Assert.NotEqual(Verdict.Consistent, report.Verdict);
        Assert.All(report.Conflicts, conflict =>
        {
            HashSet<string> targets = [.. conflict.Targets.Select(t => t.Id)];
            Assert.Contains(reference.Conflicts, c => targets.IsSupersetOf(c.Split(' ')));
            Assert.True(!conflict.IsMinimal || reference.Conflicts.Contains(Name(conflict)), $"{Name(conflict)} is not minimal");
        });
        if (report.IsComplete)
        {
            Assert.Equal(reference.Conflicts, report.Conflicts.Select(Name).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Run_ReferenceCase_FindsOnlyTrueCorrections(string id)
    {
        ConflictCase reference = ConflictCase.All.Single(c => c.Id == id);
        var system = new ConstraintSystem(reference.Scenario.Compile(), ConsistencyLevel.Possible);
        var search = new ConflictSearch(new Oracle(system, new ConsistencyOptions(), CancellationToken.None), system.Targets.Length, new HashSet<int>(), maximumQuestions: 2000);

        search.Run();

        string[] corrections = [.. search.Corrections.Select(c => ConflictCase.SetOf(c.Select(t => reference.Scenario.Targets[t].Id)))];
        Assert.All(corrections, found => Assert.Contains(reference.Corrections, c => found.Split(' ').ToHashSet().IsSupersetOf(c.Split(' '))));
        Assert.Equal(corrections.Length, corrections.Distinct().Count());
        if (search.IsComplete)
        {
            Assert.Equal(reference.Corrections, corrections.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_CorrectionSaidToBeShown_MakesThePlanConsistent(string id)
    {
        ConflictCase reference = ConflictCase.All.Single(c => c.Id == id);
        foreach (Correction correction in ConsistencyChecker.Check(reference.Scenario.Compile()).Corrections.Where(c => c.IsShown))
        {
            Dictionary<Target, PublishedFigure> changed = correction.Changes.ToDictionary(c => c.Target, c => c.To);
            Scenario mended = reference.Scenario with
            {
                Targets = [.. reference.Scenario.Targets.Select(t => changed.TryGetValue(t, out PublishedFigure? to) ? t with { Figure = t.Figure with { Published = to } } : t)],
            };

            Assert.Equal(Verdict.Consistent, ConsistencyChecker.Check(mended.Compile()).Verdict);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_WithoutTheTargetsOfACorrection_IsNotContradictory(string id)
    {
        ConflictCase reference = ConflictCase.All.Single(c => c.Id == id);
        foreach (string[] correction in reference.Corrections.Select(c => c.Split(' ')))
        {
            Scenario mended = reference.Scenario with { Targets = [.. reference.Scenario.Targets.Where(t => !correction.Contains(t.Id))] };

            ConsistencyReport report = ConsistencyChecker.Check(mended.Compile());

            Assert.NotEqual(Verdict.Contradictory, report.Verdict);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_ReferenceCase_IsDecidedCompletely(string id)
    {
        ConflictCase reference = ConflictCase.All.Single(c => c.Id == id);

        ConsistencyReport report = ConsistencyChecker.Check(reference.Scenario.Compile());

        Assert.True(report.IsComplete);
        Assert.Equal(reference.Conflicts, report.Conflicts.Select(Name).Order(StringComparer.Ordinal));
        Assert.All(report.Conflicts, c => Assert.True(c.IsMinimal));
    }

    // B01 and B03: the printed shares reach 100 at a single point, 25.25 + 31.35 + 28.85 + 14.55; in binary that sum is not 100.
    [Fact]
    public void Check_SharesThatReachAHundredAtOnePoint_AreConsistent()
    {
        const string Model = """
            input s1: fraction, ratio, in [0, 100]
            input s2: fraction, ratio, in [0, 100]
            input s3: fraction, ratio, in [0, 100]
            indicator s4: fraction, ratio, in [0, 100]
            s4 = 100 - s1 - s2 - s3
            """;
        Scenario plan = Plan.Of(
            Model,
            2026,
            Plan.Printed("T1", "s1 2026", "25.3"),
            Plan.Printed("T2", "s2 2026", "31.4"),
            Plan.Printed("T3", "s3 2026", "28.9"),
            Plan.Printed("T4", "s4 2026", "14.6"));
        Scenario beyond = plan with { Targets = plan.Targets.SetItem(3, Plan.AtLeast("T4", "s4 2026", Rational.Parse("14.5500001"))) };

        Assert.Equal(Verdict.Consistent, ConsistencyChecker.Check(plan.Compile()).Verdict);
        ConsistencyReport report = ConsistencyChecker.Check(beyond.Compile());
        Assert.Equal(["T1", "T2", "T3", "T4"], Assert.Single(report.Conflicts).Targets.Select(t => t.Id));
    }

    private static string Name(Conflict conflict) => ConflictCase.SetOf(conflict.Targets.Select(t => t.Id));
}
