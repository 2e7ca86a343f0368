using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Tests.Documents;

public class BlockTextTests
{
    [Theory]
    [InlineData("model: |\n  a = 1\n  b = a\n")]
    [InlineData("x: 1\nmodel: |-   # equations\n\n\n     a = 1\n       b = a\n\n     c\nz: 2\n")]
    [InlineData("model: &m |2\n    a = 1\n  b = a\n")]
    [InlineData("- - |+\n    tỷ = đồng\n\n\n- y\n")]
    [InlineData("model: |\r\n  a = 1\r\n\r\n  b = a\r\n")]
    [InlineData("model: |\r  a = 1\r  b = a")]
    public void LocationOf_EveryCharacter_PointsAtThatCharacterInTheFile(string file)
    {
        ScalarNode node = Block(Reading.Value(file));
        string[] lines = node.Text.Split('\n');
        int seen = 0;
        for (int line = 1; line <= lines.Length; line++)
        {
            for (int column = 1; column <= lines[line - 1].Length; column++)
            {
                SourceLocation where = node.Block!.LocationOf(line, column, 1);
                Assert.Equal(lines[line - 1][column - 1], where.LineText![where.Column - 1]);
                Assert.Equal(where.LineText, file.ReplaceLineEndings("\n").Split('\n')[where.Line - 1]);
                seen++;
            }
        }

        Assert.Equal(lines.Sum(l => l.Length), seen);
        Assert.True(seen > 5);
    }

    [Fact]
    public void LocationOf_Token_IsWhereAPersonSeesIt()
    {
        ScalarNode node = Block(Reading.Value("scenario: x\nmodel: |\n    grdp = labour * productivity\n    wage = grdp\n"));
        Assert.Equal((3, 4), (node.Block!.FirstLine, node.Block.Indent));
        Assert.Equal(
            new SourceLocation("test.yaml", 3, 21, 12, "    grdp = labour * productivity"),
            node.Block.LocationOf(1, 17, 12));
        Assert.Equal("test.yaml(4,5)", node.Block.LocationOf(2, 1, 4).ToString());
    }

    [Fact]
    public void LocationOf_PastTheEnd_IsTheEnd()
    {
        BlockText block = Block(Reading.Value("m: |\n  ab\n\n  cd\nz: 1\n")).Block!;
        Assert.Equal("test.yaml(2,5)", block.LocationOf(1, 9, 1).ToString());       // behind ab
        Assert.Equal("test.yaml(3,1)", block.LocationOf(2, 1, 1).ToString());       // the blank line
        Assert.Equal("test.yaml(4,5)", block.LocationOf(4, 1, 1).ToString());       // behind the last line, not on z
        Assert.Equal("test.yaml(4,5)", block.LocationOf(99, 7, 1).ToString());
        Assert.Equal(2, block.LocationOf(1, 1, 50).Length);
    }

    [Fact]
    public void LocationOf_EmptyBlock_IsTheLineBelow() =>
        Assert.Equal("test.yaml(2,1)", Block(Reading.Value("m: |\n")).Block!.LocationOf(1, 1, 1).ToString());

    [Fact]
    public void LocationOf_BelowOne_Throws()
    {
        BlockText block = Block(Reading.Value("m: |\n  ab\n")).Block!;
        Assert.Throws<ArgumentOutOfRangeException>(() => block.LocationOf(0, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.LocationOf(1, 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => block.LocationOf(1, 1, 0));
    }

    [Theory]
    [InlineData("a: >\n  b\n")]
    [InlineData("a: b\n  c\n")]
    [InlineData("a: \"b\"\n")]
    public void Block_OtherThanLiteral_IsMissing(string file) =>
        Assert.Null(Assert.IsType<ScalarNode>(Reading.Mapping(file).Find("a")!.Value).Block);

    private static ScalarNode Block(DocumentNode node) => node switch
    {
        ScalarNode scalar => scalar,
        SequenceNode list => Block(list.Items[0]),
        MappingNode mapping => Block((mapping.Find("model") ?? mapping.Find("m"))!.Value),
        _ => throw new ArgumentException("no block", nameof(node)),
    };
}
