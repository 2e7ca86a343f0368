using Projection.Diagnostics;

namespace Projection.Cli.Tests;

/// <summary>Exit codes and streams, whatever is typed.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--version")]
    [InlineData("check --help")]
    [InlineData("simulate --help")]
    [InlineData("model --help")]
    public async Task Run_HelpAndVersion_AreDone(string arguments)
    {
        Answer answer = await Answer.To(arguments.Split(' '));
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Assert.NotEmpty(answer.Out);
    }

    [Fact]
    public async Task Help_NamesTheToolAsItIsCalled()
    {
        Assert.Contains("\n  projection check <SCENARIO>... [options]\n", (await Answer.To("check", "--help")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Projection.Cli", (await Answer.To("--help")).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "a command is missing: check, run, simulate, solve, reconcile, compare, chart, report, import, model, indicators, random, completion")]
    [InlineData("chek|x.yaml", "there is no command chek")]
    [InlineData("check", "SCENARIO is missing: check SCENARIO")]
    [InlineData("run|x.yaml|--frmat|json", "there is no option --frmat")]
    [InlineData("run|x.yaml|y.yaml", "\"y.yaml\" is one argument too many for run")]
    [InlineData("run|x.yaml|--format|xml", "--format cannot be \"xml\"; it is one of csv, json, table")]
    [InlineData("run|x.yaml|--lang|fr", "--lang cannot be \"fr\"; it is one of en, vi")]
    [InlineData("run|x.yaml|--set", "--set needs a value")]
    [InlineData("run|x.yaml|--format|json|--format|csv", "--format takes one value; found \"json\", \"csv\"")]
    [InlineData("simulate|x.yaml|--trials|abc", "--trials needs a whole number in digits, without group marks; found \"abc\"")]
    [InlineData("simulate|x.yaml|--trials|1.000", "--trials needs a whole number in digits, without group marks; found \"1.000\"")]
    [InlineData("simulate|x.yaml|--trials|NaN", "--trials needs a whole number in digits, without group marks; found \"NaN\"")]
    [InlineData("simulate|x.yaml|--trials|99999999999999999999", "--trials needs a whole number from -9223372036854775808 to 9223372036854775807; found \"99999999999999999999\"")]
    [InlineData("simulate|x.yaml|--seed|-1", "--seed needs a whole number from 0 to 18446744073709551615; found \"-1\"")]
    [InlineData("indicators|a|b", "\"b\" is one argument too many for indicators")]
    public async Task Run_UnreadableCommandLine_IsOneFinding(string arguments, string message)
    {
        Answer answer = await Answer.To(arguments.Length == 0 ? [] : arguments.Split('|'));
        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.StartsWith($"error PRJ0501: {message}\n   ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Split("PRJ0501").Length - 1);
    }

    [Fact]
    public async Task Run_MisspeltNames_AreCorrected()
    {
        Assert.Contains("did you mean simulate?", (await Answer.To("simulat")).Error, StringComparison.Ordinal);
        Assert.Contains("did you mean --variant?", (await Answer.To("run", "x", "--varaint", "a")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--trials", "0")]
    [InlineData("--trials", "-5")]
    [InlineData("--trials", "1000000000001")]
    [InlineData("--threads", "-1")]
    [InlineData("--threads", "1025")]
    [InlineData("--plan", "Sobol")]
    [InlineData("--histogram", "-1")]
    [InlineData("--until-error", "")]
    [InlineData("--probabilities", "")]
    [InlineData("--subset", "")]
    [InlineData("--plan", "")]
    public async Task Simulate_OptionOutsideItsRange_IsWrongInput(string option, string value)
    {
        Answer answer = await Answer.To("simulate", Answer.Example, option, value);
        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.StartsWith($"error PRJ0502: {option} cannot be {value}", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    [InlineData("simulate")]
    [InlineData("solve")]
    [InlineData("reconcile")]
    public async Task Run_FileThatCannotBeRead_IsWrongInputAndPrintsNothing(string command)
    {
        foreach ((string file, string code) in new[] { ("no-such-file.yaml", "PRJ0101"), (string.Empty, "PRJ0101"), (" ", "PRJ0101"), ("@answers", "PRJ0101"), (Repository.Root, "PRJ0102"), ("a\0b", "PRJ0101") })
        {
            Answer answer = await Answer.To(command, file, "--format", "json");
            Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
            Assert.Contains($"error {code}: ", answer.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--set", "grdp", "PRJ0229")]
    [InlineData("--set", "", "PRJ0229")]
    [InlineData("--set", "price_growth=NaN", "PRJ0219")]
    [InlineData("--set", "price_growth=1e999", "PRJ0219")]
    [InlineData("--set", "price_growth=3", "PRJ0217")]
    [InlineData("--set", "grdp=1", "PRJ0208")]
    [InlineData("--set", "prise_growth=1%", "PRJ0207")]
    [InlineData("--set", "price_growth@2031=1%", "PRJ0206")]
    [InlineData("--set", "population@2025=5%", "PRJ0220")]
    [InlineData("--set", "price_growth+=80%", "PRJ0217")]
    [InlineData("--set", "transfers@2027=grow:2%", "PRJ0261")]
    [InlineData("--set", "transfers@2027+=5e12", "PRJ0261")]
    [InlineData("--set", "net_migration_rate@2027=-1%:hold", "PRJ0262")]
    [InlineData("--set", "price_growth=grow(2%)", "PRJ0219")]
    [InlineData("--variant", "fast", "PRJ0216")]
    [InlineData("--variant", "", "PRJ0216")]
    public async Task Run_WrongWhatIf_IsWrongInput(string option, string value, string code)
    {
        Answer answer = await Answer.To("run", Answer.Example, option, value, "--format", "csv");
        Assert.Equal((2, string.Empty), (answer.Code, answer.Out));
        Assert.StartsWith($"error {code}: ", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0.025, 0.025, 0.025)]
    [InlineData("--set price_growth@2026-2027+=0.5%", 0.03, 0.03, 0.025)]
    [InlineData("--set price_growth@2026=5%:hold", 0.05, 0.05, 0.05)]
    [InlineData("--set price_growth=4% --set price_growth@2027-=1%", 0.04, 0.03, 0.04)]
    [InlineData("--variant slow-growth-and-inflation", 0.025, 0.035, 0.035)]
    [InlineData("--variant slow-growth --variant slow-growth-and-inflation --variant slow-growth", 0.025, 0.035, 0.035)]
    [InlineData("--variant slow-growth-and-inflation --set price_growth+=1%", 0.035, 0.045, 0.045)]
    [InlineData("--set price_growth=1% --variant slow-growth-and-inflation", 0.01, 0.01, 0.01)]
    public async Task Run_WhatIfs_AreTheExpectedPath(string options, double first, double second, double last)
    {
        string folder = Directory.CreateTempSubdirectory("projection-").FullName;
        string file = Path.Combine(folder, "plan.yaml");
        await File.WriteAllTextAsync(file, await File.ReadAllTextAsync(Answer.Example) + "  slow-growth-and-inflation: { based-on: slow-growth, add: { price_growth@2027-2030: 1 % } }\n");
        Answer answer = await Answer.To(["run", file, "--format", "csv", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Directory.Delete(folder, recursive: true);
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Dictionary<string, double> found = answer.Out.Split('\n').Where(line => line.StartsWith("price_growth,services,", StringComparison.Ordinal))
            .Select(line => line.Split(',')).ToDictionary(cells => cells[2], cells => double.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture) / 100);
        Assert.Equal([first, second, last], new[] { "2026", "2027", "2030" }.Select(year => Math.Round(found[year], 12)));
    }

    [Fact]
    public async Task Run_SaveVariant_StoresWhatTheOptionsGave()
    {
        string folder = Directory.CreateTempSubdirectory("projection-").FullName;
        try
        {
            string file = Path.Combine(folder, "plan.yaml");
            File.Copy(Answer.Example, file);
            string[] lines = await File.ReadAllLinesAsync(file);
            string[] whatIfs = ["--variant", "slow-growth", "--set", "price_growth@2026-2028+=0.5%", "--set", "net_migration_rate@2027=0.5%:hold"];

            Answer stored = await Answer.To(["run", file, "--format", "csv", .. whatIfs, "--save-variant", "mine"]);
            Answer used = await Answer.To("run", file, "--format", "csv", "--variant", "mine");
            Answer twice = await Answer.To(["run", file, "--format", "csv", .. whatIfs, "--save-variant", "mine"]);
            Answer nothing = await Answer.To("run", file, "--format", "csv", "--save-variant", "other");
            Answer wrong = await Answer.To("run", file, "--format", "csv", "--set", "price_growth+=80%", "--save-variant", "other");

            Assert.Equal((0, string.Empty), (stored.Code, stored.Error));
            Assert.Equal(stored, used);
            Assert.Equal((2, string.Empty), (twice.Code, twice.Out));
            Assert.Contains("error PRJ0264: the scenario has a variant mine already", twice.Error, StringComparison.Ordinal);
            Assert.Equal((2, "error PRJ0501: --save-variant stores what --set and --variant give; found neither"), (nothing.Code, nothing.Error.Split('\n')[0]));
            Assert.Equal(2, wrong.Code);
            string[] changed = await File.ReadAllLinesAsync(file);
            string added = Assert.Single(changed, line => line.Contains("mine", StringComparison.Ordinal));
            Assert.Equal("  mine: { based-on: [slow-growth], changes: [\"price_growth@2026-2028+=0.5%\", \"net_migration_rate@2027=0.5%:hold\"] }", added);
            Assert.Equal(lines, changed.Where(line => line != added));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    [InlineData("simulate")]
    [InlineData("solve")]
    [InlineData("reconcile")]
    public async Task Run_AlreadyCancelled_IsInterrupted(string command)
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        Answer answer = await Answer.To(Language.English, isTerminal: false, source.Token, command, Answer.PeoplesCommittee);
        Assert.Equal((130, string.Empty), (answer.Code, answer.Out));
    }

    [Fact]
    public async Task Simulate_CancelledOnTheWay_IsInterrupted()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Answer answer = await Answer.To(Language.English, isTerminal: false, source.Token, "simulate", Answer.PeoplesCommittee, "--trials", "1000000000000", "--threads", "1");
        Assert.Equal((130, string.Empty), (answer.Code, answer.Out));
    }

    [Fact]
    public async Task Run_ExceptionInside_IsADefect()
    {
        using var error = new StringWriter();
        int code = await Program.RunAsync(["model"], new CommandContext(new BrokenWriter(new InvalidOperationException("boom")), error, IsTerminal: false, 80, Language.English, TimeProvider.System));
        Assert.Equal(70, code);
        Assert.StartsWith("error PRJ0599: this is a defect of the tool, not of your input", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("boom", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OutputThatIsFull_IsSaidAsSuch()
    {
        using var error = new StringWriter();
        int code = await Program.RunAsync(["model"], new CommandContext(new BrokenWriter(new IOException("No space left")), error, IsTerminal: false, 80, Language.English, TimeProvider.System));
        Assert.Equal(70, code);
        Assert.StartsWith("error PRJ0503: the result could not be written", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_Warnings_AreLeftOutAndErrorsStay()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.yaml");
        await File.WriteAllTextAsync(file, "scenario: test\nmodel: regional-accounts\nbase-year: 2025\nhorizon: 2030\ntargets:\n"
            + string.Concat(new[] { "agriculture", "industry_construction", "services", "product_taxes" }.Select(e => $"  - {{ id: {e}, indicator: \"share[{e}]\", year: 2030, published: \"26,0\", unit: \"%\" }}\n")));
        try
        {
            Answer loud = await Answer.To("run", file);
            Answer quiet = await Answer.To("run", file, "--quiet");
            Assert.Equal((0, 0, string.Empty), (loud.Code, quiet.Code, quiet.Error));
            Assert.Contains("warning PRJ0203", loud.Error, StringComparison.Ordinal);
            Assert.Equal(loud.Out, quiet.Out);
            Assert.Contains("error PRJ0229", (await Answer.To("run", file, "--quiet", "--set", "x")).Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public async Task Progress_GoesToATerminalOnly(bool isTerminal, bool quiet, bool expected)
    {
        var time = new ManualTime { EachReading = TimeSpan.FromSeconds(1) };
        Answer answer = await Answer.In(context => context with { IsTerminal = isTerminal, Time = time }, ["simulate", Answer.Example, "--trials", "2000", .. quiet ? ["--quiet"] : Array.Empty<string>()]);
        Assert.Equal((0, expected), (answer.Code, answer.Error.Length > 0));
        Assert.DoesNotContain("\r", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi_VN.UTF-8", Language.Vietnamese)]
    [InlineData("vi", Language.Vietnamese)]
    [InlineData("VI-vn", Language.Vietnamese)]
    [InlineData("en_US.UTF-8", Language.English)]
    [InlineData("vie", Language.English)]
    [InlineData("C", Language.English)]
    [InlineData("", Language.English)]
    [InlineData(null, Language.English)]
    public void LanguageOf_Locale_DecidesTheLanguage(string? locale, Language expected) => Assert.Equal(expected, CommandContext.LanguageOf(locale));

    [Fact]
    public async Task Lang_Option_WinsOverTheEnvironment()
    {
        string vietnamese = (await Answer.To(Language.English, isTerminal: false, CancellationToken.None, "run", Answer.Example, "--lang", "vi")).Out;
        Assert.Equal(vietnamese, (await Answer.To(Language.Vietnamese, isTerminal: false, CancellationToken.None, "run", Answer.Example)).Out);
        Assert.NotEqual(vietnamese, (await Answer.To(Language.Vietnamese, isTerminal: false, CancellationToken.None, "run", Answer.Example, "--lang", "en")).Out);
    }

    private sealed class BrokenWriter(Exception exception) : StringWriter
    {
        public override void Write(char value) => throw exception;

        public override void Write(string? value) => throw exception;

        public override void WriteLine(string? value) => throw exception;
    }
}
