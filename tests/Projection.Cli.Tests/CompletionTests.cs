using System.Diagnostics;
using System.Runtime.CompilerServices;
using Projection.Cli.Completion;

namespace Projection.Cli.Tests;

/// <summary>What the Tab key offers: the tool's answers, and the shells' scripts in real shells.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("projection ch", "chart check")]
    [InlineData("projection completion ", "bash fish pwsh zsh")]
    [InlineData("projection check x.yaml --lev", "--level")]
    [InlineData("projection check x.yaml --format ", "csv json table")]
    [InlineData("projection check x.yaml --format=j", "--format=json")]
    [InlineData("projection check --lang ", "en vi")]
    [InlineData("projection simulate x.yaml --plan ", "antithetic lhs random sobol")]
    [InlineData("projection model ", "none regional-accounts")]
    [InlineData("projection check @/ex", "@/example.yaml")]
    [InlineData("projection check @/th", "@/thai-nguyen-2030/")]
    [InlineData("projection run @/example.yaml --variant ", "slow-growth")]
    [InlineData("projection run @/example.yaml --set pop", "population= population_growth=")]
    [InlineData("projection simulate @/example.yaml --given gr", "grdp grdp_per_capita growth")]
    [InlineData("projection simulate @/example.yaml --subset money=growth,po", "money=growth,population")]
    [InlineData("projection run no-such-file.yaml --variant ", "")]
    [InlineData("projection nonsense --x=", "")]
    [InlineData("/usr/bin/projection ch", "chart check")]
    public async Task Suggest_Line_OffersWhatCanStandThere(string line, string expected)
    {
        Assert.Equal(Placed(expected).Split(' ', StringSplitOptions.RemoveEmptyEntries), await Suggestions(Placed(line)));
    }

    [Fact]
    public async Task Suggest_CursorInsideTheLine_LooksAtWhatStandsBeforeIt()
    {
        Answer answer = await Answer.To("[suggest:14]", "projection che --format json");

        Assert.Equal((0, "check\n", string.Empty), (answer.Code, answer.Out, answer.Error));
    }

    [Fact]
    public async Task Suggest_FirstWord_OffersCommandsWithoutNamesOfOptions()
    {
        string[] offered = await Suggestions("projection ");

        Assert.Contains("simulate", offered);
        Assert.DoesNotContain(offered, word => word.StartsWith('-') || word.StartsWith('/'));
    }

    [Fact]
    public async Task Completion_UnknownShell_IsWrongInput()
    {
        Answer answer = await Answer.To("completion", "ksh");

        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.Contains("bash", answer.Error, StringComparison.Ordinal);
    }

    [ShellTheory("bash")]
    [InlineData("projection chec", "check")]
    [InlineData("projection check --format js", "json")]
    [InlineData("projection check --format=js", "json")]
    [InlineData("projection run @/example.yaml --variant sl", "slow-growth")]
    [InlineData("projection check @/exa", "@/example.yaml")]
    [InlineData("projection run @/example.yaml --set population_", "population_growth=")]
    public async Task Bash_TabKey_CompletesTheWord(string line, string expected)
    {
        await using Shell shell = await Shell.Open("bash");

        // What bash does when the Tab key is pressed: its own word breaks, then the function.
        string script = $$"""
            projection() { "$DOTNET" "$TOOL" "$@"; }
            source "{{shell.Script}}"
            COMP_LINE='{{Placed(line)}}'
            COMP_POINT=${#COMP_LINE}
            COMP_WORDS=(${COMP_LINE//=/ = })
            COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
            _projection_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        (int code, string output, string error) = await shell.Run(script);

        Assert.Equal((0, Placed(expected) + "\n", string.Empty), (code, output, error));
    }

    [ShellTheory("bash")]
    [InlineData("-n")]
    public Task Bash_Script_HasNoSyntaxError(string check) => CheckSyntax("bash", check);

    [ShellTheory("zsh")]
    [InlineData("-n")]
    public Task Zsh_Script_HasNoSyntaxError(string check) => CheckSyntax("zsh", check);

    [ShellTheory("fish")]
    [InlineData("--no-execute")]
    public Task Fish_Script_HasNoSyntaxError(string check) => CheckSyntax("fish", check);

    private static async Task CheckSyntax(string name, string check)
    {
        Shell shell = await Shell.Open(name).ConfigureAwait(false);
        await using ConfiguredAsyncDisposable closing = shell.ConfigureAwait(false);
        (int code, _, string error) = await shell.Start([check, shell.Script]).ConfigureAwait(false);

        Assert.Equal((0, string.Empty), (code, error));
    }

    [ShellTheory("fish")]
    [InlineData("projection check --format ", "csv\njson\ntable\n")]
    [InlineData("projection run @/example.yaml --variant ", "slow-growth\n")]
    public async Task Fish_Complete_OffersWhatTheToolOffers(string line, string expected)
    {
        await using Shell shell = await Shell.Open("fish");
        (int code, string output, string error) = await shell.Run($$"""
            function projection; $DOTNET $TOOL $argv; end
            source {{shell.Script}}
            complete -C '{{Placed(line)}}'
            """);

        Assert.Equal((0, expected, string.Empty), (code, output, error));
    }

    private static async Task<string[]> Suggestions(string line)
    {
        Answer answer = await Answer.To($"[suggest:{line.Length}]", line).ConfigureAwait(false);
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        return answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Placed(string text) => text.Replace("@/", Path.Combine(Repository.Root, "scenarios") + "/", StringComparison.Ordinal);

    /// <summary>A shell of this machine with the script for it in a file.</summary>
    private sealed class Shell(string program, string folder, string script) : IAsyncDisposable
    {
        public string Script { get; } = script;

        public static async Task<Shell> Open(string name)
        {
            string folder = Directory.CreateTempSubdirectory("projection-shell").FullName;
            string script = Path.Combine(folder, "script");
            await File.WriteAllTextAsync(script, CompletionScript.For(name)).ConfigureAwait(false);
            return new Shell(ShellTheoryAttribute.Find(name)!, folder, script);
        }

        public async Task<(int Code, string Output, string Error)> Run(string commands)
        {
            string file = Path.Combine(folder, "commands");
            await File.WriteAllTextAsync(file, commands).ConfigureAwait(false);
            return await Start([file]).ConfigureAwait(false);
        }

        public async Task<(int Code, string Output, string Error)> Start(string[] arguments)
        {
            var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
            start.Environment["DOTNET"] = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
            start.Environment["TOOL"] = Path.Combine(AppContext.BaseDirectory, "Projection.Cli.dll");
            start.Environment["HOME"] = folder;
            using Process process = Process.Start(start)!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
            await process.WaitForExitAsync().ConfigureAwait(false);
            return (process.ExitCode, output, await error.ConfigureAwait(false));
        }

        public ValueTask DisposeAsync()
        {
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
