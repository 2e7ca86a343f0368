using Projection.Diagnostics;

namespace Projection.Files.Documents;

/// <summary>The findings of one file. Ends at a fixed number, so that a hostile file cannot fill the memory with them.</summary>
internal sealed class FindingList(string file)
{
    internal const int Maximum = 100;

    private readonly List<Diagnostic> _findings = [];
    private bool _more;

    internal bool Any => _findings.Count > 0;

    internal void Add(Diagnostic finding)
    {
        if (HasRoom())
        {
            _findings.Add(finding);
        }
    }

    /// <summary>Whether one more finding would be kept; if not, the list says in the end that there were more.</summary>
    internal bool HasRoom()
    {
        _more |= _findings.Count >= Maximum;
        return !_more;
    }

    internal bool HasFindingOnLine(int line) => _findings.Exists(f => f.Where?.Line == line);

    /// <summary>In the order of the file; findings about the whole file come first.</summary>
    internal IEnumerable<Diagnostic> InOrder()
    {
        IEnumerable<Diagnostic> ordered = _findings.OrderBy(f => f.Where?.Line ?? 0).ThenBy(f => f.Where?.Column ?? 0);
        return _more ? ordered.Append(Problem.TooManyFindings(file, Maximum)) : ordered;
    }
}
