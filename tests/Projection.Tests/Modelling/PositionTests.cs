using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Tests.Modelling;

public class PositionTests
{
    [Fact]
    public void Finding_LineColumnAndLength_CoverTheWord()
    {
        SourceLocation where = Single("input a: fraction, ratio\n\nrequire a <=\n    unheard_of * 2");
        Assert.Equal(new SourceLocation(Texts.File, 4, 5, "unheard_of".Length, "    unheard_of * 2"), where);
    }

    [Fact]
    public void Finding_EndOfStatement_StandsBehindTheLastWord()
    {
        SourceLocation where = Single("input a: fraction   # the kind is missing\n\n# a remark\ninput b: fraction, ratio");
        Assert.Equal((1, "input a: fraction".Length + 1, 1), (where.Line, where.Column, where.Length));
    }

    [Fact]
    public void Finding_EndOfTheText_StandsBehindTheLastWord()
    {
        SourceLocation where = Single("input a: fraction, ratio\nrequire a <= 1 +\n\n");
        Assert.Equal((2, "require a <= 1 +".Length + 1), (where.Line, where.Column));
    }

    [Fact]
    public void Finding_Unit_CoversTheWholeUnit()
    {
        SourceLocation where = Single("input a:  million VND / person , flow");
        Assert.Equal((1, 11, "million VND / person".Length), (where.Line, where.Column, where.Length));
    }

    [Fact]
    public void Finding_TextInABlock_IsMappedIntoItsFile()
    {
        const string Line = "    require a <= unheard_of";
        var text = new ModelText(
            "block", "input a: fraction, ratio\nrequire a <= unheard_of", (line, column, length) => new SourceLocation("plan.yaml", line + 10, column + 4, length, Line));
        SourceLocation where = Assert.Single(ModelDefinition.Parse(text).Diagnostics).Where!;
        Assert.Equal(new SourceLocation("plan.yaml", 12, 18, "unheard_of".Length, Line), where);
    }

    [Fact]
    public void Text_MappedToOnePlace_StillReadsItsUnits()
    {
        // A text in quotes, say: whatever stands in it is told at the quotes, longer than any word.
        var quotes = new SourceLocation("plan.yaml", 7, 12, 60, "model: \"...\"");
        var text = new ModelText("block", "input a: VND / person, current prices, flow\ninput b: million VND, flow", (_, _, _) => quotes);
        Parsed<ModelDefinition> model = ModelDefinition.Parse(text);
        Diagnostic finding = Assert.Single(model.Diagnostics);
        Assert.Equal(("PRJ0421", "million VND", quotes), (finding.Code, finding.Found!, finding.Where!));
    }

    [Fact]
    public void Finding_NotMapped_NamesTheText()
    {
        SourceLocation where = Single("input a: fraction, ratio\nrequire b <= 1");
        Assert.Equal(Texts.File, where.File);
        Assert.Equal("require b <= 1", where.LineText);
    }

    private static SourceLocation Single(string text) => Assert.Single(Texts.Findings(text)).Where!;
}
