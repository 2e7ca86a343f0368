namespace Projection.Diagnostics;

/// <content>PRJ061x: comparisons.</content>
internal static partial class VietnameseWordings
{
    private static readonly (string English, string Vietnamese)[] Comparisons =
    [
        ("nothing, if that is meant: quantities and years that both have are compared", "không cần sửa nếu đúng ý: chỉ so sánh những đại lượng và năm mà cả hai cùng có"),
        ("nothing, if that is meant: quantities and years that both have are compared; no difference is attributed to changed assumptions, for that needs one model and one base year", "không cần sửa nếu đúng ý: chỉ so sánh những đại lượng và năm mà cả hai cùng có; chênh lệch không được quy cho các giả định thay đổi, vì muốn vậy phải cùng mô hình và cùng năm gốc"),
        ("there is nothing to compare {0} with", "không có gì để so sánh với {0}"),
        ("one file without variants", "một tệp không có phương án"),
        ("two cases at least", "ít nhất hai trường hợp"),
        ("name another file, define `variants` in the file, or give a value with --set", "nêu thêm một tệp, khai báo `variants` trong tệp, hoặc cho một giá trị bằng --set"),
        ("--attribute names {0}, which is no quantity of the first case", "--attribute nêu {0}, nhưng đó không phải đại lượng của trường hợp thứ nhất"),
        ("the id of a linked target or of an output, or INDICATOR@YEAR", "mã của một chỉ tiêu có liên kết hoặc của đại lượng đầu ra, hoặc ĐẠI_LƯỢNG@NĂM"),
        ("for example grdp@2030; `projection indicators` lists the indicators", "ví dụ grdp@2030; `projection indicators` liệt kê các đại lượng"),
        ("a year of {0}, or years such as {1}", "một năm trong {0}, hoặc nhiều năm như {1}"),
        ("one year of {0}", "một năm trong {0}"),
    ];
}
