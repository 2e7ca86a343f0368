using System.Text.Json;

namespace Projection.Cli.Tests;

/// <summary><c>check</c> on several documents at once.</summary>
public class SeveralDocumentsTests
{
    private static readonly string[] Documents = [.. new[] { "peoples-committee", "congress", "party-programme" }.Select(name => Answer.Scenario($"thai-nguyen-2030/{name}.yaml"))];

    private static readonly Lazy<Task<Answer>> Together = new(() => Answer.To(["check", .. Documents, "--format", "json", "--lang", "vi"]));

    [Fact]
    public async Task Check_ThreeDocuments_220OfTwoAgainst196OfTheThird()
    {
        Answer answer = await Together.Value;
        JsonElement json = answer.Json();
        Assert.Equal((1, string.Empty), (answer.Code, answer.Error));
        Assert.Equal(("thai-nguyen-2030", "contradictory"), (json.GetProperty("scenario").GetString(), json.GetProperty("verdict").GetString()));
        Assert.Equal(["peoples-committee", "congress", "party-programme"], json.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("document").GetString()));
        JsonElement conflict = json.GetProperty("conflicts")[0];
        Assert.Equal(["peoples-committee/grdp_per_capita", "congress/grdp_per_capita"], conflict.GetProperty("targets").EnumerateArray().Select(t => t.GetString()));
        string text = conflict.GetProperty("text").GetString()!;
        foreach (string part in new[] { "Chương trình hành động số 04/CTr-UBND", "220 triệu đồng/người", "Chương trình hành động số 17-CTr/TU", "cũng ghi như vậy", "196 triệu đồng/người", "cùng một chỉ tiêu" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Check_PrintedAlike_DoesNotDoubleConflicts()
    {
        JsonElement json = (await Together.Value).Json();
        JsonElement[] conflicts = [.. json.GetProperty("conflicts").EnumerateArray()];
        Assert.Single(conflicts, c => c.GetProperty("targets").EnumerateArray().Any(t => t.GetString()!.EndsWith("/population", StringComparison.Ordinal)));
        JsonElement growth = json.GetProperty("targets").EnumerateArray().Single(t => t.GetProperty("id").GetString() == "peoples-committee/growth");
        Assert.Equal("peoples-committee", growth.GetProperty("document").GetString());
        Assert.Equal(["congress/growth", "party-programme/growth"], growth.GetProperty("alsoIn").EnumerateArray().Select(t => t.GetString()));
    }

    [Fact]
    public async Task Check_SmallestCorrection_IsOneFigure()
    {
        JsonElement change = Assert.Single((await Together.Value).Json().GetProperty("corrections")[0].GetProperty("changes").EnumerateArray());
        Assert.Equal(("peoples-committee/grdp_per_capita", "220", "196"), (change.GetProperty("target").GetString(), change.GetProperty("from").GetString(), change.GetProperty("to").GetString()));
    }

    [Fact]
    public async Task Check_Screen_NamesTheDocuments()
    {
        Answer answer = await Answer.To(["check", .. Documents[..2], "--lang", "en"]);
        Assert.Equal(1, answer.Code);
        Assert.StartsWith("thai-nguyen-2030\n  peoples-committee: Thái Nguyên 2026-2030: targets of the People's Committee\n  congress: ", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_DocumentsOfDifferentYears_AreRefused()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, "scenario: later\nmodel: regional-accounts\nbase-year: 2025\nhorizon: 2035\ntargets: [ { id: x, indicator: grdp, year: 2035, published: \"500\", unit: nghìn tỷ đồng } ]\n");
        try
        {
            Answer answer = await Answer.To("check", Answer.Example, file);
            Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
            Assert.StartsWith($"{file}: error PRJ0230: the horizon of later is not that of example\n", answer.Error, StringComparison.Ordinal);
            Assert.Contains("found:    2035", answer.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Check_ABadDocument_IsNamedBesideTheGoodOne()
    {
        Answer answer = await Answer.To("check", Answer.Example, "nothing.yaml");
        Assert.Equal(2, answer.Code);
        Assert.Contains("nothing.yaml", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TwoDocuments_IsOneTooMany() =>
        Assert.Equal(2, (await Answer.To("run", Answer.Example, Answer.PeoplesCommittee)).Code);
}
