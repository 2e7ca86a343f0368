namespace Projection.Scenarios;

/// <summary>A file or a text by name and by what is in it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">Its name.</param>
/// <param name="Hash">SHA-256 of its bytes, 64 hexadecimal digits.</param>
public sealed record HashedText(string Name, string Hash);
