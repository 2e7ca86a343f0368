using System.Diagnostics;

namespace Projection.Cli.Tests;

/// <summary>The built tool as a process of its own, as if on a machine that lacks some instructions.</summary>
internal static class Machine
{
    /// <summary>What is switched off, by the name of the runtime's setting. Without 256-bit vectors there is no fused multiply-add either.</summary>
    public static readonly IReadOnlyDictionary<string, string?> Lacking = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["nothing"] = null,
        ["512-bit vectors"] = "DOTNET_EnableAVX512",
        ["256-bit vectors"] = "DOTNET_EnableAVX2",
        ["all"] = "DOTNET_EnableHWIntrinsic",
    };

    /// <summary>Runs the tool and returns its standard output; fails where it does.</summary>
    public static async Task<string> Run(string lacking, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Projection.Cli.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (Lacking[lacking] is { } name)
        {
            start.Environment[name] = "0";
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        Assert.Equal((0, string.Empty), (process.ExitCode, await error.ConfigureAwait(false)));
        return output;
    }
}
