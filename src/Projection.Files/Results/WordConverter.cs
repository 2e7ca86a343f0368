using System.Text.Json;
using System.Text.Json.Serialization;
using Projection.Tabulation;

namespace Projection.Files.Results;

/// <summary>Writes a value of an enumeration as its word and reads it back; any other text is an error.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? word = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        foreach (T value in Values)
        {
            if (ResultWord.Of(value) == word)
            {
                return value;
            }
        }

        throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(ResultWord.Of(value));
}
