using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Projection.Notebooks.Displays;
using Projection.Notebooks.Format;

namespace Projection.Notebooks.Scripting;

/// <summary>Gathers what a cell writes and shows, in the order in which it happens, from any thread.</summary>
internal sealed class OutputCollector
{
    private readonly Lock _lock = new();
    private readonly List<JsonObject> _outputs = [];
    private readonly StringBuilder _stream = new();
    private string? _streamName;

    /// <summary>Text for a stream; what follows on the same stream becomes one output with it.</summary>
    public void Write(string stream, ReadOnlySpan<char> text)
    {
        lock (_lock)
        {
            if (_streamName != stream)
            {
                EndStream();
                _streamName = stream;
            }

            _stream.Append(text);
        }
    }

    public void Show(MimeBundle value) => Add(Outputs.Display(value));

    public void Add(JsonObject output)
    {
        lock (_lock)
        {
            EndStream();
            _outputs.Add(output);
        }
    }

    /// <summary>All outputs since the last call.</summary>
    public ImmutableArray<JsonObject> Take()
    {
        lock (_lock)
        {
            EndStream();
            ImmutableArray<JsonObject> all = [.. _outputs];
            _outputs.Clear();
            return all;
        }
    }

    private void EndStream()
    {
        if (_stream.Length > 0)
        {
            _outputs.Add(Outputs.Stream(_streamName!, _stream.ToString().ReplaceLineEndings("\n")));
            _stream.Clear();
        }

        _streamName = null;
    }
}
