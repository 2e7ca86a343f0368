namespace Projection.Cli;

/// <summary>Shows the finished part on the terminal's error stream; nothing where nobody looks.</summary>
internal sealed class ProgressLine(CommandContext context, bool quiet) : IProgress<double>, IDisposable
{
    private readonly Lock _lock = new();
    private int _shown = -1;

    private bool IsSilent => quiet || !context.IsTerminal;

    public void Report(double value)
    {
        int percent = (int)(value * 100);
        lock (_lock)
        {
            if (!IsSilent && percent > _shown)
            {
                _shown = percent;
                context.Error.Write($"\r{percent} %");
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            if (_shown >= 0)
            {
                context.Error.Write("\r      \r");
                _shown = -1;
            }
        }
    }

    public void Dispose() => Clear();
}
