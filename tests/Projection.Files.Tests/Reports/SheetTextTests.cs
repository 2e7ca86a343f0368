using Projection.Reporting.Worksheets;

namespace Projection.Files.Tests.Reports;

/// <summary>The live sheets of the People's Committee's plan as text, each cell with its formula and its value.</summary>
public class SheetTextTests
{
    // What the identities alone say: two proofs, short enough to be read as a whole.
    [Fact]
    public void Sheets_PeoplesCommittee_Vietnamese() => Golden.Verify(Listed(Language.Vietnamese));

    [Fact]
    public void Sheets_PeoplesCommittee_English() => Golden.Verify(Listed(Language.English));

    private static string Listed(Language language) => string.Join('\n', PlanBooks.Book(PlanBooks.PeoplesCommittee, language, plausible: false).Sheets
        .Where(s => s.Name is "Kiểm tra" or "Check" or "Chứng minh" or "Proofs" or "Quỹ đạo" or "Path" or "Chênh lệch" or "Gaps").Select(SheetListing.Of));
}
