using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>A file's bytes, up to a limit.</summary>
internal sealed record FileBytes(ReadOnlyMemory<byte> Bytes)
{
    internal static async Task<Parsed<FileBytes>> ReadAsync(string path, int limit, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (Directory.Exists(path))
        {
            return Parsed<FileBytes>.Failed(Problem.FileIsFolder(path));
        }

        if (!File.Exists(path))
        {
            return Parsed<FileBytes>.Failed(Problem.FileNotFound(path));
        }

        try
        {
            // Unbuffered: what is read goes straight into our own bounded buffer.
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, useAsync: true);
            await using (stream.ConfigureAwait(false))
            {
                return stream.CanSeek && stream.Length > limit
                    ? Parsed<FileBytes>.Failed(Problem.FileTooLarge(path, stream.Length, limit))
                    : await ReadAsync(stream, path, limit, ct).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Parsed<FileBytes>.Failed(Describe(path, e));
        }
    }

    internal static Diagnostic Describe(string path, Exception e) => e switch
    {
        UnauthorizedAccessException => Problem.FileNotPermitted(path),
        FileNotFoundException or DirectoryNotFoundException => Problem.FileNotFound(path),
        _ => Problem.FileNotReadable(path, e.Message),
    };

    // The length of a pipe or a device is not known beforehand, and a file may grow: the limit holds here too.
    private static async Task<Parsed<FileBytes>> ReadAsync(Stream stream, string path, int limit, CancellationToken ct)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = await ReadSomeAsync(stream, buffer, ct).ConfigureAwait(false)) > 0)
        {
            if (content.Length + read > limit)
            {
                return Parsed<FileBytes>.Failed(Problem.FileTooLarge(path, null, limit));
            }

            content.Write(buffer, 0, read);
        }

        return Parsed<FileBytes>.Of(new FileBytes(content.GetBuffer().AsMemory(0, (int)content.Length)));
    }

    // Only a pipe or a device may keep one waiting. What is on a disk is read at once: another thread for it would cost more than the reading.
    private static ValueTask<int> ReadSomeAsync(Stream stream, Memory<byte> buffer, CancellationToken ct) =>
        stream.CanSeek ? ValueTask.FromResult(stream.Read(buffer.Span)) : stream.ReadAsync(buffer, ct);
}
