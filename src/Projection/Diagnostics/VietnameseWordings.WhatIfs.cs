namespace Projection.Diagnostics;

/// <content>What-ifs and variants.</content>
internal static partial class VietnameseWordings
{
    private static readonly (string English, string Vietnamese)[] WhatIfs =
    [
        ("NAME=VALUE, NAME+=VALUE, NAME-=VALUE or NAME=grow:RATE; behind NAME perhaps @YEAR or @YEAR-YEAR, at the end perhaps :hold", "TÊN=GIÁ_TRỊ, TÊN+=GIÁ_TRỊ, TÊN-=GIÁ_TRỊ hoặc TÊN=grow:TỐC_ĐỘ; sau TÊN có thể có @NĂM hoặc @NĂM-NĂM, ở cuối có thể có :hold"),
        ("for example price_growth=3%, price_growth@2026-2028+=0.5% or transfers@2027=grow:2%:hold", "ví dụ price_growth=3%, price_growth@2026-2028+=0.5% hoặc transfers@2027=grow:2%:hold"),
        ("give what it depends on: {0}", "cho các đại lượng mà nó phụ thuộc: {0}"),
        ("a finite number", "một số hữu hạn"),
        ("no finite number", "không phải số hữu hạn"),
        ("a number beyond all that can be counted with", "một số vượt quá mọi số tính được"),
        ("above -100 %, at most 100 % a year", "lớn hơn -100 %, nhiều nhất 100 % mỗi năm"),
        ("{0} % a year", "{0} % mỗi năm"),
        ("the growth of {0}", "tốc độ tăng của {0}"),
        ("what is given for {0}", "những gì đã cho với {0}"),
        ("it goes with `set`, `add` and `grow`; what stands under `changes` ends in `:hold` itself", "khóa này đi với `set`, `add` và `grow`; những gì trong `changes` thì tự kết thúc bằng `:hold`"),
        ("small letters, digits and hyphens, a letter first", "chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ cái"),
        ("the name of a variant, or a list of names", "tên một phương án, hoặc danh sách các tên"),
        ("what-ifs as `--set` takes them, such as price_growth@2026-2028+=0.5%", "các giá trị thử như `--set` nhận, ví dụ price_growth@2026-2028+=0.5%"),
        ("these variants build on each other in a circle", "các phương án này dựa lên nhau thành vòng tròn"),
        ("variants that end in one that builds on none", "các phương án dẫn đến một phương án không dựa lên phương án nào"),
        ("take one of the names out of `based-on`", "bỏ một tên khỏi `based-on`"),
        ("a what-if starts from {0}, of which nothing is known", "giá trị thử bắt đầu từ {0}, nhưng chưa biết gì về đại lượng này"),
        ("nothing, as of {0} more", "không có gì, {0} đại lượng khác cũng vậy"),
        ("an assumption with a value or a distribution, or a published figure", "một giả định có giá trị hoặc phân phối, hoặc một con số đã công bố"),
        ("name the years of which something is known, add an assumption, or set the value with =", "nêu những năm đã biết, thêm giả định, hoặc đặt giá trị bằng ="),
        ("a growth rate leads nowhere from here", "từ mức này không có tốc độ tăng nào dẫn đi đâu"),
        ("a level other than 0 that keeps its sign", "một mức khác 0 và không đổi dấu"),
        ("set the years one by one with =, or move them with +=", "đặt từng năm bằng =, hoặc dời chúng bằng +="),
        ("{0} is a rate of change itself, and now grows by {1} a year: a rate of 3 % by 2 % becomes 3.06 %", "bản thân {0} đã là tốc độ tăng, nay lại tăng {1} mỗi năm: tốc độ 3 % tăng 2 % thành 3.06 %"),
        ("{0} grows by {1}", "{0} tăng {1}"),
        ("the growth of a level", "tốc độ tăng của một mức"),
        ("nothing, if that is meant; else set the rate with =, or raise it by percentage points with +=", "không cần sửa nếu đúng ý; nếu không, đặt tốc độ bằng =, hoặc cộng thêm điểm phần trăm bằng +="),
        ("the scenario has a variant {0} already", "kịch bản đã có phương án {0}"),
        ("a name that is new to the scenario", "một tên chưa có trong kịch bản"),
        ("choose another name, or take the variant out of the file first", "chọn tên khác, hoặc bỏ phương án đó khỏi tệp trước"),
        ("the variant could not be added to the file, which was left as it is", "không thêm được phương án vào tệp; tệp giữ nguyên"),
        ("a form of `variants` that takes no further line", "một cách viết `variants` không thêm dòng được"),
        ("a mapping under `variants`, or no such key", "một nhóm khóa dưới `variants`, hoặc không có khóa đó"),
        ("add it by hand under `variants`: {0}", "tự thêm vào dưới `variants`: {0}"),
    ];
}
