using System.Text;
using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Tests.Documents;

public partial class DocumentReaderTests
{
    [Fact]
    public void Limits_Defaults()
    {
        DocumentLimits limits = DocumentLimits.Default;
        Assert.Equal(4194304, limits.MaximumBytes);
        Assert.Equal(32, limits.MaximumDepth);
        Assert.Equal(200000, limits.MaximumNodes);
        Assert.Equal(100000, limits.MaximumScalarLength);
        Assert.Equal(200, limits.MaximumKeyLength);
        Assert.Equal(100, limits.MaximumAliases);
        Assert.Equal(new DocumentLimits(), limits);
    }

    [Theory]
    [InlineData("abcd: 12", "")]                                 // 8 bytes
    [InlineData("abcd: 123", "PRJ0105@0:0")]
    [InlineData("a: đ12", "")]                                   // bytes are counted, not characters
    [InlineData("a: đđđ", "PRJ0105@0:0")]
    public void Read_MaximumBytes_IsStillAllowed(string text, string expected) =>
        Assert.Equal(expected, Reading.Findings(text, new DocumentLimits { MaximumBytes = 8 }));

    [Theory]
    [InlineData("a: {b: [1]}", "")]                              // three levels
    [InlineData("a: {b: [[1]]}", "PRJ0133@1:9")]
    [InlineData("a:\n  b:\n    c:\n      d: 1\n", "PRJ0133@4:7")]
    [InlineData("- - - - x", "PRJ0133@1:7")]
    public void Read_MaximumDepth_IsStillAllowed(string text, string expected) =>
        Assert.Equal(expected, Reading.Findings(text, new DocumentLimits { MaximumDepth = 3 }));

    [Theory]
    [InlineData("[1, 2, 3, 4, 5]", "")]                          // six nodes
    [InlineData("[1, 2, 3, 4, 5, 6]", "PRJ0132@1:17")]
    [InlineData("a: &x [1]\nb: *x", "PRJ0132@2:4")]              // 1 + 1 + 2 + 1 + 2
    [InlineData("a: &x 1\nb: *x", "")]                           // 1 + 1 + 1 + 1 + 1
    public void Read_MaximumNodes_CountsAliasesWrittenOut(string text, string expected) =>
        Assert.Equal(expected, Reading.Findings(text, new DocumentLimits { MaximumNodes = 6 }));

    [Theory]
    [InlineData("[&x 1, *x, *x]", "")]
    [InlineData("[&x 1, *x, *x, *x]", "PRJ0131@1:16")]
    public void Read_MaximumAliases_IsStillAllowed(string text, string expected) =>
        Assert.Equal(expected, Reading.Findings(text, new DocumentLimits { MaximumAliases = 2 }));

    [Theory]
    [InlineData("a: 12345", "")]
    [InlineData("a: 123456\nb: \"123456\"\nc: 12345", "PRJ0134@1:4 PRJ0134@2:4")]
    [InlineData("a: |\n  1234\n", "")]                           // the final line end counts
    [InlineData("a: |\n  12345\n", "PRJ0134@1:4")]
    public void Read_MaximumScalarLength_IsStillAllowed(string text, string expected) =>
        Assert.Equal(expected, Reading.Findings(text, new DocumentLimits { MaximumScalarLength = 5 }));

    [Theory]
    [InlineData(200, "")]
    [InlineData(201, "PRJ0123@2:1")]
    [InlineData(1100, "PRJ0123@2:1")]                            // beyond what the scanner takes for a key
    [InlineData(70000, "PRJ0123@2:1")]
    public void Read_MaximumKeyLength_IsStillAllowed(int length, string expected) =>
        Assert.Equal(expected, Reading.Findings($"a: 1\n{new string('k', length)}: 1\nb: 2\n"));

    [Fact]
    public void Read_LongKeyByTheCallersWish_IsRead()
    {
        string key = new('k', 3000);
        MappingNode read = Assert.IsType<MappingNode>(Reading.Read($"{key}: 1", new DocumentLimits { MaximumKeyLength = 3000 }).Value);
        Assert.Equal(key, read.Entries[0].Key.Text);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[[],")]
    public void Read_HundredThousandLevels_AreRefused(string level) =>
        Assert.Contains("PRJ0133@1:", Reading.Findings(string.Concat(Enumerable.Repeat(level, 100_000))), StringComparison.Ordinal);

    [Fact]
    public void Read_TenThousandLevelsByTheCallersWish_DoNotOverflowTheStack()
    {
        Parsed<DocumentNode> read = null!;
        var thread = new Thread(() => read = Reading.Read(new string('[', 10_000) + new string(']', 10_000), new DocumentLimits { MaximumDepth = 10_000 }), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        int depth = 0;
        for (DocumentNode? node = read.Value; node is SequenceNode list; node = list.Items.FirstOrDefault())
        {
            depth++;
        }

        Assert.Equal(10_000, depth);
    }

    [Fact]
    public void Read_BillionLaughs_IsRefusedInLittleMemory()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i <= 9; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Parsed<DocumentNode> read = Reading.Read(text.ToString());
        long used = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal("PRJ0132", Assert.Single(read.Diagnostics).Code);
        Assert.True(used < 64 * 1024 * 1024, FormattableString.Invariant($"{used} bytes"));
    }

    [Fact]
    public void Read_LineOf50Megabytes_IsRefusedBySize()
    {
        byte[] bytes = new byte[50_000_000];
        Array.Fill(bytes, (byte)'x');
        Diagnostic only = Assert.Single(DocumentReader.Read(bytes, "test.yaml").Diagnostics);
        Assert.Equal("PRJ0105", only.Code);
        Assert.Equal("50000000 bytes", only.Found);
    }

    [Fact]
    public void Read_MillionIndicators_IsRefusedBySize()
    {
        var text = new StringBuilder("indicators:\n");
        for (int i = 0; i < 1_000_000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  i{i}: {{base: {i}}}\n");
        }

        Assert.Equal("PRJ0105@0:0", Reading.Findings(text.ToString()));
    }

    // Patterns at which a scanner may go over the same text again and again: one that did would not end within any test run.
    [Theory]
    [InlineData("", "a:\n")]
    [InlineData("", "- |\n")]
    [InlineData("", "\u202e")]
    [InlineData("", "&a ")]
    [InlineData("", "! ")]
    [InlineData("", "\"a\" ")]
    [InlineData("", "%")]
    [InlineData("", "a\n")]
    [InlineData("[", "a,")]
    [InlineData("[", "!!a b,")]
    [InlineData("[", "a: b,")]
    [InlineData("[", "\u00a0a,")]
    [InlineData("[", "\"\\e\",")]
    [InlineData("{", "a,")]
    [InlineData("\"", "\\u0041")]
    [InlineData("a: |\n  ", "a\t")]
    public void Read_MegabytesOfOnePattern_GiveAValueOrAnError(string begin, string pattern)
    {
        byte[] unit = Encoding.UTF8.GetBytes(pattern);
        byte[] spaces = Encoding.UTF8.GetBytes(new string(' ', 250_000));
        byte[] body = [.. Enumerable.Repeat(unit, 500_000 / unit.Length).SelectMany(b => b)];
        foreach (byte[] bytes in (byte[][])[[.. Encoding.UTF8.GetBytes(begin), .. body, .. body], [.. spaces, .. Encoding.UTF8.GetBytes(begin), .. body, .. spaces]])
        {
            Parsed<DocumentNode> read = DocumentReader.Read(bytes, "test.yaml");
            Reading.Render(read);
            Assert.Equal(!read.Success, read.Diagnostics.Any(d => d.Severity == Severity.Error));
        }
    }
}
