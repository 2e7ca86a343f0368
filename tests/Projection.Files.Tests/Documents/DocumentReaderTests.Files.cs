using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Tests.Documents;

public partial class DocumentReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("projection-documents-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);

    [Fact]
    public async Task ReadAsync_File_IsReadUnderItsName()
    {
        await File.WriteAllTextAsync(In("a.yaml"), "name: tỉnh\n");
        DocumentNode node = (await DocumentReader.ReadAsync(In("a.yaml"))).ValueOrThrow();
        Assert.Equal("{'name': 'tỉnh'}", Reading.Text(node));
        Assert.Equal(In("a.yaml"), node.Where.File);
    }

    [Fact]
    public async Task ReadAsync_LargerThanTheBuffer_IsReadWhole()
    {
        string value = string.Join(' ', Enumerable.Range(0, 15_000));
        await File.WriteAllTextAsync(In("a.yaml"), "a: " + value);
        Assert.Equal($"{{'a': '{value}'}}", Reading.Text((await DocumentReader.ReadAsync(In("a.yaml"))).Value));
    }

    [Theory]
    [InlineData("missing.yaml", "PRJ0101")]
    [InlineData("missing/folder/x.yaml", "PRJ0101")]
    [InlineData("nul\0in name.yaml", "PRJ0101")]
    [InlineData(".", "PRJ0102")]
    public async Task ReadAsync_NoFile_IsAFinding(string name, string code)
    {
        Parsed<DocumentNode> read = await DocumentReader.ReadAsync(In(name));
        Assert.Equal(code, Assert.Single(read.Diagnostics).Code);
        Assert.Equal(0, read.Diagnostics[0].Where!.Line);
        Reading.Render(read);
    }

    [Fact]
    public async Task ReadAsync_LockedFile_IsAFinding()
    {
        await using var writer = new FileStream(In("a.yaml"), FileMode.Create, FileAccess.Write, FileShare.None);
        Assert.Equal("PRJ0104", Assert.Single((await DocumentReader.ReadAsync(In("a.yaml"))).Diagnostics).Code);
    }

    [Fact]
    public void Describe_EachFailureOfTheSystem_HasItsCode()
    {
        Assert.Equal("PRJ0103", FileBytes.Describe("x", new UnauthorizedAccessException()).Code);
        Assert.Equal("PRJ0101", FileBytes.Describe("x", new FileNotFoundException()).Code);
        Assert.Equal("PRJ0101", FileBytes.Describe("x", new DirectoryNotFoundException()).Code);
        Diagnostic other = FileBytes.Describe("x", new IOException("the disk is on fire"));
        Assert.Equal(("PRJ0104", "the disk is on fire"), (other.Code, other.Found));
    }

    [Fact]
    public async Task ReadAsync_WithoutPermission_IsAFindingExceptForAPrivilegedUser()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await File.WriteAllTextAsync(In("a.yaml"), "a: 1");
        File.SetUnixFileMode(In("a.yaml"), UnixFileMode.None);
        Parsed<DocumentNode> read = await DocumentReader.ReadAsync(In("a.yaml"));
        Assert.Equal(Environment.IsPrivilegedProcess ? "" : "PRJ0103", string.Join(' ', read.Diagnostics.Select(d => d.Code)));
    }

    [Fact]
    public async Task ReadAsync_HundredMegabytes_IsRefusedByItsLength()
    {
        await using (var file = new FileStream(In("big.yaml"), FileMode.Create))
        {
            file.SetLength(100L * 1024 * 1024);
        }

        // Reading stops at the limit, so the exact number can come from nowhere but the length.
        Diagnostic only = Assert.Single((await DocumentReader.ReadAsync(In("big.yaml"))).Diagnostics);
        Assert.Equal("PRJ0105", only.Code);
        Assert.Equal("104857600 bytes", only.Found);
    }

    [Fact]
    public async Task ReadAsync_EndlessDevice_StopsAtTheLimit()
    {
        if (!File.Exists("/dev/zero"))
        {
            return;
        }

        Diagnostic only = Assert.Single((await DocumentReader.ReadAsync("/dev/zero")).Diagnostics);
        Assert.Equal("PRJ0105", only.Code);
        Assert.Equal("more than 4194304 bytes", only.Found);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_Throws()
    {
        await File.WriteAllTextAsync(In("a.yaml"), "a: 1");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DocumentReader.ReadAsync(In("a.yaml"), ct: new CancellationToken(canceled: true)));
    }
}
