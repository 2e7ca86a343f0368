namespace Projection.Diagnostics;

/// <content>PRJ05xx: the command line.</content>
public static partial class VietnameseWordings
{
    private static readonly (string English, string Vietnamese)[] CommandLine =
    [
        ("a command with its options", "một lệnh kèm các tùy chọn của nó"),
        ("`projection --help` lists the commands, `projection COMMAND --help` the options of one", "`projection --help` liệt kê các lệnh, `projection COMMAND --help` liệt kê các tùy chọn của một lệnh"),
        ("a command is missing: {0}", "thiếu tên lệnh: {0}"),
        ("{0} is one argument too many for {1}", "thừa đối số {0} cho lệnh {1}"),
        ("{0} is missing: {1} {2}", "thiếu {0}: {1} {2}"),
        ("{0} needs a value", "{0} cần một giá trị"),
        ("{0} takes one value; found {1}", "{0} chỉ nhận một giá trị; đang có {1}"),
        ("{0} cannot be {1}; it is one of {2}", "{0} không nhận giá trị {1}; chỉ nhận một trong: {2}"),
        ("{0} needs a whole number from {1} to {2}; found \"{3}\"", "{0} cần một số nguyên từ {1} đến {2}; đang có \"{3}\""),
        ("{0} needs a whole number in digits, without group marks; found \"{1}\"", "{0} cần một số nguyên viết bằng chữ số, không có dấu phân nhóm; đang có \"{1}\""),
        ("{0} cannot be {1}", "{0} không thể là {1}"),
        ("give {0} another value", "hãy cho {0} một giá trị khác"),
        ("the result could not be written", "không ghi được kết quả"),
        ("an output that takes the whole result", "một nơi nhận được toàn bộ kết quả"),
        ("check the disk or the program behind the pipe, and run the command again", "kiểm tra đĩa hoặc chương trình nhận dữ liệu phía sau, rồi chạy lại lệnh"),
        ("the file cannot be written", "không ghi được tệp"),
        ("a folder of that name", "đã có một thư mục tên như vậy"),
        ("a name in a folder that exists and that you may write to", "một tên tệp trong thư mục có sẵn mà bạn được phép ghi"),
        ("name another file or folder; nothing was computed yet", "chọn tệp hoặc thư mục khác; chương trình chưa tính gì"),
        ("{0} names {1}, which is no target with a projected value", "{0} nêu {1}, nhưng đó không phải chỉ tiêu có giá trị dự tính"),
        ("none has one", "không chỉ tiêu nào có"),
        ("give the inputs that it needs an assumption", "thêm giả định cho các biến đầu vào mà chỉ tiêu này cần"),
        ("use one of these targets", "dùng một trong các chỉ tiêu này"),
        ("this is a defect of the tool, not of your input", "đây là lỗi của chương trình, không phải của dữ liệu bạn đưa vào"),
        ("please report it with the scenario file and the command line", "xin báo lại kèm tệp kịch bản và dòng lệnh"),

        ("--save-variant takes one scenario file", "--save-variant chỉ nhận một tệp kịch bản"),
        ("--save-variant stores what --set and --variant give; found neither", "--save-variant lưu những gì --set và --variant đưa ra; không thấy tùy chọn nào trong hai"),

        // Options of simulate.
        ("{0} under --plan random", "{0} khi dùng --plan random"),
        ("another plan: independent trials need no repetitions to know their error", "một cách lấy mẫu khác: các lần thử độc lập không cần chia lượt để biết sai số"),
        ("{0} under this plan", "{0} với cách lấy mẫu này"),
        ("at most {0} in each repetition, so {1} with {2} of them; or more repetitions, or another plan", "nhiều nhất {0} trong mỗi lượt, tức {1} với {2} lượt; hoặc nhiều lượt hơn, hoặc cách lấy mẫu khác"),
        ("sobol with {0} uncertain inputs", "sobol với {0} biến đầu vào bất định"),
        ("random, antithetic or lhs; there are Sobol' points for at most {0} inputs", "random, antithetic hoặc lhs; dãy điểm Sobol' chỉ có cho nhiều nhất {0} biến đầu vào"),
        ("{0} to {1}", "từ {0} đến {1}"),
        ("from {0} to {1}", "từ {0} đến {1}"),
        ("random, antithetic, lhs or sobol", "random, antithetic, lhs hoặc sobol"),
        ("a part of the trials between 0 and 1, such as 0.001 or 0.1%", "một tỷ lệ số lần thử giữa 0 và 1, ví dụ 0.001 hoặc 0.1%"),
        ("a scenario in which a target has a projected value: the error is that of attainments", "một kịch bản có chỉ tiêu với giá trị dự tính: sai số ở đây là của xác suất đạt chỉ tiêu"),
        ("1 to {0} numbers between 0 and 1, with commas between them and a dot for decimals, such as 0.05,0.5,0.95", "từ 1 đến {0} số giữa 0 và 1, cách nhau bằng dấu phẩy, phần thập phân viết sau dấu chấm, ví dụ 0.05,0.5,0.95"),
        ("a name, = and the ids of targets with commas between them, such as budget=revenue,expenditure", "một tên, dấu = và mã các chỉ tiêu cách nhau bằng dấu phẩy, ví dụ budget=revenue,expenditure"),
        ("another name than that of an earlier set; {0} is taken", "một tên khác với các nhóm trước; {0} đã được dùng"),
        ("a scenario with at most {0} targets; this one has {1}", "một kịch bản có nhiều nhất {0} chỉ tiêu; kịch bản này có {1}"),
    ];
}
