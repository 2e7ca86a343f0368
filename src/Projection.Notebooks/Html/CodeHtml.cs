using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Projection.Charts.Html;
using Projection.Notebooks.Scripting;

namespace Projection.Notebooks.Html;

/// <summary>Writes C# as HTML, its keywords, literals and remarks marked.</summary>
internal static class CodeHtml
{
    /// <summary>The contents of a <c>pre</c> element.</summary>
    public static string Of(string code)
    {
        var html = new StringBuilder();
        int done = 0;
        foreach ((TextSpan span, string style) in Parts(SyntaxFactory.ParseSyntaxTree(code, PreparedCell.Language).GetRoot()).OrderBy(part => part.Span.Start))
        {
            if (span.Start < done)
            {
                continue;
            }

            html.Append(Escape(code[done..span.Start])).Append($"<span class=\"{style}\">").Append(Escape(code[span.Start..span.End])).Append("</span>");
            done = span.End;
        }

        return html.Append(Escape(code[done..])).ToString();
    }

    /// <summary>A text that keeps its lines.</summary>
    public static string Escape(string text) => string.Join('\n', text.Split('\n').Select(HtmlWriter.Escape));

    private static IEnumerable<(TextSpan Span, string Style)> Parts(SyntaxNode root)
    {
        foreach (SyntaxTrivia trivia in root.DescendantTrivia())
        {
            if (trivia.IsDirective)
            {
                yield return (trivia.FullSpan, "directive");
            }
            else if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
            {
                yield return (trivia.FullSpan, "remark");
            }
        }

        foreach (SyntaxToken token in root.DescendantTokens())
        {
            if (token.Span.Length > 0 && StyleOf(token) is { } style)
            {
                yield return (token.Span, style);
            }
        }
    }

    private static string? StyleOf(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "number",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => "text",
        _ when token.IsKeyword() || token is { Parent: Microsoft.CodeAnalysis.CSharp.Syntax.IdentifierNameSyntax { IsVar: true } } => "keyword",
        _ => null,
    };
}
