using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Notebooks;

/// <summary>Reads and writes notebooks (<c>.ipynb</c>).</summary>
public static class NotebookFile
{
    // With pictures in them notebooks become large, but not larger than this.
    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>Reads a notebook.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The notebook, or what is wrong with the file; one that cannot be opened is an error too.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<Parsed<Notebook>> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        Parsed<FileBytes> contents = await FileBytes.ReadAsync(path, MostBytes, cancellationToken).ConfigureAwait(false);
        return contents.Success ? Notebook.Read(contents.Value.Bytes, path) : Parsed<Notebook>.Failed(contents.Diagnostics);
    }

    /// <summary>Replaces the contents of a file that exists, as a whole or not at all.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Why it could not be written; <see langword="null"/> where it was.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; the file is as before.</exception>
    public static Task<Diagnostic?> WriteAsync(Notebook notebook, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return FileReplacement.WriteAsync(path, notebook.ToBytes(), cancellationToken);
    }

    /// <summary>The folder from which a notebook's relative names are looked up: its own.</summary>
    /// <param name="path">The notebook's file.</param>
    /// <returns>The folder.</returns>
    public static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
}
