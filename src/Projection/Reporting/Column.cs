namespace Projection.Reporting;

/// <summary>A column of a table.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Title">Its heading; may be empty.</param>
/// <param name="IsNumber">Whether it holds numbers, which stand at the right and are not broken.</param>
public readonly record struct Column(string Title, bool IsNumber);
