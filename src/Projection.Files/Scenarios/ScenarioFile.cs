using System.Security.Cryptography;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Plans;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

/// <summary>Reads scenario files (YAML).</summary>
public static class ScenarioFile
{
    /// <summary>Reads a scenario from a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The scenario, or all errors of the file; a file that cannot be opened is an error too.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Parsed<Scenario>> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);

        // An unset variable of a shell script arrives as an empty name.
        if (string.IsNullOrWhiteSpace(path))
        {
            return Parsed<Scenario>.Failed(Problem.FileNotFound("\"\""));
        }

        Parsed<FileBytes> contents = await FileBytes.ReadAsync(path, DocumentLimits.Default.MaximumBytes, cancellationToken).ConfigureAwait(false);
        return contents.Success ? Read(contents.Value.Bytes, path) : Parsed<Scenario>.Failed(contents.Diagnostics);
    }

    /// <summary>Reads a plan from a file, or from several documents about one region that are checked together.</summary>
    /// <param name="paths">Paths of scenario files, at least one.</param>
    /// <returns>The plan, ready to be asked.</returns>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="InvalidInputException">A file cannot be opened or has errors, or the documents do not go together; the exception carries all findings.</exception>
    public static Plan Load(params IReadOnlyList<string> paths) => LoadAsync(paths).GetAwaiter().GetResult();

    /// <summary>Reads a plan from a file.</summary>
    /// <param name="path">Path of a scenario file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The plan, ready to be asked.</returns>
    /// <exception cref="InvalidInputException">The file cannot be opened or has errors; the exception carries all findings.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<Plan> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        return LoadAsync([path], cancellationToken);
    }

    /// <summary>Reads a plan from several documents about one region that are checked together.</summary>
    /// <param name="paths">Paths of scenario files, at least one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The plan, ready to be asked.</returns>
    /// <exception cref="ArgumentException">There is no path.</exception>
    /// <exception cref="InvalidInputException">A file cannot be opened or has errors, or the documents do not go together; the exception carries all findings.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Plan> LoadAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<Parsed<Scenario>> read = [];
        foreach (string path in paths)
        {
            read.Add(await ReadAsync(path, cancellationToken).ConfigureAwait(false));
        }

        return Plan.TryOf(read).ValueOrThrow();
    }

    /// <summary>Reads a scenario from bytes.</summary>
    /// <param name="bytes">The file's contents, UTF-8.</param>
    /// <param name="fileName">The name to be used in findings.</param>
    /// <returns>The scenario, or all errors of the text.</returns>
    public static Parsed<Scenario> Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        Parsed<DocumentNode> document = DocumentReader.Read(bytes, fileName);
        if (!document.Success)
        {
            return Parsed<Scenario>.Failed(document.Diagnostics);
        }

        Parsed<Scenario> scenario = ScenarioReader.Read(document.Value);
        return scenario.Success
            ? Parsed<Scenario>.Of(scenario.Value with { Files = [new HashedText(Path.GetFileName(fileName), Convert.ToHexStringLower(SHA256.HashData(bytes.Span)))] }, document.Diagnostics.Concat(scenario.Diagnostics))
            : Parsed<Scenario>.Failed(document.Diagnostics.Concat(scenario.Diagnostics));
    }

    /// <summary>Adds a variant to a scenario file.</summary>
    /// <remarks>It becomes one line under <c>variants</c>; everything else in the file, remarks included, stays as it is. The file is replaced as a whole or not at all.</remarks>
    /// <param name="path">Path of a scenario file without errors.</param>
    /// <param name="variant">The variant; its name consists of small letters, digits and hyphens and is new to the scenario.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The scenario with the variant, or why it was not added: the name is taken, the file does not have the form, or cannot be written.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Parsed<Scenario>> AddVariantAsync(string path, Variant variant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(variant);
        Parsed<FileBytes> content = await FileBytes.ReadAsync(path, DocumentLimits.Default.MaximumBytes, cancellationToken).ConfigureAwait(false);
        if (!content.Success)
        {
            return Parsed<Scenario>.Failed(content.Diagnostics);
        }

        Parsed<byte[]> changed = VariantText.Add(content.Value.Bytes, path, variant);
        return !changed.Success ? Parsed<Scenario>.Failed(changed.Diagnostics)
            : await FileReplacement.WriteAsync(path, changed.Value, cancellationToken).ConfigureAwait(false) is { } problem ? Parsed<Scenario>.Failed(problem)
            : Read(changed.Value, path);
    }
}
