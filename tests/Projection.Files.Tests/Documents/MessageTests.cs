using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Tests.Documents;

/// <summary>Whole messages, as a person reads them.</summary>
public class MessageTests
{
    [Fact]
    public void DuplicateKey_Message() => Check("scenario: x\nhorizon: 2030\nhorizon: 2035\n", """
        test.yaml(3,1): error PRJ0126: the key "horizon" stands twice: on line 2 and again on line 3
            3 | horizon: 2035
              | ^~~~~~~
           found:    line 2, column 1 and line 3, column 1
           expected: every key once in its mapping
           mend:     remove one of the two, or give it another name
        """);

    [Fact]
    public void Tab_Message() => Check("targets:\n\t- grdp\n", """
        test.yaml(2,1): error PRJ0120: a tab is used for indentation
            2 |  - grdp
              | ^
           found:    a tab
           expected: spaces: YAML allows no tab at the beginning of a line
           mend:     replace the tab by spaces, usually two for each level
        """);

    [Fact]
    public void QuoteNotClosed_Message() => Check("title: \"Kịch bản\nbase-year: 2025\n", """
        test.yaml(1,8): error PRJ0140: the quote that opens here is not closed
            1 | title: "Kịch bản
              |        ^~~~~~~~~
           found:    no " at the end of the text
           expected: a closing " on this line
           mend:     add the closing "; a text over several lines needs every further line indented
        """);

    [Fact]
    public void WrongIndentation_Message() => Check("assumptions:\n  exports:\n    growth: 8\n   imports:\n", """
        test.yaml(4,4): error PRJ0143: the indentation fits no line above
            4 |    imports:
              |    ^~~~~~~~
           found:    3 spaces
           expected: as a line above it: 0, 2 or 4 spaces
           mend:     move the line to the column of the lines it belongs with
        """);

    [Fact]
    public void CharacterCannotBegin_Message() => Check("targets:\n  - { id: growth, unit: % }\n", """
        test.yaml(2,25): error PRJ0144: a value cannot begin with %
            2 |   - { id: growth, unit: % }
              |                         ^
           found:    %
           expected: a text, a number, [ or {
           mend:     put the value in quotes
        """);

    [Fact]
    public void Tag_Message() => Check("grdp: !!float 361.6\n", """
        test.yaml(1,7): error PRJ0127: the tag !!float is not allowed
            1 | grdp: !!float 361.6
              |       ^~~~~~~
           found:    the tag !!float
           expected: values without tags; what a value means follows from its key
           mend:     remove the tag, or put a text that begins with ! in quotes
        """);

    [Fact]
    public void ControlCharacter_Message() => Check("name: \"\u001b[2J\"\n", """
        test.yaml(1,8): error PRJ0111: a control character stands here: U+001B (escape, begins a terminal command)
            1 | name: " [2J"
              |        ^
           found:    U+001B (escape, begins a terminal command)
           expected: visible characters, spaces and line ends
           mend:     delete the character or the escape that makes it
        """);

    [Fact]
    public void NotUtf8_Message()
    {
        Parsed<DocumentNode> read = DocumentReader.Read((byte[])[.. "name: t"u8, 0xD8, .. "nh\n"u8], "test.yaml");
        Assert.Equal("""
            test.yaml(1,8): error PRJ0108: the file is not UTF-8 at byte 8
                1 | name: t�nh
                  |        ^
               found:    the byte D8 (hexadecimal), byte 8 of the file counted from 1
               expected: UTF-8
               mend:     open the file with the encoding it was written in (older Vietnamese files: TCVN3, VNI or Windows-1258), and save it as UTF-8
            """.ReplaceLineEndings("\n"), Reading.Render(read));
    }

    private static void Check(string text, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), Reading.Render(Reading.Read(text)));
}
