using Projection.Cli;
using Program = Projection.Notebooks.Tool.Program;

namespace Projection.Notebooks.Tests;

/// <summary>What the tool answered to one command line.</summary>
internal sealed record Answer(int Code, string Out, string Error)
{
    public static async Task<Answer> To(CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CommandContext(output, error, IsTerminal: false, 80, Language.English, TimeProvider.System);
        int code = await Program.RunAsync(arguments, context, cancellationToken).ConfigureAwait(false);
        return new Answer(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public static Task<Answer> To(params string[] arguments) => To(CancellationToken.None, arguments);
}
