using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Tests.Modelling;

public class StatementTests
{
    [Fact]
    public void Set_Elements_KeepTheirOrder()
    {
        ModelDefinition model = Texts.Model("set sectors: mills,farms ,  shops");
        ModelSet set = Assert.Single(model.Sets).Value;
        Assert.Equal("sectors", set.Name);
        Assert.Equal(["mills", "farms", "shops"], set.Elements.ToArray());
    }

    [Fact]
    public void Label_GivesElementsTheirNames()
    {
        ModelDefinition model = Texts.Model("""
            set sectors: farms, mills, shops
            label farms vi "nông nghiệp" en "farming"
            label mills en "mills and factories"
            input output[s in sectors]: VND, current prices, flow vi "Sản lượng" en "Output"
            input plain: VND, current prices, flow
            """);
        Assert.Equal("Sản lượng: nông nghiệp", model.LabelOf(new IndicatorId("output", "farms"), Language.Vietnamese));
        Assert.Equal("Output: mills and factories", model.LabelOf(new IndicatorId("output", "mills"), Language.English));
        Assert.Equal("Sản lượng: mills and factories", model.LabelOf(new IndicatorId("output", "mills"), Language.Vietnamese));
        Assert.Equal("Output: shops", model.LabelOf(new IndicatorId("output", "shops"), Language.English));
        Assert.Equal("plain", model.LabelOf(new IndicatorId("plain"), Language.English));
        Assert.Equal("unheard_of", model.LabelOf(new IndicatorId("unheard_of"), Language.English));
    }

    [Fact]
    public void Alias_AddsNamesToIndicatorsAndElements()
    {
        ModelDefinition model = Texts.Model("""
            set sectors: farms, mills
            label shops en "shops"
            input output[s in sectors]: VND, current prices, flow, planned as sum
            alias output "Giá trị *"
                "Sản lượng *"
            alias output "Output of *"
            alias farms "nông nghiệp"
            alias shops "cửa hàng"
            input plain: VND, current prices, flow
            """);
        Assert.Equal(["Giá trị *", "Sản lượng *", "Output of *"], model.ByName["output"].Aliases.ToArray());
        Assert.Equal(["Giá trị *", "Sản lượng *", "Output of *"], model.EvaluationOrder.Single(i => i.Name == "output").Aliases.ToArray());
        Assert.Equal(["nông nghiệp"], model.ElementAliases["farms"].ToArray());
        Assert.True(model.ByName["output"].IsPlannedAsSum);
        Assert.False(model.ByName["plain"].IsPlannedAsSum);
        Assert.Empty(model.ByName["plain"].Aliases);
    }

    [Theory]
    [InlineData("alias nothing \"Tên\"", "PRJ0407")]
    [InlineData("alias amount", "PRJ0401")]
    [InlineData("alias amount vi \"Tên\"", "PRJ0401")]
    [InlineData("input alias: VND, flow", "PRJ0420")]
    [InlineData("input other: VND, current prices, flow, planned sum", "PRJ0401")]
    public void Alias_WithSlips_IsNamed(string statement, string code) => Assert.Equal([code], Texts.Codes(Texts.Small + statement));

    [Fact]
    public void Input_AllAttributes_AreRead()
    {
        ModelDefinition model = Texts.Model("""
            set sectors: farms, mills
            input price_growth[s in sectors]: fraction, rate, in [-20 %, 1.5e-1], implied   # a remark
                vi "Tốc độ"
                en "Growth"
                source "SNA 2008"
            """);
        IndicatorInfo info = Assert.Single(model.Indicators);
        Assert.Equal("price_growth", info.Name);
        Assert.Equal("sectors", info.Set!.Name);
        Assert.True(info.IsInput);
        Assert.True(info.IsImplied);
        Assert.Equal(Unit.One, info.Unit);
        Assert.Equal(MeasureKind.Rate, info.Kind);
        Assert.Equal(PriceBasis.None, info.Basis);
        Assert.Equal(new ValueRange(new Rational(-1, 5), new Rational(3, 20)), info.Range);
        Assert.Equal(new Labels("Tốc độ", "Growth"), info.Labels);
        Assert.Equal("SNA 2008", info.Source);
        Assert.Equal((2, 7), (info.Where.Line, info.Where.Column));
        Assert.Equal([new IndicatorId("price_growth", "farms"), new IndicatorId("price_growth", "mills")], info.Ids());
    }

    [Theory]
    [InlineData("VND, current prices, flow", MeasureKind.Flow, PriceBasis.Current)]
    [InlineData("VND/person, constant prices, stock", MeasureKind.Stock, PriceBasis.Constant)]
    [InlineData("price index, index", MeasureKind.Index, PriceBasis.PriceIndex)]
    [InlineData("fraction, ratio", MeasureKind.Ratio, PriceBasis.None)]
    [InlineData("person, stock", MeasureKind.Stock, PriceBasis.None)]
    [InlineData("bed, stock", MeasureKind.Stock, PriceBasis.None)]
    public void Input_UnitKindAndBasis_AreRead(string declaration, MeasureKind kind, PriceBasis basis)
    {
        IndicatorInfo info = Assert.Single(Texts.Model("input x: " + declaration).Indicators);
        Assert.Equal((kind, basis), (info.Kind, info.Basis));
        Assert.Equal(declaration.StartsWith("price", StringComparison.Ordinal) ? "index" : declaration[..declaration.IndexOf(',', StringComparison.Ordinal)], info.Unit.Text);
        Assert.Equal(Labels.None, info.Labels);
        Assert.Null(info.Source);
        Assert.True(info.Range.IsUnbounded);
    }

    [Theory]
    [InlineData("[-inf, inf]", "[-inf, inf]")]
    [InlineData("[0, inf]", "[0, inf]")]
    [InlineData("[-inf, -2.5]", "[-inf, -2.5]")]
    [InlineData("[ -5 %,1e3 ]", "[-0.05, 1000]")]
    [InlineData("[3, 3]", "[3, 3]")]
    public void Input_Range_IsExact(string written, string read) =>
        Assert.Equal(read, Assert.Single(Texts.Model("input x: fraction, ratio, in " + written).Indicators).Range.ToString());

    [Theory]
    [InlineData("[inf, 5]", 30)]
    [InlineData("[0, -inf]", 34)]
    public void Input_InfinityAtTheWrongEnd_IsRefused(string written, int column)
    {
        Diagnostic finding = Assert.Single(Texts.Findings("input xyz: fraction, ratio, in " + written));
        Assert.Equal("PRJ0401", finding.Code);
        Assert.Equal(column + 3, finding.Where!.Column);
    }

    [Fact]
    public void Equation_AllForms_AreRead()
    {
        ModelDefinition model = Texts.Model(Texts.Small + """
            indicator index[s in sectors]: price index, index
            index[s](base) = 1
            index[s] = index[s](-1)
                * (1 + part)    # goes on here

                / 1
            indicator total: VND, current prices, flow
            total = sum(s in sectors, by_sector[s])
            """);
        Assert.Equal("index[s] = index[s](-1) * (1 + part) / 1", model.Equations["index"].ToString());
        Assert.Equal("index[s](base) = 1", model.BaseEquations["index"].ToString());
        Assert.Equal("total = sum(s in sectors, by_sector[s])", model.Equations["total"].ToString());
        Assert.True(model.Equations["index"] is { ReachesBack: true, IsRecursive: true, IsBase: false, Index: "s" });
        Assert.True(model.Equations["total"] is { ReachesBack: false, IsRecursive: false, Index: null });
    }

    [Fact]
    public void Require_AllRelations_AreRead()
    {
        ModelDefinition model = Texts.Model("""
            input a: person, stock
            input b: person, stock
            require a <= b
            require a >= 2 * b
            require a = b
            """);
        Assert.Equal(["require a <= b", "require 2 * b <= a", "require a = b"], model.Requirements.Select(r => r.ToString()));
        Assert.Equal([3, 4, 5], model.Requirements.Select(r => r.Where.Line));
    }

    [Fact]
    public void Sum_SetLeftOut_FollowsFromItsBody()
    {
        ModelDefinition model = Texts.Model(Texts.Small + """
            indicator total: VND, current prices, flow
            total = sum(k, part * by_sector[k])
            """);
        Assert.Equal("total = sum(k in sectors, part * by_sector[k])", model.Equations["total"].ToString());
    }

    [Fact]
    public void Sum_OverAPartOfTheSet_IsAllowed()
    {
        ModelDefinition model = Texts.Model(Texts.Small + """
            set industry: mills
            indicator total: VND, current prices, flow
            total = sum(s in industry, by_sector[s]) + by_sector[farms]
            """);
        Assert.Equal(["mills"], model.Sets["industry"].Elements.ToArray());
    }

    [Fact]
    public void Text_BlankLinesRemarksAndCarriageReturns_ChangeNothing()
    {
        ModelDefinition model = Texts.Model("# a remark\r\n\r\n   # another\r\ninput a: fraction,\r\n\tratio # here\r\n\r\n\r\n");
        Assert.Equal("a", Assert.Single(model.Indicators).Name);
    }

    [Fact]
    public void Text_Empty_GivesAnEmptyModel() => Assert.Empty(Texts.Model(string.Empty).Indicators);

    [Fact]
    public void Find_OnlyQuantitiesOfTheModel()
    {
        ModelDefinition model = Texts.Model(Texts.Small);
        Assert.Equal("people", model.Find(new IndicatorId("people"))!.Name);
        Assert.Equal("by_sector", model.Find(new IndicatorId("by_sector", "mills"))!.Name);
        Assert.All(
            [new("peoples"), new("people", "mills"), new("by_sector"), new IndicatorId("by_sector", "shops")],
            id => Assert.Null(model.Find(id)));
    }

    [Fact]
    public void EvaluationOrder_NeededIndicatorsComeFirst()
    {
        ModelDefinition model = Texts.Model("""
            indicator a: fraction, ratio
            a = b * c
            indicator b: fraction, ratio
            b = c + a(-1)
            input c: fraction, ratio
            """);
        Assert.Equal(["c", "b", "a"], model.EvaluationOrder.Select(i => i.Name));
        Assert.Equal(["a", "b", "c"], model.Indicators.Select(i => i.Name));
    }
}
