using System.IO.Compression;
using System.Xml.Linq;

namespace Projection.Cli.Tests.Reports;

/// <summary><c>report --out FILE.xlsx</c>.</summary>
public sealed class WorkbookCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workbook").FullName;

    [Theory]
    [InlineData("vi", "Kết luận", "Kiểm tra", "Quỹ đạo")]
    [InlineData("en", "Verdict", "Check", "Path")]
    public async Task Report_ToAWorkbook_WritesItsSheetsInTheLanguage(string language, params string[] names)
    {
        string path = Path.Combine(_folder, "plan.XLSX");
        Answer answer = await Answer.To("report", Answer.Example, "--out", path, "--trials", "500", "--date", "none", "--lang", language, "--format", "json", "--quiet");

        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Assert.Equal("contradictory", answer.Json().GetProperty("possible").GetString());
        Assert.Equal([path], Directory.GetFiles(_folder));
        using ZipArchive file = ZipFile.OpenRead(path);
        using Stream workbook = file.GetEntry("xl/workbook.xml")!.Open();
        string[] sheets = [.. XElement.Load(workbook).Descendants().Where(e => e.Name.LocalName == "sheet").Select(e => (string)e.Attribute("name")!)];
        Assert.Equal(names, sheets.Intersect(names));
    }

    [Fact]
    public async Task Report_AnotherEnding_NamesBothKinds()
    {
        Answer answer = await Answer.To("report", Answer.Example, "--out", Path.Combine(_folder, "plan.pdf"));
        Assert.Equal(2, answer.Code);
        Assert.Contains("FILE.html|FILE.xlsx", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
