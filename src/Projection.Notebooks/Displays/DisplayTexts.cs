namespace Projection.Notebooks.Displays;

/// <summary>What displays say themselves; one instance a language, so that a missing text does not compile.</summary>
internal sealed record DisplayTexts
{
    public static DisplayTexts English { get; } = new()
    {
        NoFindings = "no findings",
        Empty = "empty",
        MoreRows = "{0} rows; the first {1} are shown.",
        MoreItems = "{0} items; the first {1} are shown.",
        Property = "property",
        Value = "value",
        Key = "key",
    };

    public static DisplayTexts Vietnamese { get; } = new()
    {
        NoFindings = "không có nhận xét nào",
        Empty = "trống",
        MoreRows = "{0} dòng; chỉ cho xem {1} dòng đầu.",
        MoreItems = "{0} mục; chỉ cho xem {1} mục đầu.",
        Property = "thuộc tính",
        Value = "giá trị",
        Key = "khóa",
    };

    public required string NoFindings { get; init; }

    public required string Empty { get; init; }

    public required string MoreRows { get; init; }

    public required string MoreItems { get; init; }

    public required string Property { get; init; }

    public required string Value { get; init; }

    public required string Key { get; init; }

    public static DisplayTexts In(Language language) => language == Language.Vietnamese ? Vietnamese : English;
}
