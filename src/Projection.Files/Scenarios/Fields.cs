using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Scenarios;

namespace Projection.Files.Scenarios;

/// <summary>The keys of one mapping: hands out values, remembers what is known, and reports the rest as unknown keys.</summary>
internal sealed class Fields
{
    private readonly MappingNode _node;
    private readonly List<Diagnostic> _problems;
    private readonly List<string> _known = [];
    private readonly HashSet<string> _misshapen = [];

    private Fields(MappingNode node, List<Diagnostic> problems)
    {
        _node = node;
        _problems = problems;
    }

    public SourceLocation Where => _node.Where;

    /// <summary>Reads a mapping; reports any other node.</summary>
    public static Fields? Of(DocumentNode node, string key, List<Diagnostic> problems)
    {
        if (node is MappingNode mapping)
        {
            return new Fields(mapping, problems);
        }

        problems.Add(Problem.WrongShape(node.Where, key, Describe(node), "a mapping of keys to values"));
        return null;
    }

    public DocumentNode? Node(string key)
    {
        _known.Add(key);
        return _node.Find(key)?.Value;
    }

    /// <summary>Whether something stands there: an empty value is as good as no key.</summary>
    public bool Has(string key) => Node(key) is { } node and not ScalarNode { IsNull: true };

    /// <summary>Where the value of a key stands; the mapping where the key is missing.</summary>
    public SourceLocation WhereOf(string key) => _node.Find(key)?.Value.Where ?? Where;

    public ScalarNode? Scalar(string key, Wording? expected = null)
    {
        DocumentNode? node = Node(key);
        switch (node)
        {
            case null or ScalarNode { IsNull: true }:
                return null;
            case ScalarNode scalar:
                return scalar;
            default:
                if (_misshapen.Add(key))
                {
                    _problems.Add(Problem.WrongShape(node.Where, key, Describe(node), expected ?? "a text"));
                }

                return null;
        }
    }

    public string? Text(string key) => Scalar(key)?.Text;

    public ScalarNode? Required(string key, Wording meaning)
    {
        ScalarNode? scalar = Scalar(key, meaning);
        if (!Has(key))
        {
            _problems.Add(Problem.MissingKey(Where, key, meaning));
        }

        return scalar;
    }

    public IEnumerable<DocumentNode> Items(string key)
    {
        DocumentNode? node = Node(key);
        switch (node)
        {
            case null or ScalarNode { IsNull: true }:
                return [];
            case SequenceNode sequence:
                return sequence.Items;
            default:
                _problems.Add(Problem.WrongShape(node.Where, key, Describe(node), "a list"));
                return [];
        }
    }

    public IEnumerable<MappingEntry> Entries(string key)
    {
        DocumentNode? node = Node(key);
        switch (node)
        {
            case null or ScalarNode { IsNull: true }:
                return [];
            case MappingNode mapping:
                return mapping.Entries;
            default:
                _problems.Add(Problem.WrongShape(node.Where, key, Describe(node), "a mapping of names to values"));
                return [];
        }
    }

    public bool Flag(string key)
    {
        ScalarNode? scalar = Scalar(key, "true or false");
        if (scalar is not null && scalar.Text is not ("true" or "false"))
        {
            _problems.Add(Problem.WrongShape(scalar.Where, key, scalar.Text, "true or false"));
        }

        return scalar?.Text == "true";
    }

    public YearRange? Years(string key)
    {
        if (Scalar(key, "a year such as 2030, or years such as 2026-2030") is not { } scalar)
        {
            return null;
        }

        if (YearText.TryRead(scalar.Text, out YearRange years))
        {
            return years;
        }

        _problems.Add(Problem.YearOutside(scalar.Where, scalar.Text, "a year such as 2030, or years such as 2026-2030"));
        return null;
    }

    /// <summary>One year; reports several.</summary>
    public Year? SingleYear(string key)
    {
        YearRange? years = Years(key);
        if (years is { Count: > 1 } several)
        {
            _problems.Add(Problem.YearOutside(WhereOf(key), several.ToString(), "one year such as 2030"));
            return null;
        }

        return years?.First;
    }

    public Arithmetic.Rational? Number(string key, Arithmetic.Rational unitScale)
    {
        if (Scalar(key, "a number") is not { } scalar)
        {
            return null;
        }

        if (NumberText.TryRead(scalar.Text, unitScale, out Arithmetic.Rational value))
        {
            return value;
        }

        _problems.Add(Problem.BadNumber(scalar.Where, scalar.Text, "a number such as 0.05 or 5 %"));
        return null;
    }

    /// <summary>Reports the keys that nobody asked for; the last call on a mapping.</summary>
    public void Close()
    {
        foreach (MappingEntry entry in _node.Entries.Where(e => !_known.Contains(e.Key.Text)))
        {
            _problems.Add(Problem.UnknownKey(entry.Key.Where, entry.Key.Text, _known.Distinct()));
        }
    }

    public static Wording Describe(DocumentNode node) => node switch
    {
        MappingNode => "a mapping",
        SequenceNode => "a list",
        ScalarNode { IsNull: true } => "nothing",
        ScalarNode scalar => Wording.Own(scalar.Text.Length > 60 ? scalar.Text[..60] + "…" : scalar.Text),
        _ => "something else",
    };
}
