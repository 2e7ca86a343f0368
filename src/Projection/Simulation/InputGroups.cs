using System.Collections.Immutable;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>What a trial draws: groups of dependent inputs, and shocks on top.</summary>
/// <remarks>
/// Immutable. Dimension and index of every number follow from the scenario's assumptions, whatever what-if is in force: variants are compared under
/// the same draws. A what-if makes inputs certain, moves or stretches them.
/// </remarks>
internal sealed class InputGroups
{
    private InputGroups(ImmutableArray<InputGroup> groups, ShockPlan shocks, int count, int dimensions)
    {
        Groups = groups;
        Shocks = shocks;
        Count = count;
        Dimensions = dimensions;
    }

    /// <summary>The groups, in the order of the program's inputs. Among them are those that a what-if makes idle.</summary>
    public ImmutableArray<InputGroup> Groups { get; }

    /// <summary>The shocks.</summary>
    public ShockPlan Shocks { get; }

    /// <summary>Number of indexes: slots of groups and draws of shocks are numbered from 0 to one less.</summary>
    public int Count { get; }

    /// <summary>Number of uncertain inputs: those drawn from a distribution, and those that a shock may hit.</summary>
    public int Dimensions { get; }

    /// <summary>Works out what a trial of a scenario draws.</summary>
    /// <param name="program">A scenario without errors, on the tape.</param>
    public static InputGroups Of(ScenarioProgram program)
    {
        var names = new DimensionNames();
        Place[] places = [.. program.Program.Inputs.Select((input, place) => new Place(input, place, IsUncertain(program.AssumptionOf(input.Id, input.Year)?.Distribution)))];
        Dictionary<(IndicatorId, Year), int> indexes = [];
        foreach (Place place in places.Where(p => p.IsAssumedUncertain))
        {
            indexes.Add((place.Input.Id, place.Input.Year), indexes.Count);
        }

        var groups = ImmutableArray.CreateBuilder<InputGroup>();
        Year baseYear = program.Scenario.BaseYear;
        ImmutableArray<CorrelationBlock> blocks = program.Scenario.Dependence.Matrices;
        Dictionary<IndicatorId, int> blockOf = blocks.SelectMany((block, number) => block.Quantities.Select(id => (id, number))).ToDictionary(q => q.id, q => q.number);

        // Years before and after the base year are different quantities: a level to start from, and what happens then.
        foreach (var group in places.GroupBy(p => Key(p.Input)).Where(g => g.Any(p => p.IsAssumedUncertain)))
        {
            ImmutableArray<IndicatorId> elements = group.Key.Block >= 0
                ? blocks[group.Key.Block].Quantities
                : [.. program.Scenario.Model.ByName[group.Key.Name].Ids().Where(id => !blockOf.ContainsKey(id))];
            GaussianCopula copula = group.Key.Block >= 0
                ? program.Scenario.Dependence.CopulaOf(blocks[group.Key.Block])
                : new GaussianCopula(
                    CorrelationMatrix.Equicorrelation(elements.Length, program.Scenario.Dependence.AcrossOf(group.Key.Name)), program.Scenario.Dependence.OverYearsOf(group.Key.Name));
            YearRange years = group.Key.AfterBase ? program.Scenario.PlanYears : new YearRange(group.Min(p => p.Input.Year), baseYear);
            groups.Add(new InputGroup(elements, years, copula, SlotsOf(program, elements, years, copula, [.. group], names, indexes)));
        }

        ShockPlan shocks = ShockPlan.Of(program, names, indexes.Count);
        int dimensions = places.Count(p => program.DistributionOf(p.Input) is { } distribution && (IsUncertain(distribution) || shocks.Hits(p.Number)));
        return new InputGroups(groups.ToImmutable(), shocks, indexes.Count + (2 * shocks.Draws.Length), dimensions);

        (string Name, int Block, bool AfterBase) Key(InputVariable input) => blockOf.TryGetValue(input.Id, out int block)
            ? (string.Empty, block, input.Year > baseYear)
            : (input.Id.Name, -1, input.Year > baseYear);
    }

    /// <summary>Whether a quantity of this distribution differs from trial to trial.</summary>
    /// <param name="distribution">A distribution; <see langword="null"/> where nothing is known.</param>
    public static bool IsUncertain(IDistribution? distribution) => distribution is not null and not Constant;

    private static ImmutableArray<InputSlot> SlotsOf(
        ScenarioProgram program,
        ImmutableArray<IndicatorId> elements,
        YearRange years,
        GaussianCopula copula,
        Place[] places,
        DimensionNames names,
        Dictionary<(IndicatorId, Year), int> indexes)
    {
        var uncertain = places.Select(p => (p.Input, p.Number, Distribution: program.DistributionOf(p.Input)))
            .Where(p => IsUncertain(p.Distribution)).ToDictionary(p => (p.Input.Id, p.Input.Year));
        var slots = ImmutableArray.CreateBuilder<InputSlot>(elements.Length * years.Count);
        foreach (Year year in years)
        {
            for (int element = 0; element < elements.Length; element++)
            {
                uint dimension = names.Take($"{elements[element]} {year}");
                if (!indexes.TryGetValue((elements[element], year), out int index))
                {
                    index = indexes[(elements[element], year)] = indexes.Count;
                }

                slots.Add(uncertain.TryGetValue((elements[element], year), out var found)
                    ? new InputSlot(dimension, index, found.Number, found.Distribution, IsIdle: false)
                    : new InputSlot(dimension, index, -1, null, IsIdle: uncertain.Count == 0 || IsAlone(copula, element)));
            }
        }

        return slots.MoveToImmutable();
    }

    // Neither other elements nor other years take anything from it.
    private static bool IsAlone(GaussianCopula copula, int element) => copula.Persistence[element] == 0
        && Enumerable.Range(0, copula.Correlation.Size).All(other => other == element || (copula.Correlation[element, other] == 0 && copula.Innovations[element, other] == 0));

    private sealed record Place(InputVariable Input, int Number, bool IsAssumedUncertain);
}
