using System.Text.Json;

namespace Projection.Cli.Tests;

/// <summary><c>import</c> as a person and a script meet it.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("projection-import-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Import_SmallPlan(string language)
    {
        Answer answer = await Answer.To("import", Small(), "--out", At("plan.yaml"), "--lang", language);
        Assert.Equal(0, answer.Code);
        Golden.Verify(Without(answer.Out), member: $"Import_SmallPlan.{language}");
    }

    [Fact]
    public async Task Import_SmallPlan_Remarks() => Golden.Verify((await Answer.To("import", Small())).Error);

    [Fact]
    public async Task Import_SmallPlan_Scenario()
    {
        Assert.Equal(0, (await Answer.To("import", Small(), "--out", At("plan.yaml"), "--quiet")).Code);
        Golden.Verify(await File.ReadAllTextAsync(At("plan.yaml")));
    }

    [Fact]
    public async Task Import_Annex_Decisions()
    {
        string workbook = At("plan.xlsx");
        await File.WriteAllBytesAsync(workbook, AnnexWorkbook.Make(Path.Combine(Repository.Root, "tests", "Projection.Files.Tests", "Reference", "annex", "annex-i.csv")));
        Answer answer = await Answer.To("import", workbook, "--format", "csv", "--quiet");
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Golden.Verify(answer.Out);
    }

    [Fact]
    public async Task Import_Out_CanBeChecked()
    {
        Assert.Equal(0, (await Answer.To("import", Small(), "--out", At("plan.yaml"), "--quiet")).Code);
        Answer check = await Answer.To("check", At("plan.yaml"), "--format", "json");
        Assert.Equal((1, string.Empty), (check.Code, check.Error));
        Assert.Equal("contradictory", check.Json().GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task Import_Json_SaysWhatEachRowIs()
    {
        JsonElement json = (await Answer.To("import", Small(), "--format", "json", "--quiet")).Json();
        Assert.Equal("projection/import/1", json.GetProperty("schema").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("written").ValueKind);
        JsonElement growth = json.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("cell").GetString() == "D10");
        Assert.Equal(("grdp_growth", "average of grdp_growth 2026-2030", "alias", "named-mean"), (Text(growth, "id"), Text(growth, "quantity"), Text(growth, "match"), Text(growth, "rule")));
        Assert.Equal(json.GetProperty("targets").GetInt32(), json.GetProperty("rows").EnumerateArray().Count(row => row.GetProperty("kind").GetString() == "target"));
    }

    [Fact]
    public async Task Import_OutExists_IsLeftAloneWithoutForce()
    {
        await File.WriteAllTextAsync(At("plan.yaml"), "mine");
        Answer refused = await Answer.To("import", Small(), "--out", At("plan.yaml"), "--quiet");
        Assert.Equal((2, string.Empty), (refused.Code, refused.Out));
        Assert.Contains("PRJ0721", refused.Error, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(At("plan.yaml")));
        Assert.Equal(0, (await Answer.To("import", Small(), "--out", At("plan.yaml"), "--quiet", "--force")).Code);
        Assert.StartsWith("# small.xlsx", await File.ReadAllTextAsync(At("plan.yaml")), StringComparison.Ordinal);
        Assert.Equal(["plan.yaml", "small.xlsx"], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Import_Base_KeepsEverythingButTheTargets()
    {
        Answer answer = await Answer.To("import", Small(), "--base", Answer.Example, "--out", At("plan.yaml"), "--quiet");
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        string[] before = await File.ReadAllLinesAsync(Answer.Example);
        string[] after = await File.ReadAllLinesAsync(At("plan.yaml"));
        int first = Array.IndexOf(before, "targets:");
        int next = Array.FindIndex(before, first + 1, line => line.Length > 0 && line[0] != ' ');
        Assert.Equal(before[..first], after[..first]);
        Assert.Equal(before[next..], after[^(before.Length - next)..]);
        Assert.DoesNotContain(before[first + 1], after);
    }

    [Theory]
    [InlineData("missing.xlsx", "PRJ0101")]
    [InlineData("text.xlsx", "PRJ0701")]
    [InlineData("old.xls", "PRJ0702")]
    [InlineData("empty.xlsx", "PRJ0704")]
    [InlineData("two-sheets.xlsx", "PRJ0705")]
    [InlineData("two-columns.xlsx", "PRJ0706")]
    [InlineData("no-years.xlsx", "PRJ0709")]
    [InlineData("faulty.xlsx", "PRJ0717")]
    public async Task Import_WrongInput_NamesItAndWritesNothing(string file, string code)
    {
        await Make(file);
        Answer answer = await Answer.To("import", At(file), "--out", At("plan.yaml"));
        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("plan.yaml")));
    }

    [Fact]
    public async Task Import_Choices_AreTaken()
    {
        await Make("two-sheets.xlsx");
        await Make("two-columns.xlsx");
        await Make("no-years.xlsx");
        Assert.Equal(0, (await Answer.To("import", At("two-sheets.xlsx"), "--sheet", "hai")).Code);
        Assert.Equal("E", (await Answer.To("import", At("two-columns.xlsx"), "--column", "2030", "--format", "json", "--years", "2026-2030")).Json().GetProperty("column").GetString());
        Assert.Equal("D", (await Answer.To("import", At("two-columns.xlsx"), "--column", "D", "--format", "json", "--years", "2026-2030")).Json().GetProperty("column").GetString());
        Assert.Equal("2026-2030", (await Answer.To("import", At("no-years.xlsx"), "--years", "2026-2030", "--format", "json")).Json().GetProperty("years").GetString());
        Assert.Equal(2, (await Answer.To("import", At("no-years.xlsx"), "--years", "soon")).Code);
        Assert.Equal(2, (await Answer.To("import", At("two-sheets.xlsx"), "--sheet", "ba")).Code);
        Assert.Equal(2, (await Answer.To("import", At("two-columns.xlsx"), "--column", "mục tiêu")).Code);
    }

    [Fact]
    public async Task Import_Map_Decides()
    {
        await File.WriteAllTextAsync(At("map.yaml"), """
            rows:
              - { cell: D9, indicator: grdp, year: 2029, decimals: 0 }
              - { name: "Tỷ lệ che phủ rừng", id: forest, measure: share }
            """);
        JsonElement[] rows = [.. (await Answer.To("import", Small(), "--map", At("map.yaml"), "--format", "json", "--quiet")).Json().GetProperty("rows").EnumerateArray()];
        JsonElement grdp = rows.Single(row => Text(row, "cell") == "D9");
        Assert.Equal(("grdp 2029", "mapping", "mapping", 0), (Text(grdp, "quantity"), Text(grdp, "match"), Text(grdp, "rule"), grdp.GetProperty("decimals").GetInt32()));
        Assert.Contains(rows, row => row.TryGetProperty("id", out JsonElement id) && id.GetString() == "forest");
    }

    [Fact]
    public async Task Import_MapWithSlips_NamesAllOfThem()
    {
        await File.WriteAllTextAsync(At("map.yaml"), """
            rows:
              - { cell: D99, indicator: grdp }
              - { cell: 12D, indicator: grpd, standalone: true }
              - { indicator: grdp, average: 2026-2030, sum: 2026-2030, mesure: share }
            """);
        Answer answer = await Answer.To("import", Small(), "--map", At("map.yaml"));
        Assert.Equal(2, answer.Code);
        Golden.Verify(Without(answer.Error));
    }

    private static string Text(JsonElement row, string key) => row.GetProperty(key).GetString()!;

    private string At(string file) => Path.Combine(_folder, file);

    private string Without(string text) => text.Replace(_folder + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);

    // A plan of a page: title, a section, headings, rows below, merged cells, hidden rows, numbers with formats, foot-notes.
    private string Small()
    {
        var workbook = new WorkbookBuilder();
        workbook.Sheet("Phụ lục")
            .Text("A2", "CÁC CHỈ TIÊU CHỦ YẾU GIAI ĐOẠN 2026 – 2030").Merge("A2:F2")
            .Row(5, "STT", "Chỉ tiêu", "ĐVT", "Mục tiêu 2026-2030", "Đơn vị chủ trì", "Ghi chú")
            .Row(8, "I", "KINH TẾ")
            .Row(9, "", "Quy mô GRDP theo giá hiện hành", "Nghìn tỷ đồng", "", "Thống kê tỉnh").Number("A9", 1).Number("D9", 361.6, "#,##0.000")
            .Row(10, "", "Tốc độ tăng trưởng GRDP bình quân/năm", "%", "≥ 10,5", "").Number("A10", 2).Merge("E9:E13")
            .Row(11, "", "Cơ cấu kinh tế:")
            .Row(12, "-", "Nông, lâm nghiệp và thủy sản", "%").Number("D12", 0.089, "0.0%")
            .Row(13, "-", "Dịch vụ", "%").Number("D13", 36.5)
            .Row(14, "3", "GRDP bình quân đầu người đến năm 2030", "Triệu đồng/ người", "220", "Sở Tài chính")
            .Row(15, "4", "Tổng thu NSNN trên địa bàn", "Nghìn tỷ đồng").Number("D15", 173.87, "0.00")
            .Row(16, "5", "Vốn đầu tư toàn xã hội so với GRDP", "%", "68")
            .Row(17, "6", "Dân số", "Nghìn người").Number("D17", 1845.7, "#,##0.0")
            .Row(18, "7", "Kim ngạch xuất khẩu", "Nghìn tấn", "15")
            .Row(19, "II", "MÔI TRƯỜNG")
            .Row(20, "8", "Tỷ lệ che phủ rừng", "%", "trên 60", "Sở Nông nghiệp và Môi trường")
            .Row(21, "9", "Tỷ lệ thất nghiệp")
            .Row(22, "a)", "Ở khu vực thành thị", "%", "<3")
            .Row(23, "10", "Chỉ số phát triển con người (HDI)", "", "≥ 0,79")
            .Row(24, "11", "Số mô hình điểm", "mô hình", "5").HideRow(24)
            .Rich("B25", ("Tỷ lệ đô thị hoá ", false), ("1", true)).Row(25, "12").Text("C25", "%").Text("D25", ">55%")
            .Row(26, "13", "Xếp hạng PCI", "", "Nhóm các tỉnh có chất lượng điều hành tốt")
            .Row(28, "", "¹ Theo Đề án phát triển đô thị.");
        File.WriteAllBytes(At("small.xlsx"), workbook.ToBytes());
        return At("small.xlsx");
    }

    private async Task Make(string file)
    {
        var workbook = new WorkbookBuilder();
        string[] header = ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch 2026-2030"];
        string[] row = ["1", "Dân số", "nghìn người", "1.845,7"];
        switch (file)
        {
            case "missing.xlsx":
                return;
            case "text.xlsx":
                await File.WriteAllTextAsync(At(file), "scenario: none").ConfigureAwait(false);
                return;
            case "old.xls":
                await File.WriteAllBytesAsync(At(file), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).ConfigureAwait(false);
                return;
            case "empty.xlsx":
                workbook.Sheet("Trống").Text("A1", "không có bảng");
                break;
            case "two-sheets.xlsx":
                workbook.Sheet("Một").Row(1, header).Row(2, row);
                workbook.Sheet("Hai").Row(1, header).Row(2, row);
                break;
            case "two-columns.xlsx":
                workbook.Sheet("Một").Row(1, "TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu 2028", "Mục tiêu 2030").Row(2, "1", "Dân số", "nghìn người", "1.800", "1.845,7");
                break;
            case "no-years.xlsx":
                workbook.Sheet("Một").Row(1, "TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu").Row(2, row);
                break;
            default:
                workbook.Sheet("Một").Row(1, header).Row(2, "1", "Dân số", "nghìn người").Error("D2", "#REF!");
                break;
        }

        await File.WriteAllBytesAsync(At(file), workbook.ToBytes()).ConfigureAwait(false);
    }
}
