using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Projection.Diagnostics;
using Projection.Files.Workbooks;
using Projection.Importing;

namespace Projection.Files.Tests.Workbooks;

/// <summary>Laws of the import over tables that nobody planned.</summary>
public sealed class RandomTableTests : IDisposable
{
    private static readonly Gen<string> Names = Gen.Elements(
        "Quy mô GRDP", "Tốc độ tăng GRDP", "Dân số", "Cơ cấu kinh tế:", "Dịch vụ", "- Công nghiệp, xây dựng", "Trong đó: nông, lâm nghiệp, thủy sản", "Tổng thu ngân sách nhà nước", "Tỷ lệ che phủ rừng đến năm 2030",
        "Dư nợ vay tối đa", "Vốn đầu tư toàn xã hội so với GRDP", "KINH TẾ", "Số xã: \"đạt chuẩn\" #1", "¹ Ghi chú", "{a: b}", "Tỷ trọng lao động có việc làm trong nền kinh tế", "\u202Etên", "null");

    private static readonly Gen<string[]> Rows =
        from number in Gen.Elements("1", "2.", "", "-", "a)", "I", "1.1", "+")
        from name in Names
        from unit in Gen.Elements("%", "nghìn tỷ đồng", "Nghìn người", "", "mô hình", "triệu đồng/ người")
        from target in Gen.Elements("361,6", "≥ 10,5", "14-15", "trên 90", "", ">55%", "Tốt", "1.380", "361,600", "0,79")
        from office in Gen.Elements("", "Sở Tài chính")
        select new[] { number, name, unit, target, office };

    private readonly string _path = Path.Combine(Directory.CreateTempSubdirectory("projection-table-").FullName, "plan.xlsx");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void Read_AnyTable_DropsNoFigureAndWritesWhatItReads() => Prop.ForAll(Arb.From(Gen.ArrayOf(Rows)), rows =>
    {
        var workbook = new WorkbookBuilder();
        WorkbookBuilder.SheetBuilder sheet = workbook.Sheet("Phụ lục").Row(1, "TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu 2026-2030", "Cơ quan chủ trì");
        for (int i = 0; i < rows.Length; i++)
        {
            sheet.Row(i + 2, rows[i]);
        }

        File.WriteAllBytes(_path, workbook.ToBytes());
        Parsed<ImportedPlan> read = PlanImport.ReadAsync(_path, new PlanImportOptions()).GetAwaiter().GetResult();
        if (!read.Success)
        {
            Assert.Equal("PRJ0708", Assert.Single(read.Diagnostics, d => d.Severity == Severity.Error).Code);
            Assert.DoesNotContain(rows, row => row[3].Length > 0);
            return;
        }

        // Every figure of the table is a target with its print, in the order of the table; nothing else is one.
        ImportedPlan plan = read.Value;
        ImportedRow[] withFigure = [.. plan.Report.Rows.Where(row => rows[row.Cell.Row - 2][3].Length > 0)];
        Assert.Equal(rows.Count(row => row[3].Length > 0), withFigure.Length);
        Assert.All(withFigure, row => Assert.EndsWith(rows[row.Cell.Row - 2][3], row.Target!.Figure.Published.Text, StringComparison.Ordinal));
        Assert.Equal(plan.Report.Targets.Select(t => (t.Id, t.IsLinked, t.Figure.Range)), plan.Scenario.Targets.Select(t => (t.Id, t.IsLinked, t.Figure.Range)));
        Assert.Equal(plan.Scenario.Targets.Length, plan.Scenario.Targets.Select(t => t.Id).Distinct().Count());
        Assert.Equal(plan.Report.Rows.Length, plan.Report.Rows.Select(row => row.Cell).Distinct().Count());
        Assert.All(plan.Report.Targets, t => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"ô D"), t.Figure.Place, StringComparison.Ordinal));
    }).Check(Config.QuickThrowOnFailure.WithReplay(20260420, 1).WithMaxTest(40));
}
