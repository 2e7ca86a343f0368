using System.IO.Compression;
using Projection.Diagnostics;

namespace Projection.Files.Workbooks;

/// <summary>Unpacks a package once into nothing, so that what is small outside and huge inside is refused before anything is built from it.</summary>
internal static class PackageCheck
{
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>What speaks against a file, if anything does.</summary>
    public static Diagnostic? Of(ReadOnlyMemory<byte> bytes, string file, WorkbookLimits limits)
    {
        if (bytes.Span.StartsWith(CompoundFile))
        {
            return Problem.OldWorkbook(file);
        }

        if (!bytes.Span.StartsWith("PK"u8))
        {
            return Problem.NotAWorkbook(file, bytes.IsEmpty ? "an empty file" : "another kind of file");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.MaximumParts)
            {
                return Problem.WorkbookTooLarge(file, "parts", limits.MaximumParts);
            }

            return IsWithin(archive, limits.MaximumUnpackedBytes) ? null : Problem.WorkbookTooLarge(file, "bytes when unpacked", limits.MaximumUnpackedBytes);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or IOException or ArgumentException)
        {
            return Problem.NotAWorkbook(file, Wording.Own(e.Message));
        }
    }

    // The lengths that the package states may be false: only what comes out counts.
    private static bool IsWithin(ZipArchive archive, long limit)
    {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream content = entry.Open();
            int read;
            while ((read = content.Read(buffer)) > 0)
            {
                total += read;
                if (total > limit)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
