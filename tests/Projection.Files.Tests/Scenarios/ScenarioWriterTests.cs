using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Tests.Scenarios;

public class ScenarioWriterTests
{
    private static readonly ModelDefinition Model = ModelDefinition.Parse(BuiltInModel.Find("regional-accounts")!).ValueOrThrow();

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("Tỷ lệ che phủ rừng", "null", "true", "~", "no", "- a", "a: b", "a #b", "{a}", "[a, b]", "\"quoted\"", "it's", "\\", "%", "2030", "0x1F", "1e5", "@a", "`a`", "! a", "&a", "*a", "? a", "| a", "> a", "a\tb", "a\nb", "đồng/người", "  blanks  ", "ends:", "x, y", "«»“”", "😀", "e\u0302\u0301"),
        from letters in Gen.ArrayOf(Gen.Elements("aăđ Tỷ%:#,-{}[]\"'\\|>&*!?@`~0123456789./=;()".ToCharArray()), 12) select "t" + new string(letters));

    private static readonly Gen<string?> Remarks = Gen.Frequency((1, Gen.Constant<string?>(null)), (2, Texts.Select(t => (string?)t)));

    private static readonly Gen<string> Printed = Gen.Elements("361,6", "48.112,70", "≥ 10,5", "14-15", "trên 90", ">55%", "khoảng 35", "từ 8,4 - 8,8", "…", "01", "<2,3", "gấp 1,5 lần", "-3,2");

    private static readonly Gen<Rational?> Parts = Gen.Frequency((2, Gen.Constant<Rational?>(null)), (1, Gen.Choose(0, 1000).Select(n => (Rational?)new Rational(n, 1000))));

    private static readonly Gen<YearRange> Periods = from first in Gen.Choose(2026, 2030) from last in Gen.Choose(first, 2030) select new YearRange(new Year(first), new Year(last));

    private static readonly Gen<(Subject Subject, string Unit)> Subjects = Gen.OneOf(
        from years in Periods from statistic in Gen.Elements(Statistic.Average, Statistic.Sum, Statistic.Maximum, Statistic.Minimum)
        select ((Subject)new Subject.Indicator(new IndicatorId("grdp"), statistic, years), "nghìn tỷ đồng"),
        from years in Periods select ((Subject)new Subject.Indicator(new IndicatorId("share", "services"), Statistic.Value, new YearRange(years.Last, years.Last)), "%"),
        from years in Periods select ((Subject)new Subject.Indicator(new IndicatorId("income_per_capita"), Statistic.Value, new YearRange(years.Last, years.Last), new Year(2025)), "lần"),
        from years in Periods select ((Subject)new Subject.Ratio(new IndicatorId("investment"), new IndicatorId("grdp"), years), "%"),
        from years in Periods from name in Texts from english in Remarks from low in Gen.Choose(-50, 50) from measure in Gen.Elements(Enum.GetValues<StandaloneMeasure>())
        select ((Subject)new Subject.Standalone(new Labels(Named(name), english is null ? null : Named(english)), measure, low < 0 ? ValueRange.Unbounded : new ValueRange(low, low < 20 ? null : low + new Rational(1, 8)), years), "câu lạc bộ/xã, phường"));

    private static readonly Gen<Target> Targets =
        from subject in Subjects
        from printed in Printed
        from source in Gen.Elements("plan", null)
        from place in Remarks
        from note in Remarks
        from derivation in Remarks
        from tolerance in Parts
        from alterability in Parts
        from decimals in Gen.Elements<int?>(null, 0, 1, -3)
        from keep in Gen.Elements(false, false, true)
        from goal in Gen.Elements<Goal?>(null, Goal.AtLeast, Goal.AtMost, Goal.Within)
        from because in Texts
        from hasReading in Gen.Elements(true, false)
        let unit = Unit.Parse(subject.Unit).ValueOrThrow()
        let figure = new Figure(PublishedFigure.Parse(printed, FigureFormat.Vietnamese).ValueOrThrow(), unit)
        {
            Source = source, Place = place, Note = note, Derivation = derivation, Tolerance = tolerance, Alterability = keep ? null : alterability, Decimals = decimals,
        }
        select new Target("t", subject.Subject, figure) { Keep = keep, Goal = goal, Readings = hasReading && ReadingOf(subject.Subject, unit, because) is { } reading ? [reading] : [] };

    [Fact]
    public void Write_ThenRead_GivesTheScenarioBack() => Prop.ForAll(
        Arb.From(from targets in Gen.ArrayOf(Targets) from title in Texts from source in Texts from note in Remarks select (targets, title, source, note)),
        given =>
        {
            Scenario scenario = new()
            {
                Id = "made-2030",
                Title = new Labels(Named(given.title), null),
                Model = Model,
                BaseYear = new Year(2025),
                Horizon = new Year(2030),
                Sources = ImmutableSortedDictionary<string, SourceDocument>.Empty.Add("plan", new SourceDocument("plan", Named(given.source), "2026-04-20", given.note)),
                Targets = [.. given.targets.Select((target, i) => target with { Id = $"t_{i}" })],
            };
            string text = ScenarioWriter.Write(scenario, "regional-accounts", "made for a test");
            Parsed<Scenario> read = ScenarioFile.Read(Encoding.UTF8.GetBytes(text), "made.yaml");
            Assert.True(read.Success, text + string.Join('\n', read.Diagnostics));
            Assert.Equal((scenario.Id, scenario.Title, scenario.BaseYear, scenario.Horizon), (read.Value.Id, read.Value.Title, read.Value.BaseYear, read.Value.Horizon));
            Assert.Equal(scenario.Sources, read.Value.Sources);
            Assert.Equal(scenario.Targets.Select(Comparable), read.Value.Targets.Select(Comparable));

            // Written again it is the same text.
            Assert.Equal(text, ScenarioWriter.Write(read.Value, "regional-accounts", "made for a test"));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20260420, 1).WithMaxTest(60));

    [Theory]
    [InlineData("thai-nguyen-2030/congress.yaml")]
    [InlineData("thai-nguyen-2030/party-programme.yaml")]
    [InlineData("thai-nguyen-2030/peoples-committee.yaml")]
    public async Task Write_FiguresOfTheRepository_ReadBackAsTheyAre(string file)
    {
        Scenario scenario = (await ScenarioFile.ReadAsync(Path.Combine(Root(AppContext.BaseDirectory), "scenarios", file))).ValueOrThrow();
        Scenario figures = new() { Id = scenario.Id, Title = scenario.Title, Model = scenario.Model, BaseYear = scenario.BaseYear, Horizon = scenario.Horizon, Sources = scenario.Sources, Observations = scenario.Observations, Targets = scenario.Targets };
        Parsed<Scenario> read = ScenarioFile.Read(Encoding.UTF8.GetBytes(ScenarioWriter.Write(figures, "regional-accounts")), "written.yaml");
        Assert.Empty(read.Diagnostics);
        Assert.Equal(scenario.Targets.Select(Comparable), read.Value!.Targets.Select(Comparable));
        Assert.Equal(scenario.Observations.Select(o => (Comparable(new Target("o", o.Subject, o.Figure)), o.IsEvidence)), read.Value.Observations.Select(o => (Comparable(new Target("o", o.Subject, o.Figure)), o.IsEvidence)));
        Assert.Equal(scenario.Sources, read.Value.Sources);
    }

    [Fact]
    public void Write_MoreThanFigures_IsRefused()
    {
        var scenario = new Scenario { Id = "a", Model = Model, BaseYear = new Year(2025), Horizon = new Year(2030), Assumptions = [new Assumption([new IndicatorId("grdp")], default, null, null, null)] };
        Assert.Throws<ArgumentException>(() => ScenarioWriter.Write(scenario, "regional-accounts"));
    }

    [Fact]
    public void Write_ForbiddenCharacters_AreLeftOut()
    {
        Target target = Standalone("Tên\u202E\u0007\uFEFF\u00a0dài\ud800");
        Assert.Contains("name: { vi: Tên dài }", ScenarioWriter.Targets([target]), StringComparison.Ordinal);
    }

    [Fact]
    public void Replace_Targets_LeavesTheRestAsItWasWritten()
    {
        const string Text = """
            # remark
            scenario: a
            model: none
            base-year: 2025
            horizon: 2030

            targets: # old
              # about the first
              - { id: old, name: { vi: Cũ }, measure: share, year: 2030, published: "5", unit: "%" }

            # about what follows
            variants: {}
            """;
        string replaced = TargetSection.Replace(Text, "a.yaml", [Standalone("Mới")]).ValueOrThrow();
        string line = ScenarioWriter.Targets([Standalone("Mới")]);
        Assert.Equal(Text.ReplaceLineEndings("\n").Replace("targets: # old\n  # about the first\n  - { id: old, name: { vi: Cũ }, measure: share, year: 2030, published: \"5\", unit: \"%\" }\n", line, StringComparison.Ordinal) + "\n", replaced);

        string without = TargetSection.Replace("scenario: a\r\nmodel: none\r\nbase-year: 2025\r\nhorizon: 2030\r\n", "a.yaml", [Standalone("Mới")]).ValueOrThrow();
        Assert.Equal("scenario: a\r\nmodel: none\r\nbase-year: 2025\r\nhorizon: 2030\r\n\r\n" + line.Replace("\n", "\r\n", StringComparison.Ordinal), without);

        string last = TargetSection.Replace("scenario: a\nmodel: none\nbase-year: 2025\nhorizon: 2030\ntargets:\n- { id: old, name: b,\n  measure: share, year: 2030, published: \"5\", unit: \"%\" }\n", "a.yaml", [Standalone("Mới")]).ValueOrThrow();
        Assert.Equal("scenario: a\nmodel: none\nbase-year: 2025\nhorizon: 2030\n" + line, last);
    }

    [Fact]
    public void Replace_KeysInsideBraces_IsRefused() => Assert.Equal(
        "PRJ0719", Assert.Single(TargetSection.Replace("{ scenario: a, model: none, base-year: 2025, horizon: 2030, targets: [] }", "a.yaml", [Standalone("Mới")]).Diagnostics).Code);

    private static Target Standalone(string name) => new(
        "new", new Subject.Standalone(new Labels(name, null), StandaloneMeasure.Share, ValueRange.Unbounded, new YearRange(new Year(2030), new Year(2030))),
        new Figure(PublishedFigure.Parse("60", FigureFormat.Vietnamese).ValueOrThrow(), Unit.Parse("%").ValueOrThrow()));

    private static StatedReading? ReadingOf(Subject subject, Unit unit, string because) => subject switch
    {
        Subject.Indicator { Id.Name: "grdp" } indicator => new StatedReading(new Subject.Indicator(indicator.Id, Statistic.Value, new YearRange(new Year(2027), new Year(2027))), unit, new Labels(Named(because), null)),
        Subject.Ratio ratio => new StatedReading(ratio with { IsMean = true }, unit, new Labels(null, Named(because))),
        _ => null,
    };

    // A name is more than blanks.
    private static string Named(string text) => "n" + text;

    private static string Comparable(Target target) => string.Join('|', new object?[]
    {
        target.Id, target.Subject is Subject.Standalone standalone ? $"{standalone.Name} {standalone.Measure} {standalone.Within} {standalone.Years}" : target.Subject.ToString(), target.Figure.Published.Text, target.Figure.Published.Format, target.Figure.Unit.Text, target.Figure.Source, target.Figure.Place,
        target.Figure.Note, target.Figure.Derivation, target.Figure.Tolerance, target.Figure.Decimals, target.Figure.Alterability, target.Keep, target.Goal,
        string.Join(';', target.Readings.Select(r => $"{r.Subject} {r.Unit.Text} {r.Because}")),
    });

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Projection.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
