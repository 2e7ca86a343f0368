using System.Security.Cryptography;
using System.Text.Json;

namespace Projection.Cli.Tests.Reports;

/// <summary><c>report</c> on the command line: what it writes, what it answers, and what it refuses.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("report").FullName;

    [Fact]
    public async Task Report_WritesTheFile_AndAnswersWithTheVerdict()
    {
        string path = Path.Combine(_folder, "plan.html");
        Answer answer = await Report(path, "--format", "json", "--quiet");

        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        JsonElement json = answer.Json();
        Assert.Equal("projection/report/1", json.GetProperty("schema").GetString());
        Assert.Equal(path, json.GetProperty("file").GetString());
        Assert.Equal("contradictory", json.GetProperty("possible").GetString());
        Assert.Equal("contradictory", json.GetProperty("plausible").GetString());
        Assert.Equal(2000, json.GetProperty("trials").GetInt64());
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Report_NamesTheBytesThatItRead()
    {
        string path = Path.Combine(_folder, "plan.html");
        await Report(path);

        string html = await File.ReadAllTextAsync(path);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Answer.Example))), html, StringComparison.Ordinal);
        string model = Path.Combine(Repository.Root, "src", "Projection", "Modelling", "Models", "regional-accounts.model");
        string[] lines = await File.ReadAllLinesAsync(model);
        byte[] text = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(text)), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_SameInput_SameBytes_WhateverTheThreads()
    {
        string[] files = [Path.Combine(_folder, "a", "plan.html"), Path.Combine(_folder, "b", "plan.html")];
        foreach ((string file, string threads) in files.Zip(["1", "3"]))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            Assert.Equal(0, (await Report(file, "--threads", threads)).Code);
        }

        // The command line names the file and the threads; nothing else differs.
        string[] texts = [.. files.Select((file, i) => File.ReadAllText(file).Replace(_folder, string.Empty, StringComparison.Ordinal).Replace(i == 0 ? "/a/" : "/b/", "/", StringComparison.Ordinal).Replace(i == 0 ? "--threads 1" : "--threads 3", string.Empty, StringComparison.Ordinal))];
        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public async Task Report_Dates()
    {
        string path = Path.Combine(_folder, "plan.html");
        await Report(path, "--lang", "vi");
        Assert.DoesNotContain("ngày lập", await File.ReadAllTextAsync(path), StringComparison.Ordinal);

        await Answer.To("report", Answer.Example, "--out", path, "--trials", "100", "--lang", "vi", "--date", "2026-04-20");
        Assert.Contains("ngày 20/04/2026", await File.ReadAllTextAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PRJ0502", "plan.pdf")]
    [InlineData("PRJ0502", ".html")]
    [InlineData("PRJ0504", "no-such-folder/plan.html")]
    [InlineData("PRJ0502", "plan.html", "--trials", "0")]
    [InlineData("PRJ0502", "plan.html", "--plan", "dice")]
    [InlineData("PRJ0502", "plan.html", "--date", "20.4.2026")]
    public async Task Report_WrongInput_IsSaid_AndNothingIsLeft(string code, string file, params string[] options)
    {
        Answer answer = await Answer.To(["report", Answer.Example, "--out", Path.Combine(_folder, file), .. options]);

        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.Contains(code, answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Report_WithoutOut_OrWithAWrongScenario_IsRefused()
    {
        Answer without = await Answer.To("report", Answer.Example);
        Assert.Equal(2, without.Code);
        Assert.Contains("--out", without.Error, StringComparison.Ordinal);

        string path = Path.Combine(_folder, "plan.html");
        Answer wrong = await Answer.To("report", Path.Combine(_folder, "none.yaml"), "--out", path);
        Assert.Equal(2, wrong.Code);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Report_Interrupted_LeavesTheFormerFile()
    {
        string path = Path.Combine(_folder, "plan.html");
        await File.WriteAllTextAsync(path, "former");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Answer answer = await Answer.To(Language.English, isTerminal: false, stop.Token, "report", Answer.Example, "--out", path);

        Assert.Equal(130, answer.Code);
        Assert.Equal("former", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<Answer> Report(string path, params string[] options) => Answer.To(["report", Answer.Example, "--out", path, "--trials", "2000", "--date", "none", .. options]);
}
