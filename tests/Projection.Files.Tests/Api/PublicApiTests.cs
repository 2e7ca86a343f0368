using Projection.Files.Scenarios;
using PublicApiGenerator;

namespace Projection.Files.Tests.Api;

/// <summary>What others build on: every public member, so that a change of one is seen and judged.</summary>
public class PublicApiTests
{
    [Fact]
    public void Members() => Golden.Verify(typeof(ScenarioFile).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }));
}
