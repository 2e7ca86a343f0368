using Projection.Consistency;

namespace Projection.Cli;

/// <summary>What the tool answers to the shell; scripts hold on to these numbers.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Contradiction = 1;
    public const int WrongInput = 2;
    public const int Undecided = 3;
    public const int Defect = 70;
    public const int Interrupted = 130;

    /// <summary>What <c>check</c> answers to a verdict.</summary>
    public static int Of(Verdict verdict) => verdict switch
    {
        Verdict.Consistent => Done,
        Verdict.Contradictory => Contradiction,
        _ => Undecided,
    };
}
