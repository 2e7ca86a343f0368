using Projection.Files.Reports;
using Projection.Reporting.Worksheets;
using Projection.Scenarios;

namespace Projection.Files.Tests.Reports;

/// <summary>LibreOffice opens the workbooks, works every formula out anew and comes to the values that Projection wrote beside them.</summary>
public sealed class OfficeTests : IDisposable
{
    private const double Relative = 1e-9;

    // Where a difference cancels, a spreadsheet says 0 and we what rounding leaves of it.
    private const double Cancelled = 1e-12;

    private readonly string _folder = Directory.CreateTempSubdirectory("projection-workbooks-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [OfficeFact]
    public void Workbooks_Recalculated_HaveTheSameValuesAndFollowTheirFigures()
    {
        Workbook vietnamese = PlanBooks.Book(PlanBooks.PeoplesCommittee, Language.Vietnamese);
        Workbook english = PlanBooks.Book(PlanBooks.PeoplesCommittee, Language.English);
        Workbook mended = english.With("Check", english.Sheet("Check").RowOf(2, "grdp_per_capita"), 5, 196);
        int growth = english.Sheet("Path").RowOf(1, "Growth of gross value added in volume: industry and construction");
        Workbook faster = english.With("Path", growth, 4, 0.14);
        Dictionary<string, Workbook> books = new()
        {
            ["plan.vi"] = vietnamese,
            ["plan.en"] = english,
            ["example.vi"] = PlanBooks.Book(PlanBooks.Example, Language.Vietnamese),
            ["example.en"] = PlanBooks.Book(PlanBooks.Example, Language.English),
            ["mended"] = mended,
            ["faster"] = faster,
        };
        string again = Directory.CreateDirectory(Path.Combine(_folder, "again")).FullName;
        foreach ((string name, Workbook book) in books)
        {
            File.WriteAllBytes(Path.Combine(_folder, name + ".xlsx"), ReportWorkbook.Write(book));
        }

        Office.Recalculate(books.Keys.Select(name => Path.Combine(_folder, name + ".xlsx")), again);
        Dictionary<string, RecalculatedFile> files = books.Keys.ToDictionary(name => name, name => new RecalculatedFile(Path.Combine(again, name + ".xlsx")));
        foreach ((string name, RecalculatedFile file) in files)
        {
            Assert.True(!file.Errors.Any(), $"{name}: {string.Join("; ", file.Errors.Take(10))}");
        }

        foreach (string name in new[] { "plan.vi", "plan.en", "example.vi", "example.en" })
        {
            AssertSame(name, books[name], files[name]);
        }

        // 220 gives way to 196: what rests on it is no conflict any more, the others are.
        object?[] answers = [.. Enumerable.Range(7, 5).Select(row => files["mended"]["Check", $"I{row}"])];
        Assert.Equal(["no contradiction by this proof", "no contradiction by this proof"], answers[..2]);
        Assert.Equal(["CONTRADICTION", "CONTRADICTION"], answers[3..]);
        Assert.All(Enumerable.Range(7, 5), row => Assert.Equal("CONTRADICTION", files["plan.en"]["Check", $"I{row}"]));

        // A faster year changes the path as the same what-if does.
        AssertPath(files["faster"], faster.Sheet("Path"));
    }

    private static void AssertSame(string name, Workbook book, RecalculatedFile file)
    {
        List<string> different = [];
        int formulas = 0;
        foreach (Worksheet sheet in book.Sheets)
        {
            foreach (((int row, int column), SheetCell cell) in sheet.Cells.Where(c => c.Value.Formula is not null))
            {
                formulas++;
                string place = new CellAddress(sheet.Name, row, column).Local;
                object? there = file[sheet.Name, place];
                bool same = (cell.Value, there) switch
                {
                    (string ours, string theirs) => ours == theirs,
                    (double ours, double theirs) => IsNear(ours, theirs),
                    _ => false,
                };
                if (!same)
                {
                    different.Add($"{sheet.Name}!{place}: {cell.Value} here, {there} there");
                }
            }
        }

        Assert.True(formulas > 100, $"{name} has {formulas} formulas only.");
        Assert.True(different.Count == 0, $"{name}: {different.Count} of {formulas} formulas differ:\n{string.Join('\n', different.Take(20))}");
    }

    private static void AssertPath(RecalculatedFile file, Worksheet sheet)
    {
        Scenario scenario = PlanBooks.Of(PlanBooks.PeoplesCommittee).Scenario;
        var year = new Year(2026);
        var faster = scenario with { Overrides = [new Override([new IndicatorId("volume_growth", "industry_construction")], new YearRange(year, year), 0.14)] };
        PathProjection path = PathProjection.Central(ScenarioProgram.Compile(faster).ValueOrThrow());
        Assert.NotEmpty(PathValues.Of(scenario, sheet));
        foreach ((IndicatorId id, Year of, string place, double scale) in PathValues.Of(scenario, sheet))
        {
            Assert.True(file[sheet.Name, place] is double value && IsNear(path[id, of], value * scale), $"{id} {of}: {path[id, of]} by the engine, {file[sheet.Name, place]} times {scale} in {place}");
        }
    }

    private static bool IsNear(double ours, double theirs) =>
        Math.Abs(ours - theirs) <= Math.Max(Relative * Math.Max(Math.Abs(ours), Math.Abs(theirs)), Cancelled);
}
