using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Projection.Files.Results;

/// <summary>How documents are read from JSON: by code made when the library is built, without reflection.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(SimulationDocument))]
[JsonSerializable(typeof(ReconciliationDocument))]
[JsonSerializable(typeof(GoalSeekDocument))]
[JsonSerializable(typeof(RemainingDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
internal sealed partial class ResultJson : JsonSerializerContext
{
    private static readonly Lazy<JsonSerializerOptions> Made = new(Make);

    /// <summary>How a kind of document is read.</summary>
    /// <param name="type">The kind.</param>
    /// <returns>What is known of it.</returns>
    public static JsonTypeInfo Of(Type type) => Made.Value.GetTypeInfo(type);

    private static JsonSerializerOptions Make() => new()
    {
        TypeInfoResolver = Default,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

        // A field twice, null where there is always a value, or a field too few: none of it is guessed at.
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };
}
