using Projection.Cli;

namespace Projection.Notebooks.Tool;

/// <summary>Shows on the terminal which cell is running.</summary>
internal sealed class CellProgress(ProgressLine line, Language language) : IProgress<int>
{
    public void Report(int value) => line.Begin(TextTemplate.Fill(ToolTexts.In(language).Running, value));
}
