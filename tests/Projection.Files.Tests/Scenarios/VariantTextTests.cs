using System.Collections.Immutable;
using System.Text;
using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Files.Tests.Scenarios;

public class VariantTextTests
{
    private const string Head = "# A remark.\nscenario: test   # another\nmodel: regional-accounts\nbase-year: 2025\nhorizon: 2030\n";
    private const string Changes = "changes: [\"exports_growth@2027=4.5%\"]";

    [Theory]
    [InlineData("", "variants:\n  new: {0}\n")]
    [InlineData("title: Không đổi", "title: Không đổi\nvariants:\n  new: {0}\n")]
    [InlineData("variants:\n", "variants:\n  new: {0}\n")]
    [InlineData("variants:", "variants:\n  new: {0}\n")]
    [InlineData("variants: # what if\n\n    # slow\n    slow: { set: { exports_growth: 3 % } }\ntitle: T\n", "variants: # what if\n    new: {0}\n\n    # slow\n    slow: { set: { exports_growth: 3 % } }\ntitle: T\n")]
    [InlineData("variants:\n  slow:\n    set:\n      exports_growth: 3 %", "variants:\n  new: {0}\n  slow:\n    set:\n      exports_growth: 3 %")]
    [InlineData("variants: { slow: { set: { exports_growth: 3 % } } }\n", "variants: { new: {0}, slow: { set: { exports_growth: 3 % } } }\n")]
    [InlineData("variants: {}\n", "variants: { new: {0} }\n")]
    [InlineData("extend: |\n  # own\n  input own: fraction, ratio\n", "extend: |\n  # own\n  input own: fraction, ratio\nvariants:\n  new: {0}\n")]
    public void Add_AnyForm_AddsOneEntryAndLeavesTheRest(string before, string after)
    {
        foreach ((string mark, string lineEnd) in new[] { ("", "\n"), ("\ufeff", "\n"), ("", "\r\n"), ("\ufeff", "\r\n") })
        {
            string expected = mark + (Head + after.Replace("{0}", $"{{ {Changes} }}", StringComparison.Ordinal)).Replace("\n", lineEnd, StringComparison.Ordinal);
            Parsed<byte[]> changed = VariantText.Add(Encoding.UTF8.GetBytes(mark + (Head + before).Replace("\n", lineEnd, StringComparison.Ordinal)), "plan.yaml", New());
            Assert.Equal(expected, Encoding.UTF8.GetString(changed.ValueOrThrow()));
        }
    }

    [Theory]
    [InlineData("slow", "", "PRJ0264")]
    [InlineData("New", "", "PRJ0221")]
    [InlineData("1st", "", "PRJ0221")]
    [InlineData("", "", "PRJ0221")]
    [InlineData("a: b", "", "PRJ0221")]
    [InlineData("new", "...\n", "PRJ0265")]
    public void Add_WhatCannotBe_IsSaid(string name, string end, string code)
    {
        string text = Head + (name == "new" ? string.Empty : "variants: { slow: { set: { exports_growth: 3 % } } }\n") + end;
        Diagnostic finding = Assert.Single(VariantText.Add(Encoding.UTF8.GetBytes(text), "plan.yaml", New() with { Name = name }).Diagnostics);
        Assert.Equal(code, finding.Code);
    }

    [Fact]
    public void Add_FileInJson_ShowsTheLineToBeAdded()
    {
        Diagnostic finding = Assert.Single(VariantText.Add("""{ "scenario": "test", "model": "regional-accounts", "base-year": 2025, "horizon": 2030 }"""u8.ToArray(), "plan.json", New()).Diagnostics);
        Assert.Equal(("PRJ0265", $"add it by hand under `variants`: new: {{ {Changes} }}"), (finding.Code, finding.Mend));
    }

    [Fact]
    public void Add_EverythingAVariantHas_IsReadBack()
    {
        ModelDefinition model = ModelDefinition.Parse(BuiltInModel.Find("regional-accounts")!).ValueOrThrow();
        string[] texts = ["price_growth+=0.5%", "price_growth[services]@2026-2028-=1%", "exports_growth@2027=4.5%:hold", "transfers=1E+17"];
        Variant variant = new("new", new Labels("Giá \"cao\"\t\\", "High: prices, #1"), [.. texts.Select(t => OverrideText.Parse(model, t).ValueOrThrow())]) { BasedOn = ["slow", "Ký hiệu: a"] };
        string before = Head + "assumptions:\n  - { input: price_growth, years: 2026-2030, value: 2 % }\n  - { input: exports_growth, years: 2026-2030, value: 4 % }\n"
            + "variants:\n  slow: { set: { exports_growth: 3 % } }\n  \"Ký hiệu: a\": { set: { exports_growth: 5 % } }\n";

        Scenario scenario = ScenarioFile.Read(VariantText.Add(Encoding.UTF8.GetBytes(before), "plan.yaml", variant).ValueOrThrow(), "plan.yaml").ValueOrThrow();

        Variant found = scenario.Variants["new"];
        Assert.Equal(variant.Title, found.Title);
        Assert.Equal<string>(variant.BasedOn, found.BasedOn);
        Assert.Equal(texts, found.Overrides.SelectMany(o => OverrideText.Of(o, model)));
        Assert.Equal(variant.Overrides.Select(o => (o.Kind, o.Hold, o.Value, o.Years)), found.Overrides.Select(o => (o.Kind, o.Hold, o.Value, o.Years)));
    }

    [Fact]
    public async Task AddVariantAsync_File_IsReplacedAsAWholeOrNotAtAll()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("projection-").FullName, "plan.yaml");
        try
        {
            await File.WriteAllTextAsync(path, Head, CancellationToken.None);
            Parsed<Scenario> stored = await ScenarioFile.AddVariantAsync(path, New(), CancellationToken.None);
            Assert.Equal(["new"], stored.ValueOrThrow().Variants.Keys);
            string text = await File.ReadAllTextAsync(path, CancellationToken.None);
            Assert.Equal($"{Head}variants:\n  new: {{ {Changes} }}\n", text);

            Assert.Equal("PRJ0264", Assert.Single((await ScenarioFile.AddVariantAsync(path, New(), CancellationToken.None)).Diagnostics).Code);
            File.SetAttributes(path, FileAttributes.ReadOnly);
            Assert.Equal("PRJ0504", Assert.Single((await ScenarioFile.AddVariantAsync(path, New() with { Name = "other" }, CancellationToken.None)).Diagnostics).Code);
            File.SetAttributes(path, FileAttributes.Normal);
            Assert.Equal("PRJ0101", Assert.Single((await ScenarioFile.AddVariantAsync(path + "x", New(), CancellationToken.None)).Diagnostics).Code);
            Assert.Equal(text, await File.ReadAllTextAsync(path, CancellationToken.None));
            Assert.Equal([path], Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(path)!));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static Variant New() => new("new", Labels.None, [new Override([new IndicatorId("exports_growth")], new YearRange(new Year(2027), new Year(2027)), 0.045)]);
}
