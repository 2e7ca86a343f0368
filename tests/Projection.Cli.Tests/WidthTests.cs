using System.Globalization;
using System.Text;

namespace Projection.Cli.Tests;

/// <summary>What is written to a file or a pipe fits into 80 columns, whatever the scenario and the language.</summary>
public class WidthTests
{
    public static TheoryData<string, string> Screens
    {
        get
        {
            string folder = Path.Combine(Repository.Root, "scenarios");
            var data = new TheoryData<string, string>();
            foreach (string file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal))
            {
                foreach (string command in new[] { "check", "run", "simulate", "reconcile" })
                {
                    data.Add(command, file);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Table_EitherLanguage_FitsInto80Columns(string command, string scenario)
    {
        string[] few = command == "simulate" ? ["--trials", "2000"] : command == "check" ? ["--nodes", "0"] : [];
        foreach (string language in new[] { "en", "vi" })
        {
            Answer answer = await Answer.To([command, Answer.Scenario(scenario), "--lang", language, .. few]);
            Assert.Contains(answer.Code, new[] { 0, 1, 3 });
            string[] wide = [.. answer.Out.Split('\n').Where(line => Columns(line) > 80)];
            Assert.True(wide.Length == 0, string.Join('\n', wide));
        }
    }

    [Theory]
    [InlineData("model")]
    [InlineData("indicators")]
    public async Task Catalogue_EitherLanguage_FitsInto80Columns(string command)
    {
        foreach (string language in new[] { "en", "vi" })
        {
            // An equation is one line of the model language, however long.
            Answer answer = await Answer.To(command, "--lang", language);
            Assert.Empty(answer.Out.Split('\n').Where(line => Columns(line) > 80 && !line.Contains(" = ", StringComparison.Ordinal) && !line.StartsWith("set ", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [InlineData("dân số", 6)]
    [InlineData("da\u0302n so\u0302\u0301", 6)]
    [InlineData("\u200b", 0)]
    [InlineData("人口", 4)]
    public void Columns_MarksAndWideCharacters_AreCountedAsTheyShow(string text, int expected) => Assert.Equal(expected, Columns(text));

    // Marks that combine and format characters take no room, ideographs two columns.
    private static int Columns(string line) => line.EnumerateRunes().Sum(rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ when rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFF60 => 2,
        _ => 1,
    });
}
