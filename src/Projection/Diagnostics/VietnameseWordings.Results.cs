namespace Projection.Diagnostics;

/// <content>PRJ08xx: files of results.</content>
public static partial class VietnameseWordings
{
    private static readonly (string English, string Vietnamese)[] Results =
    [
        ("the file cannot be read as {0}", "không đọc được tệp theo dạng {0}"),
        ("{0} as this tool writes it, to its end", "dạng {0} như công cụ này ghi, đủ đến cuối"),
        ("check that this is the right file and that it was copied whole; make it anew with the command that wrote it", "xem có đúng tệp không và tệp đã được chép trọn vẹn chưa; tạo lại tệp bằng lệnh đã ghi nó"),
        ("a header of the table cannot be understood", "không hiểu một tiêu đề cột của bảng"),
        ("name [unit], name (number), name (integer), name (boolean) or name", "tên [đơn vị], tên (number), tên (integer), tên (boolean) hoặc chỉ có tên"),
        ("correct the first line; docs/data.md says how headers are written", "sửa dòng đầu; docs/data.md nói cách ghi tiêu đề"),
        ("the table has two columns of the same name", "bảng có hai cột trùng tên"),
        ("a different name for each column", "mỗi cột một tên khác nhau"),
        ("rename or delete one of them", "đổi tên hoặc xóa một trong hai cột"),
        ("the row has another number of cells than the header", "số ô của dòng khác với tiêu đề"),
        ("{0} cells", "{0} ô"),
        ("give each row one cell for each column; a cell with a comma stands in quotes", "mỗi dòng cần đủ một ô cho mỗi cột; ô có dấu phẩy phải đặt trong ngoặc kép"),
        ("the cell does not fit its column {0}", "ô không hợp với cột {0} của nó"),
        ("correct the cell, or the kind of the column in its header", "sửa ô, hoặc sửa loại của cột trong tiêu đề"),
        ("a number with a dot for decimals, inf, -inf, or nothing", "một số dùng dấu chấm thập phân, inf, -inf, hoặc để trống"),
        ("a whole number, or nothing", "một số nguyên, hoặc để trống"),
        ("true, false, or nothing", "true, false, hoặc để trống"),
    ];
}
