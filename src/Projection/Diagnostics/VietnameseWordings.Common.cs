namespace Projection.Diagnostics;

/// <content>Words that many findings share, and the kinds of things that have names.</content>
internal static partial class VietnameseWordings
{
    private static readonly (string English, string Vietnamese)[] Common =
    [
        ("did you mean {0}?", "có phải ý bạn là {0}?"),
        ("nothing", "không có gì"),
        ("none of them", "không có cái nào"),
        ("at most {0}", "nhiều nhất {0}"),
        ("at least {0}", "ít nhất {0}"),
        ("{0} and {1}", "{0} và {1}"),
        ("{0} or {1}", "{0} hoặc {1}"),
        ("{0}, first in {1}", "{0}, lần đầu ở {1}"),
        ("one of {0}", "một trong các giá trị {0}"),
        ("there is no {0} {1}", "không có {0} {1}"),

        // What a name may be of.
        ("scenario", "kịch bản"),
        ("source", "nguồn"),
        ("title", "tiêu đề"),
        ("name", "tên"),
        ("because", "lý do"),
        ("target", "chỉ tiêu"),
        ("output", "đại lượng đầu ra"),
        ("quantity", "đại lượng"),
        ("shock", "cú sốc"),
        ("variant", "phương án"),
        ("indicator", "đại lượng"),
        ("element", "phần tử"),
        ("set", "tập"),
        ("mapping", "nhóm khóa"),
        ("list", "danh sách"),
        ("option", "tùy chọn"),
        ("command", "lệnh"),
        ("observations", "số liệu đã có"),
        ("targets", "chỉ tiêu"),
        ("assumptions", "giả định"),
        ("shocks", "cú sốc"),
        ("outputs", "đại lượng đầu ra"),
        ("base year", "năm gốc"),
        ("horizon", "năm cuối"),
        ("model", "mô hình"),
        ("sum", "tổng"),
        ("stock", "số dư tại một thời điểm"),
        ("flow", "lượng phát sinh trong kỳ"),
        ("ratio", "tỷ số"),
        ("index", "chỉ số"),
        ("rate", "tốc độ tăng"),
    ];
}
