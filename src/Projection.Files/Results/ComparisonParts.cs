
namespace Projection.Files.Results;

/// <summary>One of several cases.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CasePart : ResultPart
{
    /// <summary>Short name.</summary>
    public required string Name { get; init; }

    /// <summary>Name for people.</summary>
    public required string? Title { get; init; }

    /// <summary>Short name of its scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>The last year that is known.</summary>
    public required int BaseYear { get; init; }

    /// <summary>The last year of the plan.</summary>
    public required int Horizon { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("title", Title);
        json.Write("scenario", Scenario);
        json.Write("baseYear", BaseYear);
        json.Write("horizon", Horizon);
    }
}

/// <summary>A quantity in one year, in all cases.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ComparedQuantityPart : ResultPart
{
    /// <summary>The quantity.</summary>
    public required string Name { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>The unit of the numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether differences are percentage points.</summary>
    public required bool Points { get; init; }

    /// <summary>One value a case.</summary>
    public required IReadOnlyList<ComparedValuePart> Values { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("year", Year);
        json.Write("unit", Unit);
        json.Write("points", Points);
        json.Write("values", Values);
    }
}

/// <summary>A target in all cases.</summary>
/// <remarks>Immutable.</remarks>
public sealed record ComparedTargetPart : ResultPart
{
    /// <summary>Short name in the first case that has it.</summary>
    public required string Id { get; init; }

    /// <summary>The unit of the numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether differences are percentage points.</summary>
    public required bool Points { get; init; }

    /// <summary>One value a case.</summary>
    public required IReadOnlyList<ComparedValuePart> Values { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("id", Id);
        json.Write("unit", Unit);
        json.Write("points", Points);
        json.Write("values", Values);
    }
}

/// <summary>A value of one case beside that of the first case.</summary>
/// <remarks>Immutable. Numbers are in the unit of the quantity or target that it belongs to; differences of percentages are percentage points, a relative difference is a fraction.</remarks>
public sealed record ComparedValuePart : ResultPart
{
    /// <summary>Short name of the case.</summary>
    public required string Case { get; init; }

    /// <summary>The case's value.</summary>
    public required double? Value { get; init; }

    /// <summary>That value less the first case's.</summary>
    public required double? Difference { get; init; }

    /// <summary>The difference over the size of the first case's value.</summary>
    public required double? RelativeDifference { get; init; }

    /// <summary>Short name of the case's target; <see langword="null"/> where it has none.</summary>
    public string? Target { get; init; }

    /// <summary>The figure as printed; <see langword="null"/> without a target.</summary>
    public string? Published { get; init; }

    /// <summary>Its unit; <see langword="null"/> without a target.</summary>
    public string? PublishedUnit { get; init; }

    /// <summary>Distance from the printed figure; it stands beside <see cref="Target"/>, <see langword="null"/> without a value.</summary>
    public double? Gap { get; init; }

    /// <summary>Whether the value would print as the figure; it stands beside <see cref="Target"/>, <see langword="null"/> without a value.</summary>
    public bool? Met { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("case", Case);
        json.Write("value", Value);
        json.Write("difference", Difference);
        json.Write("relativeDifference", RelativeDifference);
        json.WriteIfAny("target", Target);
        json.WriteIfAny("published", Published);
        json.WriteIfAny("publishedUnit", PublishedUnit);
        if (Target is not null)
        {
            json.Write("gap", Gap);
        }

        if (Target is not null)
        {
            json.Write("met", Met);
        }
    }
}

/// <summary>A case against the first one.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CaseDifferencePart : ResultPart
{
    /// <summary>Short name of the case.</summary>
    public required string Case { get; init; }

    /// <summary>Short name of the first case.</summary>
    public required string Against { get; init; }

    /// <summary>In what the scenarios do not speak of the same years or by the same model.</summary>
    public required IReadOnlyList<DifferencePart> Differs { get; init; }

    /// <summary>Whether differences can be attributed to assumptions.</summary>
    public required bool Attributable { get; init; }

    /// <summary>The assumptions that differ.</summary>
    public required IReadOnlyList<AssumptionChangePart> Changes { get; init; }

    /// <summary>The differences that were shared out.</summary>
    public required IReadOnlyList<AttributionPart> Attributions { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("case", Case);
        json.Write("against", Against);
        json.Write("differs", Differs);
        json.Write("attributable", Attributable);
        json.Write("changes", Changes);
        json.Write("attributions", Attributions);
    }
}

/// <summary>In what two scenarios differ as a whole.</summary>
/// <remarks>Immutable.</remarks>
public sealed record DifferencePart : ResultPart
{
    /// <summary>Base year, horizon or model.</summary>
    public required string Part { get; init; }

    /// <summary>What the case has.</summary>
    public required string Found { get; init; }

    /// <summary>What the first case has.</summary>
    public required string Expected { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("part", Part);
        json.Write("found", Found);
        json.Write("expected", Expected);
    }
}

/// <summary>A changed assumption.</summary>
/// <remarks>Immutable.</remarks>
public sealed record AssumptionChangePart : ResultPart
{
    /// <summary>As a what-if names it.</summary>
    public required string Name { get; init; }

    /// <summary>The unit of the numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>The inputs that differ.</summary>
    public required IReadOnlyList<ChangedInputPart> Inputs { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("unit", Unit);
        json.Write("inputs", Inputs);
    }
}

/// <summary>An input that differs.</summary>
/// <remarks>Immutable. Numbers are in the unit of the change that it belongs to.</remarks>
public sealed record ChangedInputPart : ResultPart
{
    /// <summary>The quantity.</summary>
    public required string Name { get; init; }

    /// <summary>The year.</summary>
    public required int Year { get; init; }

    /// <summary>Its value in the first case.</summary>
    public required double? From { get; init; }

    /// <summary>Its value in the case.</summary>
    public required double? To { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("year", Year);
        json.Write("from", From);
        json.Write("to", To);
    }
}

/// <summary>A difference that was shared out among changed assumptions.</summary>
/// <remarks>Immutable. Numbers are in <see cref="Unit"/>. Differences of percentages are percentage points.</remarks>
public sealed record AttributionPart : ResultPart
{
    /// <summary>Short name of the quantity.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required string Quantity { get; init; }

    /// <summary>The unit of the numbers.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether differences are percentage points.</summary>
    public required bool Points { get; init; }

    /// <summary>Its value in the first case.</summary>
    public required double? From { get; init; }

    /// <summary>Its value in the case.</summary>
    public required double? To { get; init; }

    /// <summary>The difference.</summary>
    public required double? Difference { get; init; }

    /// <summary><c>exact</c> or <c>sampled</c>.</summary>
    public required string Method { get; init; }

    /// <summary>Number of pairs of sampled orders; <see langword="null"/> where all combinations were evaluated.</summary>
    public required int? Pairs { get; init; }

    /// <summary>Seed of the sampled orders; <see langword="null"/> where all combinations were evaluated.</summary>
    public required ulong? Seed { get; init; }

    /// <summary>What each changed assumption accounts for.</summary>
    public required IReadOnlyList<EffectPart> Effects { get; init; }

    /// <summary>What the effects of the single changes leave unexplained; <see langword="null"/> without effects.</summary>
    public required double? Interaction { get; init; }

    /// <summary>A combination of changes under which the quantity has no value.</summary>
    public required IReadOnlyList<string> UndefinedWith { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("name", Name);
        json.Write("quantity", Quantity);
        json.Write("unit", Unit);
        json.Write("points", Points);
        json.Write("from", From);
        json.Write("to", To);
        json.Write("difference", Difference);
        json.Write("method", Method);
        json.Write("pairs", Pairs);
        json.Write("seed", Seed);
        json.Write("effects", Effects);
        json.Write("interaction", Interaction);
        json.Write("undefinedWith", UndefinedWith);
    }
}

/// <summary>What one changed assumption accounts for.</summary>
/// <remarks>Immutable. Numbers are in the unit of the attribution that it belongs to; <see cref="Part"/> is a fraction.</remarks>
public sealed record EffectPart : ResultPart
{
    /// <summary>The changed assumption.</summary>
    public required string Change { get; init; }

    /// <summary>Its share of the difference.</summary>
    public required double? Share { get; init; }

    /// <summary>Standard error of the share.</summary>
    public required double? ShareError { get; init; }

    /// <summary>The share over the difference.</summary>
    public required double? Part { get; init; }

    /// <summary>What the change does when it is the only one.</summary>
    public required double? Alone { get; init; }

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("change", Change);
        json.Write("share", Share);
        json.Write("shareError", ShareError);
        json.Write("part", Part);
        json.Write("alone", Alone);
    }
}
