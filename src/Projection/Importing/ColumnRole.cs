namespace Projection.Importing;

/// <summary>What a column of a plan's table holds. The default value is <see cref="Other"/>.</summary>
public enum ColumnRole
{
    /// <summary>Something that is not read, such as figures of past years or offices that take part.</summary>
    Other,

    /// <summary>The row's number.</summary>
    Number,

    /// <summary>The name of the indicator.</summary>
    Name,

    /// <summary>The unit.</summary>
    Unit,

    /// <summary>The target.</summary>
    Target,

    /// <summary>The office in charge.</summary>
    Office,
}
