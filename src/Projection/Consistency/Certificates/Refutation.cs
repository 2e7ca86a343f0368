using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.Consistency.Certificates;

/// <summary>Why some figures cannot hold together: what is meant by each number, what is known of it at first, and the argument.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Targets">The targets that cannot hold together; empty where observations alone exclude each other.</param>
/// <param name="Definitions">The quantities that the argument speaks of, by rising number; each is defined by earlier ones.</param>
/// <param name="Conditions">What is known of them at first.</param>
/// <param name="Argument">How a contradiction follows; <see langword="null"/> where the proof could not be written out in steps.</param>
public sealed record Refutation(
    ImmutableArray<Target> Targets,
    ImmutableArray<Definition> Definitions,
    ImmutableArray<Condition> Conditions,
    Argument? Argument);
