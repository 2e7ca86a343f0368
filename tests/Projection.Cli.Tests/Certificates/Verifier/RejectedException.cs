namespace Projection.Cli.Tests.Certificates.Verifier;

/// <summary>The certificate does not show what it says.</summary>
internal sealed class RejectedException(string reason) : Exception(reason);
