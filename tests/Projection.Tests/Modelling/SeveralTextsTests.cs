using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Tests.Modelling;

public class SeveralTextsTests
{
    private const string First = """
        set sectors: farms, mills
        input output[s in sectors]: VND, current prices, flow
        indicator total: VND, current prices, flow
        total = sum(s in sectors, output[s])
        """;

    [Fact]
    public void Parse_LaterSet_ReplacesTheFormer()
    {
        ModelDefinition model = Parse(First, "set sectors: farms, mines, works, shops").ValueOrThrow();
        Assert.Equal(["farms", "mines", "works", "shops"], model.Sets["sectors"].Elements.ToArray());
        Assert.Equal(4, model.ByName["output"].Ids().Count());
    }

    [Fact]
    public void Parse_LaterSetWithoutANeededElement_IsReported()
    {
        ImmutableArray<Diagnostic> findings = Parse(First + "\nrequire output[mills] <= total", "set sectors: farms, mines").Diagnostics;
        Assert.Equal(("PRJ0408", "first"), (Assert.Single(findings).Code, findings[0].Where!.File));
    }

    [Fact]
    public void Parse_LaterText_AddsIndicatorsAndRequirements()
    {
        ModelDefinition model = Parse(First, "indicator half: VND, current prices, flow\nhalf = total / 2\nrequire half <= total\nlabel mills en \"Mills\"").ValueOrThrow();
        Assert.Equal(["output", "total", "half"], model.Indicators.Select(i => i.Name));
        Assert.Single(model.Requirements);
        Assert.Equal("Mills", model.ElementLabels["mills"].English);
    }

    [Fact]
    public void Parse_DuplicatesAcrossTexts_AreReportedInTheLaterOne()
    {
        ImmutableArray<Diagnostic> findings = Parse(First, "indicator total: VND, current prices, flow\ntotal = 2 * output[mills]").Diagnostics;
        Assert.Equal(["PRJ0406 second(1,11)", "PRJ0411 second(2,1)"], findings.Select(f => $"{f.Code} {f.Where}"));
        Assert.Contains("first(3,11)", findings[0].Found, StringComparison.Ordinal);
        Assert.Contains("first(4,1)", findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_ErrorsOfAllTexts_ComeTextByText()
    {
        ImmutableArray<Diagnostic> findings = Parse("require a <= 1\nrequire b <=", "require c <=\nrequire d <= 1").Diagnostics;
        Assert.Equal(["first(1,9)", "first(2,13)", "second(1,13)", "second(2,9)"], findings.Select(f => f.Where!.ToString()));
    }

    [Fact]
    public void Parse_LaterLabel_Wins() =>
        Assert.Equal("new", Parse("label a en \"old\"", "label a en \"new\"").ValueOrThrow().ElementLabels["a"].English);

    private static Parsed<ModelDefinition> Parse(string first, string second) =>
        ModelDefinition.Parse(new ModelText("first", first), new ModelText("second", second));
}
