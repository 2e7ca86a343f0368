namespace Projection.Cli.Texts;

/// <summary>What is said on the way to a result; one instance a language.</summary>
internal sealed record ProgressTexts
{
    /// <summary>{0}: how long still.</summary>
    public required string Left { get; init; }

    /// <summary>{0}: how long so far.</summary>
    public required string Elapsed { get; init; }

    /// <summary>{0}: a number.</summary>
    public required string Seconds { get; init; }

    /// <summary>{0}: a number.</summary>
    public required string Minutes { get; init; }

    /// <summary>{0}: hours; {1}: minutes.</summary>
    public required string Hours { get; init; }

    /// <summary>A check; {0}: how many sets of targets were looked at.</summary>
    public required string Checking { get; init; }

    public required string Reconciling { get; init; }

    public required string Certifying { get; init; }

    public static ProgressTexts English { get; } = new()
    {
        Left = "about {0} left",
        Elapsed = "{0} so far",
        Seconds = "{0} s",
        Minutes = "{0} min",
        Hours = "{0} h {1} min",
        Checking = "checking: {0} sets of targets looked at",
        Reconciling = "looking for the least change",
        Certifying = "writing down the evidence",
    };

    public static ProgressTexts Vietnamese { get; } = new()
    {
        Left = "còn khoảng {0}",
        Elapsed = "đã {0}",
        Seconds = "{0} giây",
        Minutes = "{0} phút",
        Hours = "{0} giờ {1} phút",
        Checking = "đang kiểm tra: đã xét {0} nhóm chỉ tiêu",
        Reconciling = "đang tìm thay đổi ít nhất",
        Certifying = "đang ghi bằng chứng",
    };

    public static ProgressTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    /// <summary>A time as one says it: seconds up to two minutes, then minutes, then hours.</summary>
    public string Span(TimeSpan time)
    {
        long seconds = (long)Math.Round(time.TotalSeconds);
        long minutes = (long)Math.Round(time.TotalMinutes);
        return seconds < 120 ? TextTemplate.Fill(Seconds, seconds)
            : minutes < 120 ? TextTemplate.Fill(Minutes, minutes)
            : TextTemplate.Fill(Hours, minutes / 60, minutes % 60);
    }
}
