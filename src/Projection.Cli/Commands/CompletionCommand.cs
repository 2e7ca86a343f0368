using System.CommandLine;
using Projection.Cli.Completion;

namespace Projection.Cli.Commands;

/// <summary><c>completion</c>: the script that a shell needs to complete command lines of this tool.</summary>
internal sealed class CompletionCommand : Command
{
    public CompletionCommand(CommandContext context)
        : base("completion", "Print a script that lets a shell complete commands, options, files and names with the Tab key.")
    {
        var shell = new Argument<string>("SHELL") { Description = "the shell", HelpName = string.Join('|', CompletionScript.Shells) };
        shell.AcceptOnlyFromAmong([.. CompletionScript.Shells]);
        Add(shell);
        SetAction(options =>
        {
            context.Out.Write(CompletionScript.For(options.GetRequiredValue(shell)));
            return ExitCode.Done;
        });
    }
}
