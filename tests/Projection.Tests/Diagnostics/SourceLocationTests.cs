using Projection.Diagnostics;

namespace Projection.Tests.Diagnostics;

public class SourceLocationTests
{
    [Fact]
    public void ToString_LineAndColumn_AreWrittenForEditors() => Assert.Equal("a b.yaml(12,3)", new SourceLocation("a b.yaml", 12, 3).ToString());

    [Fact]
    public void ToString_WholeFile_IsTheNameAlone() => Assert.Equal("a.yaml", SourceLocation.WholeFile("a.yaml").ToString());
}
