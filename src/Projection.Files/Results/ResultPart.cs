using System.Text.Json;
using System.Text.Json.Serialization;

namespace Projection.Files.Results;

/// <summary>A part of a document that was written as a JSON object.</summary>
public abstract record ResultPart
{
    /// <summary>Fields that this version does not know, as a later version may add them: kept, and written again after the known ones; <see langword="null"/> where there are none.</summary>
    [JsonExtensionData]
    [JsonInclude]
    public IDictionary<string, JsonElement>? Further { get; internal set; }

    /// <summary>Writes all fields, the kept ones last.</summary>
    internal void WriteTo(PartWriter json)
    {
        WriteFields(json);
        if (Further is not null)
        {
            json.WriteKept(Further);
        }
    }

    /// <summary>Writes the fields that this version knows, in the order of the document.</summary>
    private protected abstract void WriteFields(PartWriter json);
}
