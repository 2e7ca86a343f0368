using System.Collections.Frozen;
using System.CommandLine;
using Projection.Cli.Help;

namespace Projection.Notebooks.Tool;

/// <summary>What the helps of this tool say, in Vietnamese by the English text that stands at the command or option; a test names what is missing.</summary>
internal static class NotebookHelp
{
    private static readonly Lazy<FrozenDictionary<string, string>> Texts = new(Gather);

    /// <summary>The sentences of this tool alone; those that it shares with <c>projection</c> stand there.</summary>
    public static IReadOnlyList<(string English, string Vietnamese)> All { get; } =
    [
        ("Runs notebooks of C# cells without a kernel.", "Chạy sổ tay (notebook) gồm các ô C# mà không cần nhân."),
        ("Run the cells of notebooks in order, and store their outputs or compare them with the stored ones.", "Chạy lần lượt các ô của sổ tay, rồi lưu kết quả hoặc so với kết quả đã lưu."),
        ("a notebook, such as notebooks/01-check-a-plan.ipynb; several are run one after the other", "một sổ tay, ví dụ notebooks/01-check-a-plan.ipynb; nhiều sổ tay thì chạy lần lượt"),
        ("write the notebook with its outputs as a page, too", "ghi thêm sổ tay kèm kết quả thành một trang web"),
        ("store nothing; exit with 1 where the outputs are not the stored ones", "không lưu gì; trả mã 1 nếu kết quả khác với kết quả đã lưu"),
        ("how long a cell may take, in seconds; without it as long as it needs", "một ô được chạy tối đa bao nhiêu giây; nếu không ghi thì không giới hạn"),
        ("go on after a cell that failed, and store its error like any output", "chạy tiếp sau ô bị lỗi, và lưu lỗi như mọi kết quả khác"),
        ("NOTEBOOK", "SỔ_TAY"),
        ("FILE.html", "TỆP.html"),
        ("SECONDS", "SỐ_GIÂY"),
    ];

    /// <summary>Sentences and examples for the helps.</summary>
    public static HelpWords Words { get; } = new(
        (language, english) => language == Language.Vietnamese && Texts.Value.TryGetValue(english, out string? vietnamese) ? vietnamese : HelpSentences.In(language, english),
        static command => ExamplesOf(command.Name));

    private static FrozenDictionary<string, string> Gather() => All.ToFrozenDictionary(t => t.English, t => t.Vietnamese, StringComparer.Ordinal);

    private static string[] ExamplesOf(string command) => command switch
    {
        "run" =>
        [
            "projection-notebook run notebooks/01-check-a-plan.ipynb --out plan.html",
            "projection-notebook run notebooks/01-check-a-plan.ipynb --check",
        ],
        _ => ["projection-notebook run notebooks/01-check-a-plan.ipynb --check", "projection-notebook run --help"],
    };
}
