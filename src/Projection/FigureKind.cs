namespace Projection;

/// <summary>What a printed figure says about the quantity. The default value is <see cref="Value"/>.</summary>
public enum FigureKind
{
    /// <summary>One value: <c>361,6</c>, <c>khoảng 35</c>.</summary>
    Value,

    /// <summary>A value or more: <c>≥ 10,5</c>, <c>từ 10,5 trở lên</c>, <c>tối thiểu 30</c>.</summary>
    AtLeast,

    /// <summary>More than a value: <c>&gt; 55</c>, <c>trên 90</c>, <c>hơn 20</c>.</summary>
    Above,

    /// <summary>A value or less: <c>≤ 5</c>, <c>tối đa 4.950</c>, <c>không quá 5</c>.</summary>
    AtMost,

    /// <summary>Less than a value: <c>&lt; 3</c>, <c>dưới 3</c>.</summary>
    Below,

    /// <summary>Between two values: <c>14-15</c>, <c>từ 8,4 - 8,8</c>.</summary>
    Range,

    /// <summary>Nothing yet: empty, or dots to be filled in.</summary>
    Blank,

    /// <summary>Words without a number, such as <c>Phấn đấu</c>.</summary>
    Words,
}
