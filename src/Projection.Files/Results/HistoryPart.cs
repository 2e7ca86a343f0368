using Projection.Scenarios;

namespace Projection.Files.Results;

/// <summary>A published past figure.</summary>
/// <remarks>Immutable.</remarks>
public sealed record HistoryPart : ResultPart
{
    /// <summary>The year or years it is about.</summary>
    public required string Years { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string Published { get; init; }

    /// <summary>Its unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Remark for people.</summary>
    public required string? Note { get; init; }

    internal static HistoryPart Of(Observation observation, Language language) => new()
    {
        Years = observation.Subject.Years.ToString(),
        Published = observation.Figure.Published.Text,
        Unit = observation.Figure.Unit.Format(language),
        Note = observation.Figure.Note,
    };

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("years", Years);
        json.Write("published", Published);
        json.Write("unit", Unit);
        json.Write("note", Note);
    }
}
