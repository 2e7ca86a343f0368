using System.Text.Json.Nodes;
using Projection.Diagnostics;

namespace Projection.Cli.Output;

/// <summary>A file that is written whole or not at all: beside its place first, then moved there.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _part;
    private readonly FileStream _stream;
    private readonly bool _replaces;
    private bool _isDone;

    private OutputFile(string path, string part, FileStream stream, bool replaces)
    {
        _replaces = replaces;
        _path = path;
        _part = part;
        _stream = stream;
    }

    /// <summary>Makes sure that a file can be written before any work is done for it.</summary>
    /// <param name="path">Where it is to stand; a file that is there is replaced at the end only.</param>
    /// <param name="replaces">Whether a file of that name may be replaced; otherwise it stands in the way.</param>
    /// <returns>The file to be, or what stands in its way.</returns>
    public static Parsed<OutputFile> Open(string path, bool replaces = true)
    {
        try
        {
            string whole = Path.GetFullPath(path);
            if (Directory.Exists(whole) || Path.GetFileName(whole).Length == 0)
            {
                return Parsed<OutputFile>.Failed(Problem.OutputNotPossible(path, "a folder of that name"));
            }

            if (!replaces && File.Exists(whole))
            {
                return Parsed<OutputFile>.Failed(Problem.OutputExists(path));
            }

            string part = $"{whole}.{Environment.ProcessId}.part";
            return Parsed<OutputFile>.Of(new OutputFile(whole, part, new FileStream(part, FileMode.CreateNew, FileAccess.Write), replaces));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Parsed<OutputFile>.Failed(Problem.OutputNotPossible(path, failure.Message));
        }
    }

    /// <summary>Writes the document and puts the file in its place.</summary>
    public void Write(JsonObject document) => Write(stream =>
    {
        using var writer = new StreamWriter(stream);
        Json.Write(writer, document);
    });

    /// <summary>Lets the contents be written and puts the file in its place; nothing is left where that fails.</summary>
    public void Write(Action<Stream> contents)
    {
        using (_stream)
        {
            contents(_stream);
        }

        Finish();
    }

    /// <summary>Writes a text and puts the file in its place.</summary>
    public void Write(string text)
    {
        using (var writer = new StreamWriter(_stream))
        {
            writer.Write(text);
        }

        Finish();
    }

    private void Finish()
    {
        File.Move(_part, _path, _replaces);
        _isDone = true;
    }

    /// <summary>Leaves no trace of a file that was not written.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_isDone)
        {
            File.Delete(_part);
        }
    }
}
