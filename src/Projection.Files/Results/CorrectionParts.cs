using System.Text.Json.Serialization;
using Projection.Consistency;

namespace Projection.Files.Results;

/// <summary>A smallest set of figures whose change mends the plan.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CorrectionPart : ResultPart
{
    /// <summary>The changed figures.</summary>
    public required IReadOnlyList<ChangePart> Changes { get; init; }

    /// <summary>Whether a path was found on which the plan holds with exactly these figures.</summary>
    public required bool Shown { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("changes", Changes);
        json.Write("shown", Shown);
    }
}

/// <summary>One changed figure.</summary>
/// <remarks>Immutable. Numbers are in the printed unit of the target.</remarks>
public sealed record ChangePart : ResultPart
{
    /// <summary>Short name of the target.</summary>
    public required string Target { get; init; }

    /// <summary>The figure as printed.</summary>
    public required string From { get; init; }

    /// <summary>The nearest figure that agrees with the rest.</summary>
    public required string To { get; init; }

    /// <summary>Lower end of what the rest allows, in the printed unit; <see langword="null"/> where it is open.</summary>
    public required double? Low { get; init; }

    /// <summary>Upper end of what the rest allows, in the printed unit; <see langword="null"/> where it is open.</summary>
    public required double? High { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("target", Target);
        json.Write("from", From);
        json.Write("to", To);
        json.Write("low", Low);
        json.Write("high", High);
    }
}
