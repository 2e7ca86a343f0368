using Projection.Files.Tables;
using Projection.Tabulation;

namespace Projection.Cli.Tests;

/// <summary><c>simulate --save-trials</c>.</summary>
public sealed class SaveTrialsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("random")]
    [InlineData("sobol")]
    public async Task SaveTrials_ParquetAndCsv_HoldTheSameTrials(string plan)
    {
        ResultTable columns = await Saved("trials.parquet", "--plan", plan);
        ResultTable lines = await Saved("trials.CSV", "--plan", plan);

        Assert.Equal(columns.Columns.Select(c => (c.Name, c.Kind, c.UnitText)), lines.Columns.Select(c => (c.Name, c.Kind, c.UnitText)));
        Assert.Equal(Bits(columns), Bits(lines));
        Assert.Equal(plan == "sobol" ? 4096 : 3000, columns.Rows);
        Assert.Equal("nghìn tỷ đồng", columns["target:grdp"].UnitText);
        Assert.Equal(("7", plan, "example"), (columns.Facts["seed"], columns.Facts["plan"], columns.Facts["scenario"]));
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(_folder).Count());
    }

    [Fact]
    public async Task SaveTrials_ShareThatAttainsATarget_IsThatOfTheAnswer()
    {
        ResultTable trials = await Saved("trials.parquet");
        Answer answer = await Answer.To("simulate", Answer.Example, "--trials", "3000", "--seed", "7", "--format", "json");
        double probability = answer.Json().GetProperty("targets")[0].GetProperty("probability").GetDouble();

        Assert.Equal("growth", answer.Json().GetProperty("targets")[0].GetProperty("id").GetString());
        Assert.Equal(probability, trials["target:growth"].Numbers.Count(x => x >= 7.5) / 3000.0);
    }

    [Fact]
    public async Task SaveTrials_AnyNumberOfThreads_GivesTheSameBytes()
    {
        await Saved("one.parquet", "--threads", "1");
        await Saved("four.parquet", "--threads", "4");

        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(_folder, "one.parquet")), await File.ReadAllBytesAsync(Path.Combine(_folder, "four.parquet")));
    }

    [Fact]
    public async Task SaveTrials_AnswerOnTheScreen_IsTheSameAsWithout()
    {
        string[] line = ["simulate", Answer.Example, "--trials", "3000", "--format", "csv"];

        Assert.Equal((await Answer.To(line)).Out, (await Answer.To([.. line, "--save-trials", Path.Combine(_folder, "t.csv")])).Out);
    }

    [Theory]
    [InlineData("trials.xlsx", "3000", "PRJ0502: --save-trials cannot be", "FILE.csv|FILE.parquet")]
    [InlineData(".parquet", "3000", "PRJ0502: --save-trials cannot be", "FILE.csv|FILE.parquet")]
    [InlineData("trials.parquet", "1000000000", "PRJ0810", "at most 2147483648 bytes, here ")]
    [InlineData("no/such/folder/trials.csv", "3000", "PRJ0504", "a name in a folder that exists")]
    public async Task SaveTrials_ThatCannotBe_IsSaidBeforeTheRun(string file, string trials, string finding, string expected)
    {
        Answer answer = await Answer.To("simulate", Answer.Example, "--trials", trials, "--save-trials", Path.Combine(_folder, file));

        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.Contains(finding, answer.Error, StringComparison.Ordinal);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task SaveTrials_TooMany_IsSaidInVietnamese()
    {
        Answer answer = await Answer.To("simulate", Answer.Example, "--trials", "1000000000", "--lang", "vi", "--save-trials", Path.Combine(_folder, "t.csv"));

        Assert.Contains("quá nhiều lần thử để lưu từng lần", answer.Error, StringComparison.Ordinal);
        Assert.Matches("1000000000 lần thử, mỗi lần \\d+ giá trị, mỗi giá trị 8 byte", answer.Error);
    }

    [Fact]
    public async Task SaveTrials_Interrupted_LeavesNothing()
    {
        Answer answer = await Answer.To(Language.English, isTerminal: false, new CancellationToken(canceled: true), "simulate", Answer.Example, "--save-trials", Path.Combine(_folder, "t.csv"));

        Assert.Equal(130, answer.Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    private async Task<ResultTable> Saved(string name, params string[] options)
    {
        string path = Path.Combine(_folder, name);
        Answer answer = await Answer.To(["simulate", Answer.Example, "--trials", "3000", "--seed", "7", "--save-trials", path, .. options]).ConfigureAwait(false);
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        return (await ResultTableFile.ReadAsync(path).ConfigureAwait(false)).ValueOrThrow();
    }

    private static IEnumerable<long> Bits(ResultTable table) => table.Columns.Skip(1).SelectMany(c => c.Numbers.Select(BitConverter.DoubleToInt64Bits));
}
