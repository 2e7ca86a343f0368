using System.Text.Json.Serialization;
using Projection.Consistency;

namespace Projection.Files.Results;

/// <summary>Targets that cannot hold together.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ConflictPart : ResultPart
{
    /// <summary>Short names of the targets.</summary>
    public required IReadOnlyList<string> Targets { get; init; }

    /// <summary>The observations of the base year that the proof needs beside them.</summary>
    public required IReadOnlyList<string> Given { get; init; }

    /// <summary>The plausible ranges that the proof needs beside them.</summary>
    public required IReadOnlyList<RangePart> Ranges { get; init; }

    /// <summary>The level at which it was found.</summary>
    [JsonConverter(typeof(WordConverter<ConsistencyLevel>))]
    public required ConsistencyLevel Level { get; init; }

    /// <summary>Conflicts with the same number tell one story in variants.</summary>
    public required int Story { get; init; }

    /// <summary>Whether without any one target the rest was shown to hold.</summary>
    public required bool Minimal { get; init; }

    /// <summary>How it was proved.</summary>
    [JsonConverter(typeof(WordConverter<Proof>))]
    public required Proof Proof { get; init; }

    /// <summary>What the other members force on one of them; <see langword="null"/> where no member has a narrow range.</summary>
    public required HingeRange? Implied { get; init; }

    /// <summary>The conflict in words.</summary>
    public required string Text { get; init; }

    /// <summary>Whether other readings dissolve it.</summary>
    public required bool Dissolved { get; init; }

    /// <summary>Number of sets of other readings that were tried.</summary>
    public required int ReadingsTried { get; init; }

    /// <summary>The most usual readings that dissolve it.</summary>
    public required IReadOnlyList<ReadingPart> Readings { get; init; }

    /// <summary>Whether those readings are plausible; <see langword="null"/> where there are none.</summary>
    public required bool? PlausibleReadings { get; init; }

    /// <summary>Further sets of readings that dissolve it.</summary>
    public required IReadOnlyList<IReadOnlyList<ReadingPart>> OtherReadings { get; init; }

    /// <summary>Slips of the pen that would explain a figure.</summary>
    public required IReadOnlyList<SlipPart> Slips { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("targets", Targets);
        json.Write("given", Given);
        json.Write("ranges", Ranges);
        json.Word("level", Level);
        json.Write("story", Story);
        json.Write("minimal", Minimal);
        json.Word("proof", Proof);
        json.Write("implied", Implied);
        json.Write("text", Text);
        json.Write("dissolved", Dissolved);
        json.Write("readingsTried", ReadingsTried);
        json.Write("readings", Readings);
        json.Write("plausibleReadings", PlausibleReadings);
        json.Write("otherReadings", OtherReadings);
        json.Write("slips", Slips);
    }
}

/// <summary>A plausible range of the scenario, in base units.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record RangePart : ResultPart
{
    /// <summary>The quantity.</summary>
    public required string Quantity { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Lower end; <see langword="null"/> where it is open.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper end; <see langword="null"/> where it is open.</summary>
    public required double? High { get; init; }

    /// <summary>The unit of the ends.</summary>
    public required string Unit { get; init; }

    /// <summary>The scenario's reason.</summary>
    public required string? Because { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("quantity", Quantity);
        json.Write("year", Year);
        json.Write("low", Low);
        json.Write("high", High);
        json.Write("unit", Unit);
        json.Write("because", Because);
    }
}

/// <summary>What the other members of a conflict force on one of them.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record HingeRange : ResultPart
{
    /// <summary>Short name of that member.</summary>
    public required string Target { get; init; }

    /// <summary>Lower end; <see langword="null"/> where it is open.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper end; <see langword="null"/> where it is open.</summary>
    public required double? High { get; init; }

    /// <summary>The unit of the ends.</summary>
    public required string Unit { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("target", Target);
        json.Write("low", Low);
        json.Write("high", High);
        json.Write("unit", Unit);
    }
}

/// <summary>Another meaning of a printed figure.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ReadingPart : ResultPart
{
    /// <summary>Short name of the target.</summary>
    public required string Target { get; init; }

    /// <summary>The meaning in words.</summary>
    public required string Reading { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("target", Target);
        json.Write("reading", Reading);
    }
}

/// <summary>A slip of the pen that would explain a figure.</summary>
/// <remarks>Immutable.</remarks>
public sealed record SlipPart : ResultPart
{
    /// <summary>Short name of the target.</summary>
    public required string Target { get; init; }

    /// <summary>What may have gone wrong, such as <c>transposedDigits</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>The figure that was perhaps meant.</summary>
    public required string Meant { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>The year that the figure fits; <see langword="null"/> unless it is of another year.</summary>
    public required int? Year { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("target", Target);
        json.Write("kind", Kind);
        json.Write("printed", Printed);
        json.Write("meant", Meant);
        json.Write("unit", Unit);
        json.Write("year", Year);
    }
}
