namespace Projection.Importing;

/// <summary>What a row of a plan's table is. The default value is <see cref="Target"/>.</summary>
public enum RowKind
{
    /// <summary>A target, linked with the model or standing by itself.</summary>
    Target,

    /// <summary>A heading of the rows below it.</summary>
    Heading,

    /// <summary>A text without a unit or a figure, such as a foot-note.</summary>
    Remark,

    /// <summary>A row that the workbook hides and that was not read.</summary>
    Hidden,
}
