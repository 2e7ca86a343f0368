using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Consistency;

/// <summary>One meaning of a target's figure other than the one the scenario takes.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Target">The target as the scenario has it.</param>
/// <param name="Subject">What the figure would be about.</param>
/// <param name="Unit">The unit it would be in.</param>
/// <param name="Unusualness">0 for one that the scenario states, then the more the less usual it is in plans.</param>
/// <param name="Because">The scenario's reason; <see langword="null"/> for one that follows from a rule.</param>
public sealed record Reading(Target Target, Subject Subject, Unit Unit, int Unusualness, Labels? Because = null)
{
    /// <summary>The target with this meaning.</summary>
    public Target AsRead => Target with { Subject = Subject, Figure = Target.Figure with { Unit = Unit } };
}
