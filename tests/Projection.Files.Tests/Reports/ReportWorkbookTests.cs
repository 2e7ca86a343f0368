using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Projection.Files.Reports;
using Projection.Files.Tests.Scenarios;
using Projection.Reporting.Worksheets;

namespace Projection.Files.Tests.Reports;

public class ReportWorkbookTests
{
    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void Write_PeoplesCommittee_IsAValidFile(Language language)
    {
        using SpreadsheetDocument document = Opened(PlanBooks.Book(PlanBooks.PeoplesCommittee, language));
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2010).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Take(10));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        Projection.Reporting.Worksheets.Workbook book = PlanBooks.Book(PlanBooks.Example, Language.Vietnamese);
        Assert.Equal(ReportWorkbook.Write(book), ReportWorkbook.Write(PlanWorkbook.Of(PlanBooks.Of(PlanBooks.Example), Language.Vietnamese)));
    }

    [Theory]
    [InlineData(Language.Vietnamese, "Kết luận,Mâu thuẫn,Cách sửa,Kiểm tra,Chứng minh,Chỉ tiêu,Hệ quả,Quỹ đạo,Chênh lệch,Khả năng đạt,Giả định,Nguồn số liệu,Cách lập báo cáo")]
    [InlineData(Language.English, "Verdict,Conflicts,Corrections,Check,Proofs,Targets,Implied,Path,Gaps,Attainment,Assumptions,Sources,Manifest")]
    public void Write_Example_HasTheSheetsInTheOrderOfReading(Language language, string names)
    {
        using SpreadsheetDocument document = Opened(PlanBooks.Book(PlanBooks.Example, language));
        Assert.Equal(names.Split(','), document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value!));
    }

    [Fact]
    public void Write_TextsThatLookLikeFormulas_StayTexts()
    {
        const string Evil = "=HYPERLINK(\"http://example.test\",\"x\")";
        Projection.Scenarios.Scenario scenario = ScenarioText.Value(
            $"""
            title: '{Evil}'
            targets:
              - indicator: grdp
                id: grdp
                year: 2030
                published: '361,6'
                unit: nghìn tỷ đồng
                where: '+cmd|'
                note: '{Evil}'

            """);
        using SpreadsheetDocument document = Opened(PlanWorkbook.Of(PlanBooks.Of(scenario), Language.English));
        Cell[] cells = [.. document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>())];
        Cell[] evil = [.. cells.Where(c => c.InnerText.Contains("HYPERLINK", StringComparison.Ordinal) || c.InnerText.Contains("+cmd", StringComparison.Ordinal))];
        Assert.True(evil.Length >= 3);
        Assert.All(evil, c => Assert.True(c.DataType! == CellValues.InlineString && c.CellFormula is null, c.InnerText));
    }

    [Fact]
    public void Write_CharactersThatNoFileHolds_AreLeftOut()
    {
        var sheet = new Projection.Reporting.Worksheets.Worksheet("S", [20], new[] { ((1, 1), new SheetCell("a\u0001b\ud800c😀", null, CellLook.Plain)) }.ToImmutableSortedDictionary(p => p.Item1, p => p.Item2));
        using SpreadsheetDocument document = Opened(new Projection.Reporting.Worksheets.Workbook(Language.English, "t", [sheet]));
        Assert.Equal("abc😀", document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single().InnerText);
    }

    [Fact]
    public void Sheets_EveryFormula_IsShortEnoughToBeRead()
    {
        foreach (Projection.Reporting.Worksheets.Workbook book in new[] { PlanBooks.Book(PlanBooks.PeoplesCommittee, Language.Vietnamese), PlanBooks.Book(PlanBooks.Example, Language.English) })
        {
            Assert.All(book.Sheets.SelectMany(s => s.Cells.Values.Where(c => c.Formula is not null).Select(c => c.Formula!.On(s.Name))), text => Assert.InRange(text.Length, 1, 1200));
        }
    }

    private static SpreadsheetDocument Opened(Projection.Reporting.Worksheets.Workbook book) => SpreadsheetDocument.Open(new MemoryStream(ReportWorkbook.Write(book)), isEditable: false);
}
