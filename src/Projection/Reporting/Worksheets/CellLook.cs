namespace Projection.Reporting.Worksheets;

/// <summary>How a cell looks.</summary>
public enum CellLook
{
    /// <summary>A text or a number in a table.</summary>
    Plain,

    /// <summary>The title of a worksheet.</summary>
    Title,

    /// <summary>The title of a part.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>The header of a column.</summary>
    Header,

    /// <summary>The name of what the rows below it are about.</summary>
    Group,

    /// <summary>A figure that the reader may change.</summary>
    Input,

    /// <summary>A figure as it was printed, or another text that stands in a column of numbers.</summary>
    Figure,

    /// <summary>A formula in the model's language.</summary>
    Code,

    /// <summary>A welcome answer.</summary>
    Good,

    /// <summary>An open question.</summary>
    Open,

    /// <summary>An unwelcome answer.</summary>
    Bad,

    /// <summary>An answer that follows from the cells: unwelcome where it is the worksheet's unwelcome word, welcome otherwise.</summary>
    Answer,

    /// <summary>A mark that is unwelcome where its number is 1.</summary>
    Mark,
}
