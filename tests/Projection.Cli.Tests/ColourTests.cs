using Projection.Cli.Output;
using Projection.Reporting;

namespace Projection.Cli.Tests;

/// <summary>Colours: on terminals only, never in what other programs read, and the text below them stays the same.</summary>
public class ColourTests
{
    private const char Escape = '\u001b';

    [Theory]
    [InlineData(true, "", true)]
    [InlineData(false, "", false)]
    [InlineData(true, "NO_COLOR=1", false)]
    [InlineData(true, "NO_COLOR=", true)]
    [InlineData(true, "TERM=dumb", false)]
    [InlineData(true, "TERM=xterm", true)]
    [InlineData(false, "FORCE_COLOR=1", true)]
    [InlineData(true, "FORCE_COLOR=0", false)]
    [InlineData(false, "FORCE_COLOR=1 NO_COLOR=1", true)]
    public void For_EnvironmentAndTerminal_Decide(bool isTerminal, string environment, bool expected)
    {
        Dictionary<string, string> variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);

        Assert.Equal(expected, Palette.For(isTerminal, variables.GetValueOrDefault).IsOn);
    }

    [Fact]
    public async Task Check_Coloured_IsThePlainPageWithAColouredVerdict()
    {
        Answer plain = await Answer.To("check", Answer.PeoplesCommittee);
        Answer coloured = await Coloured("check", Answer.PeoplesCommittee);

        Assert.DoesNotContain(Escape, plain.Out);
        Assert.Equal(plain.Out, Stripped(coloured.Out));
        Assert.Contains($"{Escape}[1;31mCONTRADICTORY", coloured.Out, StringComparison.Ordinal);
        Assert.All(coloured.Out.Split('\n'), line => Assert.Equal(line.Count(c => c == Escape) / 2, line.Split($"{Escape}[0m").Length - 1));
    }

    [Theory]
    [InlineData(Tone.Good, "1;32")]
    [InlineData(Tone.Open, "1;33")]
    [InlineData(Tone.Bad, "1;31")]
    [InlineData(Tone.Title, "1")]
    public void Write_ToneOverSeveralLines_ColoursEachLineByItself(Tone tone, string code)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        new Screen(writer, 11, new Palette(IsOn: true)).Write(new Page(Language.English, [new Block.Paragraph("first line second", 0, tone), new Block.Paragraph("plain")]));

        Assert.Equal($"{Escape}[{code}mfirst line{Escape}[0m\n{Escape}[{code}msecond{Escape}[0m\nplain\n", writer.ToString());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Format_ForOtherPrograms_IsNeverColoured(string format)
    {
        foreach (string command in new[] { "check", "run", "reconcile", "simulate" })
        {
            Answer coloured = await Coloured(command, Answer.Example, "--format", format);
            Assert.NotEmpty(coloured.Out);
            Assert.DoesNotContain(Escape, coloured.Out);
        }
    }

    [Fact]
    public async Task Finding_Coloured_ShowsItsSeverity()
    {
        Answer plain = await Answer.To("check", "no-such-file.yaml");
        Answer coloured = await Coloured("check", "no-such-file.yaml");

        Assert.StartsWith($"no-such-file.yaml: {Escape}[1;31merror PRJ0101{Escape}[0m: the file does not exist", coloured.Error, StringComparison.Ordinal);
        Assert.Equal(plain.Error, Stripped(coloured.Error));
    }

    [Fact]
    public async Task Finding_WithControlCharactersInTheInput_BringsNoneToTheTerminal()
    {
        Answer coloured = await Coloured("check", "a\u001b[2J.yaml");

        Assert.Equal(2, coloured.Error.Count(c => c == Escape));
    }

    private static Task<Answer> Coloured(params string[] arguments) => Answer.In(context => context with { OutColours = new Palette(IsOn: true), ErrorColours = new Palette(IsOn: true) }, arguments);

    private static string Stripped(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\u001b\\[[0-9;]*m", string.Empty, System.Text.RegularExpressions.RegexOptions.NonBacktracking);
}
