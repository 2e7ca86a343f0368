using System.Text;
using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Scenarios;

namespace Projection.Files.Tests.Scenarios;

/// <summary>Small scenario files for the tests, and what reading them gives.</summary>
internal static class ScenarioText
{
    /// <summary>Four lines that make a scenario; what a test adds begins on line 5.</summary>
    internal const string Head = "scenario: test\nmodel: regional-accounts\nbase-year: 2025\nhorizon: 2030\n";

    internal static Parsed<Scenario> ReadWhole(string text) =>
        Documents.Reading.Said(ScenarioFile.Read(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), "test.yaml"));

    internal static Parsed<Scenario> Read(string body) => ReadWhole(Head + body);

    internal static Scenario Value(string body) => Read(body).ValueOrThrow();

    internal static Target Target(string keys) => Assert.Single(Value($"targets:\n  - {{ {keys} }}\n").Targets);

    internal static Observation Observation(string keys) => Assert.Single(Value($"observations:\n  - {{ {keys} }}\n").Observations);

    internal static Assumption Assumption(string keys) => Assert.Single(Value($"assumptions:\n  - {{ {keys} }}\n").Assumptions);

    /// <summary>Code, line and column of every finding of the head and <paramref name="body"/>, such as <c>PRJ0201@5:1</c>.</summary>
    internal static string Findings(string body) => string.Join(' ', Read(body).Diagnostics
        .Select(d => FormattableString.Invariant($"{d.Code}@{d.Where?.Line}:{d.Where?.Column}")));

    /// <summary>All findings as a person sees them.</summary>
    internal static string Render(string body) => string.Join('\n', Read(body).Diagnostics);
}
