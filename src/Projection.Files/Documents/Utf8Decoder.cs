using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>Turns bytes into text, or says why they are not UTF-8. Never puts a replacement for what it cannot read.</summary>
internal static class Utf8Decoder
{
    /// <summary>The text without a byte order mark; <see langword="null"/> with a finding where the bytes are something else.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes, string file, out Diagnostic? problem)
    {
        if (OtherEncoding(bytes) is { } name)
        {
            problem = Problem.WrongEncoding(file, name);
            return null;
        }

        int mark = bytes.StartsWith("\ufeff"u8) ? 3 : 0;
        int invalid = FirstInvalid(bytes);
        if (invalid < 0)
        {
            problem = null;
            return Encoding.UTF8.GetString(bytes[mark..]);
        }

        // For the message only: the file's text around the byte, with U+FFFD where it cannot be read.
        int before = Encoding.UTF8.GetCharCount(bytes[mark..invalid]);
        var source = new SourceText(file, Encoding.UTF8.GetString(bytes[mark..Math.Min(bytes.Length, invalid + 500)]));
        SourceLocation where = source.Locate(before, before + 1);
        problem = IsSurrogate(bytes[invalid..])
            ? Problem.LoneSurrogate(where, invalid + 1, ((bytes[invalid] & 0x0F) << 12) | ((bytes[invalid + 1] & 0x3F) << 6) | (bytes[invalid + 2] & 0x3F))
            : Problem.NotUtf8(where, invalid + 1, bytes[invalid]);
        return null;
    }

    // A mark of UTF-32 begins like one of UTF-16 and therefore comes first. Without a mark, zero bytes beside the first
    // character tell: no YAML file in UTF-8 holds any.
    private static string? OtherEncoding(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => "UTF-32 little endian",
        [0, 0, 0xFE, 0xFF, ..] => "UTF-32 big endian",
        [0xFF, 0xFE, ..] => "UTF-16 little endian",
        [0xFE, 0xFF, ..] => "UTF-16 big endian",
        [not 0, 0, 0, 0, ..] => "UTF-32 little endian",
        [0, 0, 0, not 0, ..] => "UTF-32 big endian",
        [not 0, 0, not 0, 0, ..] => "UTF-16 little endian",
        [0, not 0, 0, not 0, ..] => "UTF-16 big endian",
        _ => null,
    };

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        int index = 0;
        while (index < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[index..], out _, out int used) != OperationStatus.Done)
            {
                return index;
            }

            index += used;
        }

        return -1;
    }

    private static bool IsSurrogate(ReadOnlySpan<byte> bytes) => bytes is [0xED, >= 0xA0 and <= 0xBF, >= 0x80 and <= 0xBF, ..];
}
