using System.Text.Json;

namespace Projection.Cli.Tests.Certificates;

/// <summary>The option <c>--certificate</c>: the file is written whole or not at all.</summary>
public sealed class CertificateOptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_WithCertificate_AnswersAsWithout()
    {
        string file = Path.Combine(_folder, "certificate.json");
        Answer with = await Answer.To("check", Answer.Example, "--certificate", file);
        Answer without = await Answer.To("check", Answer.Example);
        Assert.Equal(without, with);
        using JsonDocument certificate = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal("projection/certificate/1", certificate.RootElement.GetProperty("schema").GetString());
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Check_CertificateThatIsThere_IsReplaced()
    {
        string file = Path.Combine(_folder, "certificate.json");
        await File.WriteAllTextAsync(file, "old");
        await Answer.To("check", Answer.Example, "--certificate", file);
        Assert.StartsWith("{", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no/such/folder/certificate.json")]
    public async Task Check_CertificateThatCannotBeWritten_IsWrongInput_AndNothingIsChecked(string name)
    {
        Answer answer = await Answer.To("check", Answer.Example, "--certificate", Path.Combine(_folder, name));
        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.Contains("PRJ0504", answer.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Check_Interrupted_LeavesTheOldCertificate()
    {
        string file = Path.Combine(_folder, "certificate.json");
        await File.WriteAllTextAsync(file, "old");
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        Answer answer = await Answer.To(Language.English, isTerminal: false, stopped.Token, "check", Answer.Example, "--certificate", file);
        Assert.Equal(130, answer.Code);
        Assert.Equal("old", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Check_SameScenario_SameCertificate()
    {
        string[] texts = new string[2];
        for (int run = 0; run < texts.Length; run++)
        {
            string file = Path.Combine(_folder, "certificate.json");
            await Answer.To("check", Answer.PeoplesCommittee, "--certificate", file);
            texts[run] = await File.ReadAllTextAsync(file);
        }

        Assert.Equal(texts[0], texts[1]);
    }
}
