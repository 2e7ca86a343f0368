using Projection.Diagnostics;
using Projection.Files.Tables;
using Projection.Files.Tests.Documents;

namespace Projection.Files.Tests.Tables;

public sealed class ResultTableFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("mixed.csv")]
    [InlineData("mixed.parquet")]
    [InlineData("MIXED.Parquet")]
    public async Task Save_Stopped_LeavesTheFileAsItWas_AndLoadGivesTheTable(string name)
    {
        string path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, "before");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SampleTables.Mixed.SaveAsync(path, new CancellationToken(canceled: true)));
        Assert.Equal("before", await File.ReadAllTextAsync(path));

        SampleTables.Mixed.Save(path);
        SampleTables.AssertSame(SampleTables.Mixed, ResultTableFile.Load(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".parquet")]
    public async Task Files_ThatAreNone_AreFindings(string ending)
    {
        string folder = Path.Combine(_folder, "folder" + ending);
        Directory.CreateDirectory(folder);

        Assert.Equal("PRJ0101", Assert.Single(Reading.Said(await ResultTableFile.ReadAsync(Path.Combine(_folder, "none" + ending))).Diagnostics).Code);
        Assert.Equal("PRJ0102", Assert.Single(Reading.Said(await ResultTableFile.ReadAsync(folder)).Diagnostics).Code);
        Assert.Equal("PRJ0504", Assert.Single((await Assert.ThrowsAsync<InvalidInputException>(() => SampleTables.Mixed.SaveAsync(folder))).Diagnostics).Code);
        Assert.Equal("PRJ0504", Assert.Single(Assert.Throws<InvalidInputException>(() => SampleTables.Mixed.Save(Path.Combine(_folder, "no", "x" + ending))).Diagnostics).Code);
    }

    [Fact]
    public async Task Read_CsvInAnotherEncoding_IsAFinding()
    {
        string path = Path.Combine(_folder, "old.csv");
        await File.WriteAllBytesAsync(path, [(byte)'a', (byte)'\n', 0xE0, (byte)'\n']);

        Assert.Equal("PRJ0801", Assert.Single(Reading.Said(await ResultTableFile.ReadAsync(path)).Diagnostics).Code);
    }

    [Theory]
    [InlineData("table.xlsx")]
    [InlineData(".csv")]
    [InlineData("csv")]
    public void Save_AnotherEnding_IsRefused(string name)
    {
        Assert.Null(ResultTableFile.EndingOf(name));
        Assert.Contains(".csv or .parquet", Assert.Throws<ArgumentException>(() => SampleTables.Mixed.Save(name)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ResultTableFile.Load(name));
    }
}
