namespace Projection.Cli.Tests;

public class ReadmeTests
{
    [Fact]
    public async Task FirstCommand_PrintsWhatTheReadmeShows()
    {
        string root = Repository.Root;
        string readme = (await File.ReadAllTextAsync(Path.Combine(root, "README.md"))).ReplaceLineEndings("\n");
        string[] arguments = readme.Split('\n').First(line => line.StartsWith("dotnet run", StringComparison.Ordinal)).Split(" -- ")[1].Split(' ');
        arguments[1] = Path.Combine(root, arguments[1]);
        string shown = readme.Split("held by a test -->\n```\n")[1].Split("```\n")[0];

        using var output = new StringWriter();
        using var errors = new StringWriter();
        var context = new CommandContext(output, errors, IsTerminal: false, Width: 80, Language.English, TimeProvider.System);
        int code = await Program.RunAsync(arguments, context);

        Assert.Equal(string.Empty, errors.ToString());
        Assert.Equal(shown, output.ToString().ReplaceLineEndings("\n"));
        Assert.Equal(1, code);
    }
}
