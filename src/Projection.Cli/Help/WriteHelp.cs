using System.CommandLine;
using System.CommandLine.Invocation;

namespace Projection.Cli.Help;

/// <summary>What <c>--help</c> does.</summary>
/// <param name="context">Where it is shown.</param>
/// <param name="words">What the tool's helps say; <see langword="null"/> for those of <c>projection</c>.</param>
internal sealed class WriteHelp(CommandContext context, HelpWords? words = null) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpWriter(context.Out, context.Width, context.Language, context.OutColours, words ?? HelpWords.OfProjection).Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }
}
