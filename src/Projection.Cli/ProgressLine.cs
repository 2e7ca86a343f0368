using Projection.Cli.Texts;
using Projection.Reporting;
using Projection.Simulation;

namespace Projection.Cli;

/// <summary>
/// Shows on the terminal's error stream how far a computation is, what is known by then and how long it will still take; nothing where nobody
/// looks, and nothing before a second has passed.
/// </summary>
internal sealed class ProgressLine : IProgress<double>, IProgress<int>, IProgress<SimulationResult>, IDisposable
{
    private const string Gap = "  ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly CommandContext _context;
    private readonly ProgressTexts _texts;
    private readonly long _start;
    private readonly ITimer? _timer;
    private string? _doing;
    private double? _part;
    private int _steps;
    private string _known = string.Empty;
    private int _length;
    private bool _isOver;

    /// <param name="context">Where it is shown, and the clock.</param>
    /// <param name="quiet">Whether nothing is to be shown.</param>
    /// <param name="doing">What is being done, for work whose finished part is not known; <c>{0}</c> stands for the number of steps.</param>
    public ProgressLine(CommandContext context, bool quiet, string? doing = null)
    {
        _context = context;
        _texts = ProgressTexts.In(context.Language);
        _start = context.Time.GetTimestamp();
        _doing = doing;
        IsSilent = quiet || !context.IsTerminal;
        _timer = IsSilent ? null : context.Time.CreateTimer(_ => Change(() => { }), null, Patience, Beat);
    }

    /// <summary>Whether nothing is ever shown.</summary>
    public bool IsSilent { get; }

    /// <summary>Takes the finished part, from 0 to 1.</summary>
    public void Report(double value)
    {
        lock (_lock)
        {
            bool shows = _part is not { } before || (int)(value * 100) > (int)(before * 100);
            _part = Math.Max(_part ?? 0, value);
            if (shows)
            {
                Show();
            }
        }
    }

    /// <summary>Takes one more step, whatever its size.</summary>
    public void Report(int value)
    {
        // Steps come by the thousand: the timer shows them.
        lock (_lock)
        {
            _steps++;
        }
    }

    public void Report(SimulationResult value) => Change(() => _known = AttainmentText.SoFar(value, _context.Language));

    /// <summary>Says what is done from here on.</summary>
    public void Begin(string doing) => Change(() => _doing = doing);

    /// <summary>Takes the line away; nothing is shown any more.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _isOver = true;
            _timer?.Dispose();
            if (_length > 0)
            {
                _context.Error.Write($"\r{new string(' ', _length)}\r");
                _length = 0;
            }
        }
    }

    public void Dispose() => Clear();

    private void Change(Action change)
    {
        lock (_lock)
        {
            change();
            Show();
        }
    }

    // One place short of the width, so that no terminal begins a new line.
    private void Show()
    {
        TimeSpan elapsed = _context.Time.GetElapsedTime(_start);
        if (IsSilent || _isOver || elapsed < Patience)
        {
            return;
        }

        string text = Parts(elapsed).Where(part => part.Length > 0).Aggregate(string.Empty, Joined);
        _context.Error.Write("\r" + text.PadRight(_length));
        _length = Math.Max(_length, text.Length);
    }

    // A part that no longer fits is left out whole: half a number would be another number.
    private string Joined(string text, string part)
    {
        string longer = text.Length == 0 ? part : text + Gap + part;
        return longer.Length < _context.Width ? longer : text;
    }

    private IEnumerable<string> Parts(TimeSpan elapsed)
    {
        if (_part is not { } part)
        {
            return [_doing is null ? string.Empty : TextTemplate.Fill(_doing, _steps), TextTemplate.Fill(_texts.Elapsed, _texts.Span(elapsed)), _known];
        }

        string left = part is > 0 and < 1 ? TextTemplate.Fill(_texts.Left, _texts.Span(elapsed * ((1 - part) / part))) : string.Empty;
        return [$"{(int)(part * 100)} %", left, _known];
    }
}
