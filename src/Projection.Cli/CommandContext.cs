using Microsoft.Win32.SafeHandles;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Reporting;

namespace Projection.Cli;

/// <summary>Where a command reads its settings and writes its results, so that tests can run it without a process.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Findings and progress.</param>
/// <param name="IsTerminal">Whether a person looks at <paramref name="Error"/>, so that progress makes sense.</param>
/// <param name="Width">Columns of the terminal.</param>
/// <param name="EnvironmentLanguage">The language of the environment's locale.</param>
/// <param name="Time">For measuring how long a computation took.</param>
internal sealed record CommandContext(TextWriter Out, TextWriter Error, bool IsTerminal, int Width, Language EnvironmentLanguage, TimeProvider Time)
{
    // In the order in which POSIX lets them win; an empty one counts as not set.
    private static readonly string[] LocaleNames = ["LC_ALL", "LC_MESSAGES", "LANG"];

    private const int NarrowestWidth = 60;
    private const int WidestWidth = 120;

    // What systems call a pipe whose reader has gone: EPIPE, and ERROR_BROKEN_PIPE and ERROR_NO_DATA.
    private static readonly int[] ClosedPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    /// <summary>The language of everything that is said: the command line's, else the environment's.</summary>
    public Language Language { get; init; } = EnvironmentLanguage;

    /// <summary>Colours for <see cref="Out"/>.</summary>
    public Palette OutColours { get; init; } = Palette.Plain;

    /// <summary>Colours for <see cref="Error"/>.</summary>
    public Palette ErrorColours { get; init; } = Palette.Plain;

    /// <summary>Opens standard output for bytes instead of text; nothing is kept unless the process or a test says where.</summary>
    public Func<Stream> OpenBinary { get; init; } = static () => Stream.Null;

    public static CommandContext OfProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsErrorRedirected,
        Console.IsOutputRedirected ? 80 : Math.Clamp(SafeWidth(), NarrowestWidth, WidestWidth),
        LanguageOf(Array.Find([.. LocaleNames.Select(Environment.GetEnvironmentVariable)], value => !string.IsNullOrEmpty(value))),
        TimeProvider.System)
    {
        OpenBinary = OpenStandardOutput,
        OutColours = Palette.For(!Console.IsOutputRedirected && TakesColours(), Environment.GetEnvironmentVariable),
        ErrorColours = Palette.For(!Console.IsErrorRedirected && TakesColours(), Environment.GetEnvironmentVariable),
    };

    /// <summary>Whether writing failed because the program behind the pipe has ended.</summary>
    public static bool IsClosedPipe(IOException failure) => Array.IndexOf(ClosedPipe, failure.HResult) >= 0;

    public static Language LanguageOf(string? locale) =>
        locale?.Split('_', '-', '.', '@')[0].ToUpperInvariant() is "VI" ? Language.Vietnamese : Language.English;

    /// <summary>Prints a page.</summary>
    public void Show(Page page) => new Screen(Out, Width, OutColours).Write(page);

    /// <summary>Prints findings; <paramref name="quiet"/> leaves out those that only remark something.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics, bool quiet = false)
    {
        foreach (Diagnostic diagnostic in diagnostics.Where(d => !quiet || d.Severity == Severity.Error))
        {
            Error.WriteLine(ErrorColours.Paint(diagnostic, Language));
        }
    }

    // The console's own stream keeps silent about a closed pipe, so that an endless output would never end.
    private static Stream OpenStandardOutput() => OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    // Of Windows' terminals only the newer ones understand the marks, and say so.
    private static bool TakesColours() => !OperatingSystem.IsWindows()
        || Array.Exists(["WT_SESSION", "TERM", "ANSICON", "ConEmuANSI"], name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    private static int SafeWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
