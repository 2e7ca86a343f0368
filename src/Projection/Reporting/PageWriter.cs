using System.Collections.Immutable;
using Projection.Reporting.Texts;

namespace Projection.Reporting;

/// <summary>Writes a page from top to bottom.</summary>
internal sealed class PageWriter(Language language)
{
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

    public Language Language { get; } = language;

    public PageTexts Texts { get; } = PageTexts.In(language);

    public FigureFormat Format { get; } = FigureFormat.In(language);

    /// <summary>Number of blocks so far.</summary>
    public int Count => _blocks.Count;

    public Page ToPage() => new(Language, _blocks.ToImmutable());

    public void Line() => _blocks.Add(new Block.Space());

    /// <summary>What the page is about.</summary>
    public void Title(string text) => Paragraph(text, tone: Tone.Title);

    public void Heading(string text) => _blocks.Add(new Block.Heading(text));

    public void Paragraph(string text, int indent = 0, Tone tone = Tone.Plain) => _blocks.Add(new Block.Paragraph(text, indent, tone));

    /// <summary>A table; a column whose header begins with <c>&gt;</c> holds numbers.</summary>
    public void Table(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<Cell>> rows) => _blocks.Add(new Block.Table(
        [.. headers.Select(h => new Column(h.TrimStart('>'), h.StartsWith('>')))],
        [.. rows.Select(row => row.ToImmutableArray())]));
}
