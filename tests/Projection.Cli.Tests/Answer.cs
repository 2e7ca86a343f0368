using System.Text.Json;

namespace Projection.Cli.Tests;

/// <summary>What the tool answered to one command line.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Out">Standard output, lines ended by <c>\n</c>.</param>
/// <param name="Error">Error stream, lines ended by <c>\n</c>.</param>
internal sealed record Answer(int Code, string Out, string Error)
{
    public static string Example => Scenario("example.yaml");

    public static string PeoplesCommittee => Scenario("thai-nguyen-2030/peoples-committee.yaml");

    public static string Scenario(string name) => Path.Combine(Repository.Root, "scenarios", name);

    /// <summary>Runs the tool in this process.</summary>
    public static Task<Answer> To(params string[] arguments) => To(Language.English, isTerminal: false, CancellationToken.None, arguments);

    public static async Task<Answer> To(Language language, bool isTerminal, CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CommandContext(output, error, isTerminal, 80, language, TimeProvider.System);
        int code = await Program.RunAsync(arguments, context, cancellationToken).ConfigureAwait(false);
        return new Answer(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>Runs the tool on a terminal with another clock.</summary>
    public static Task<Answer> At(TimeProvider time, params string[] arguments) => In(context => context with { IsTerminal = true, Time = time }, arguments);

    /// <summary>Runs the tool in other surroundings than a pipe.</summary>
    public static async Task<Answer> In(Func<CommandContext, CommandContext> surroundings, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        CommandContext context = surroundings(new CommandContext(output, error, IsTerminal: false, 80, Language.English, TimeProvider.System));
        int code = await Program.RunAsync(arguments, context).ConfigureAwait(false);
        return new Answer(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The one JSON document on standard output; fails where there is anything else.</summary>
    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Out);
        return document.RootElement.Clone();
    }
}
