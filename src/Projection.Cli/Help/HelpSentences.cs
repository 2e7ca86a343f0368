using System.Collections.Frozen;

namespace Projection.Cli.Help;

/// <summary>What helps say, in Vietnamese by the English text that stands at the command or option; a test names what is missing.</summary>
internal static class HelpSentences
{
    private static readonly Lazy<FrozenDictionary<string, string>> Texts = new(Gather);

    /// <summary>All pairs.</summary>
    public static IReadOnlyList<(string English, string Vietnamese)> All { get; } =
    [
        ("Checks, projects and simulates provincial five-year plans from their printed figures.", "Kiểm tra, dự tính và mô phỏng kế hoạch năm năm của tỉnh từ các con số đã in."),
        ("Show help and usage information", "xem hướng dẫn"),
        ("Show version information", "xem phiên bản"),

        // Placeholders.
        ("SCENARIO", "KỊCH_BẢN"),
        ("NAME", "TÊN"),
        ("NUMBER", "SỐ"),
        ("NAME=VALUE", "TÊN=GIÁ_TRỊ"),
        ("FILE.json", "TỆP.json"),
        ("ERROR", "SAI_SỐ"),
        ("TARGET", "CHỈ_TIÊU"),
        ("ID", "MÃ"),
        ("NAME=TARGET,TARGET", "TÊN=CHỈ_TIÊU,CHỈ_TIÊU"),

        // Options that many commands have.
        ("table, json or csv", "dạng kết quả: bảng (table), json hoặc csv"),
        ("vi or en; by default the environment's language", "ngôn ngữ: vi hoặc en; nếu không ghi thì theo ngôn ngữ của hệ thống"),
        ("what-if: NAME=VALUE sets an input, NAME+=VALUE and NAME-=VALUE move it, NAME=grow:RATE lets it grow; @YEAR or @YEAR-YEAR behind NAME for some years only, :hold at the end to keep its growth afterwards; e.g. price_growth@2026-2028+=0.5%; can be repeated",
            "thử: TÊN=GIÁ_TRỊ đặt giá trị cho biến đầu vào, TÊN+=GIÁ_TRỊ và TÊN-=GIÁ_TRỊ dời giá trị, TÊN=grow:TỐC_ĐỘ cho tăng dần; @NĂM hoặc @NĂM-NĂM sau TÊN nếu chỉ áp dụng cho một số năm, :hold ở cuối để giữ tốc độ tăng về sau; ví dụ price_growth@2026-2028+=0.5%; có thể ghi nhiều lần"),
        ("use a variant of the scenario; can be repeated, and holds before --set", "dùng một phương án của kịch bản; có thể ghi nhiều lần, và áp dụng trước --set"),
        ("store what --variant and --set give as a new variant in the scenario file", "lưu những gì --variant và --set đưa ra thành một phương án mới trong tệp kịch bản"),
        ("no progress and no remarks, results only", "chỉ in kết quả, không in tiến độ và lưu ý"),
        ("a scenario file, such as scenarios/example.yaml", "tệp kịch bản, ví dụ scenarios/example.yaml"),
        ("a scenario file, such as scenarios/example.yaml; several are checked together", "tệp kịch bản, ví dụ scenarios/example.yaml; nhiều tệp thì được kiểm tra chung"),
        ("a built-in model", "một mô hình có sẵn"),

        // check
        ("Say whether the figures of a plan, or of several documents, agree, and what they force.", "Cho biết các con số của một kế hoạch, hoặc của nhiều văn bản, có khớp nhau không và ngầm buộc phải có những gì."),
        ("possible: identities and logical bounds only; plausible: the scenario's ranges too", "possible: chỉ xét các đẳng thức và giới hạn lô-gích; plausible: xét cả các khoảng hợp lý của kịch bản"),
        ("write the evidence to a file, as JSON, so that it can be recomputed without this tool", "ghi bằng chứng vào tệp JSON để có thể tính lại mà không cần chương trình này"),
        ("add how likely each target is", "thêm khả năng đạt từng chỉ tiêu"),
        ("list every conflict, not only one of each story", "liệt kê mọi mâu thuẫn, không chỉ một mâu thuẫn cho mỗi câu chuyện"),
        ("cut the paths into at most so many parts to decide one question", "chia các quỹ đạo thành nhiều nhất chừng ấy phần để trả lời một câu hỏi"),
        ("stop searching after so many seconds, what is open then stays undecided; 0 for no limit", "ngừng tìm sau chừng ấy giây, điều gì còn ngỏ thì để chưa kết luận; 0 là không giới hạn"),

        // run, reconcile, model, indicators
        ("Project one path, year by year, with each target's distance.", "Dự tính một quỹ đạo theo từng năm, kèm chênh lệch so với từng chỉ tiêu."),
        ("Propose the least change of the figures, by how freely each may move, that makes them hold together.", "Đề xuất thay đổi ít nhất, tùy mức dễ thay đổi của từng con số, để các con số khớp với nhau."),
        ("Print the equations of a model.", "In các phương trình của một mô hình."),
        ("List what a model knows: unit, price basis, kind, names and source of each indicator.", "Liệt kê những gì mô hình biết: đơn vị, loại giá, loại, tên và nguồn của từng đại lượng."),

        // simulate
        ("Say how likely the targets are under the scenario's assumptions.", "Cho biết khả năng đạt các chỉ tiêu theo giả định của kịch bản."),
        ("number of trials", "số lần thử"),
        ("seed; the same seed gives the same figures", "hạt giống; cùng hạt giống cho cùng con số"),
        ("number of threads, 0 for all processors; the figures do not depend on it", "số luồng, 0 là mọi bộ xử lý; con số không phụ thuộc vào đó"),
        ("how the random numbers are spread: independent, in mirrored pairs, as a Latin hypercube, as Sobol' points", "cách lấy mẫu: độc lập, theo cặp đối xứng, siêu lập phương La-tinh, dãy điểm Sobol'"),
        ("independent repetitions that the trials of another plan than random are divided into", "số lượt độc lập mà các lần thử được chia vào, với cách lấy mẫu khác random"),
        ("stop as soon as every attainment has a standard error of at most this, such as 0.001 or 0.1%", "dừng ngay khi mọi xác suất đạt chỉ tiêu có sai số chuẩn không quá mức này, ví dụ 0.001 hoặc 0.1%"),
        ("which quantiles to report, such as 0.05,0.5,0.95", "các phân vị cần báo cáo, ví dụ 0.05,0.5,0.95"),
        ("number of bars of each quantity's histogram, 0 for none", "số cột trong biểu đồ tần suất của mỗi đại lượng, 0 là không có"),
        ("a set of targets whose joint attainment is counted too; can be repeated", "một nhóm chỉ tiêu cần tính thêm khả năng cùng đạt; có thể ghi nhiều lần"),
        ("say how likely the other targets are where this one is attained; can be repeated", "cho biết khả năng đạt các chỉ tiêu khác khi chỉ tiêu này đã đạt; có thể ghi nhiều lần"),
        ("write every trial's values to a file; up to 2 GiB of them, 8 bytes for each trial and quantity", "ghi giá trị của từng lần thử vào tệp; tổng cộng đến 2 GiB, mỗi lần thử và mỗi đại lượng 8 byte"),
        ("FILE.csv|FILE.parquet", "TỆP.csv|TỆP.parquet"),

        // compare
        ("Put variants or files side by side, and say which assumptions the differences come from.", "Đặt các phương án hoặc các tệp cạnh nhau và cho biết chênh lệch do giả định nào."),
        ("a scenario file, such as scenarios/example.yaml; the others are compared with the first", "tệp kịch bản, ví dụ scenarios/example.yaml; các tệp sau được so sánh với tệp đầu"),
        ("a variant of the first file as a further case; can be repeated; by default all variants of a single file", "một phương án của tệp đầu làm một trường hợp nữa; có thể ghi nhiều lần; nếu không ghi và chỉ có một tệp thì dùng mọi phương án"),
        ("the first file with this value as a further case; repeated, all values make one case", "tệp đầu với giá trị này làm một trường hợp nữa; ghi nhiều lần thì mọi giá trị gộp thành một trường hợp"),
        ("show this indicator, or one of its elements; can be repeated; by default all that differ", "cho xem đại lượng này hoặc một phần tử của nó; có thể ghi nhiều lần; nếu không ghi thì mọi đại lượng khác nhau"),
        ("show these years, such as 2030 or 2026-2030; by default the last one that all cases have", "cho xem các năm này, ví dụ 2030 hoặc 2026-2030; nếu không ghi thì năm cuối mà mọi trường hợp cùng có"),
        ("say which assumptions the difference of this comes from: a target, an output, or an indicator in a year; can be repeated; by default all targets that differ", "cho biết chênh lệch của đại lượng này do giả định nào: một chỉ tiêu, một đại lượng đầu ra, hoặc một đại lượng trong một năm; có thể ghi nhiều lần; nếu không ghi thì mọi chỉ tiêu khác nhau"),
        ("what counts as one changed assumption: a quantity over all years (elements changed alike together), an indicator, each element, or each year", "thế nào là một giả định thay đổi: một đại lượng qua mọi năm (các phần tử đổi như nhau thì gộp chung), một đại lượng mô hình, từng phần tử, hoặc từng năm"),
        ("evaluate all combinations of up to so many changed assumptions; with more, sample", "tính mọi tổ hợp của nhiều nhất chừng ấy giả định thay đổi; nhiều hơn thì lấy mẫu"),
        ("number of sampled orders, each with its reverse", "số thứ tự được lấy mẫu, mỗi thứ tự kèm thứ tự ngược lại"),
        ("seed of the sampled orders; the same seed gives the same figures", "hạt giống của các thứ tự được lấy mẫu; cùng hạt giống cho cùng con số"),
        ("YEARS", "CÁC_NĂM"),

        // import
        ("Read a plan's table of targets from a workbook into a scenario file, and list what each row was taken for.", "Đọc bảng chỉ tiêu của kế hoạch từ sổ tính vào tệp kịch bản, và liệt kê từng dòng được hiểu là gì."),
        ("a workbook (.xlsx) with a table of targets", "sổ tính (.xlsx) có bảng chỉ tiêu"),
        ("write the scenario to a file; without it the rows are only listed", "ghi kịch bản vào tệp; nếu không ghi thì chỉ liệt kê các dòng"),
        ("a scenario that gives everything but the targets: observations, assumptions, sources, model", "kịch bản nền cho mọi thứ trừ chỉ tiêu: số liệu đã có, giả định, nguồn, mô hình"),
        ("a file that says what single rows mean", "tệp ánh xạ cho biết từng dòng nghĩa là gì"),
        ("the sheet, where several hold a table of targets", "trang tính, khi nhiều trang có bảng chỉ tiêu"),
        ("the column of targets, where there are several: its letter or words of its header", "cột mục tiêu, khi có nhiều cột: chữ cái của cột hoặc từ trong tiêu đề"),
        ("the years of the plan, where neither header nor title says them", "các năm của kế hoạch, khi tiêu đề cột và tên bảng không ghi"),
        ("the key of the document that the figures come from; with --base one of its sources", "khóa của văn bản chứa số liệu; có --base thì là một trong các nguồn của nó"),
        ("without --base: the short name of the scenario", "khi không có --base: tên ngắn của kịch bản"),
        ("read hidden rows too", "đọc cả các dòng bị ẩn"),
        ("replace the file that --out names", "thay tệp mà --out nêu"),
        ("WORKBOOK", "SỔ_TÍNH"),
        ("FILE.yaml", "TỆP.yaml"),
        ("KEY", "KHÓA"),

        // chart
        ("Draw one chart as a Vega-Lite specification, for a notebook, a page or the Vega editor.", "Vẽ một biểu đồ dưới dạng đặc tả Vega-Lite, để dùng trong sổ tính, trang web hoặc trình soạn thảo Vega."),
        ("fan, structure, attainment, tornado, conflicts, growth or variants", "loại: quạt (fan), cơ cấu (structure), khả năng đạt (attainment), độ nhạy (tornado), mâu thuẫn (conflicts), tốc độ tăng (growth) hoặc phương án (variants)"),
        ("what fan, tornado and variants are about; of structure, shares that run over a set", "đại lượng của fan, tornado và variants; với structure là tỷ trọng theo nhóm"),
        ("tornado: a target instead of an indicator in the last year", "tornado: một chỉ tiêu thay cho đại lượng ở năm cuối"),
        ("conflicts and growth: possible or plausible", "conflicts và growth: possible hoặc plausible"),
        ("fan and attainment: number of trials", "fan và attainment: số lần thử"),
        ("fan and attainment: seed of the random numbers", "fan và attainment: hạt giống của số ngẫu nhiên"),
        ("write the specification to a file instead of the standard output", "ghi đặc tả vào tệp thay vì đầu ra chuẩn"),
        ("KIND", "LOẠI"),
        // report
        ("Write what a planner hands on: verdict, conflicts, corrections, charts, sources and assumptions in one file.", "Lập báo cáo để chuyển tiếp: kết luận, mâu thuẫn, cách sửa, biểu đồ, nguồn và giả định trong một tệp."),
        ("the file to write; its ending says which kind", "tệp cần ghi; phần đuôi cho biết loại tệp"),
        ("the day that the report bears, today where it is not given; none for no day", "ngày ghi trên báo cáo, nếu không ghi thì là hôm nay; none là không ghi ngày"),
        ("FILE.html|FILE.xlsx", "TỆP.html|TỆP.xlsx"),
        ("YYYY-MM-DD|none", "NĂM-THÁNG-NGÀY|none"),

        // solve
        ("Find by how much inputs have to change so that targets are reached, or what each remaining year has to deliver.", "Tìm xem các biến đầu vào phải thay đổi bao nhiêu để đạt chỉ tiêu, hoặc mỗi năm còn lại phải đạt bao nhiêu."),
        ("a target of the scenario to be reached; can be repeated", "một chỉ tiêu của kịch bản cần đạt; có thể ghi nhiều lần"),
        ("another quantity to be reached, e.g. grdp@2030=361.6, average(grdp_growth)@2026-2030>=10.5% or \"population@2030=1.8 million person\"; can be repeated", "một đại lượng khác cần đạt, ví dụ grdp@2030=361.6, average(grdp_growth)@2026-2030>=10.5% hoặc \"population@2030=1.8 million person\"; có thể ghi nhiều lần"),
        ("an input that may change, e.g. volume_growth, volume_growth[services] or price_growth@2027-2030; can be repeated", "một biến đầu vào được phép thay đổi, ví dụ volume_growth, volume_growth[services] hoặc price_growth@2027-2030; có thể ghi nhiều lần"),
        ("how far inputs may go, e.g. volume_growth=0%..15%; or logical: as far as is logically possible. By default the scenario's plausible ranges; can be repeated", "các biến đầu vào được đi xa đến đâu, ví dụ volume_growth=0%..15%; hoặc logical: đến giới hạn lô-gích. Nếu không ghi thì theo các khoảng hợp lý của kịch bản; có thể ghi nhiều lần"),
        ("a target that has to hold after the change too; can be repeated", "một chỉ tiêu vẫn phải giữ được sau khi thay đổi; có thể ghi nhiều lần"),
        ("how the change is shared out", "cách chia phần thay đổi"),
        ("nearest: the nearest value that attains a target; printed: the printed number itself, as with --remaining by default", "nearest: giá trị gần nhất đạt chỉ tiêu; printed: đúng con số đã in, là mặc định khi dùng --remaining"),
        ("what each remaining year has to deliver for each target (all, or those named), after what has come in", "mỗi năm còn lại phải đạt bao nhiêu cho từng chỉ tiêu (mọi chỉ tiêu hoặc các chỉ tiêu được nêu), sau kết quả đã thực hiện"),
        ("what a year has brought, for --remaining, e.g. grdp_growth@2026=8.2%; can be repeated", "kết quả của một năm, dùng với --remaining, ví dụ grdp_growth@2026=8.2%; có thể ghi nhiều lần"),
        ("NAME@YEAR=VALUE", "TÊN@NĂM=GIÁ_TRỊ"),
        ("NAME=LOW..HIGH", "TÊN=THẤP..CAO"),
        ("INPUT", "BIẾN"),

        // random
        ("Print the random numbers that simulations use: uniform between 0 and 1, one a line, or raw.", "In các số ngẫu nhiên mà mô phỏng sử dụng: phân bố đều giữa 0 và 1, mỗi dòng một số, hoặc dạng thô."),
        ("words of 32 bits, lowest byte first, without end: for a program such as dieharder", "các từ 32 bit, byte thấp trước, không dừng: dùng cho chương trình như dieharder"),
        ("seed; the same seed gives the same numbers", "hạt giống; cùng hạt giống cho cùng dãy số"),
        ("how many numbers, or with --raw how many words; --raw without it has no end", "bao nhiêu số, hoặc với --raw là bao nhiêu từ; --raw mà không ghi thì không dừng"),

        // completion
        ("Print a script that lets a shell complete commands, options, files and names with the Tab key.", "In một đoạn lệnh để shell tự điền lệnh, tùy chọn, tệp và tên khi bấm phím Tab."),
        ("the shell", "loại shell"),
    ];

    private static FrozenDictionary<string, string> Gather() => All.ToFrozenDictionary(t => t.English, t => t.Vietnamese, StringComparer.Ordinal);

    /// <summary>The sentence in a language; as it is where no Vietnamese one is known.</summary>
    public static string In(Language language, string english) =>
        language == Language.Vietnamese ? Texts.Value.GetValueOrDefault(english, english) : english;
}
