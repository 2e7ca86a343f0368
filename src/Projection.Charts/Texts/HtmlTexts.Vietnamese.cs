namespace Projection.Charts.Texts;

internal sealed partial record HtmlTexts
{
    public static HtmlTexts Vietnamese { get; } = new()
    {
        Contents = "Mục lục",
        NoBundles = "Các biểu đồ của báo cáo này không được vẽ: công cụ lập báo cáo được dựng mà không có Vega, Vega-Lite và vega-embed. Phần mô tả đứng thay cho biểu đồ. Muốn có biểu đồ, hãy cài Node.js kèm npm, dựng lại công cụ ở nơi npm truy cập được kho gói của nó (dotnet build -c Release), rồi lập lại báo cáo.",
        NoScripts = "Biểu đồ này chỉ được vẽ khi trình duyệt cho phép chạy tập lệnh.",
        Actions = "Lưu hoặc xem biểu đồ này",
        SaveSvg = "Lưu thành SVG",
        SavePng = "Lưu thành PNG",
        ViewSource = "Xem mã nguồn (Vega-Lite)",
        InWords = "Biểu đồ này bằng lời",
    };
}
