using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Tests.Documents;

public partial class DocumentReaderTests
{
    [Theory]
    [InlineData("a: NO", "{'a': 'NO'}")]
    [InlineData("a: \"x\\ty\\n\"", "{'a': 'x\ty\n'}")]
    [InlineData("a: 'it''s'", "{'a': 'it's'}")]
    [InlineData("a:\nb: ~\nc: null\nd: \"\"\ne: Null", "{'a': null, 'b': null, 'c': null, 'd': '', 'e': 'Null'}")]
    [InlineData("a: [1, [2, {b: 3}], c: 4]", "{'a': ['1', ['2', {'b': '3'}], {'c': '4'}]}")]
    [InlineData("- a\n-\n  - b\n  - c: d\n    e: f\n", "['a', ['b', {'c': 'd', 'e': 'f'}]]")]
    [InlineData("a: one\n  two\n\n  three\n", "{'a': 'one two\nthree'}")]
    [InlineData("a: |\n  x = 1\n    y\n\n  z\nb: >-\n  one\n  two\n", "{'a': 'x = 1\n  y\n\nz\n', 'b': 'one two'}")]
    [InlineData("? a\n: b\n", "{'a': 'b'}")]
    [InlineData("just text", "'just text'")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n", "{'a': '1'}")]
    [InlineData("# c\na: 1 # d\n", "{'a': '1'}")]
    [InlineData("zebra: 1\napple: 2\nmango: 3", "{'zebra': '1', 'apple': '2', 'mango': '3'}")]
    [InlineData("a: &x {b: [1]}\nc: *x\nd: &y k\n*y : v", "{'a': {'b': ['1']}, 'c': {'b': ['1']}, 'd': 'k', 'k': 'v'}")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x", "{'a': '1', 'b': '2', 'c': '2'}")]
    [InlineData("\"<<\": 1", "{'<<': '1'}")]
    [InlineData("a: \"\\uD83D\\uDE00\"", "{'a': '😀'}")]
    public void Read_ValidDocument_GivesTexts(string text, string expected)
    {
        Parsed<DocumentNode> read = Reading.Read(text);
        Assert.Equal("", Reading.Render(read));
        Assert.Equal(expected, Reading.Text(read.Value));
    }

    [Fact]
    public void Read_Scalars_SayWhetherQuoted()
    {
        MappingNode mapping = Reading.Mapping("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\n\"e\": ~\n");
        Assert.Equal(
            ["a False", "b True", "c True", "d False", "e False"],
            mapping.Entries.Select(e => $"{e.Key.Text} {((ScalarNode)e.Value).IsQuoted}"));
        Assert.True(mapping.Find("e")!.Key.IsQuoted);
    }

    [Fact]
    public void Find_MissingKey_IsNull()
    {
        MappingNode mapping = Reading.Mapping("a: 1\nB: 2");
        Assert.Equal("1", Assert.IsType<ScalarNode>(mapping.Find("a")!.Value).Text);
        Assert.Null(mapping.Find("A"));
        Assert.Null(mapping.Find("b"));
    }

    [Fact]
    public void Read_Nodes_CarryTheirPlace()
    {
        MappingNode mapping = Reading.Mapping("first: \"tỷ đồng\"  # unit\nlist: &l [a, bb: c]\nblock:\n  inner: x\n");
        Assert.Equal("test.yaml(1,8)+9 first: \"tỷ đồng\"  # unit", Place(mapping.Find("first")!.Value));
        Assert.Equal("test.yaml(2,1)+4 list: &l [a, bb: c]", Place(mapping.Find("list")!.Key));
        var list = Assert.IsType<SequenceNode>(mapping.Find("list")!.Value);
        Assert.Equal("test.yaml(2,10)+10 list: &l [a, bb: c]", Place(list));
        Assert.Equal("test.yaml(2,14)+5 list: &l [a, bb: c]", Place(list.Items[1]));
        Assert.Equal("test.yaml(4,3)+8   inner: x", Place(mapping.Find("block")!.Value));
    }

    [Fact]
    public void Read_CharactersOfTwoUnits_ColumnsCountUnits() =>
        Assert.Equal("test.yaml(1,11)+2 {\"😀\": 1, bé: 2}", Place(Reading.Mapping("{\"😀\": 1, bé: 2}").Entries[1].Key));

    [Fact]
    public void Read_Alias_KeepsThePlaceWhereTheValueIsWritten()
    {
        MappingNode mapping = Reading.Mapping("a: &x hello\nb: *x\n*x : 1\n");
        Assert.Same(mapping.Find("a")!.Value, mapping.Find("b")!.Value);
        Assert.Equal("test.yaml(1,7)+5 a: &x hello", Place(mapping.Find("b")!.Value));
        Assert.Equal("test.yaml(3,1)+2 *x : 1", Place(mapping.Find("hello")!.Key));
    }

    [Fact]
    public void Read_MixedLineEnds_LineNumbersAndTextsAreRight() =>
        Assert.Equal(
            ["1 a: 1", "2 b: 2", "3 c: 3", "5 d: 4"],
            Reading.Mapping("a: 1\rb: 2\r\nc: 3\n\rd: 4").Entries.Select(e => FormattableString.Invariant($"{e.Key.Where.Line} {e.Key.Where.LineText}")));

    [Fact]
    public void Read_SeveralFaults_AreAllReportedInOrder() => Assert.Equal(
        "PRJ0126@2:1 PRJ0127@3:4 PRJ0111@4:6 PRJ0129@5:4 PRJ0123@6:1 PRJ0128@7:1 PRJ0129@7:5 PRJ0122@8:1 PRJ0125@9:1",
        Reading.Findings($"a: 1\na: 2\nb: !!int 3\nc: \"x\u0001\"\nd: *no\n{new string('k', 201)}: 1\n<<: *no\ne\u00a0f: 1\n[g]: 1\n"));

    [Fact]
    public void Read_VeryManyFaults_AreCutAtOneHundred()
    {
        Parsed<DocumentNode> read = Reading.Read(string.Concat(Enumerable.Repeat("\u202e", 5000)));
        Assert.Equal(101, read.Diagnostics.Length);
        Assert.Equal(["PRJ0112", "PRJ0113"], read.Diagnostics.Select(d => d.Code).Distinct());
        Assert.Equal("PRJ0113", read.Diagnostics[^1].Code);
    }

    private static string Place(DocumentNode node) => FormattableString.Invariant($"{node.Where}+{node.Where.Length} {node.Where.LineText}");
}
