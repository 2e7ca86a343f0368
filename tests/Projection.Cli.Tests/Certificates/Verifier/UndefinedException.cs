namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>A formula has no value at the point that was tried.</summary>
internal sealed class UndefinedException : Exception;
