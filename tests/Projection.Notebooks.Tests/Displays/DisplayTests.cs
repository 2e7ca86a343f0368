using Projection.Charts;
using Projection.Diagnostics;
using Projection.Notebooks.Displays;
using Projection.Plans;
using Projection.Scenarios;
using Projection.Tabulation;

namespace Projection.Notebooks.Tests.Displays;

/// <summary>What each type is shown as; texts are judged whole, their HTML by a sample.</summary>
public class DisplayTests
{
    private static readonly DisplayRegistry Displays = new();

    private static Plan Plan => SmallPlan.Read;

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Vietnamese)]
    public void Library_EveryType_HasItsText(Language language) => Golden.Verify(string.Join("\n\n", Values().Select(v => $"=== {v.Name}\n{Displays.Of(v.Value, language).Text}")), member: $"Library.{(language == Language.English ? "en" : "vi")}");

    [Fact]
    public void Library_EveryType_HasHtmlOrAChart() => Assert.All(Values(), v =>
    {
        MimeBundle shown = Displays.Of(v.Value, Language.English);
        Assert.Contains(v.Value is VegaLiteChart ? MediaType.VegaLite : MediaType.Html, shown.Parts.Keys);
        Assert.NotEmpty(shown.Text);
    });

    [Fact]
    public void Page_Html_IsATableOfItsOwn() => Golden.Verify(Displays.Of(Plan.SwingsOf("grdp"), Language.English).Parts[MediaType.Html]);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Vietnamese)]
    public void Values_OfEveryShape_HaveTheirText(Language language) => Golden.Verify(string.Join("\n\n", Shapes().Select(v => Displays.Of(v, language).Text)), member: $"Shapes.{(language == Language.English ? "en" : "vi")}");

    [Fact]
    public void Register_NearestTypeWins_AndInheritanceCounts()
    {
        var displays = new DisplayRegistry();
        displays.Register<Animal>(animal => $"an animal called {animal.Name}");
        displays.Register<INamed>(named => $"something called {named.Name}");
        displays.Register<Dog>((dog, language) => new Markup(MediaType.Html, $"<b>{dog.Name}</b> {language}"));

        Assert.Equal("an animal called Tom", displays.Of(new Animal("Tom"), Language.English).Text);
        Assert.Equal("Rex English", displays.Of(new Dog("Rex"), Language.English).Text);
        Assert.Equal("<b>Rex</b> English", displays.Of(new Dog("Rex"), Language.English).Parts[MediaType.Html]);
        Assert.Equal("something called Hill", displays.Of(new Place("Hill"), Language.English).Text);
        Assert.Equal("an animal called A\n\nan animal called B", displays.Of(new[] { new Animal("A"), new Animal("B") }, Language.English).Text);
    }

    [Fact]
    public void Register_DisplaysThatShowEachOther_EndWithAReason()
    {
        var displays = new DisplayRegistry();
        displays.Register<Animal>(animal => animal with { Name = animal.Name + "!" });

        Assert.Contains("Animal", Assert.Throws<InvalidOperationException>(() => displays.Of(new Animal("x"), Language.English)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_InANotebook_Holds()
    {
        NotebookRun run = await TestNotebook.RunAsync("record Money(decimal Amount);\nDisplay.Register<Money>(m => Html($\"<b>{m.Amount} ₫</b>\"));", "new Money(5)");

        Assert.Equal("<b>5 ₫</b>", Projection.Notebooks.Format.Outputs.TextOf(run.Notebook.Cells[1].Outputs[0]["data"]!["text/html"]));
        Assert.Throws<ArgumentException>(() => ((Displayer)(_ => { })).Register<Animal>(_ => null));
    }

    [Fact]
    public void Html_FromTexts_IsEscaped()
    {
        MimeBundle shown = Displays.Of(new[] { new { Text = "<script>alert(1)</script>" } }, Language.English);

        Assert.DoesNotContain("<script", shown.Parts[MediaType.Html], StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", shown.Parts[MediaType.Html], StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, object Value)> Values()
    {
        yield return ("Plan", Plan);
        yield return ("Scenario with a what-if", Plan.With("price_growth=3%").Scenario);
        yield return ("PathProjection", Plan.Project());
        yield return ("ConsistencyReport", Plan.Check());
        yield return ("SimulationResult", Plan.Simulate(2_000, 7));
        yield return ("ReconciliationReport", Plan.Reconcile());
        yield return ("GoalSeekResult", Plan.Solve("growth", by: "volume_growth"));
        yield return ("RemainingReport", Plan.Remaining("grdp_growth@2026=6%"));
        yield return ("ScenarioComparison", Plan.CompareVariants());
        yield return ("SwingAnalysis", Plan.SwingsOf("grdp"));
        yield return ("SwingAnalysis without a value", Plan.SwingsOf("exports@2030"));
        yield return ("ResultTable", Plan.SwingsOf("grdp").ToTable());
        yield return ("VegaLiteChart", TornadoChart.Of(Plan.SwingsOf("grdp"), Language.English));
        yield return ("Model", Plan.Scenario.Model);
        yield return ("Parsed with errors", new ScenarioBuilder("Song Van", 2025, 2030).Target("a", "gdrp@2030", "1", "%").TryBuild());
        yield return ("Parsed with a remark", Parsed<Scenario>.Of(Plan.Scenario with { Targets = [], Assumptions = [], Variants = Plan.Scenario.Variants.Clear() }, Problem.AssumptionsDiffer(null, "a", "b", "c")));
    }

    private static IEnumerable<object?> Shapes()
    {
        yield return null;
        yield return "a text\nin two lines";
        yield return 0.1 + 0.2;
        yield return 1234567.891;
        yield return double.NaN;
        yield return 12m / 8;
        yield return 1_000_000;
        yield return true;
        yield return new Year(2030);
        yield return new DateOnly(2026, 4, 20);
        yield return DayOfWeek.Monday;
        yield return typeof(Dictionary<string, int[]>);
        yield return new InvalidOperationException("what happened");
        yield return new[] { 1.5, 2.25, double.PositiveInfinity };
        yield return Enumerable.Range(1, 500);
        yield return new[] { "a long text that stands in a line of its own", "and another one" };
        yield return Array.Empty<int>();
        yield return new Animal("Tom");
        yield return (1, "two", 3.5);
        yield return new[] { new { City = "Sông Vân", People = (int?)820, Growth = 0.0812345678 }, new { City = "Núi Xa", People = (int?)null, Growth = -0.5 } };
        yield return new Dictionary<string, double> { ["a"] = 1, ["b"] = 2.5 };
        yield return Enumerable.Range(1, 100).Select(i => new { Number = i, Square = i * i }).Skip(30);
        yield return new[] { new { Name = "list", Items = new[] { 1, 2, 3 } } };
        yield return Array.Empty<Diagnostic>();
        yield return new object();
        yield return SmallPlan.Read.Scenario.Targets[1].Figure.PrintedRange;
        yield return SmallPlan.Read.Simulate(1_000, 7).Targets.Select(t => new { t.Target.Id, t.Attained });
    }

    private interface INamed
    {
        string Name { get; }
    }

    private record Animal(string Name) : INamed;

    private sealed record Dog(string Name) : Animal(Name);

    private sealed record Place(string Name) : INamed;
}
