namespace Projection.Scenarios;

/// <summary>A document that figures were taken from.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Key">Short name inside the scenario.</param>
/// <param name="Title">Title as printed.</param>
/// <param name="Date">Date as written in the scenario; <see langword="null"/> where none is given.</param>
/// <param name="Note">Remark.</param>
public sealed record SourceDocument(string Key, string Title, string? Date = null, string? Note = null);
