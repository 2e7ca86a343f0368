using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>Reads a YAML file of unknown origin into <see cref="DocumentNode"/>s, or says what is wrong with it.</summary>
/// <remarks>
/// No file makes it throw, run for long or take much memory; <see cref="DocumentLimits"/> names the bounds.
/// Of YAML 1.2 it reads one document of texts, lists and mappings, with aliases. It refuses by name tags, merge keys, keys that are
/// no text, keys that stand twice and further documents. It guesses no types.
/// </remarks>
public static class DocumentReader
{
    /// <summary>Reads a document from memory.</summary>
    /// <param name="bytes">The file's bytes: UTF-8, with or without a byte order mark.</param>
    /// <param name="fileName">The name for messages.</param>
    /// <param name="limits">The bounds; <see cref="DocumentLimits.Default"/> where missing.</param>
    /// <returns>The document, or all findings up to the first that makes going on pointless.</returns>
    public static Parsed<DocumentNode> Read(ReadOnlyMemory<byte> bytes, string fileName, DocumentLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        limits ??= DocumentLimits.Default;
        if (bytes.Length > limits.MaximumBytes)
        {
            return Parsed<DocumentNode>.Failed(Problem.FileTooLarge(fileName, bytes.Length, limits.MaximumBytes));
        }

        if (Utf8Decoder.Decode(bytes.Span, fileName, out Diagnostic? problem) is not { } text)
        {
            return Parsed<DocumentNode>.Failed(problem!);
        }

        var source = new SourceText(fileName, text);
        var findings = new FindingList(fileName);
        string clean = Characters.Check(source, findings);
        DocumentNode? root = new DocumentBuilder(source, clean, limits, findings).Build();
        return root is null || findings.Any ? Parsed<DocumentNode>.Failed(findings.InOrder()) : Parsed<DocumentNode>.Of(root);
    }

    /// <summary>Reads a document from a file. A file over the limit is refused by its length, before anything is read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">The bounds; <see cref="DocumentLimits.Default"/> where missing.</param>
    /// <param name="ct">Stops reading.</param>
    /// <returns>The document or the findings; a file that is missing, a folder or not readable is a finding too.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static async Task<Parsed<DocumentNode>> ReadAsync(string path, DocumentLimits? limits = null, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        limits ??= DocumentLimits.Default;
        Parsed<FileBytes> content = await FileBytes.ReadAsync(path, limits.MaximumBytes, ct).ConfigureAwait(false);
        return content.Success ? Read(content.Value.Bytes, path, limits) : Parsed<DocumentNode>.Failed(content.Diagnostics);
    }
}
