namespace Projection.Cli.Help;

/// <summary>The words around the parts of a help; one instance a language.</summary>
internal sealed record HelpTexts
{
    public required string Description { get; init; }

    public required string Usage { get; init; }

    public required string Arguments { get; init; }

    public required string Options { get; init; }

    public required string Commands { get; init; }

    public required string Examples { get; init; }

    /// <summary>Stands for any command.</summary>
    public required string AnyCommand { get; init; }

    /// <summary>Stands for any options.</summary>
    public required string AnyOptions { get; init; }

    /// <summary>{0}: the value where none is given.</summary>
    public required string Default { get; init; }

    public static HelpTexts English { get; } = new()
    {
        Description = "Description:",
        Usage = "Usage:",
        Arguments = "Arguments:",
        Options = "Options:",
        Commands = "Commands:",
        Examples = "Examples:",
        AnyCommand = "[command]",
        AnyOptions = "[options]",
        Default = "[default: {0}]",
    };

    public static HelpTexts Vietnamese { get; } = new()
    {
        Description = "Công dụng:",
        Usage = "Cách dùng:",
        Arguments = "Đối số:",
        Options = "Tùy chọn:",
        Commands = "Các lệnh:",
        Examples = "Ví dụ:",
        AnyCommand = "[lệnh]",
        AnyOptions = "[tùy chọn]",
        Default = "[mặc định: {0}]",
    };

    public static HelpTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
