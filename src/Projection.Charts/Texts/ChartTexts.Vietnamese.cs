namespace Projection.Charts.Texts;

internal sealed partial record ChartTexts
{
    public static ChartTexts Vietnamese { get; } = new()
    {
        DateTime = "%H:%M:%S, %A, %-d %B %Y",
        Date = "%d/%m/%Y",
        Periods = ["SA", "CH"],
        Days = ["Chủ nhật", "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy"],
        ShortDays = ["CN", "T2", "T3", "T4", "T5", "T6", "T7"],
        Months = ["tháng 1", "tháng 2", "tháng 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10", "tháng 11", "tháng 12"],
        ShortMonths = ["thg 1", "thg 2", "thg 3", "thg 4", "thg 5", "thg 6", "thg 7", "thg 8", "thg 9", "thg 10", "thg 11", "thg 12"],
        Year = "Năm",
        Printed = "Chỉ tiêu đã in",
        PrintedAtLeast = "Chỉ tiêu đã in: ít nhất",
        PrintedAtMost = "Chỉ tiêu đã in: nhiều nhất",
        Observed = "Số liệu đã công bố",
        UnitOf = "Đơn vị: {0}",
        FanTitle = "{0}: các khả năng và chỉ tiêu",
        FanNote = "Mô phỏng {0} lần thử theo các giả định của kịch bản",
        Band = "{0} % số lần thử",
        Median = "Trung vị",
        QuantileName = "Phân vị {0} %",
        FanDescription = "{0}, {1}. Năm {2}: trung vị {3}; một nửa số lần thử nằm từ {4} đến {5}, 90 % nằm từ {6} đến {7}.",
        FanTarget = "Chỉ tiêu đã in cho {0}: {1}.",
        FanObserved = "Số liệu đã công bố năm {0}: {1}.",
    };
}
