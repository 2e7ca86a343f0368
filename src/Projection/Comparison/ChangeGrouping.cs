namespace Projection.Comparison;

/// <summary>Which changed inputs count as one changed assumption. The default value is <see cref="Assumption"/>.</summary>
public enum ChangeGrouping
{
    /// <summary>A quantity over all its years; all elements of an indicator together where they were changed alike: to the same values, by the same steps, or by the same factors.</summary>
    Assumption,

    /// <summary>An indicator: all its elements over all years.</summary>
    Indicator,

    /// <summary>A quantity over all its years, each element by itself.</summary>
    Element,

    /// <summary>As <see cref="Assumption"/>, each year by itself.</summary>
    Year,
}
