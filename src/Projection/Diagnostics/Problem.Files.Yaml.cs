namespace Projection.Diagnostics;

/// <content>PRJ0120 to PRJ0159: YAML.</content>
internal static partial class Problem
{
    /// <summary>PRJ0120: a tab among the spaces a line begins with; <paramref name="furtherLines"/> counts the lines below with the same fault.</summary>
    public static Diagnostic TabIndentation(SourceLocation where, int furtherLines) => Error(
        "PRJ0120", where, "a tab is used for indentation",
        found: furtherLines switch { 0 => "a tab", 1 => "a tab here and on 1 further line", _ => (Wording)$"a tab here and on {furtherLines} further lines" },
        expected: "spaces: YAML allows no tab at the beginning of a line",
        mend: "replace the tab by spaces, usually two for each level");

    /// <summary>PRJ0121: a no-break space or the like at the beginning of a line.</summary>
    public static Diagnostic UnusualSpaceInIndentation(SourceLocation where, char found) => Error(
        "PRJ0121", where, $"an unusual space is used for indentation: {Name(found)}",
        found: $"{Name(found)}, which looks like a space and is none",
        expected: "ordinary spaces at the beginning of a line",
        mend: "delete the white space at the beginning of the line and type it anew");

    /// <summary>PRJ0122: a key with white space other than the ordinary space, or with an invisible character.</summary>
    public static Diagnostic HiddenCharacterInKey(SourceLocation where, string key, char found) => Error(
        "PRJ0122", where, $"the key \"{Short(key)}\" holds a character that cannot be seen: {Name(found)}",
        found: Name(found),
        expected: "keys of visible characters and ordinary spaces",
        mend: "type the key anew");

    /// <summary>PRJ0123: a key longer than any name.</summary>
    public static Diagnostic KeyTooLong(SourceLocation where, int length, int limit) => Error(
        "PRJ0123", where, "the key is too long",
        found: $"{length} characters",
        expected: $"at most {limit} characters",
        mend: "shorten the key; a long text belongs into a value");

    /// <summary>PRJ0124: nothing in front of the colon.</summary>
    public static Diagnostic KeyMissing(SourceLocation where) => Error(
        "PRJ0124", where, "a key is missing",
        found: "nothing in front of the value",
        expected: "`key: value`",
        mend: "write the key, or remove the entry");

    /// <summary>PRJ0125: a list or a mapping as a key.</summary>
    public static Diagnostic KeyNotText(SourceLocation where, Wording kind) => Error(
        "PRJ0125", where, $"a {kind} stands where a key is expected",
        found: $"a {kind}",
        expected: "a text as key, such as `key: value`",
        mend: "put a text that begins with a bracket in quotes; else give the entry a name and move its content to the value");

    /// <summary>PRJ0126: the same key twice in one mapping.</summary>
    public static Diagnostic DuplicateKey(SourceLocation where, string key, SourceLocation first) => Error(
        "PRJ0126", where, $"the key \"{Short(key)}\" stands twice: on line {first.Line} and again on line {where.Line}",
        found: $"line {first.Line}, column {first.Column} and line {where.Line}, column {where.Column}",
        expected: "every key once in its mapping",
        mend: "remove one of the two, or give it another name");

    /// <summary>PRJ0127: a tag, which would choose a type by name.</summary>
    public static Diagnostic TagNotAllowed(SourceLocation where, string tag) => Error(
        "PRJ0127", where, $"the tag {Short(tag)} is not allowed",
        found: $"the tag {Short(tag)}",
        expected: "values without tags; what a value means follows from its key",
        mend: "remove the tag, or put a text that begins with ! in quotes");

    /// <summary>PRJ0128: a merge key.</summary>
    public static Diagnostic MergeKey(SourceLocation where) => Error(
        "PRJ0128", where, "the merge key << is not allowed",
        found: "<<, which copies the entries of another mapping",
        expected: "every entry written out",
        mend: "write the entries here, or repeat a whole value with an alias: `&name` at the first place, `*name` at the second");

    /// <summary>PRJ0129: an alias without its anchor; <paramref name="nearest"/> is an anchor with a name like it.</summary>
    public static Diagnostic UnknownAlias(SourceLocation where, string name, string? nearest) => Error(
        "PRJ0129", where, $"nothing above is marked with &{Short(name)}",
        found: $"the alias *{Short(name)}",
        expected: "the name of a value that is marked above",
        mend: nearest is null
            ? (Wording)$"mark the value with &{Short(name)}, or put a text that begins with * in quotes"
            : (Wording)$"did you mean *{Short(nearest)}? If not: mark the value with &{Short(name)}, or put a text that begins with * in quotes");

    /// <summary>PRJ0130: an alias inside the value that it repeats.</summary>
    public static Diagnostic AliasCycle(SourceLocation where, string name) => Error(
        "PRJ0130", where, $"the alias *{Short(name)} stands inside the value that it repeats",
        found: $"a cycle through &{Short(name)}",
        expected: "an alias of a value that is complete above",
        mend: "write the value out at this place");

    /// <summary>PRJ0131: more aliases than allowed.</summary>
    public static Diagnostic TooManyAliases(SourceLocation where, int limit) => Error(
        "PRJ0131", where, "the file holds too many aliases",
        found: $"alias number {limit + 1L}",
        expected: $"at most {limit} aliases in a file",
        mend: "write the values out");

    /// <summary>PRJ0132: more keys and values than allowed, aliases written out.</summary>
    public static Diagnostic TooManyValues(SourceLocation where, int limit, int aliases, int aliasLimit) => Error(
        "PRJ0132", where, aliases == 0 ? "the file holds too many values" : "the file holds too many values once its aliases are written out",
        found: aliases switch
        {
            0 => (Wording)$"more than {limit} keys and values",
            1 => (Wording)$"more than {limit} keys and values, 1 alias written out",
            _ => (Wording)$"more than {limit} keys and values, {aliases} aliases written out",
        },
        expected: $"at most {limit} keys and values, and at most {aliasLimit} aliases (the alias limit)",
        mend: aliases == 0 ? "split the file, or keep long tables in a CSV file" : "remove aliases of values that hold aliases themselves");

    /// <summary>PRJ0133: too many lists and mappings inside one another.</summary>
    public static Diagnostic TooDeep(SourceLocation where, int limit) => Error(
        "PRJ0133", where, "lists and mappings are nested too deeply",
        found: $"level {limit + 1L}",
        expected: $"at most {limit} levels",
        mend: "flatten the structure; check for brackets that are never closed");

    /// <summary>PRJ0134: one value is too long.</summary>
    public static Diagnostic ValueTooLong(SourceLocation where, int length, int limit) => Error(
        "PRJ0134", where, "the value is too long",
        found: $"{length} characters",
        expected: $"at most {limit} characters",
        mend: "shorten the text, or check for a quote that is never closed");

    /// <summary>PRJ0135: a second document in the file.</summary>
    public static Diagnostic SeveralDocuments(SourceLocation where) => Error(
        "PRJ0135", where, "a second document begins here",
        found: "more than one document",
        expected: "one document in a file",
        mend: "remove the line --- or put the second document into a file of its own");

    /// <summary>PRJ0136: a YAML version that does not exist or is not known.</summary>
    public static Diagnostic YamlVersion(SourceLocation where) => Error(
        "PRJ0136", where, "the YAML version is not known",
        found: where.LineText is { } line ? Own(line.Trim()) : "another version",
        expected: "%YAML 1.2, %YAML 1.1 or no such line",
        mend: "remove the line; files need none");

    /// <summary>PRJ0140: a quote that is never closed, or closed only by the next one below.</summary>
    public static Diagnostic QuoteNotClosed(SourceLocation where, char quote) => Error(
        "PRJ0140", where, "the quote that opens here is not closed",
        found: $"no {quote} at the end of the text",
        expected: $"a closing {quote} on this line",
        mend: $"add the closing {quote}; a text over several lines needs every further line indented");

    /// <summary>PRJ0141: a bracket that is never closed, or something wrong inside it.</summary>
    public static Diagnostic BracketNotClosed(SourceLocation where, char bracket, int stoppedAtLine) => Error(
        "PRJ0141", where, $"the bracket {bracket} that opens here is not closed properly",
        found: $"reading stopped on line {stoppedAtLine}",
        expected: bracket == '[' ? "values with commas between them and ] at the end" : "`key: value` with commas between them and } at the end",
        mend: bracket == '[' ? "add the missing comma or the closing ]" : "add the missing comma, colon or the closing }");

    /// <summary>PRJ0142: a closing bracket that nothing opened.</summary>
    public static Diagnostic BracketNotOpened(SourceLocation where, char bracket) => Error(
        "PRJ0142", where, $"the bracket {bracket} closes nothing",
        found: Wording.Own($"{bracket}"),
        expected: bracket == ']' ? "a [ in front of it" : "a { in front of it",
        mend: "remove the bracket, or put the text in quotes");

    /// <summary>PRJ0143: a line whose indentation fits none of the lines above.</summary>
    public static Diagnostic WrongIndentation(SourceLocation where, int found, IReadOnlyList<int> possible) => Error(
        "PRJ0143", where, "the indentation fits no line above",
        found: Spaces(found),
        expected: possible.Count == 0 ? "no indentation" : (Wording)$"as a line above it: {Alternatives(possible)}",
        mend: "move the line to the column of the lines it belongs with");

    /// <summary>PRJ0144: a character that cannot begin a value outside quotes.</summary>
    public static Diagnostic CharacterCannotBegin(SourceLocation where, Wording found) => Error(
        "PRJ0144", where, $"a value cannot begin with {found}",
        found: found,
        expected: "a text, a number, [ or {",
        mend: "put the value in quotes");

    /// <summary>PRJ0145: a colon with a space inside a value.</summary>
    public static Diagnostic ColonInValue(SourceLocation where) => Error(
        "PRJ0145", where, "a second colon stands on this line",
        found: "a colon with a space inside a value",
        expected: "one `key: value` on a line",
        mend: "put a value that holds a colon in quotes, or begin a new line");

    /// <summary>PRJ0146: a line without colon among keys.</summary>
    public static Diagnostic ColonMissing(SourceLocation where, string text) => Error(
        "PRJ0146", where, "the colon after the key is missing",
        found: Own(text),
        expected: "`key: value`, with a space after the colon",
        mend: "add the colon and a space; a text over several lines needs every further line indented");

    /// <summary>PRJ0147: a list item without the space after its dash, or among keys.</summary>
    public static Diagnostic ListItem(SourceLocation where, string text) => Error(
        "PRJ0147", where, "a list item is out of place",
        found: Own(text),
        expected: "`- item` with a space after the dash, every item of a list on a line of its own in the same column",
        mend: "add the space, or move the item below the others");

    /// <summary>PRJ0148: the first line of a block of text is wrong.</summary>
    public static Diagnostic BlockHeader(SourceLocation where) => Error(
        "PRJ0148", where, "the first line of the text block is wrong",
        found: Own(where.LineText?.Trim() ?? ""),
        expected: "| or > and nothing behind it; the text begins on the next line, indented",
        mend: "move the text to the next line, or put a text that begins with | or > in quotes");

    /// <summary>PRJ0149: a backslash in double quotes with something unknown behind it.</summary>
    public static Diagnostic UnknownEscape(SourceLocation where, string escape) => Error(
        "PRJ0149", where, $"{Short(escape)} is no escape that YAML knows",
        found: Own(escape),
        expected: "in double quotes, a backslash only as \\\\, \\\", \\n, \\t or \\u with four hexadecimal digits",
        mend: "write \\\\ for a backslash, or use single quotes");

    /// <summary>PRJ0150: an anchor or alias without a proper name or at the wrong place.</summary>
    public static Diagnostic AnchorMisplaced(SourceLocation where) => Error(
        "PRJ0150", where, "a mark with & or * is wrong here",
        found: Own(where.LineText is { } line && where.Column >= 1 && where.Column <= line.Length ? line[(where.Column - 1)..].Trim() : ""),
        expected: "one &name in front of a value, or *name in place of one",
        mend: "mend the name, or put a text that begins with & or * in quotes");

    /// <summary>PRJ0151: something behind a value that was complete.</summary>
    public static Diagnostic TextAfterValue(SourceLocation where, string text) => Error(
        "PRJ0151", where, "something stands behind a value that is complete",
        found: Own(text),
        expected: "the end of the line behind a closing quote or bracket",
        mend: "remove it, put the whole value in quotes, or write two quotes for a quote inside single quotes and \\\" inside double quotes");

    /// <summary>PRJ0152: a directive or a document mark at the wrong place.</summary>
    public static Diagnostic DirectiveMisplaced(SourceLocation where) => Error(
        "PRJ0152", where, "a line with %, --- or ... is out of place",
        found: Own(where.LineText?.Trim() ?? ""),
        expected: "keys and values only",
        mend: "remove the line; files need none");

    /// <summary>PRJ0153: YAML that cannot be read, for any other reason.</summary>
    public static Diagnostic NotYaml(SourceLocation where) => Error(
        "PRJ0153", where, "this cannot be read as YAML",
        found: Own(where.LineText?.Trim() ?? ""),
        expected: "`key: value`, `- item` or a continued text",
        mend: "check quotes, brackets and indentation on this line and the one above; put unusual texts in quotes");

    /// <summary>PRJ0154: a blank line at the head of a block of text that reaches further right than the text.</summary>
    public static Diagnostic BlankLineInBlock(SourceLocation where) => Error(
        "PRJ0154", where, "a blank line above this one holds more spaces than the text block is indented",
        found: Own(where.LineText?.Trim() ?? ""),
        expected: "blank lines without spaces at the beginning of a text block",
        mend: "delete the spaces on the blank lines above");

    private static Wording Alternatives(IReadOnlyList<int> counts) => counts.Count == 1
        ? Spaces(counts[0])
        : (Wording)$"{string.Join(", ", counts.SkipLast(1))} or {Spaces(counts[^1])}";

    private static Wording Spaces(int count) => count == 1 ? "1 space" : (Wording)$"{count} spaces";
}
