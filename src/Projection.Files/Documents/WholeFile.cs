using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>Writes a file whole or not at all, whether one of that name is there or not.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the place of the file and then moves it there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="contents">Writes the contents.</param>
    /// <param name="cancellationToken">Stops before the file is moved.</param>
    /// <returns>Why it could not be written; <see langword="null"/> where it was.</returns>
    public static async Task<Diagnostic?> WriteAsync(string path, Func<Stream, Task> contents, CancellationToken cancellationToken)
    {
        string? beside = null;
        try
        {
            string target = Path.GetFullPath(path);
            if (Directory.Exists(target))
            {
                return Problem.OutputNotPossible(path, "a folder of that name");
            }

            string place = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}");
            var stream = new FileStream(place, FileMode.CreateNew, FileAccess.Write);
            beside = place;
            await using (stream.ConfigureAwait(false))
            {
                await contents(stream).ConfigureAwait(false);
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
