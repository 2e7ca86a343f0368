using System.Collections.Immutable;
using Projection.Scenarios;
using Projection.Simulation;
using Projection.Statistics;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Simulation;

/// <summary>What a trial draws, before it is drawn: places, names and numbers of all draws.</summary>
public class InputGroupsTests
{
    private const string Model = """
        set parts: a, b, c
        input g[p in parts]: fraction, rate
        input h: fraction, rate
        indicator x[p in parts]: fraction, flow
        x[p] = x[p](-1) * (1 + g[p])
        indicator y: fraction, flow
        y = sum(p in parts, x[p]) * (1 + h)
        """;

    private static readonly IDistribution Standard = new Normal(0, 1);

    [Fact]
    public void Of_OneInput_HasASlotForEachElementAndYear()
    {
        ScenarioProgram program = Plan.Of(Model, 2027).With(Plan.Assumed("g[b]", 2027, 2027, Standard)).Compile();

        InputGroups groups = InputGroups.Of(program);

        InputGroup group = Assert.Single(groups.Groups);
        Assert.Equal(["g[a]", "g[b]", "g[c]"], group.Elements.Select(e => e.ToString()));
        Assert.Equal(Plan.Years(2026, 2027), group.Years);
        Assert.Equal([0.0, 0, 0], group.Persistence.ToArray());
        Assert.Equal([1.0, 1, 1], group.InnovationScale.ToArray());
        Assert.Equal(6, groups.Count);
        Assert.Equal(1, groups.Dimensions);

        // FNV-1a of "g[a] 2026"; the uncertain slot is number 0, the others follow.
        Assert.Equal(2253136097u, group.Slots[0].Dimension);
        Assert.Equal([1, 2, 3, 4, 0, 5], group.Slots.Select(s => s.Index));
        Assert.Equal([true, true, true, true, false, true], group.Slots.Select(s => s.IsIdle));
        Assert.Equal("g[b] 2027", program.Program.Inputs[group.Slots[4].Input].ToString());
        Assert.Equal(Standard, group.Slots[4].Distribution);
        Assert.All(group.Slots.Where(s => s.IsIdle), s => Assert.Equal((-1, null), (s.Input, s.Distribution)));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0.1, 0, false)]
    [InlineData(0, 0.1, false)]
    public void Of_CertainSlot_IsIdleWhereNothingHangsOnIt(double across, double overYears, bool isIdle)
    {
        InputGroup group = Assert.Single(InputGroups.Of(Correlated(across, overYears).With(Plan.Assumed("g[b]", 2026, 2028, Standard)).Compile()).Groups);

        Assert.Equal(isIdle, group.Slots[0].IsIdle);
        Assert.False(group.Slots[1].IsIdle);
        Assert.False(group.IsIdle);
    }

    [Fact]
    public void Of_WhatIfs_LeaveDimensionsAndIndexes()
    {
        Scenario plan = Correlated(0.3, 0.4).With(Plan.Assumed("g[a] g[c]", 2026, 2028, Standard), Plan.Assumed("h", 2026, 2028, Standard), Plan.Assumed("x[a]", 2025, 2025, Standard))
            with { Shocks = [Storm("h", 2026, 2027)] };
        InputGroups all = InputGroups.Of(plan.Compile());

        InputGroups some = InputGroups.Of(plan.With(Plan.Set("g[a]", 0.1), Plan.Set("h", 0.1), Plan.Set("x[a]", 1, 2025)).Compile());

        Assert.Equal(10, all.Dimensions);
        Assert.Equal(3, some.Dimensions);
        Assert.Equal(all.Count, some.Count);
        Assert.Equal(all.Groups.SelectMany(g => g.Slots).Select(s => (s.Dimension, s.Index)), some.Groups.SelectMany(g => g.Slots).Select(s => (s.Dimension, s.Index)));
        Assert.Equal(all.Shocks.Draws.Select(d => (d.EventIndex, d.EventDimension, d.SizeIndex, d.SizeDimension)), some.Shocks.Draws.Select(d => (d.EventIndex, d.EventDimension, d.SizeIndex, d.SizeDimension)));
        Assert.Equal([false, false, false], all.Groups.Select(g => g.IsIdle));
        Assert.Equal(1, some.Groups.Count(g => !g.IsIdle));
        Assert.Contains(some.Groups, g => g.IsIdle && g.Slots.All(s => s.IsIdle && s.Input < 0));
        Assert.All(some.Shocks.Draws, d => Assert.Empty(d.Effects));
    }

    [Fact]
    public void Of_Indexes_AreEachNumberOnce_UncertainFirstInProgramOrder()
    {
        ScenarioProgram program = (Correlated(0.3, 0.4).With(Plan.Assumed("g[b]", 2026, 2027, Standard), Plan.Assumed("h", 2026, 2028, Standard)) with { Shocks = [Storm("h", 2026, 2028)] }).Compile();

        InputGroups groups = InputGroups.Of(program);

        InputSlot[] slots = [.. groups.Groups.SelectMany(g => g.Slots)];
        InputSlot[] uncertain = [.. slots.Where(s => s.Distribution is not null).OrderBy(s => s.Input)];
        Assert.Equal([0, 1, 2, 3, 4], uncertain.Select(s => s.Index));
        Assert.Equal(Enumerable.Range(0, 12), slots.Select(s => s.Index).Order());
        Assert.Equal([12, 14, 16], groups.Shocks.Draws.Select(d => d.EventIndex));
        Assert.Equal([13, 15, 17], groups.Shocks.Draws.Select(d => d.SizeIndex));
        Assert.Equal(18, groups.Count);
    }

    [Fact]
    public void Of_Matrix_TakesItsQuantitiesOutOfTheirInputs()
    {
        Scenario plan = Correlated(0.5, 0.2).With(Plan.Assumed("g[a] g[b] g[c]", 2026, 2028, Standard), Plan.Assumed("h", 2026, 2028, Standard));
        plan = plan with
        {
            Dependence = plan.Dependence with
            {
                OverYears = plan.Dependence.OverYears.Add("h", 0.6),
                Matrices = [Block("h g[b]", 1, 0.3, 0.3, 1)],
            },
        };

        InputGroups groups = InputGroups.Of(plan.Compile());

        Assert.Equal(["g[a] g[c]", "h g[b]"], groups.Groups.Select(g => string.Join(' ', g.Elements)).Order());
        InputGroup rest = groups.Groups.Single(g => g.Elements.Length == 2 && g.Elements[0].Element == "a");
        InputGroup matrix = groups.Groups.Single(g => g.Elements[0].Name == "h");
        Assert.Equal(0.5, rest.Copula.Correlation[0, 1]);
        Assert.Equal([0.2, 0.2], rest.Persistence.ToArray());
        Assert.Equal(0.3, matrix.Copula.Correlation[0, 1]);
        Assert.Equal([0.6, 0.2], matrix.Persistence.ToArray());
        Assert.Equal(0.3, matrix.FirstFactor[1, 0]);
        Assert.Equal(0.3 * 0.88 / Math.Sqrt(0.64 * 0.96), matrix.LaterFactor[1, 0], 1e-15);
        Assert.Equal(1601485859u, matrix.Slots[0].Dimension); // "h 2026", as without the matrix
    }

    [Fact]
    public void Of_MatrixOfBaseYearLevels_IsAGroupOfItsOwn()
    {
        Scenario plan = Plan.Of(Model, 2028).With(Plan.Assumed("x[a] x[b]", 2025, 2025, Standard));
        plan = plan with { Dependence = Dependence.None with { Matrices = [Block("x[b] x[a]", 1, 0.5, 0.5, 1)] } };

        InputGroup group = Assert.Single(InputGroups.Of(plan.Compile()).Groups);

        Assert.Equal(["x[b]", "x[a]"], group.Elements.Select(e => e.ToString()));
        Assert.Equal(Plan.Years(2025, 2025), group.Years);
        Assert.All(group.Slots, slot => Assert.Same(Standard, slot.Distribution));
    }

    [Fact]
    public void Of_CertainElementBesideUncorrelatedOnes_IsIdle()
    {
        Scenario plan = Plan.Of(Model, 2026).With(Plan.Assumed("g[a] g[b]", 2026, 2026, Standard));
        plan = plan with { Dependence = Dependence.None with { Matrices = [Block("g[a] g[b] g[c] h", 1, 0.5, 0, 0.1, 0.5, 1, 0, 0, 0, 0, 1, 0, 0.1, 0, 0, 1)] } };

        InputGroup group = Assert.Single(InputGroups.Of(plan.Compile()).Groups);

        Assert.Equal([false, false, true, false], group.Slots.Select(s => s.IsIdle));
    }

    [Fact]
    public void Take_SameHash_GivesTheNextFreeNumber()
    {
        DimensionNames names = new();

        Assert.Equal(1601485859u, names.Take("h 2026"));
        Assert.Equal(1601485860u, names.Take("h 2026"));
        Assert.Equal(1601485861u, names.Take("h 2026"));
    }

    private static Shock Storm(string input, int first, int last) =>
        new("storm", [new ShockedInput(Plan.Id(input))], Plan.Years(first, last), 0.1, new Constant(-1), [], null);

    private static CorrelationBlock Block(string ids, params double[] values)
    {
        ImmutableArray<IndicatorId> quantities = [.. ids.Split(' ').Select(Plan.Id)];
        return new CorrelationBlock(quantities, [.. values.Chunk(quantities.Length).Select(row => row.ToImmutableArray())], null);
    }

    private static Scenario Correlated(double across, double overYears) => Plan.Of(Model, 2028) with
    {
        Dependence = Dependence.None with { AcrossDefault = across, OverYearsDefault = overYears },
    };
}
