using System.Collections.Immutable;
using Projection.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Projection.Files.Documents;

/// <summary>Builds the nodes from the parser's events and holds the limits on the way.</summary>
/// <remarks>
/// The events come one by one, so depth and number are known before anything deep or large exists; open collections are on
/// an explicit stack, never on the thread's.
/// </remarks>
internal sealed partial class DocumentBuilder(SourceText source, string clean, DocumentLimits limits, FindingList findings)
{
    private readonly Stack<OpenCollection> _open = new();

    // A marked node that is still open has no node yet: an alias to it would be a cycle.
    private readonly Dictionary<string, (DocumentNode? Node, int Size)> _anchors = [];
    private DocumentNode? _root;
    private int _documents;
    private int _nodes;
    private int _aliases;
    private int _lastEnd;
    private bool _stopped;

    /// <summary>The document; <see langword="null"/> with at least one finding where there is none.</summary>
    internal DocumentNode? Build()
    {
        // How far the scanner looks for the colon of a key: YAML's own 1,024 characters, further only by the caller's wish.
        int keyLength = (int)Math.Clamp(limits.MaximumKeyLength + 100L, 1024, int.MaxValue);
        var scanner = new Scanner(new StringReader(clean), skipComments: true, keyLength);
        var parser = new Parser(scanner);
        ParsingEvent? last = null;
        try
        {
            while (!_stopped && parser.MoveNext())
            {
                last = parser.Current!;
                Take(last);
                _lastEnd = last is DocumentStart ? _lastEnd : Math.Max(_lastEnd, Index(last.End));
            }
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            // Inside brackets the parser breaks off with InvalidOperationException instead of a message; the place is then
            // where its scanner stands.
            Diagnostic problem = new SyntaxProblem(source, clean, e, last, _open, scanner.CurrentPosition, limits.MaximumKeyLength).Explain();
            if (problem.Where is null || !findings.HasFindingOnLine(problem.Where.Line))
            {
                findings.Add(problem);
            }

            return null;
        }

        if (!_stopped && (_root is null or ScalarNode { IsNull: true }))
        {
            findings.Add(Problem.FileEmpty(source.File, source.Text.Length == 0 ? "nothing" : _root is null ? "no values, only comments or blank lines" : "no value"));
            return null;
        }

        return _root;
    }

    private void Take(ParsingEvent e)
    {
        switch (e)
        {
            case DocumentStart when ++_documents > 1:
                Stop(Problem.SeveralDocuments(source.LocateToLineEnd(Index(e.Start))));
                break;
            case Scalar scalar:
                TakeScalar(scalar);
                break;
            case AnchorAlias alias:
                TakeAlias(alias);
                break;
            case SequenceStart or MappingStart:
                Open((NodeEvent)e);
                break;
            case SequenceEnd or MappingEnd:
                Close(Index(e.End));
                break;
        }
    }

    private void Open(NodeEvent e)
    {
        int start = ContentStart(e);
        if (_open.Count >= limits.MaximumDepth)
        {
            Stop(Problem.TooDeep(source.Locate(start, start + 1), limits.MaximumDepth));
            return;
        }

        if (_open.TryPeek(out OpenCollection? parent) && parent.ExpectsKey)
        {
            findings.Add(Problem.KeyNotText(source.LocateToLineEnd(start), e is MappingStart ? "mapping" : "list"));
        }

        bool isFlow = e is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        char? bracket = isFlow && start < clean.Length && clean[start] is '[' or '{' ? clean[start] : null;
        string? anchor = AnchorOf(e);
        if (anchor is not null)
        {
            _anchors[anchor] = (null, 0);
        }

        if (Count(1, start))
        {
            _open.Push(new OpenCollection(e is MappingStart, anchor, start, isFlow, bracket));
        }
    }

    private void Close(int end)
    {
        OpenCollection collection = _open.Pop();
        SourceLocation where = collection.IsFlow
            ? source.Locate(collection.Start, collection.Bracket is null ? end : end + 1)
            : source.LocateToLineEnd(collection.Start);
        DocumentNode node = collection.IsMapping
            ? new MappingNode([.. collection.Entries], where)
            : new SequenceNode([.. collection.Items], where);
        Complete(node, collection.Anchor, collection.Size);
    }

    private void TakeAlias(AnchorAlias e)
    {
        string name = e.Value.Value;
        SourceLocation where = source.Locate(Index(e.Start), Index(e.End));
        if (_aliases >= limits.MaximumAliases)
        {
            Stop(Problem.TooManyAliases(where, limits.MaximumAliases));
            return;
        }

        _aliases++;
        (DocumentNode? node, int size) = (null, 0);
        if (!_anchors.TryGetValue(name, out (DocumentNode? Node, int Size) target))
        {
            findings.Add(Problem.UnknownAlias(where, name, NearestName.Find(name, _anchors.Keys)));
        }
        else if (target.Node is null)
        {
            findings.Add(Problem.AliasCycle(where, name));
        }
        else
        {
            (node, size) = target;
        }

        if (!Count(Math.Max(1, size), Index(e.Start)))
        {
            return;
        }

        // A refused alias leaves an empty value behind, so that reading can go on and find more.
        node ??= new ScalarNode("", IsQuoted: false, IsNull: true, where);
        if (_open.TryPeek(out OpenCollection? parent) && parent.ExpectsKey)
        {
            parent.Size += Math.Max(1, size);
            parent.HasKey = true;
            if (size > 0)
            {
                TakeKey(parent, node, where, isMissing: false);
            }
        }
        else
        {
            Place(node, Math.Max(1, size));
        }
    }

    private void Complete(DocumentNode node, string? anchor, int size)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = (node, size);
        }

        Place(node, size);
    }

    private void Place(DocumentNode node, int size)
    {
        if (!_open.TryPeek(out OpenCollection? parent))
        {
            _root = node;
            return;
        }

        parent.Size += size;
        if (!parent.IsMapping)
        {
            parent.Items.Add(node);
        }
        else if (parent.HasKey)
        {
            if (parent.Key is not null)
            {
                parent.Entries.Add(new MappingEntry(parent.Key, node));
            }

            parent.HasKey = false;
            parent.Key = null;
        }
        else
        {
            // Only a list or a mapping comes here as a key; it was reported when it opened.
            parent.HasKey = true;
        }
    }

    private bool Count(int nodes, int index)
    {
        if (nodes > limits.MaximumNodes - _nodes)
        {
            Stop(Problem.TooManyValues(source.Locate(index, index + 1), limits.MaximumNodes, _aliases, limits.MaximumAliases));
            return false;
        }

        _nodes += nodes;
        return true;
    }

    private void Stop(Diagnostic finding)
    {
        findings.Add(finding);
        _stopped = true;
    }

    private static string? AnchorOf(NodeEvent e) => e.Anchor.IsEmpty ? null : e.Anchor.Value;

    // Marks are 64 bit wide, our texts are not.
    private int Index(Mark mark) => (int)Math.Clamp(mark.Index, 0, clean.Length);
}
