using System.Diagnostics;

namespace Projection.Files.Tests.Reports;

/// <summary>LibreOffice, which opens workbooks without showing them and works every formula out anew.</summary>
internal static class Office
{
    private const string AlwaysRecalculate =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
        </oor:items>
        """;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    /// <summary>Where it is; <see langword="null"/> where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Opens workbooks, works their formulas out and writes them again under the same names into another folder; one start for all of them.</summary>
    public static void Recalculate(IEnumerable<string> files, string folder)
    {
        string profile = Directory.CreateTempSubdirectory("projection-office-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(profile, "user"));
            File.WriteAllText(Path.Combine(profile, "user", "registrymodifications.xcu"), AlwaysRecalculate);
            var start = new ProcessStartInfo(Program!) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (string argument in new[] { $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", folder }.Concat(files))
            {
                start.ArgumentList.Add(argument);
            }

            using Process process = Process.Start(start)!;
            Task<string> said = process.StandardOutput.ReadToEndAsync();
            Task<string> complained = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(Longest))
            {
                process.Kill(entireProcessTree: true);
                Assert.Fail($"LibreOffice did not end within {Longest.TotalMinutes} minutes.");
            }

            Assert.True(process.ExitCode == 0, said.Result + complained.Result);
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }
}
