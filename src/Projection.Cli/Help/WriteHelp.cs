using System.CommandLine;
using System.CommandLine.Invocation;

namespace Projection.Cli.Help;

/// <summary>What <c>--help</c> does.</summary>
internal sealed class WriteHelp(CommandContext context) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpWriter(context.Out, context.Width, context.Language, context.OutColours).Write(parseResult.CommandResult.Command);
        return ExitCode.Done;
    }
}
