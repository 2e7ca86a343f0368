using System.IO.Compression;
using System.Text;
using Projection.Diagnostics;
using Projection.Files.Workbooks;
using Projection.Importing;

namespace Projection.Files.Tests.Workbooks;

public class WorkbookFileTests
{
    [Fact]
    public void Read_EachKindOfCell_IsWhatAPersonSees()
    {
        var builder = new WorkbookBuilder();
        builder.Sheet("Một")
            .Text("A1", " Chỉ tiêu \n chính ").Inline("B1", "trong dòng").Rich("C1", ("km", false), ("2", true))
            .Number("A2", 361.6, "#,##0.0").Number("B2", 0.1 + 0.2).Number("C2", 0.105, "0.0%").Number("D2", 1e-7).Number("E2", 2030)
            .Formula("A3", "1+1", 2).Error("B3", "#DIV/0!").Formula("C3", "1+2").Number("D3", 45000, "dd/mm/yyyy").Text("E3", "   ")
            .Merge("A1:A2").HideRow(2);
        Workbook workbook = WorkbookFile.Read(builder.ToBytes(), "plan.xlsx").ValueOrThrow();
        Sheet sheet = Assert.Single(workbook.Sheets);
        Assert.Equal(("plan.xlsx", "Một"), (sheet.File, sheet.Name));
        Assert.Equal([" Chỉ tiêu \n chính ", "trong dòng", "km²"], sheet.Rows[0].Cells.Values);
        Assert.Equal(["361,6", "0,3", "10,5%", "0,0000001", "2030"], sheet.Rows[1].Cells.Values);
        Assert.Equal(["2", "#DIV/0!", "15/03/2023"], sheet.Rows[2].Cells.Values);
        Assert.Equal([false, true, false], sheet.Rows.Select(row => row.IsHidden));
        Assert.Equal(new CellRange(new CellReference(1, 1), new CellReference(2, 1)), Assert.Single(sheet.Merged));
        Assert.Equal(
            [("B3", "PRJ0717"), ("C3", "PRJ0718"), ("D3", "PRJ0722")],
            sheet.Findings.OrderBy(f => f.Key.Column).Select(f => (f.Key.ToString(), f.Value.Code)));
        Assert.Equal("plan.xlsx, sheet Một, cell B3", sheet.Findings[new CellReference(3, 2)].Where!.ToString());
    }

    [Fact]
    public void Read_HiddenSheets_StandApart()
    {
        var builder = new WorkbookBuilder();
        builder.Sheet("Hiện").Text("A1", "a");
        builder.Sheet("Ẩn", isHidden: true).Text("A1", "b");
        Workbook workbook = WorkbookFile.Read(builder.ToBytes(), "plan.xlsx").ValueOrThrow();
        Assert.Equal(("Hiện", "Ẩn"), (Assert.Single(workbook.Sheets).Name, Assert.Single(workbook.HiddenSheets).Name));
    }

    [Fact]
    public async Task Read_SavedByAnotherProgram_IsReadAlike()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Reference", "annex");
        Sheet own = WorkbookFile.Read(AnnexWorkbook.Make(Path.Combine(folder, "annex-i.csv")), "annex.xlsx").ValueOrThrow().Sheets.Single();
        Sheet saved = (await WorkbookFile.ReadAsync(Path.Combine(Root(AppContext.BaseDirectory), "scenarios", "thai-nguyen-2030", "annex-i.xlsx"))).ValueOrThrow().Sheets.Single();
        Assert.Equal(own.Rows.Length, saved.Rows.Length);
        foreach ((SheetRow first, SheetRow second) in own.Rows.Zip(saved.Rows))
        {
            Assert.Equal(first.Cells, second.Cells);
        }

        Assert.Equal(own.Merged.Order(Comparer<CellRange>.Create((a, b) => a.First.Row - b.First.Row)), saved.Merged.Order(Comparer<CellRange>.Create((a, b) => a.First.Row - b.First.Row)));
    }

    [Theory]
    [InlineData("", "PRJ0701")]
    [InlineData("scenario: none", "PRJ0701")]
    [InlineData("PK", "PRJ0701")]
    [InlineData("PK\u0003\u0004 and nothing else", "PRJ0701")]
    public void Read_OtherBytes_AreNoWorkbook(string text, string code) => Assert.Equal([code], WorkbookFile.Read(Encoding.UTF8.GetBytes(text), "plan.xlsx").Diagnostics.Select(d => d.Code));

    [Fact]
    public void Read_PackageOfSomethingElse_IsNoWorkbook()
    {
        Assert.Equal("PRJ0701", Assert.Single(WorkbookFile.Read(Zip(("a.txt", 10)), "plan.xlsx").Diagnostics).Code);
        Assert.Equal("PRJ0702", Assert.Single(WorkbookFile.Read(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0 }, "plan.xls").Diagnostics).Code);
    }

    [Fact]
    public void Read_SmallOutsideAndHugeInside_IsRefusedBeforeItIsBuilt()
    {
        byte[] bomb = Zip(("xl/workbook.xml", 40_000_000));
        Assert.True(bomb.Length < 100_000);
        Diagnostic finding = Assert.Single(WorkbookFile.Read(bomb, "bomb.xlsx", new WorkbookLimits { MaximumUnpackedBytes = 1_000_000 }).Diagnostics);
        Assert.Equal(("PRJ0703", "more than 1000000 bytes when unpacked"), (finding.Code, finding.Found));
        Assert.Equal("PRJ0703", Assert.Single(WorkbookFile.Read(Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}", 1))]), "parts.xlsx", new WorkbookLimits { MaximumParts = 10 }).Diagnostics).Code);
    }

    [Fact]
    public void Read_BeyondALimit_IsRefused()
    {
        var builder = new WorkbookBuilder();
        WorkbookBuilder.SheetBuilder sheet = builder.Sheet("Một").Row(1, "a", "b").Row(2, "c", "d").Merge("A1:A2").Merge("B1:B2");
        sheet.Row(3, "e");
        byte[] bytes = builder.ToBytes();
        Assert.True(WorkbookFile.Read(bytes, "plan.xlsx").Success);
        Assert.Equal("PRJ0703", Assert.Single(WorkbookFile.Read(bytes, "plan.xlsx", new WorkbookLimits { MaximumCells = 3 }).Diagnostics).Code);
        Assert.Equal("PRJ0703", Assert.Single(WorkbookFile.Read(bytes, "plan.xlsx", new WorkbookLimits { MaximumMergedRanges = 1 }).Diagnostics).Code);
    }

    [Fact]
    public void Read_EntitiesInsideTheParts_AreRefused()
    {
        byte[] bytes = Replace(Plain(), "xl/workbook.xml", text => text.Replace("?>", "?><!DOCTYPE x [<!ENTITY a \"aaaa\">]>", StringComparison.Ordinal));
        Assert.Equal("PRJ0701", Assert.Single(WorkbookFile.Read(bytes, "plan.xlsx").Diagnostics).Code);
    }

    [Fact]
    public void Read_DamagedWorkbooks_GiveFindingsAndNeverThrow()
    {
        byte[] whole = Plain();
        var random = new Func<int, int>(seed => unchecked((int)(((uint)seed * 2654435761u) >> 8)));
        for (int round = 0; round < 300; round++)
        {
            byte[] damaged = [.. whole];
            for (int i = 0; i < 1 + (round % 5); i++)
            {
                damaged[random((round * 31) + i) % damaged.Length] = (byte)(random((round * 17) + i + 7) & 0xff);
            }

            byte[] cut = round % 3 == 0 ? damaged[..(random(round) % damaged.Length)] : damaged;
            Parsed<Workbook> read = WorkbookFile.Read(cut, "plan.xlsx");
            Assert.True(read.Success || read.Diagnostics.All(d => d.Code is "PRJ0701" or "PRJ0702" or "PRJ0703"));
        }
    }

    [Fact]
    public void Read_PartsWithNonsense_GiveFindingsAndNeverThrow()
    {
        string[] nonsense = ["", "<a/>", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"0\"><c r=\"ZZZZ9\" t=\"s\"><v>99</v></c><c t=\"s\"><v>-1</v></c><c t=\"zz\"><v>1</v></c><c><v>1e999</v></c><c s=\"77\"><v>5</v></c></row><row r=\"x\"/></sheetData><mergeCells><mergeCell ref=\"A1\"/><mergeCell ref=\"?:?\"/></mergeCells></worksheet>"];
        foreach (string part in new[] { "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml" })
        {
            foreach (string text in nonsense)
            {
                string name = NameLike(Plain(), part);
                Parsed<Workbook> read = WorkbookFile.Read(Replace(Plain(), name, _ => text), "plan.xlsx");
                Assert.True(read.Success || read.Diagnostics.All(d => d.Code == "PRJ0701"), $"{part}: {string.Join(' ', read.Diagnostics)}");
            }
        }
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Projection.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    private static byte[] Plain()
    {
        var builder = new WorkbookBuilder();
        builder.Sheet("Một").Row(1, "TT", "Chỉ tiêu", "Đơn vị", "Mục tiêu 2026-2030").Row(2, "1", "Dân số", "nghìn người").Number("D2", 1845.7, "#,##0.0");
        return builder.ToBytes();
    }

    private static string NameLike(byte[] package, string wanted)
    {
        using var archive = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        return archive.Entries.Select(e => e.FullName).FirstOrDefault(name => name == wanted) ?? archive.Entries.First(e => e.FullName.Contains(Path.GetFileNameWithoutExtension(wanted).TrimEnd('1'), StringComparison.OrdinalIgnoreCase)).FullName;
    }

    private static byte[] Replace(byte[] package, string part, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = archive.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(part).Open());
            writer.Write(change(text));
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, int Length)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, int length) in parts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(new byte[length]);
            }
        }

        return stream.ToArray();
    }
}
