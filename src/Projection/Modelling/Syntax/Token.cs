using Projection.Diagnostics;

namespace Projection.Modelling.Syntax;

/// <param name="Kind">What it is.</param>
/// <param name="Text">The characters; for a text in quotes what stands between them.</param>
/// <param name="Where">Where it begins.</param>
/// <param name="LineIndex">Its line in the model text, from 0.</param>
/// <param name="Offset">Position in its line, from 0.</param>
/// <param name="End">Position in its line behind its last character; a place in a file need not have the same length.</param>
internal readonly record struct Token(TokenKind Kind, string Text, SourceLocation Where, int LineIndex, int Offset, int End)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && string.Equals(Text, symbol, StringComparison.Ordinal);

    public bool IsName(string name) => Kind == TokenKind.Name && string.Equals(Text, name, StringComparison.Ordinal);

    public Wording Shown => Kind switch
    {
        TokenKind.EndOfStatement => "end of the statement",
        TokenKind.Text => Wording.Own($"\"{Text}\""),
        _ => Wording.Own(Text),
    };
}
