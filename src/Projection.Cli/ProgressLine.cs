using Projection.Reporting;
using Projection.Simulation;

namespace Projection.Cli;

/// <summary>Shows the finished part, and what is known by then, on the terminal's error stream; nothing where nobody looks.</summary>
internal sealed class ProgressLine(CommandContext context, bool quiet, Language language) : IProgress<double>, IProgress<SimulationResult>, IDisposable
{
    private readonly Lock _lock = new();
    private int _percent = -1;
    private string _known = string.Empty;
    private int _length;

    /// <summary>Whether nothing is ever shown.</summary>
    public bool IsSilent => quiet || !context.IsTerminal;

    public void Report(double value)
    {
        int percent = (int)(value * 100);
        lock (_lock)
        {
            if (percent > _percent)
            {
                _percent = percent;
                Show();
            }
        }
    }

    public void Report(SimulationResult value)
    {
        lock (_lock)
        {
            if (AttainmentText.SoFar(value, language) is { Length: > 0 } known)
            {
                _known = "   " + known;
                _percent = Math.Max(_percent, 0);
                Show();
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            if (_length > 0)
            {
                context.Error.Write($"\r{new string(' ', _length)}\r");
                _length = 0;
            }

            _percent = -1;
            _known = string.Empty;
        }
    }

    public void Dispose() => Clear();

    // One place short of the width, so that no terminal begins a new line.
    private void Show()
    {
        if (IsSilent)
        {
            return;
        }

        string text = $"{_percent} %{_known}";
        text = text.Length < context.Width ? text : text[..(context.Width - 1)];
        context.Error.Write("\r" + text.PadRight(_length));
        _length = text.Length;
    }
}
