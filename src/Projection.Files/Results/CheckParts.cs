using System.Text.Json.Serialization;
using Projection.Consistency;

namespace Projection.Files.Results;

/// <summary>How many sets of targets a search put to the question.</summary>
/// <remarks>Immutable.</remarks>
public sealed record QuestionCounts : ResultPart
{
    /// <summary>All of them.</summary>
    public required int Asked { get; init; }

    /// <summary>Those that were neither refuted nor shown.</summary>
    public required int Open { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("asked", Asked);
        json.Write("open", Open);
    }
}

/// <summary>How many targets there are.</summary>
/// <remarks>Immutable.</remarks>
public sealed record TargetCounts : ResultPart
{
    /// <summary>All of them.</summary>
    public required int Targets { get; init; }

    /// <summary>Those that the model's identities link.</summary>
    public required int Linked { get; init; }

    /// <summary>Those that they do not.</summary>
    public required int NotLinked { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("targets", Targets);
        json.Write("linked", Linked);
        json.Write("notLinked", NotLinked);
    }
}

/// <summary>What a check says about one target.</summary>
/// <remarks>Immutable. <see cref="ShareLeft"/> is a fraction.</remarks>
public sealed record CheckedTarget : ResultPart
{
    /// <summary>Short name.</summary>
    public required string Id { get; init; }

    /// <summary>The quantity; <see langword="null"/> where it is none of the model.</summary>
    public required string? Indicator { get; init; }

    /// <summary>The year or years it is about.</summary>
    public required string Years { get; init; }

    /// <summary>Whether the model works the quantity out.</summary>
    public required bool Linked { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Published { get; init; }

    /// <summary>The printed unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Key of the document it stands in.</summary>
    public required string? Source { get; init; }

    /// <summary>Place in that document.</summary>
    public required string? Where { get; init; }

    /// <summary>The document among several that were checked together; <see langword="null"/> for a single one.</summary>
    public string? Document { get; init; }

    /// <summary>Targets of other documents with the same quantity and figure; <see langword="null"/> for a single document.</summary>
    public IReadOnlyList<string>? AlsoIn { get; init; }

    /// <summary>What the other figures force; <see langword="null"/> for a target that is not linked.</summary>
    public ImpliedRange? Implied { get; init; }

    /// <summary>The part of the printed interval that the other figures leave; it stands beside <see cref="Implied"/>, <see langword="null"/> for an open interval.</summary>
    public double? ShareLeft { get; init; }

    /// <summary>For a target that is not linked, whether its figure lies inside its own bounds; <see langword="null"/> for another.</summary>
    public bool? WithinBounds { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("id", Id);
        json.Write("indicator", Indicator);
        json.Write("years", Years);
        json.Write("linked", Linked);
        json.Write("published", Published);
        json.Write("unit", Unit);
        json.Write("source", Source);
        json.Write("where", Where);
        json.WriteIfAny("document", Document);
        json.WriteIfAny("alsoIn", AlsoIn);
        json.WriteIfAny("implied", Implied);
        if (Implied is not null)
        {
            json.Write("shareLeft", ShareLeft);
        }

        json.WriteIfAny("withinBounds", WithinBounds);
    }
}

/// <summary>The range that other figures force on a target.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record ImpliedRange : ResultPart
{
    /// <summary>Lower end; <see langword="null"/> where it is open.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper end; <see langword="null"/> where it is open.</summary>
    public required double? High { get; init; }

    /// <summary>The unit of the ends.</summary>
    public required string Unit { get; init; }

    /// <summary>Targets left aside for it, because with them nothing holds.</summary>
    public required IReadOnlyList<string> Without { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("low", Low);
        json.Write("high", High);
        json.Write("unit", Unit);
        json.Write("without", Without);
    }
}

/// <summary>What figures force on a quantity that none of them states, in base units.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>.</remarks>
public sealed record ImpliedPart : ResultPart
{
    /// <summary>The quantity in words.</summary>
    public required string Name { get; init; }

    /// <summary>The quantity.</summary>
    public required string Indicator { get; init; }

    /// <summary>Lower end; <see langword="null"/> where it is open.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper end; <see langword="null"/> where it is open.</summary>
    public required double? High { get; init; }

    /// <summary>Whether the targets narrow the range.</summary>
    public required bool Forced { get; init; }

    /// <summary>The unit of the ends.</summary>
    public required string Unit { get; init; }

    /// <summary>What was observed of the same quantity.</summary>
    public required IReadOnlyList<HistoryPart> History { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("indicator", Indicator);
        json.Write("low", Low);
        json.Write("high", High);
        json.Write("forced", Forced);
        json.Write("unit", Unit);
        json.Write("history", History);
    }
}

/// <summary>One of several documents that were checked together.</summary>
/// <remarks>Immutable.</remarks>
public sealed record DocumentPart : ResultPart
{
    /// <summary>Its name among them.</summary>
    public required string Document { get; init; }

    /// <summary>Short name of its scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Its title.</summary>
    public required string? Title { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("document", Document);
        json.Write("scenario", Scenario);
        json.Write("title", Title);
    }
}
