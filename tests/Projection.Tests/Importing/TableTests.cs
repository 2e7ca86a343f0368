using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Importing;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Tests.Importing;

public class TableTests
{
    private static readonly ModelDefinition Model = ModelDefinition.Parse(BuiltInModel.Find("regional-accounts")!).ValueOrThrow();

    [Theory]
    [InlineData("STT", "Chỉ tiêu", "Đơn vị", "Mục tiêu 2026-2030", "Cơ quan chủ trì")]
    [InlineData("TT", "TÊN CHỈ TIÊU", "ĐVT", "Kế hoạch năm 2030", "Đơn vị phụ trách")]
    [InlineData("Số thứ tự", "Chỉ tiêu", "Đơn vị tính", "Chỉ tiêu đến năm 2030", "Đơn vị thực hiện")]
    [InlineData("Số TT", "Nội dung chỉ tiêu", "Đơn vị\ntính", "Giai đoạn 2026 - 2030", "Cơ quan theo dõi, đánh giá")]
    public void Find_UsualHeaders_AreKnown(params string[] header)
    {
        PlanTable table = TableFinder.Find(Sheet((1, ["Phụ lục giai đoạn 2026-2030"]), (3, header)))!;
        Assert.Equal([ColumnRole.Number, ColumnRole.Name, ColumnRole.Unit, ColumnRole.Target, ColumnRole.Office], table.Columns.Select(c => c.Role));
        Assert.Equal((3, 4, "Phụ lục giai đoạn 2026-2030"), (table.HeaderRow, table.FirstRow, table.Title));
        Assert.Equal(new Year(2030), table.Targets.Single().Years!.Value.Last);
    }

    [Fact]
    public void Find_PastFiguresAndPartners_AreNoTargets()
    {
        PlanTable table = TableFinder.Find(Sheet((1, ["TT", "Chỉ tiêu", "Đơn vị", "Thực hiện 2025", "Ước TH 2025", "Mục tiêu 2030", "Cơ quan phối hợp", "Ghi chú"])))!;
        Assert.Equal(6, Assert.Single(table.Targets).Column);
        Assert.DoesNotContain(table.Columns, c => c.Role == ColumnRole.Office);
    }

    [Fact]
    public void Find_HeaderOfTwoRows_JoinsThem()
    {
        Sheet sheet = Sheet((1, ["TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu"]), (2, ["", "", "", "Năm 2028", "Năm 2030"]), (3, ["1", "Dân số", "nghìn người", "1.800", "1.845,7"])) with
        {
            Merged = [Range("A1", "A2"), Range("B1", "B2"), Range("C1", "C2"), Range("D1", "E1")],
        };
        PlanTable table = TableFinder.Find(sheet)!;
        Assert.Equal(["Mục tiêu Năm 2028", "Mục tiêu Năm 2030"], table.Targets.Select(t => t.Header));
        Assert.Equal(3, table.FirstRow);
    }

    [Fact]
    public void Find_NoTable_IsNothing()
    {
        Assert.Null(TableFinder.Find(Sheet()));
        Assert.Null(TableFinder.Find(Sheet((1, ["Chỉ tiêu", "Đơn vị"]))));
        Assert.Null(TableFinder.Find(Sheet((1, ["Chỉ tiêu", "Mục tiêu 2030"]))));
        Assert.Null(TableFinder.Find(Sheet((61, ["TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu 2030"]))));
    }

    [Fact]
    public void Read_MergedCells_SpeakForTheirRows()
    {
        Sheet sheet = Plan(["1", "Cơ cấu kinh tế", "", "", "Thống kê tỉnh"], ["", "Dịch vụ", "%", "36,5"], ["", "Thuế sản phẩm", "", "3,1"]) with { Merged = [Range("C3", "C4"), Range("E2", "E4")] };
        ImportReport report = Read(sheet).ValueOrThrow();
        Assert.Equal(["share[services] 2030", "share[product_taxes] 2030"], report.Targets.Select(t => t.Subject.ToString()));
        Assert.All(report.Rows, row => Assert.Equal("Thống kê tỉnh", row.Office));
    }

    [Theory]
    [InlineData("1.1")]
    [InlineData("a)")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("")]
    public void Read_RowsBelow_HaveTheNameAbove(string mark)
    {
        ImportReport report = Read(Plan(["1", "Cơ cấu lao động"], [mark, "Dịch vụ", "%", "40,44"], ["2", "Dịch vụ", "%", "5"])).ValueOrThrow();
        Assert.Equal(["employment_share[services] 2030", "Dịch vụ 2030"], report.Targets.Select(t => t.Subject.ToString()));
    }

    [Fact]
    public void Read_SectionsAndRepeatedHeaders_AreNoTargets()
    {
        ImportReport report = Read(Plan(
            ["I", "KINH TẾ"], ["1", "Dân số", "nghìn người", "1.845,7"], ["TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu 2026-2030"], ["", "¹ Theo Đề án."], ["B", "XÃ HỘI"], ["2", "Tỷ lệ che phủ rừng", "%", ""])).ValueOrThrow();
        Assert.Equal([RowKind.Heading, RowKind.Target, RowKind.Remark, RowKind.Heading, RowKind.Target], report.Rows.Select(r => r.Kind));

        // A unit without a figure is a target that the plan leaves open.
        Assert.Equal(FigureKind.Blank, report.Targets[1].Figure.Published.Kind);
    }

    [Theory]
    [InlineData("361,600", 1)]
    [InlineData("48.112,70", 1)]
    [InlineData("10,00", 1)]
    [InlineData("33,41", null)]
    [InlineData("10,0", null)]
    [InlineData("1.380", null)]
    [InlineData("≥ 10,50", 1)]
    public void Read_NoughtsBehind_DoNotCount(string printed, int? decimals)
    {
        ImportedRow row = Read(Plan(["1", "Quy mô GRDP", "nghìn tỷ đồng", printed])).ValueOrThrow().Rows[0];
        Assert.Equal((decimals, decimals is not null), (row.Target!.Figure.Decimals, row.IsPadded));
    }

    [Fact]
    public void Read_CeilingInTheName_IsTheSignOfABareNumber()
    {
        ImportReport report = Read(Plan(["1", "Dư nợ vay tối đa", "tỷ đồng", "4.950"], ["2", "Nợ đọng không quá", "tỷ đồng", "< 20"], ["3", "Tỷ lệ che phủ rừng tối thiểu", "%", "60"])).ValueOrThrow();
        Assert.Equal(["≤ 4.950", "< 20", "≥ 60"], report.Targets.Select(t => t.Figure.Published.Text));
    }

    [Fact]
    public void Read_UnitsThatDoNotFit_StandByThemselvesAndAreNamed()
    {
        Parsed<ImportReport> read = Read(Plan(
            ["1", "Dân số", "tỷ đồng", "5"], ["2", "Quy mô GRDP", "", "361,6"], ["3", "Kim ngạch xuất khẩu", "triệu tỷ nghìn", "5"], ["4", "Số mô hình", "mô hình điểm", "5"], ["5", "GRDP bình quân đầu người", "USD/người", "8.000"]));
        ImportReport report = read.ValueOrThrow();
        Assert.Equal(["PRJ0714", "PRJ0711", "PRJ0712", "PRJ0713"], read.Diagnostics.Select(d => d.Code));
        Assert.All(report.Targets.Take(4), target => Assert.False(target.IsLinked));
        Assert.Equal("grdp_per_capita_usd 2030", report.Targets[4].Subject.ToString());
        Assert.Equal("plan.xlsx, sheet Phụ lục, cell D2", read.Diagnostics[0].Where!.ToString());
    }

    [Fact]
    public void Read_FiguresThatCannotBeRead_AreAllNamedAtOnce()
    {
        Parsed<ImportReport> read = Read(Plan(["1", "Dân số", "người", "1.2.3"], ["2", "Quy mô GRDP", "tỷ đồng", "15-14"], ["3", "Tỷ lệ che phủ rừng", "%", "60"]));
        Assert.False(read.Success);
        Assert.Equal(["plan.xlsx, sheet Phụ lục, cell D2", "plan.xlsx, sheet Phụ lục, cell D3"], read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Where!.ToString()));
    }

    [Fact]
    public void Read_HiddenRows_AreReadWhereAsked()
    {
        Sheet sheet = Plan(["1", "Dân số", "người", "5"], ["2", "Quy mô GRDP", "tỷ đồng", "7"]);
        sheet = sheet with { Rows = sheet.Rows.SetItem(2, sheet.Rows[2] with { IsHidden = true }) };
        Parsed<ImportReport> read = Read(sheet);
        Assert.Equal("PRJ0710", Assert.Single(read.Diagnostics).Code);
        Assert.Equal([RowKind.Target, RowKind.Hidden], read.ValueOrThrow().Rows.Select(r => r.Kind));
        Assert.Equal(2, Read(sheet, hidden: true).ValueOrThrow().Targets.Length);
    }

    [Fact]
    public void Read_NoTarget_IsAnError()
    {
        Assert.Equal("PRJ0708", Assert.Single(Read(Plan()).Diagnostics).Code);
        Assert.Equal("PRJ0708", Assert.Single(Read(Plan(["1", "KINH TẾ"])).Diagnostics).Code);
    }

    [Theory]
    [InlineData("Tỷ lệ che phủ rừng", "%", "60", StandaloneMeasure.Share)]
    [InlineData("Vốn tín dụng so với GRDP", "%", "150", StandaloneMeasure.Rate)]
    [InlineData("Mức giảm tỷ lệ hộ nghèo", "điểm %/năm", "1,5", StandaloneMeasure.Rate)]
    [InlineData("Tỷ lệ giảm tai nạn giao thông", "%", "5", StandaloneMeasure.Rate)]
    [InlineData("Tốc độ tăng xuất khẩu dịch vụ", "%", "10", StandaloneMeasure.Rate)]
    [InlineData("Số xã đạt chuẩn", "xã", "73", StandaloneMeasure.Count)]
    [InlineData("Công suất điện", "MW", "1.380", StandaloneMeasure.Level)]
    [InlineData("Thứ hạng chuyển đổi số", "hạng", "10", StandaloneMeasure.Rank)]
    [InlineData("Chỉ số HDI", "", "0,79", StandaloneMeasure.Index)]
    [InlineData("Cán cân", "tỷ đồng", "-5", StandaloneMeasure.Rate)]
    [InlineData("Chất lượng điều hành", "", "Tốt", StandaloneMeasure.Words)]
    public void Read_Standalone_HasTheBoundsOfItsKind(string name, string unit, string printed, StandaloneMeasure measure)
    {
        ImportedRow row = Assert.Single(Read(Plan(["1", name, unit, printed])).ValueOrThrow().Rows);
        Assert.Equal(measure, Assert.IsType<Subject.Standalone>(row.Target!.Subject).Measure);
    }

    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("Z9", 9, 26)]
    [InlineData("AA10", 10, 27)]
    [InlineData("xfd1048576", 1_048_576, 16_384)]
    public void CellReference_RoundTrips(string text, int row, int column)
    {
        Assert.True(CellReference.TryParse(text, out CellReference cell));
        Assert.Equal(new CellReference(row, column), cell);
        Assert.Equal(text.ToUpperInvariant(), cell.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("A0")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("AAAA1")]
    [InlineData("A-1")]
    [InlineData("Đ1")]
    public void CellReference_OtherTexts_AreNone(string text) => Assert.False(CellReference.TryParse(text, out _));

    private static Parsed<ImportReport> Read(Sheet sheet, bool hidden = false)
    {
        PlanTable table = TableFinder.Find(sheet)!;
        return TargetImport.Read(table, table.Targets.Single(), new ImportOptions { Model = Model, PlanYears = new YearRange(new Year(2026), new Year(2030)), IncludesHidden = hidden });
    }

    private static Sheet Plan(params string[][] rows) =>
        Sheet([(1, ["TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu 2026-2030", "Cơ quan chủ trì"]), .. rows.Select((row, i) => (i + 2, row))]);

    private static Sheet Sheet(params (int Row, string[] Texts)[] rows) => new("plan.xlsx", "Phụ lục",
    [
        .. rows.Select(row => new SheetRow(row.Row, false, row.Texts.Select((text, i) => (text, i)).Where(c => c.text.Length > 0).ToImmutableSortedDictionary(c => c.i + 1, c => c.text))),
    ],
    []);

    private static CellRange Range(string first, string last) =>
        CellReference.TryParse(first, out CellReference start) && CellReference.TryParse(last, out CellReference end) ? new CellRange(start, end) : throw new ArgumentException($"{first} or {last} is no cell.", nameof(first));
}
