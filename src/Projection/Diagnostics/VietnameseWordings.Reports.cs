namespace Projection.Diagnostics;

/// <content>PRJ056x: reports.</content>
internal static partial class VietnameseWordings
{
    private static readonly (string English, string Vietnamese)[] Reports =
    [
        ("a name such as {0}", "một tên tệp như {0}"),
        ("a day such as 2026-04-20, or none", "một ngày như 2026-04-20, hoặc none"),
        ("the report has no drawn charts", "báo cáo không có biểu đồ được vẽ"),
        ("a build without Vega, Vega-Lite and vega-embed", "bản dựng không có Vega, Vega-Lite và vega-embed"),
        ("a build made where npm could fetch them", "bản dựng ở nơi npm tải được các gói này"),
        ("install Node.js with npm, run dotnet build -c Release where npm reaches its registry, and make the report anew; its tables are complete", "cài Node.js kèm npm, chạy dotnet build -c Release ở nơi npm truy cập được kho gói, rồi lập lại báo cáo; các bảng trong báo cáo đã đầy đủ"),
    ];
}
