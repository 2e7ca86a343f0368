namespace Projection;

/// <summary>Which quantity is meant: an indicator of the model, with an element where it runs over a set.</summary>
/// <remarks>The default value names nothing.</remarks>
/// <param name="Name">The indicator's name, snake_case, for example <c>share</c>.</param>
/// <param name="Element">The element, for example <c>services</c>; <see langword="null"/> for a single quantity.</param>
public readonly record struct IndicatorId(string Name, string? Element = null)
{
    /// <summary>Reads <c>name</c> or <c>name[element]</c>.</summary>
    /// <param name="text">The text, blanks around its parts allowed.</param>
    /// <param name="id">The quantity.</param>
    /// <returns>False where the text has another form.</returns>
    public static bool TryParse(string text, out IndicatorId id)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        int open = trimmed.IndexOf('[', StringComparison.Ordinal);
        string name = (open < 0 ? trimmed : trimmed[..open]).Trim();
        string? element = open < 0 || !trimmed.EndsWith(']') ? null : trimmed[(open + 1)..^1].Trim();
        id = new IndicatorId(name, element);
        return IsName(name) && (open < 0 ? element is null : element is not null && IsName(element));
    }

    /// <summary>As equations and files write it.</summary>
    /// <returns><c>share[services]</c> or <c>grdp</c>.</returns>
    public override string ToString() => Element is null ? Name : $"{Name}[{Element}]";

    private static bool IsName(string text) =>
        text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
