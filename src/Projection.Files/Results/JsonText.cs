using System.Text;
using System.Text.Json;
using Projection.Diagnostics;

namespace Projection.Files.Results;

/// <summary>The bytes of a JSON text, and where in it something is wrong.</summary>
internal sealed class JsonText(ReadOnlyMemory<byte> bytes, string file)
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Without a byte order mark, which some editors set.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.Span.StartsWith(Mark) ? bytes.Span[Mark.Length..] : bytes.Span;

    /// <summary>The text of the field <c>schema</c> of the whole; the whole text is read to its end for it.</summary>
    /// <returns><see langword="null"/> where there is no such field.</returns>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public string? Schema()
    {
        string? schema = null;
        var reader = new Utf8JsonReader(Bytes);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("schema"u8))
            {
                _ = reader.Read();
                schema = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }

        return schema;
    }

    /// <summary>The finding for what reading failed at.</summary>
    public Diagnostic Finding(JsonException failure)
    {
        // The parser of JSON itself knows no path.
        if (failure.Path is not { } path)
        {
            long line = failure.LineNumber ?? 0;
            bool isAtEnd = IsAtEnd(line, failure.BytePositionInLine ?? 0);
            return Problem.ResultNotReadable(Place(failure), "JSON", isAtEnd ? "a text that ends too early" : (Wording)"something that JSON does not allow at this place");
        }

        // The serializer names what is missing in its message only: 'the type', 'a field', 'another field'.
        string[] missing = failure.Message.Contains("missing required", StringComparison.Ordinal) ? [.. failure.Message.Split('\'').Where((_, i) => i % 2 == 1).Skip(1)] : [];
        return missing.Length > 0 ? Problem.ResultFieldMissing(Place(failure), path, missing) : Problem.ResultFieldOfOtherKind(Place(failure), path);
    }

    private bool IsAtEnd(long line, long position)
    {
        ReadOnlySpan<byte> rest = After(line, position);
        return rest.Trim(" \t\r\n"u8).IsEmpty;
    }

    private ReadOnlySpan<byte> After(long line, long position)
    {
        ReadOnlySpan<byte> rest = Bytes;
        for (; line > 0; line--)
        {
            int end = rest.IndexOf((byte)'\n');
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return rest[(int)Math.Min(position, rest.Length)..];
    }

    private SourceLocation Place(JsonException failure)
    {
        long line = failure.LineNumber ?? 0;
        ReadOnlySpan<byte> rest = After(line, 0);
        int end = rest.IndexOf((byte)'\n');
        ReadOnlySpan<byte> whole = end < 0 ? rest : rest[..end];
        int before = (int)Math.Min(failure.BytePositionInLine ?? 0, whole.Length);
        return new SourceLocation(file, (int)line + 1, Encoding.UTF8.GetCharCount(whole[..before]) + 1, 1, Encoding.UTF8.GetString(whole).TrimEnd('\r'));
    }
}
