using Projection.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Projection.Files.Documents;

/// <content>Single values, keys, tags and marks.</content>
internal sealed partial class DocumentBuilder
{
    private void TakeScalar(Scalar e)
    {
        int start = ContentStart(e);
        int end = Math.Max(start, Index(e.End));
        bool isBlock = e.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        SourceLocation where = isBlock ? source.LocateToLineEnd(start) : source.Locate(start, end);
        if (!Count(1, start))
        {
            return;
        }

        if (e.Value.Length > limits.MaximumScalarLength)
        {
            findings.Add(Problem.ValueTooLong(where, e.Value.Length, limits.MaximumScalarLength));
        }

        if (e.Style == ScalarStyle.DoubleQuoted && Characters.FirstForbidden(e.Value) is { } forbidden)
        {
            findings.Add(Characters.Finding(where, forbidden));
        }

        if (e.Style == ScalarStyle.Plain)
        {
            CheckIndentation(start, end);
        }

        bool isPlain = e.Style is ScalarStyle.Plain or ScalarStyle.Any;
        var node = new ScalarNode(
            e.Value,
            e.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted,
            isPlain && e.Value is "" or "~" or "null",
            where,
            e.Style == ScalarStyle.Literal ? BlockOf(e.Value, where.Line) : null);
        if (!_open.TryPeek(out OpenCollection? parent) || !parent.ExpectsKey)
        {
            Complete(node, AnchorOf(e), 1);
            return;
        }

        if (AnchorOf(e) is { } anchor)
        {
            _anchors[anchor] = (node, 1);
        }

        TakeKey(parent, node, where, isPlain && e.Value.Length == 0);
        parent.Size++;
    }

    private void TakeKey(OpenCollection mapping, DocumentNode node, SourceLocation where, bool isMissing)
    {
        mapping.HasKey = true;
        mapping.Key = null;
        if (mapping.Keys.Count == 0 && mapping.Start < ParentStart())
        {
            // The parser puts a single pair inside a list, [a: b], at the beginning of the file.
            mapping.Start = source.LineStart(where.Line) + where.Column - 1;
        }

        if (node is not ScalarNode key)
        {
            findings.Add(Problem.KeyNotText(where, node is MappingNode ? "mapping" : "list"));
        }
        else if (isMissing)
        {
            findings.Add(Problem.KeyMissing(where));
        }
        else if (key.Text.Length > limits.MaximumKeyLength)
        {
            findings.Add(Problem.KeyTooLong(where, key.Text.Length, limits.MaximumKeyLength));
        }
        else if (key is { Text: "<<", IsQuoted: false })
        {
            findings.Add(Problem.MergeKey(where));
        }
        else if (key.Text.FirstOrDefault(Characters.IsHidden) is var hidden && hidden != '\0')
        {
            // White space in front of a key was meant as indentation, and is reported as that.
            if (!findings.HasFindingOnLine(where.Line))
            {
                findings.Add(Problem.HiddenCharacterInKey(where, key.Text, hidden));
            }
        }
        else if (mapping.Keys.TryGetValue(key.Text, out SourceLocation? first))
        {
            findings.Add(Problem.DuplicateKey(where, key.Text, first));
        }
        else
        {
            mapping.Keys.Add(key.Text, where);
            mapping.Key = key with { Where = where };
        }
    }

    private int ParentStart() => _open.Skip(1).FirstOrDefault()?.Start ?? 0;

    // To the parser a no-break space is part of a plain text; to a person it is indentation.
    private void CheckIndentation(int start, int end)
    {
        int line = source.LineOf(start);
        if (start < end && Characters.IsUnusualSpace(clean[start]) && clean.AsSpan(source.LineStart(line)..start).TrimEnd().IsEmpty)
        {
            findings.Add(Problem.UnusualSpaceInIndentation(source.Locate(start, start + 1), clean[start]));
        }

        int lastLine = source.LineOf(end);
        while (++line <= lastLine)
        {
            ReadOnlySpan<char> indentation = source.Indentation(line);
            int unusual = indentation.IndexOfAnyExcept(' ', '\t');
            int index = source.LineStart(line) + unusual;
            if (unusual >= 0 && index < end)
            {
                findings.Add(Problem.UnusualSpaceInIndentation(source.Locate(index, index + 1), indentation[unusual]));
            }
        }
    }

    private BlockText BlockOf(string text, int headerLine)
    {
        string[] lines = text.Split('\n');
        int count = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;

        // What the parser took off is what the file's line has more than the text's; any line with text tells.
        int indent = 0;
        for (int i = 0; i < count; i++)
        {
            if (lines[i].Length > 0)
            {
                indent = Math.Max(0, source.Line(headerLine + 1 + i).Length - lines[i].Length);
                break;
            }
        }

        return new BlockText(source, headerLine + 1, indent, count);
    }

    // Tags are reported here, because this is where they are stepped over.
    private int ContentStart(NodeEvent e)
    {
        int index = Index(e.Start);
        if (e is Scalar { Style: ScalarStyle.Plain, Value.Length: 0 } && index < _lastEnd)
        {
            // The parser puts a missing key at the beginning of the file.
            return NextVisible(_lastEnd);
        }

        if (e.Anchor.IsEmpty && e.Tag.IsEmpty)
        {
            return index;
        }

        while (index < clean.Length && clean[index] is ('!' or '&'))
        {
            int begin = index;
            bool isVerbatim = clean.AsSpan(index).StartsWith("!<");
            while (index < clean.Length && !char.IsWhiteSpace(clean[index]) && (isVerbatim || clean[index] is not (',' or '[' or ']' or '{' or '}')))
            {
                index++;
            }

            if (clean[begin] == '!')
            {
                findings.Add(Problem.TagNotAllowed(source.Locate(begin, index), clean[begin..index]));
            }

            index = NextVisible(index);
        }

        return index;
    }

    private int NextVisible(int index)
    {
        while (index < clean.Length && clean[index] is (' ' or '\t' or '\n' or '\r' or '#'))
        {
            index = clean[index] == '#' ? source.LineEnd(source.LineOf(index)) : index + 1;
        }

        return index;
    }
}
