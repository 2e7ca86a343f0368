namespace Projection.Modelling.Syntax;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Symbol,
    EndOfStatement,
}
