using System.Collections.Immutable;
using Projection.Statistics;

namespace Projection.Simulation;

/// <summary>Inputs that hang together: elements correlated within a year, each with itself from year to year.</summary>
/// <remarks>Immutable. Every element and year has its slot, the certain ones too: else a year that becomes certain would bring its neighbours together.</remarks>
internal sealed class InputGroup
{
    public InputGroup(ImmutableArray<IndicatorId> elements, YearRange years, GaussianCopula copula, ImmutableArray<InputSlot> slots)
    {
        Elements = elements;
        Years = years;
        Copula = copula;
        Slots = slots;
        IsIdle = slots.All(slot => slot.IsIdle);
    }

    /// <summary>The quantities, in the order of the factors' rows.</summary>
    public ImmutableArray<IndicatorId> Elements { get; }

    /// <summary>The years, one after the other.</summary>
    public YearRange Years { get; }

    /// <summary>How the slots' independent normals become dependent ones.</summary>
    public GaussianCopula Copula { get; }

    /// <summary>Lower triangular: the Cholesky factor L of the first year. Not to be changed.</summary>
    public double[,] FirstFactor => Copula.FirstFactor;

    /// <summary>Lower triangular: the Cholesky factor M of what is new in each later year. Not to be changed.</summary>
    public double[,] LaterFactor => Copula.LaterFactor;

    /// <summary>Correlation rho of each element with itself a year before.</summary>
    public ImmutableArray<double> Persistence => Copula.Persistence;

    /// <summary>Standard deviation <c>sqrt(1 - rho^2)</c> of what is new in each later year, by element.</summary>
    public ReadOnlySpan<double> InnovationScale => Copula.InnovationScale;

    /// <summary>Year after year, within a year element by element: <c>[year * elements + element]</c>.</summary>
    public ImmutableArray<InputSlot> Slots { get; }

    /// <summary>Whether nothing in the group is uncertain, as under a what-if that gives all its values.</summary>
    public bool IsIdle { get; }
}
