using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>Replaces the contents of a file as a whole or not at all.</summary>
internal static class FileReplacement
{
    /// <summary>Writes beside the file and then moves over it; its permissions stay, and a link goes on pointing to it.</summary>
    /// <returns>Why it could not be written; <see langword="null"/> where it was.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; the file is as before.</exception>
    public static async Task<Diagnostic?> WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        string? beside = null;
        try
        {
            string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
            if (File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            {
                return Problem.OutputNotPossible(path, "it may only be read");
            }

            beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}");
            await File.WriteAllBytesAsync(beside, bytes, cancellationToken).ConfigureAwait(false);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            }

            cancellationToken.ThrowIfCancellationRequested();
            File.Move(beside, target, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.OutputNotPossible(path, e.Message);
        }
        finally
        {
            if (beside is not null)
            {
                File.Delete(beside);
            }
        }
    }
}
