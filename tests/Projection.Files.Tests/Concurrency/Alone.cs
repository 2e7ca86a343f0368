namespace Projection.Files.Tests.Concurrency;

/// <summary>Tests that measure what the process does, so that no other test may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
