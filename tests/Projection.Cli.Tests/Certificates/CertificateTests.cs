using System.Text.Json;
using Projection.Cli.Tests.Certificates.Verifier;

namespace Projection.Cli.Tests.Certificates;

/// <summary>Certificates of the repository's scenarios stand up to a verifier that shares no code with the engine.</summary>
public class CertificateTests
{
    public static TheoryData<string, string> Scenarios()
    {
        var data = new TheoryData<string, string>();
        string folder = Path.Combine(Repository.Root, "scenarios");
        foreach (string file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), "possible");
            data.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), "plausible");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Certificate_OfAScenario_StandsUpToTheVerifier(string scenario, string level)
    {
        JsonElement certificate = await Issued.For(scenario, level);
        new CertificateVerifier(Plan.Read(Answer.Scenario(scenario))).Verify(certificate);
    }
}
