namespace Projection.Importing;

/// <summary>The remark that an imported target carries in its scenario, in the language of the plan.</summary>
internal static class ImportNotes
{
    public static string? Of(ImportedRow row)
    {
        string?[] parts =
        [
            row.Rule switch
            {
                PeriodRule.NoYear => "dòng không ghi năm: đọc là mức của năm cuối kỳ",
                PeriodRule.MeanGrowth => "dòng không ghi năm: đọc là bình quân cả giai đoạn",
                PeriodRule.PlannedSum => "dòng không ghi năm: đọc là tổng cả giai đoạn như kế hoạch tài chính và đầu tư công 5 năm",
                PeriodRule.RatioOfSums => "dòng không ghi năm: đọc là tỷ số của hai tổng cả giai đoạn",
                PeriodRule.Bound => "mức giới hạn trong tên chỉ tiêu: đọc là dấu của số liệu, đúng cho mọi năm",
                PeriodRule.Cumulative => "tính từ năm gốc đến năm cuối kỳ",
                _ => null,
            },
            row.IsPadded ? "số 0 ở cuối phần thập phân không tính" : null,
            row.Office.Length > 0 ? $"cơ quan chủ trì: {row.Office}" : null,
        ];
        string[] said = [.. parts.OfType<string>()];
        return said.Length == 0 ? null : string.Join("; ", said);
    }
}
