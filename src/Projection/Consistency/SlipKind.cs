namespace Projection.Consistency;

/// <summary>How a printed figure may have gone wrong.</summary>
public enum SlipKind
{
    /// <summary>Two neighbouring digits in the wrong order.</summary>
    TransposedDigits,

    /// <summary>A digit printed twice.</summary>
    DoubledDigit,

    /// <summary>One of two equal digits left out.</summary>
    MissingDigit,

    /// <summary>The decimal mark one or two places off.</summary>
    ShiftedMark,

    /// <summary>A unit a thousand times too large or too small.</summary>
    UnitOfThousand,

    /// <summary>The figure of another year.</summary>
    OtherYear,

    /// <summary>An average growth rate compounded over a year more than the period has.</summary>
    YearMore,

    /// <summary>An average growth rate compounded over a year less than the period has.</summary>
    YearLess,
}
