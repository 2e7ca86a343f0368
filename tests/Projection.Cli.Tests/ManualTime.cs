namespace Projection.Cli.Tests;

/// <summary>A clock that a test moves; its timers ring when it passes their time.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private TimeSpan _now = TimeSpan.FromHours(1);

    /// <summary>By how much the clock moves each time that it is read.</summary>
    public TimeSpan EachReading { get; init; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public int RunningTimers => _timers.Count;

    public override long GetTimestamp()
    {
        long now = _now.Ticks;
        _now += EachReading;
        return now;
    }

    public void Advance(TimeSpan by)
    {
        _now += by;
        foreach (ManualTimer timer in _timers.ToArray())
        {
            timer.RingIfDue(_now);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state), _now + dueTime, period, t => _timers.Remove(t));
        _timers.Add(timer);
        return timer;
    }

    private sealed class ManualTimer(Action ring, TimeSpan due, TimeSpan period, Action<ManualTimer> onEnd) : ITimer
    {
        private TimeSpan _due = due;

        public void RingIfDue(TimeSpan now)
        {
            if (now >= _due)
            {
                _due = now + period;
                ring();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => onEnd(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
