using System.Diagnostics;

namespace Projection.Docs.Tests;

/// <summary>Runs scripts with the system's own shell; <c>projection</c> is the built tool.</summary>
internal static class Bash
{
    /// <summary>What a script prints, output and errors; the exit code is the script's own business.</summary>
    public static async Task<string> Run(string script)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "Projection.Cli.dll");
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo("bash")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            WorkingDirectory = Directory.GetCurrentDirectory(),
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.ArgumentList.Add("-s");
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync($"exec 2>&1\nprojection() {{ '{host}' '{tool}' \"$@\"; }}\nexport -f projection\n{script}\n").ConfigureAwait(false);
        process.StandardInput.Close();
        string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return output.ReplaceLineEndings("\n");
    }
}
