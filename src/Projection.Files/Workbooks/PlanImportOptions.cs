namespace Projection.Files.Workbooks;

/// <summary>What an import needs to know beside the workbook. Immutable; by default nothing is given.</summary>
public sealed record PlanImportOptions
{
    /// <summary>The sheet; <see langword="null"/> for the only one with a table of targets.</summary>
    public string? Sheet { get; init; }

    /// <summary>The column of targets, by its letters or words of its header; <see langword="null"/> for the only one.</summary>
    public string? Column { get; init; }

    /// <summary>The years of the plan; <see langword="null"/> to take them from the base, the header or the title.</summary>
    public YearRange? Years { get; init; }

    /// <summary>A scenario file that gives everything but the targets; <see langword="null"/> for none.</summary>
    public string? BasePath { get; init; }

    /// <summary>A file with decisions about single rows; <see langword="null"/> for none.</summary>
    public string? MapPath { get; init; }

    /// <summary>Key of the document that the figures come from: one of the base's sources, <see langword="null"/> to name none; without a base <c>plan</c> where it is missing.</summary>
    public string? Source { get; init; }

    /// <summary>Short name of the scenario where there is no base; <see langword="null"/> for the workbook's.</summary>
    public string? Name { get; init; }

    /// <summary>Whether hidden rows are read too.</summary>
    public bool IncludesHidden { get; init; }
}
