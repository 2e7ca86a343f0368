using Projection.Diagnostics;

namespace Projection.Cli;

/// <summary>An option that can say in each language why it does not take a text: the parser itself keeps one language only.</summary>
internal interface IExplainedOption
{
    /// <summary>Why the text is not taken.</summary>
    Wording Refusal(string text);
}
