using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Projection.Files.Results;

/// <summary>How documents are written as JSON and read: by code made when the library is built, without reflection.</summary>
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

    /// <summary>How a kind of document is written and read.</summary>
    /// <param name="type">The kind.</param>
    /// <returns>What is known of it.</returns>
    public static JsonTypeInfo Of(Type type) => Made.Value.GetTypeInfo(type);

    private static JsonSerializerOptions Make() => new()
    {
        TypeInfoResolver = Default.WithAddedModifier(LeaveOut),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",

        // Vietnamese stays readable; characters that matter in HTML stay escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),

        // A field twice, null where there is always a value, or a field too few: none of it is guessed at.
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };

    // Fields that may be null where they stand, and do not stand where another field is missing.
    private static void LeaveOut(JsonTypeInfo info)
    {
        if (info.Type == typeof(CheckedTarget))
        {
            Property(info, "shareLeft").ShouldSerialize = static (part, _) => ((CheckedTarget)part).Implied is not null;
        }
        else if (info.Type == typeof(CheckDocument))
        {
            Property(info, "joint").ShouldSerialize = static (document, _) => ((CheckDocument)document).Attainment is not null;
        }
        else if (info.Type == typeof(ComparedValuePart))
        {
            Property(info, "gap").ShouldSerialize = static (part, _) => ((ComparedValuePart)part).Target is not null;
            Property(info, "met").ShouldSerialize = static (part, _) => ((ComparedValuePart)part).Target is not null;
        }
    }

    private static JsonPropertyInfo Property(JsonTypeInfo info, string name) => info.Properties.First(property => property.Name == name);
}
