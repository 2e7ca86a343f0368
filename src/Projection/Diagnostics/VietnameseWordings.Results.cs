namespace Projection.Diagnostics;

/// <content>PRJ08xx: files of results.</content>
internal static partial class VietnameseWordings
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
        ("a text that ends too early", "một văn bản kết thúc quá sớm"),
        ("something that JSON does not allow at this place", "một thứ mà JSON không cho phép ở chỗ này"),
        ("the document is of another kind than expected", "tài liệu thuộc loại khác với loại cần có"),
        ("no field schema with a text", "không có trường schema chứa văn bản"),
        ("check that this is the right file; a later version of the document needs a later version of this tool", "xem có đúng tệp không; phiên bản tài liệu mới hơn cần phiên bản công cụ mới hơn"),
        ("fields of {0} are missing", "thiếu trường của {0}"),
        ("an object without them", "một đối tượng không có các trường ấy"),
        ("make the document anew with the command that wrote it, or add the fields; a number that is not known is null", "tạo lại tài liệu bằng lệnh đã ghi nó, hoặc thêm các trường; số chưa biết thì ghi null"),
        ("the field {0} does not hold what it should", "trường {0} không chứa giá trị cần có"),
        ("another kind of value, another word than those that the field knows, null, or the same field twice", "một loại giá trị khác, một từ không nằm trong các từ của trường, null, hoặc trường bị lặp"),
        ("a value as docs/data.md describes the field", "một giá trị như docs/data.md mô tả trường này"),
        ("make the document anew with the command that wrote it, or correct the field", "tạo lại tài liệu bằng lệnh đã ghi nó, hoặc sửa trường"),
        ("the column {0} is of a type that tables of results do not have", "cột {0} thuộc kiểu mà bảng kết quả không có"),
        ("numbers, whole numbers up to 63 bits, truth values or texts, one a row", "số, số nguyên đến 63 bit, giá trị đúng sai hoặc văn bản, mỗi dòng một giá trị"),
        ("leave the column out, or write it as one of these types", "bỏ cột này, hoặc ghi nó theo một trong các kiểu ấy"),
        ("there are too many trials to save each of them", "quá nhiều lần thử để lưu từng lần"),
        ("{0} trials with {1} values each, 8 bytes a value", "{0} lần thử, mỗi lần {1} giá trị, mỗi giá trị 8 byte"),
        ("at most {0} bytes, here {1} trials", "nhiều nhất {0} byte, ở đây là {1} lần thử"),
        ("give --trials a smaller number, or name fewer quantities under outputs in the scenario", "cho --trials một số nhỏ hơn, hoặc nêu ít đại lượng hơn ở outputs trong kịch bản"),
        ("there are no trials to save", "không có lần thử nào để lưu"),
        ("neither an output nor a target with a value", "không có đại lượng kết quả hay chỉ tiêu nào có giá trị"),
        ("a scenario in which something is simulated", "một kịch bản có gì đó được mô phỏng"),
        ("give the inputs an assumption", "nêu giả định cho các biến đầu vào"),
    ];
}
