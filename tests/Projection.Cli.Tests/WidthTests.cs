using System.Globalization;
using System.Text;
using Projection.Cli.Output;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Reconciliation;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;

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

    // The work is done once and shown twice.
    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Table_EitherLanguage_FitsInto80Columns(string command, string file)
    {
        Parsed<Scenario> scenario = await ScenarioFile.ReadAsync(Answer.Scenario(file));
        Func<Language, Page> page = PageOf(command, ScenarioProgram.Compile(scenario.ValueOrThrow()).ValueOrThrow());
        foreach (Language language in new[] { Language.English, Language.Vietnamese })
        {
            using var writer = new StringWriter { NewLine = "\n" };
            new Screen(writer, 80).Write(page(language));
            string[] lines = writer.ToString().Split('\n');
            Assert.True(lines.Length > 5);
            Assert.DoesNotContain(lines, line => Columns(line) > 80);
        }
    }

    // The equations of a model are text of the model language, one statement or remark a line; the catalogue is a page.
    [Fact]
    public async Task Catalogue_EitherLanguage_FitsInto80Columns()
    {
        foreach (string language in new[] { "en", "vi" })
        {
            Answer answer = await Answer.To("indicators", "--lang", language);
            Assert.DoesNotContain(answer.Out.Split('\n'), line => Columns(line) > 80);
        }
    }

    [Theory]
    [InlineData("dân số", 6)]
    [InlineData("da\u0302n so\u0302\u0301", 6)]
    [InlineData("\u200b", 0)]
    [InlineData("人口", 4)]
    public void Columns_MarksAndWideCharacters_AreCountedAsTheyShow(string text, int expected) => Assert.Equal(expected, Columns(text));

    private static Func<Language, Page> PageOf(string command, ScenarioProgram program)
    {
        switch (command)
        {
            case "check":
                ConsistencyReport report = ConsistencyChecker.Check(program, new ConsistencyOptions { MaximumNodes = 0 });
                return language => CheckPage.Of(report, language, Simulator.Run(program, new SimulationOptions { Trials = 2000 }), allConflicts: true);
            case "run":
                var path = PathProjection.Central(program);
                return language => RunPage.Of(path, language);
            case "simulate":
                SimulationResult result = Simulator.Run(program, new SimulationOptions { Trials = 2000, HistogramBars = 5 });
                return language => SimulationPage.Of(result, language, []);
            default:
                ReconciliationReport least = Reconciler.Reconcile(program, null, CancellationToken.None);
                return language => ReconciliationPage.Of(least, language);
        }
    }

    // Marks that combine and format characters take no room, ideographs two columns.
    private static int Columns(string line) => line.EnumerateRunes().Sum(rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ when rune.Value is >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFF60 => 2,
        _ => 1,
    });
}
