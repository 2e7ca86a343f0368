using Projection.Cli.Texts;

namespace Projection.Cli.Tests;

/// <summary>The line that says how far a computation is: when it appears, what it says, and that it goes away.</summary>
public sealed class ProgressTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _error.Dispose();

    [Theory]
    [InlineData(Language.English, "\r20 %  about 8 s left")]
    [InlineData(Language.Vietnamese, "\r20 %  còn khoảng 8 giây")]
    public void Report_FinishedPart_EstimatesWhatIsLeft(Language language, string expected)
    {
        using ProgressLine progress = Line(language);
        _time.Advance(TimeSpan.FromSeconds(2));
        progress.Report(0.2);

        Assert.EndsWith(expected, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_InTheFirstSecond_ShowsNothing()
    {
        using ProgressLine progress = Line();
        _time.Advance(TimeSpan.FromMilliseconds(999));
        progress.Report(0.5);
        progress.Clear();

        Assert.Equal(string.Empty, _error.ToString());
    }

    [Fact]
    public void Timer_NoNews_StillShowsThatTimePasses()
    {
        using ProgressLine progress = Line(doing: ProgressTexts.English.Checking);
        progress.Report(3);
        progress.Report(1);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("\rchecking: 2 sets of targets looked at  1 s so far", _error.ToString());

        _time.Advance(TimeSpan.FromSeconds(149));
        Assert.EndsWith("\rchecking: 2 sets of targets looked at  2 min so far", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Clear_LineShown_IsBlankedAndNothingFollows()
    {
        ProgressLine progress = Line();
        _time.Advance(TimeSpan.FromSeconds(4));
        progress.Report(0.5);
        progress.Clear();
        string cleared = _error.ToString();
        Assert.EndsWith("\r" + new string(' ', "50 %  about 4 s left".Length) + "\r", cleared, StringComparison.Ordinal);

        progress.Report(0.9);
        _time.Advance(TimeSpan.FromSeconds(4));
        progress.Dispose();
        Assert.Equal((cleared, 0), (_error.ToString(), _time.RunningTimers));
    }

    [Fact]
    public void Report_ShorterTextThanBefore_LeavesNoRest()
    {
        using ProgressLine progress = Line();
        _time.Advance(TimeSpan.FromSeconds(100));
        progress.Report(0.001);
        progress.Report(0.99);

        Assert.Equal($"\r100 s so far\r0 %  about 27 h 45 min left\r{"99 %  about 1 s left".PadRight("0 %  about 27 h 45 min left".Length)}", _error.ToString());
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Report_NobodyLooksOrQuiet_WritesNothing(bool isTerminal, bool quiet)
    {
        var context = new CommandContext(TextWriter.Null, _error, isTerminal, 80, Language.English, _time);
        using var progress = new ProgressLine(context, quiet);
        _time.Advance(TimeSpan.FromMinutes(5));
        progress.Report(0.5);
        progress.Clear();

        Assert.Equal((string.Empty, 0), (_error.ToString(), _time.RunningTimers));
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(119, "119 s")]
    [InlineData(120, "2 min")]
    [InlineData(7199, "2 h 0 min")]
    [InlineData(7800, "2 h 10 min")]
    public void Span_IsSaidRoundly(int seconds, string expected) => Assert.Equal(expected, ProgressTexts.English.Span(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("check")]
    [InlineData("simulate", "--trials", "20000")]
    [InlineData("reconcile")]
    public async Task Command_OnATerminal_ShowsProgressAndTakesItAway(string command, params string[] options)
    {
        // Every look at the clock takes a second, so that every computation seems long.
        string[] arguments = [command, Answer.Example, .. options];
        Answer shown = await Answer.At(new ManualTime { EachReading = TimeSpan.FromSeconds(1) }, arguments);
        Answer hidden = await Answer.At(new ManualTime { EachReading = TimeSpan.FromSeconds(1) }, [.. arguments, "--quiet"]);

        Assert.Equal(string.Empty, hidden.Error);
        Assert.Equal(hidden.Out, shown.Out);
        if (command == "simulate")
        {
            Assert.Contains("left", shown.Error, StringComparison.Ordinal);
        }

        Assert.Equal(string.Empty, shown.Error.Split('\n').Last(line => line.Length > 0 || shown.Error.Length == 0).Trim());
    }

    private ProgressLine Line(Language language = Language.English, string? doing = null) =>
        new(new CommandContext(TextWriter.Null, _error, IsTerminal: true, 80, language, _time), quiet: false, doing);
}
