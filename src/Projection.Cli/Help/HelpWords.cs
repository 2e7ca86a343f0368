using System.CommandLine;

namespace Projection.Cli.Help;

/// <summary>What the helps of a tool say beyond names: sentences in both languages, and examples.</summary>
/// <param name="Sentence">The sentence in a language, by the English one that stands at the command or option.</param>
/// <param name="Examples">The examples of a command; empty where there are none.</param>
internal sealed record HelpWords(Func<Language, string, string> Sentence, Func<Command, IReadOnlyList<string>> Examples)
{
    /// <summary>Those of the tool <c>projection</c>.</summary>
    public static HelpWords OfProjection { get; } = new(HelpSentences.In, Help.Examples.Of);
}
