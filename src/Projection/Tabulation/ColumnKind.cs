namespace Projection.Tabulation;

/// <summary>What a column of a table holds. The default value is <see cref="Text"/>.</summary>
public enum ColumnKind
{
    /// <summary>Texts; an empty one where there is none.</summary>
    Text,

    /// <summary>Numbers in double precision; NaN where there is none.</summary>
    Number,

    /// <summary>Whole numbers; <see langword="null"/> where there is none.</summary>
    WholeNumber,

    /// <summary>True or false; <see langword="null"/> where there is neither.</summary>
    TruthValue,
}
