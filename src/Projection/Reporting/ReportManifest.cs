using System.Collections.Immutable;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>What a report was made from and by, as far as the engines do not know it: a person with the same files and numbers gets the same figures.</summary>
/// <remarks>Immutable. Hashes and the date come from outside, since the library sees neither files nor clocks.</remarks>
public sealed record ReportManifest
{
    /// <summary>The scenario files with the hash of their bytes, in the order in which they were given.</summary>
    public required ImmutableArray<HashedText> Scenarios { get; init; }

    /// <summary>The model with the hash of its text.</summary>
    public required HashedText Model { get; init; }

    /// <summary>Version of the tool, such as <c>0.1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The day on which the report was made, by the calendar of whoever made it; <see langword="null"/> to name none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The variant of the scenario in force; <see langword="null"/> for none.</summary>
    public string? Variant { get; init; }

    /// <summary>What-ifs in force, as they were written: <c>price_growth=3%</c>.</summary>
    public ImmutableArray<string> WhatIfs { get; init; } = [];

    /// <summary>The command that makes the report again; <see langword="null"/> where there is none.</summary>
    public string? Command { get; init; }
}
