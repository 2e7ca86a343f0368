using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>The central path of a scenario's variant.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Variant">The variant.</param>
/// <param name="Path">Its path.</param>
public sealed record VariantPath(Variant Variant, PathProjection Path);
