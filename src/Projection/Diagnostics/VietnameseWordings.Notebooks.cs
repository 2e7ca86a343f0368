namespace Projection.Diagnostics;

/// <content>PRJ09xx: notebooks.</content>
internal static partial class VietnameseWordings
{
    private static readonly (string English, string Vietnamese)[] Notebooks =
    [
        ("this is no notebook", "đây không phải sổ tay (notebook)"),
        ("a text that is no JSON", "một văn bản không phải JSON"),
        ("bytes that are no UTF-8", "các byte không phải UTF-8"),
        ("JSON without a list of cells", "JSON không có danh sách ô"),
        ("a notebook in Jupyter's format: JSON with a list of cells", "một sổ tay theo định dạng của Jupyter: JSON có danh sách ô"),
        ("name a file that Jupyter or an editor stored as .ipynb", "nêu một tệp mà Jupyter hoặc trình soạn thảo đã lưu dưới dạng .ipynb"),
        ("the notebook has another version of the format", "sổ tay dùng phiên bản định dạng khác"),
        ("open it in Jupyter and store it anew: that brings it to version 4", "mở bằng Jupyter rồi lưu lại: tệp sẽ được chuyển sang phiên bản 4"),
        ("cell {0} of the file does not follow the format", "ô {0} của tệp không theo đúng định dạng"),
        ("another `cell_type`, `source` or `outputs` than the format has", "`cell_type`, `source` hoặc `outputs` khác với định dạng"),
        ("`cell_type` code, markdown or raw, `source` a text or lines, `outputs` a list", "`cell_type` là code, markdown hoặc raw, `source` là văn bản hoặc các dòng, `outputs` là danh sách"),
        ("open the notebook in Jupyter, which names the part that is wrong, or restore it from a copy", "mở sổ tay bằng Jupyter để biết phần nào sai, hoặc khôi phục từ bản sao"),
        ("the code is in {0}", "mã lệnh viết bằng {0}"),
        ("run it with the kernel of that language, or write the code in C#", "chạy bằng nhân của ngôn ngữ đó, hoặc viết mã bằng C#"),
        ("the package {0} does not come with this tool, and nothing is fetched", "gói {0} không đi kèm công cụ này, và công cụ không tải gì về"),
        ("remove the line and what needs the package, or reference an assembly on your disk: `#r \"folder/Name.dll\"`", "bỏ dòng này và những gì cần đến gói, hoặc tham chiếu một assembly có sẵn trên đĩa: `#r \"folder/Name.dll\"`"),
        ("the notebook wants {0} {1}; this tool has {2}", "sổ tay cần {0} {1}; công cụ này có {2}"),
        ("install the tool in the version that the notebook wants, or change the line", "cài công cụ đúng phiên bản mà sổ tay cần, hoặc sửa dòng này"),
        ("{0} is a command of another engine", "{0} là lệnh của một bộ máy khác"),
        ("C#, and `#r` and `#load` with files", "C#, cùng `#r` và `#load` với tệp"),
        ("remove the line; a text belongs into a Markdown cell, another language into a notebook of its own", "bỏ dòng này; văn bản thì đặt vào ô Markdown, ngôn ngữ khác thì đặt vào sổ tay riêng"),
        ("cell [{0}] failed", "ô [{0}] bị lỗi"),
        ("code that runs to its end", "mã lệnh chạy được đến hết"),
        ("mend the code; give a cell that is meant to fail the tag `raises-exception`", "sửa mã lệnh; ô cố ý để lỗi thì gắn nhãn `raises-exception`"),
        ("running the notebook does not give the outputs that it stores", "chạy lại sổ tay không cho đúng kết quả đã lưu"),
        ("the same outputs in every cell", "kết quả như cũ ở mọi ô"),
        ("run it without `--check`, look at what has changed, and keep that", "chạy không có `--check`, xem những gì đã thay đổi, rồi giữ kết quả mới"),
        ("a number of seconds above 0", "một số giây lớn hơn 0"),
        ("--out takes one notebook", "--out chỉ nhận một sổ tay"),
    ];
}
