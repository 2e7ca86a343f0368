using System.CommandLine;
using Projection.Cli.Help;

namespace Projection.Cli.Tests;

/// <summary>Helps: both languages, 80 columns, and examples that do what they promise.</summary>
public class HelpTests
{
    public static TheoryData<string> Commands => [.. All().Select(PathOf)];

    [Fact]
    public void Vietnamese_EveryDescription_IsThere()
    {
        string[] missing =
        [
            .. All().SelectMany(c => c.Options.Concat<Symbol>(c.Arguments).Append(c))
                .SelectMany(s => new[] { s.Description, s switch { Option o => o.HelpName, Argument a => a.HelpName ?? a.Name, _ => null } })
                .OfType<string>().Distinct().Where(text => HelpSentences.In(Language.Vietnamese, text) == text && !IsListOfNames(text)),
        ];

        Assert.True(missing.Length == 0, "Add to HelpSentences:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void Sentences_EveryOne_IsUsedAndSaid()
    {
        HashSet<string> used = [.. All().SelectMany(c => c.Options.Concat<Symbol>(c.Arguments).Append(c))
            .SelectMany(s => new[] { s.Description, s switch { Option o => o.HelpName, Argument a => a.HelpName ?? a.Name, _ => null } }).OfType<string>()];

        Assert.Equal([], HelpSentences.All.Select(t => t.English).Except(used));
        Assert.All(HelpSentences.All, t => Assert.Equal(t.English.EndsWith('.'), t.Vietnamese.EndsWith('.')));
        Assert.Equal(HelpSentences.All.Count, HelpSentences.All.Select(t => t.English).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_EitherLanguage_FitsAndEndsWithExamples(string path)
    {
        string[] words = path.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Answer english = await Answer.To([.. words, "--help", "--lang", "en"]);
        Answer vietnamese = await Answer.To([.. words, "--help", "--lang", "vi"]);

        Assert.Equal((0, string.Empty), (english.Code, english.Error));
        Assert.Equal((0, string.Empty), (vietnamese.Code, vietnamese.Error));
        Assert.Contains("\nUsage:\n  projection", english.Out, StringComparison.Ordinal);
        Assert.Contains("\nCách dùng:\n  projection", vietnamese.Out, StringComparison.Ordinal);
        Assert.Contains("\nExamples:\n  projection ", english.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage", vietnamese.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("default", vietnamese.Out, StringComparison.Ordinal);
        Assert.All((english.Out + vietnamese.Out).Split('\n').Where(line => !line.StartsWith("  projection ", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task Help_LanguageOfTheEnvironment_IsUsedWhereNoneIsAskedFor()
    {
        Answer answer = await Answer.To(Language.Vietnamese, isTerminal: false, CancellationToken.None, "check", "--help");

        Assert.StartsWith("Công dụng:\n  Cho biết", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Examples_EveryLine_Runs(string path)
    {
        Command command = All().Single(c => PathOf(c) == path);
        Assert.NotEmpty(Examples.Of(command));
        string folder = Directory.CreateTempSubdirectory("projection-examples").FullName;
        try
        {
            foreach (string example in Examples.Of(command))
            {
                string[] words = example.Split(' ');
                Assert.Equal("projection", words[0]);
                Answer answer = await Answer.To([.. words.Skip(1).Select(word => Placed(word, folder))]);

                Assert.Contains(answer.Code, new[] { 0, 1, 3 });
                Assert.Equal(string.Empty, answer.Error);
                Assert.NotEmpty(answer.Out);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // What is read is where the repository has it; what an example writes goes elsewhere.
    private static string Placed(string word, string folder) =>
        File.Exists(Path.Combine(Repository.Root, word)) ? Path.Combine(Repository.Root, word)
        : Path.GetExtension(word) is ".json" or ".csv" or ".html" or ".xlsx" ? Path.Combine(folder, word)
        : word;

    // The names that an option takes are the same in every language.
    private static bool IsListOfNames(string text) => text.Contains('|', StringComparison.Ordinal) || text == "P,P,..." || !text.Any(char.IsLetter);

    private static IEnumerable<Command> All()
    {
        Command root = Program.Root(new CommandContext(TextWriter.Null, TextWriter.Null, IsTerminal: false, 80, Language.English, TimeProvider.System));
        return [root, .. root.Subcommands];
    }

    private static string PathOf(Command command) => command.Parents.Any() ? command.Name : string.Empty;
}
