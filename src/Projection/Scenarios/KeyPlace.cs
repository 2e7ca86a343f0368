using Projection.Diagnostics;

namespace Projection.Scenarios;

/// <summary>Finds where a key of an item was written, so that a finding points at the very figure it speaks of.</summary>
/// <param name="item">Where the item as a whole stands, such as <see cref="Target.Where"/>; <see langword="null"/> for the scenario itself.</param>
/// <param name="keys">Keys of the scenario format in the order of preference; <c>ratio/0</c> and <c>dependence/across</c> lead further in, and a stroke at the end means the key itself.</param>
/// <returns>The place of the first of these keys that is there; else the item's place.</returns>
public delegate SourceLocation? KeyPlace(SourceLocation? item, params string[] keys);
