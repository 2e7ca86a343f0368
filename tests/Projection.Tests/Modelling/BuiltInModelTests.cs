using System.Text;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Modelling;

namespace Projection.Tests.Modelling;

public class BuiltInModelTests
{
    private const string Name = "regional-accounts";

    private static readonly ModelText Text = BuiltInModel.Find(Name)!;

    private static readonly ModelDefinition Model = ModelDefinition.Parse(Text).ValueOrThrow();

    private static string Whole => string.Join('\n', Text.Lines);

    [Fact]
    public void Names_HaveTheModel_AndNoOtherIsFound()
    {
        Assert.Equal(["none", Name], BuiltInModel.Names.ToArray());
        Assert.Null(BuiltInModel.Find("no-such-model"));
        Assert.Null(BuiltInModel.Find(Name + ".model"));
    }

    [Fact]
    public void None_IsEmpty_AndTakesAnyStatements()
    {
        ModelDefinition none = ModelDefinition.Parse(BuiltInModel.Find("none")!).ValueOrThrow();
        Assert.Empty(none.Indicators);
        Assert.Empty(none.Sets);
        Assert.Empty(none.Requirements);
        ModelDefinition own = ModelDefinition.Parse(BuiltInModel.Find("none")!, new ModelText("own", "input g: fraction, rate")).ValueOrThrow();
        Assert.Equal("g", Assert.Single(own.Indicators).Name);
    }

    [Fact]
    public void Parse_HasNoFindings() => Assert.Empty(ModelDefinition.Parse(Text).Diagnostics);

    [Fact]
    public void Indicators_HaveNamesInBothLanguages_AndASource() => Assert.All(Model.Indicators, info =>
    {
        Assert.False(string.IsNullOrWhiteSpace(info.Labels.Vietnamese), info.Name);
        Assert.False(string.IsNullOrWhiteSpace(info.Labels.English), info.Name);
        Assert.False(string.IsNullOrWhiteSpace(info.Source), info.Name);
        Assert.NotEqual(info.Labels.Vietnamese, info.Labels.English);
    });

    [Fact]
    public void Elements_HaveNamesInBothLanguages() => Assert.All(
        Model.Sets.Values.SelectMany(set => set.Elements),
        element => Assert.True(Model.ElementLabels[element] is { Vietnamese.Length: > 0, English.Length: > 0 }, element));

    [Fact]
    public void Vietnamese_IsComposed() => Assert.All(Text.Lines, line => Assert.True(line.IsNormalized(NormalizationForm.FormC), line));

    [Theory]
    [InlineData("volume price value_added volume_growth price_growth")]
    [InlineData("grdp grdp_volume grdp_growth grdp_nominal_growth grdp_deflator deflator_growth share contribution")]
    [InlineData("population population_growth urban_population grdp_per_capita grdp_per_capita_usd exchange_rate")]
    [InlineData("employment employment_by_sector employment_share labour_productivity labour_productivity_growth sector_productivity")]
    [InlineData("investment investment_ratio icor icor_annual capital tfp_growth tfp_contribution public_investment")]
    [InlineData("revenue revenue_core revenue_other domestic_revenue revenue_ratio revenue_buoyancy")]
    [InlineData("expenditure development_expenditure budget_balance debt transfers borrowing")]
    [InlineData("exports iip_growth digital_economy_share income_per_capita manufacturing_share agricultural_product_growth")]
    public void Indicators_OfTheDesign_AreThere(string names) =>
        Assert.All(names.Split(' '), name => Assert.True(Model.ByName.ContainsKey(name), name));

    [Fact]
    public void Equation_TimesAnotherUnit_IsCaughtForEveryIndicator()
    {
        foreach (Equation equation in Model.Equations.Values.Concat(Model.BaseEquations.Values))
        {
            string[] lines = [.. Text.Lines];
            lines[equation.Where.Line - 1] = lines[equation.Where.Line - 1].Replace(" = ", " = population * ", StringComparison.Ordinal);
            var changed = new ModelText(Name, string.Join('\n', lines));
            Assert.Contains(ModelDefinition.Parse(changed).Diagnostics, f => f.Code == "PRJ0412" && f.Where!.Line == equation.Where.Line);
        }
    }

    [Theory]
    [InlineData("investment_volume = investment / grdp_deflator", "investment_volume = investment")]
    [InlineData("= volume[s] * price[s]", "= volume[s]")]
    [InlineData("grdp_per_capita = grdp / population", "grdp_per_capita = grdp")]
    [InlineData("grdp_per_capita = grdp / population", "grdp_per_capita = grdp_volume / population")]
    [InlineData("grdp_per_capita_usd = grdp_per_capita / exchange_rate", "grdp_per_capita_usd = grdp_per_capita * exchange_rate")]
    [InlineData("debt = debt(-1) + borrowing", "debt = debt(-1) + investment_volume")]
    [InlineData("revenue = revenue_core + revenue_other", "revenue = revenue_core + revenue_other / population")]
    [InlineData("(1 - depreciation_rate) + investment_volume", "(1 - depreciation_rate) + investment")]
    [InlineData("/ (grdp_volume - grdp_volume(-1))", "/ (grdp_volume - grdp(-1))")]
    [InlineData("grdp_growth = grdp_volume / grdp_volume(-1) - 1", "grdp_growth = grdp / grdp_volume(-1) - 1")]
    [InlineData("require employment <= population", "require employment <= grdp")]
    public void Equation_LessOneConversion_IsCaught(string written, string mistaken)
    {
        int at = Whole.IndexOf(written, StringComparison.Ordinal);
        Assert.True(at >= 0, written);
        int line = Whole[..at].Count(c => c == '\n') + 1;
        var changed = new ModelText(Name, Whole.Replace(written, mistaken, StringComparison.Ordinal));
        Diagnostic finding = Assert.Single(ModelDefinition.Parse(changed).Diagnostics);
        Assert.Equal(("PRJ0412", line), (finding.Code, finding.Where!.Line));
    }

    [Fact]
    public void Unroll_FiveYears_HasInputsAsOneExpects()
    {
        UnrolledModel unrolled = Texts.Unroll(Model).ValueOrThrow();
        Program program = unrolled.Build();
        var baseYear = new Year(2025);
        Assert.All(program.Inputs, input => Assert.InRange(input.Year.Value, 2025, 2030));
        Assert.Equal(program.Inputs.Length, program.Inputs.Select(input => (input.Id, input.Year)).Distinct().Count());
        foreach (IndicatorInfo info in Model.Indicators.Where(i => i.IsInput))
        {
            Assert.Equal(5 * info.Ids().Count(), program.Inputs.Count(input => input.Id.Name == info.Name && input.Year > baseYear));
        }

        string[] starts = [.. program.Inputs.Where(i => i.Year == baseYear && !Model.ByName[i.Id.Name].IsInput).Select(i => i.Id.ToString()).Order(StringComparer.Ordinal)];
        Assert.Equal(
            [
                "capital", "debt", "employment_by_sector[agriculture]", "employment_by_sector[industry_construction]", "employment_by_sector[services]",
                "exchange_rate", "exports", "income_per_capita", "population", "retail_sales", "revenue_core",
                "volume[agriculture]", "volume[industry_construction]", "volume[product_taxes]", "volume[services]",
            ],
            starts);
        Assert.DoesNotContain(program.Inputs, input => input.Year == baseYear && Model.ByName[input.Id.Name].Kind == MeasureKind.Rate);
        Assert.InRange(program.Instructions.Length, 500, 3000);
    }

    [Fact]
    public void Unroll_BaseYear_PricesAreOneAndValuesAreVolumes()
    {
        UnrolledModel unrolled = Texts.Unroll(Model).ValueOrThrow();
        var baseYear = new Year(2025);
        Program program = unrolled.Build();
        foreach (IndicatorId id in Model.ByName["price"].Ids().Append(new IndicatorId("grdp_deflator")))
        {
            Instruction instruction = program.Instructions[unrolled.Numbers[(id, baseYear)]];
            Assert.Equal(Operation.Constant, instruction.Operation);
            Assert.Equal(1, program.Constants[instruction.Left]);
        }

        Assert.Equal(unrolled.Numbers[(new("grdp_volume"), baseYear)], unrolled.Numbers[(new("grdp"), baseYear)]);
    }
}
