using System.Diagnostics;

namespace Projection.Cli.Tests.Reports;

/// <summary>A browser without a window that opens files of this machine and nothing else.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    // Nothing that a browser does for itself; every name of a host is unknown to it.
    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--enable-logging=stderr", "--force-device-scale-factor=1", "--virtual-time-budget=30000",
    ];

    /// <summary>Whether a run without a browser is a failure: the variable <c>PROJECTION_BROWSER</c> says <c>required</c>.</summary>
    public static bool IsRequired { get; } = Environment.GetEnvironmentVariable("PROJECTION_BROWSER") == "required";

    public static string? Path { get; } = Tool(Names);

    /// <summary>A program on the path; <see langword="null"/> where none of the names is.</summary>
    public static string? Tool(params string[] names) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a page.</summary>
    /// <param name="page">The file.</param>
    /// <param name="options">What to do with it.</param>
    /// <returns>What was asked for on standard output, and what scripts and the browser say of the page.</returns>
    public static async Task<(string Out, string[] Console)> Open(string page, params string[] options)
    {
        string profile = Directory.CreateTempSubdirectory("chromium").FullName;
        try
        {
            (string output, string error) = await Run(Path!, [.. Quiet, $"--user-data-dir={profile}", .. options, new Uri(page).AbsoluteUri]).ConfigureAwait(false);
            return (output, [.. error.Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal))]);
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    /// <summary>Runs a program to its end; fails where it does.</summary>
    public static async Task<(string Out, string Error)> Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
            string output = await process.StandardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            Assert.True(process.ExitCode == 0, $"{program}: exit {process.ExitCode}\n{await error.ConfigureAwait(false)}");
            return (output, await error.ConfigureAwait(false));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
