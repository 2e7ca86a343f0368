using Projection.Cli.Tests.Certificates.Verifier;
using Projection.Tests.Architecture;

namespace Projection.Cli.Tests.Certificates;

/// <summary>The verifier shares the reader of model texts with the engine, and nothing that calculates.</summary>
public class VerifierIndependenceTests
{
    private const string Verifier = "Projection.Cli.Tests.Certificates.Verifier.";

    // Exact numbers are taken out of the model's text as two integers each; the others are what the reader takes and gives.
    private static readonly string[] Shared =
    [
        "Projection.Modelling.", "Projection.Arithmetic.Rational", "Projection.Arithmetic.ValueRange", "Projection.IndicatorId",
        "Projection.Diagnostics.Parsed", "Projection.Diagnostics.SourceLocation",
    ];

    [Fact]
    public void Verifier_UsesNothingOfTheEngine()
    {
        (string User, string Used)[] ours =
        [
            .. AssemblyUse.Of(typeof(CertificateVerifier).Assembly).Types
                .Where(pair => pair.User.StartsWith(Verifier, StringComparison.Ordinal) && pair.Used.StartsWith("Projection.", StringComparison.Ordinal))
                .Where(pair => !pair.Used.StartsWith(Verifier, StringComparison.Ordinal)),
        ];
        Assert.Contains(ours, pair => pair.Used == "Projection.Modelling.Expr");
        Assert.DoesNotContain(ours, pair => !Array.Exists(Shared, shared => pair.Used.StartsWith(shared, StringComparison.Ordinal)));
    }
}
