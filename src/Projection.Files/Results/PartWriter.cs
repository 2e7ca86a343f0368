using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Projection.Tabulation;

namespace Projection.Files.Results;

/// <summary>Writes documents as JSON, field by field.</summary>
/// <remarks>
/// Reading is left to generated code of System.Text.Json. Writing by it took a run of the command line some 20 to 50 ms more of processor time, for what its converters
/// of nullable numbers and of lists are compiled anew in every process (decision 0030).
/// </remarks>
internal sealed class PartWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // Vietnamese stays readable; characters that matter in HTML stay escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly Utf8JsonWriter _json;

    private PartWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>A document as text, without a line end after it.</summary>
    public static string Text(ResultDocument document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            new PartWriter(json).Value(document);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    public void Write(string name, string? text) => _json.WriteString(name, text);

    public void Write(string name, bool value) => _json.WriteBoolean(name, value);

    public void Write(string name, int number) => _json.WriteNumber(name, number);

    public void Write(string name, long number) => _json.WriteNumber(name, number);

    public void Write(string name, ulong number) => _json.WriteNumber(name, number);

    public void Write(string name, double number) => _json.WriteNumber(name, number);

    public void Write(string name, bool? value)
    {
        if (value is { } known)
        {
            _json.WriteBoolean(name, known);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    public void Write(string name, int? number)
    {
        if (number is { } known)
        {
            _json.WriteNumber(name, known);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    public void Write(string name, ulong? number)
    {
        if (number is { } known)
        {
            _json.WriteNumber(name, known);
        }
        else
        {
            _json.WriteNull(name);
        }
    }

    public void Write(string name, double? number)
    {
        _json.WritePropertyName(name);
        Value(number);
    }

    public void Write(string name, ResultPart? part)
    {
        _json.WritePropertyName(name);
        Value(part);
    }

    public void Write(string name, IReadOnlyList<string>? texts)
    {
        _json.WritePropertyName(name);
        Values(texts);
    }

    public void Write(string name, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        _json.WriteStartArray(name);
        foreach (IReadOnlyList<string> texts in groups)
        {
            Values(texts);
        }

        _json.WriteEndArray();
    }

    public void Write(string name, IReadOnlyList<int> numbers)
    {
        _json.WriteStartArray(name);
        for (int i = 0; i < numbers.Count; i++)
        {
            _json.WriteNumberValue(numbers[i]);
        }

        _json.WriteEndArray();
    }

    public void Write(string name, IReadOnlyList<long> numbers)
    {
        _json.WriteStartArray(name);
        for (int i = 0; i < numbers.Count; i++)
        {
            _json.WriteNumberValue(numbers[i]);
        }

        _json.WriteEndArray();
    }

    public void Write(string name, IReadOnlyList<ResultPart>? parts)
    {
        _json.WritePropertyName(name);
        Values(parts);
    }

    public void Write(string name, IReadOnlyList<IReadOnlyList<ResultPart>> groups)
    {
        _json.WriteStartArray(name);
        foreach (IReadOnlyList<ResultPart> parts in groups)
        {
            Values(parts);
        }

        _json.WriteEndArray();
    }

    public void Write(string name, IReadOnlyDictionary<string, double> numbers)
    {
        _json.WritePropertyName(name);
        Value(numbers);
    }

    public void Write(string name, IReadOnlyDictionary<string, double?> numbers)
    {
        _json.WriteStartObject(name);
        foreach ((string key, double? number) in numbers)
        {
            Write(key, number);
        }

        _json.WriteEndObject();
    }

    public void Write(string name, IReadOnlyDictionary<string, IntervalPart> intervals)
    {
        _json.WriteStartObject(name);
        foreach ((string key, IntervalPart interval) in intervals)
        {
            Write(key, interval);
        }

        _json.WriteEndObject();
    }

    public void Write(string name, IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>>? paths)
    {
        if (paths is null)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartObject(name);
        foreach ((string key, IReadOnlyDictionary<string, double> path) in paths)
        {
            Write(key, path);
        }

        _json.WriteEndObject();
    }

    public void Word<T>(string name, T value)
        where T : struct, Enum => _json.WriteString(name, ResultWord.Of(value));

    /// <summary>Writes the field only where there is something.</summary>
    public void WriteIfAny(string name, string? text)
    {
        if (text is not null)
        {
            Write(name, text);
        }
    }

    /// <inheritdoc cref="WriteIfAny(string, string?)"/>
    public void WriteIfAny(string name, bool? value)
    {
        if (value is not null)
        {
            Write(name, value);
        }
    }

    /// <inheritdoc cref="WriteIfAny(string, string?)"/>
    public void WriteIfAny(string name, int? number)
    {
        if (number is not null)
        {
            Write(name, number);
        }
    }

    /// <inheritdoc cref="WriteIfAny(string, string?)"/>
    public void WriteIfAny(string name, ResultPart? part)
    {
        if (part is not null)
        {
            Write(name, part);
        }
    }

    /// <inheritdoc cref="WriteIfAny(string, string?)"/>
    public void WriteIfAny(string name, IReadOnlyList<string>? texts)
    {
        if (texts is not null)
        {
            Write(name, texts);
        }
    }

    /// <inheritdoc cref="WriteIfAny(string, string?)"/>
    public void WriteIfAny(string name, IReadOnlyList<ResultPart>? parts)
    {
        if (parts is not null)
        {
            Write(name, parts);
        }
    }

    /// <inheritdoc cref="WriteIfAny(string, string?)"/>
    public void WriteIfAny(string name, IReadOnlyDictionary<string, double>? numbers)
    {
        if (numbers is not null)
        {
            Write(name, numbers);
        }
    }

    /// <summary>Writes fields that were kept from a later version's document.</summary>
    public void WriteKept(IDictionary<string, JsonElement> fields)
    {
        foreach ((string name, JsonElement value) in fields)
        {
            _json.WritePropertyName(name);
            value.WriteTo(_json);
        }
    }

    private void Value(double? number)
    {
        if (number is { } known)
        {
            _json.WriteNumberValue(known);
        }
        else
        {
            _json.WriteNullValue();
        }
    }

    private void Value(ResultPart? part)
    {
        if (part is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartObject();
        part.WriteTo(this);
        _json.WriteEndObject();
    }

    private void Value(IReadOnlyDictionary<string, double> numbers)
    {
        _json.WriteStartObject();
        foreach ((string key, double number) in numbers)
        {
            _json.WriteNumber(key, number);
        }

        _json.WriteEndObject();
    }

    private void Values(IReadOnlyList<string>? texts)
    {
        if (texts is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartArray();
        foreach (string text in texts)
        {
            _json.WriteStringValue(text);
        }

        _json.WriteEndArray();
    }

    private void Values(IReadOnlyList<ResultPart>? parts)
    {
        if (parts is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartArray();
        foreach (ResultPart part in parts)
        {
            Value(part);
        }

        _json.WriteEndArray();
    }
}
