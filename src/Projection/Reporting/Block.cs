using System.Collections.Immutable;

namespace Projection.Reporting;

/// <summary>A part of a page.</summary>
/// <remarks>Immutable.</remarks>
public abstract record Block
{
    private Block()
    {
    }

    /// <summary>The title of what follows.</summary>
    /// <param name="Text">The title.</param>
    public sealed record Heading(string Text) : Block;

    /// <summary>A paragraph.</summary>
    /// <param name="Text">Sentences, or one entry of a list.</param>
    /// <param name="Indent">How far it stands in from the margin, in characters; 0 for running text.</param>
    /// <param name="Tone">How what it says is to be taken.</param>
    public sealed record Paragraph(string Text, int Indent = 0, Tone Tone = Tone.Plain) : Block;

    /// <summary>Room between two parts.</summary>
    public sealed record Space : Block;

    /// <summary>A table.</summary>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows: one cell for each column, or a single cell that runs across all of them.</param>
    public sealed record Table(ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows) : Block;
}
