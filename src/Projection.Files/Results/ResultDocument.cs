namespace Projection.Files.Results;

/// <summary>A result as a JSON document: what the command line writes with <c>--format json</c>, and what <see cref="ResultFile"/> reads back.</summary>
/// <remarks>
/// Numbers are in the unit that stands beside them; <see langword="null"/> stands where there is no number, since JSON knows neither NaN nor infinity. Texts for
/// people are in the language that the document was made in.
/// </remarks>
public abstract record ResultDocument : ResultPart
{
    /// <summary>Which document this is, and the version of its fields, such as <c>projection/check/1</c>.</summary>
    public abstract string Schema { get; init; }

    /// <summary>Short name of the scenario.</summary>
    public required string Scenario { get; init; }

    // The only one that a kind of document can have; the reader looks at it before anything else.
    private protected static string Only(string schema, string expected) => schema == expected
        ? schema
        : throw new ArgumentException($"The schema of this document is {expected}; found {schema}.", nameof(schema));

    private protected override void WriteFields(PartWriter json)
    {
        json.Write("schema", Schema);
        json.Write("scenario", Scenario);
    }
}
