namespace Projection.Importing;

/// <summary>The place of a row among the others. The default value is <see cref="Section"/>.</summary>
public enum RowRank
{
    /// <summary>The title of a part of the table.</summary>
    Section,

    /// <summary>A row with a number of its own.</summary>
    Main,

    /// <summary>A title of rows below a numbered row.</summary>
    Heading,

    /// <summary>A row below one of these.</summary>
    Sub,
}
