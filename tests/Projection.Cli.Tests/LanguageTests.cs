namespace Projection.Cli.Tests;

/// <summary>Findings in the language that was asked for.</summary>
public class LanguageTests
{
    [Theory]
    [InlineData("", "thiếu tên lệnh: check, ")]
    [InlineData("chek|x.yaml", "không có lệnh chek")]
    [InlineData("check", "thiếu SCENARIO: check SCENARIO")]
    [InlineData("run|x.yaml|--frmat|json", "không có tùy chọn --frmat")]
    [InlineData("run|x.yaml|y.yaml", "thừa đối số \"y.yaml\" cho lệnh run")]
    [InlineData("run|x.yaml|--format|xml", "--format không nhận giá trị \"xml\"; chỉ nhận một trong: csv, json, table")]
    [InlineData("run|x.yaml|--set", "--set cần một giá trị")]
    [InlineData("run|x.yaml|--format|json|--format|csv", "--format chỉ nhận một giá trị; đang có \"json\", \"csv\"")]
    [InlineData("simulate|x.yaml|--trials|abc", "--trials cần một số nguyên viết bằng chữ số, không có dấu phân nhóm; đang có \"abc\"")]
    [InlineData("simulate|x.yaml|--seed|-1", "--seed cần một số nguyên từ 0 đến 18446744073709551615; đang có \"-1\"")]
    public async Task CommandLine_ThatCannotBeRead_IsExplainedInVietnamese(string arguments, string message)
    {
        string[] words = arguments.Length == 0 ? [] : arguments.Split('|');
        Answer byOption = await Answer.To([.. words, "--lang", "vi"]);
        Answer byEnvironment = await Answer.To(Language.Vietnamese, isTerminal: false, CancellationToken.None, words);

        Assert.StartsWith($"lỗi PRJ0501: {message}", byEnvironment.Error, StringComparison.Ordinal);
        Assert.Equal(2, byEnvironment.Code);
        if (arguments != "run|x.yaml|--set")
        {
            Assert.Equal(byEnvironment.Error, byOption.Error);
        }
    }

    [Theory]
    [InlineData("--lang=vi", Language.Vietnamese)]
    [InlineData("--lang:vi", Language.Vietnamese)]
    [InlineData("--lang vi", Language.Vietnamese)]
    [InlineData("--lang en", Language.English)]
    [InlineData("--lang fr", Language.English)]
    [InlineData("--lang", Language.English)]
    [InlineData("-- --lang vi", Language.English)]
    [InlineData("--set a=--lang=vi", Language.English)]
    public void Of_Arguments_FindsTheLanguage(string arguments, Language expected) =>
        Assert.Equal(expected, CommandLineLanguage.Of(arguments.Split(' '), Language.English));

    [Fact]
    public async Task Lang_InFrontOfTheCommand_CountsToo()
    {
        Answer front = await Answer.To("--lang", "vi", "check", Answer.Example);
        Answer behind = await Answer.To("check", Answer.Example, "--lang", "vi");

        Assert.Equal(behind, front);
        Assert.Contains("chỉ tiêu", front.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_InAFile_IsVietnameseWithItsSourceLine()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, "scenario: test\nmodel: regional-accounts\nbase-year: 2025\nhorizon: 2030\ntargts: []\n");
        try
        {
            Answer answer = await Answer.To("check", file, "--lang", "vi");
            Assert.StartsWith($"{file}(5,1): lỗi PRJ0201: không có khóa targts\n    5 | targts: []\n      | ^~~~~~\n   đang có:  targts\n   cần có:   ", answer.Error, StringComparison.Ordinal);
            Assert.EndsWith("\n   cách sửa: có phải ý bạn là targets?\n", answer.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
