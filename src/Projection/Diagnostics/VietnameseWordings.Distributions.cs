namespace Projection.Diagnostics;

/// <content>Why a distribution cannot be used.</content>
internal static partial class VietnameseWordings
{
    private static readonly (string English, string Vietnamese)[] Distributions =
    [
        ("this distribution cannot be used: {0}", "không dùng được phân phối này: {0}"),
        ("normal(mean, standard deviation), lognormal(mean, standard deviation), lognormal-median(median, spread), student-t(degrees, location, scale), triangular(low, mode, high), pert(low, mode, high), uniform(low, high), two-piece-normal(mode, below, above), empirical(values), smoothed(values) or constant(value), cut by within [low, high] or not",
            "normal(bình quân, độ lệch chuẩn), lognormal(bình quân, độ lệch chuẩn), lognormal-median(trung vị, độ phân tán), student-t(bậc tự do, vị trí, độ rộng), triangular(thấp nhất, hay gặp nhất, cao nhất), pert(thấp nhất, hay gặp nhất, cao nhất), uniform(thấp nhất, cao nhất), two-piece-normal(hay gặp nhất, độ lệch dưới, độ lệch trên), empirical(các giá trị), smoothed(các giá trị) hoặc constant(giá trị), có thể cắt bằng within [thấp, cao]"),
        ("numbers have a decimal dot and may end in %, for example normal(11.5 %, 3 %)", "số viết với dấu chấm thập phân và có thể kèm %, ví dụ normal(11.5 %, 3 %)"),
        ("it has no numbers in brackets", "không có số nào trong ngoặc"),
        ("there is no distribution {0}", "không có phân phối {0}"),
        ("there is no distribution {0}; did you mean {1}?", "không có phân phối {0}; có phải ý bạn là {1}?"),
        ("{0} does not take 1 number", "{0} không nhận 1 số"),
        ("{0} does not take {1} numbers", "{0} không nhận {1} số"),
        ("{0}; found {1}", "{0}; đang có {1}"),
        ("the degrees of freedom cannot be a percentage", "bậc tự do không thể là số phần trăm"),
        ("lambda cannot be a percentage", "lambda không thể là số phần trăm"),
        ("a number is missing", "thiếu một số"),
        ("{0} is not a number", "{0} không phải là số"),
        ("{0} takes two numbers in square brackets, such as {1} [0 %, 20 %]; found {2}", "{0} nhận hai số trong ngoặc vuông, ví dụ {1} [0 %, 20 %]; đang có {2}"),
        ("a normal distribution needs a finite mean and a finite standard deviation above 0; found mean {0}, standard deviation {1}. A quantity without uncertainty is a constant", "phân phối chuẩn cần số bình quân hữu hạn và độ lệch chuẩn hữu hạn lớn hơn 0; đang có bình quân {0}, độ lệch chuẩn {1}. Đại lượng không bất định thì dùng constant"),
        ("a lognormal distribution needs a finite mean above 0 and a finite standard deviation above 0; found mean {0}, standard deviation {1}. A quantity without uncertainty is a constant", "phân phối loga chuẩn cần số bình quân và độ lệch chuẩn hữu hạn, lớn hơn 0; đang có bình quân {0}, độ lệch chuẩn {1}. Đại lượng không bất định thì dùng constant"),
        ("a lognormal distribution needs a finite median above 0 and a finite spread above 0; found median {0}, spread {1}. A quantity without uncertainty is a constant", "phân phối loga chuẩn cần trung vị và độ phân tán hữu hạn, lớn hơn 0; đang có trung vị {0}, độ phân tán {1}. Đại lượng không bất định thì dùng constant"),
        ("the logarithm of a lognormal quantity needs a mean from -700 to 700 and a finite standard deviation above 0; found mean {0}, standard deviation {1}", "lô-ga-rít của đại lượng loga chuẩn cần bình quân từ -700 đến 700 và độ lệch chuẩn hữu hạn lớn hơn 0; đang có bình quân {0}, độ lệch chuẩn {1}"),
        ("a Student t distribution needs finite degrees of freedom above 0, a finite location and a finite scale above 0; found degrees {0}, location {1}, scale {2}", "phân phối Student t cần bậc tự do hữu hạn lớn hơn 0, vị trí hữu hạn và độ rộng hữu hạn lớn hơn 0; đang có bậc tự do {0}, vị trí {1}, độ rộng {2}"),
        ("a triangular distribution needs low <= mode <= high and low < high, all finite; found low {0}, mode {1}, high {2}", "phân phối tam giác cần thấp nhất <= hay gặp nhất <= cao nhất và thấp nhất < cao nhất, đều hữu hạn; đang có thấp nhất {0}, hay gặp nhất {1}, cao nhất {2}"),
        ("a PERT distribution needs low <= mode <= high and low < high, all finite; found low {0}, mode {1}, high {2}", "phân phối PERT cần thấp nhất <= hay gặp nhất <= cao nhất và thấp nhất < cao nhất, đều hữu hạn; đang có thấp nhất {0}, hay gặp nhất {1}, cao nhất {2}"),
        ("a PERT distribution needs a lambda above 0 and at most 1000000; found {0}", "phân phối PERT cần lambda lớn hơn 0 và nhiều nhất 1000000; đang có {0}"),
        ("a uniform distribution needs low < high, both finite; found low {0}, high {1}. A quantity without uncertainty is a constant", "phân phối đều cần thấp nhất < cao nhất, đều hữu hạn; đang có thấp nhất {0}, cao nhất {1}. Đại lượng không bất định thì dùng constant"),
        ("a two-piece normal distribution needs a finite mode and finite standard deviations above 0; found mode {0}, below {1}, above {2}", "phân phối chuẩn hai nửa cần giá trị hay gặp nhất hữu hạn và các độ lệch chuẩn hữu hạn lớn hơn 0; đang có hay gặp nhất {0}, dưới {1}, trên {2}"),
        ("{0} needs at least 2 values, all finite and not all the same; found {1}", "{0} cần ít nhất 2 giá trị, đều hữu hạn và không giống hệt nhau; đang có {1}"),
        ("an empirical distribution", "phân phối thực nghiệm"),
        ("a smoothed distribution", "phân phối làm trơn"),
        ("{0} of them", "{0} giá trị"),
        ("the value {0}", "giá trị {0}"),
        ("{0} times {1}", "{0} lần số {1}"),
        ("values from {0} to {1}", "các giá trị từ {0} đến {1}"),
        ("a smoothed distribution needs a finite bandwidth above 0; found {0}", "phân phối làm trơn cần độ rộng cửa sổ hữu hạn lớn hơn 0; đang có {0}"),
        ("a constant is a finite number; found {0}", "hằng số phải là một số hữu hạn; đang có {0}"),
        ("a constant has no distribution to cut; found {0}", "hằng số không có phân phối để cắt; đang có {0}"),
        ("a distribution is cut to a range with low < high; found low {0}, high {1}", "phân phối chỉ cắt được theo khoảng có cận dưới nhỏ hơn cận trên; đang có cận dưới {0}, cận trên {1}"),
        ("a distribution is cut to a range that leaves some of it; found nothing of {0} from {1} to {2}", "phân phối chỉ cắt được theo khoảng còn giữ lại một phần; không có gì của {0} từ {1} đến {2}"),
    ];
}
