using System.CommandLine;
using System.Text;
using Projection.Cli;
using Projection.Cli.Help;

namespace Projection.Docs.Tests;

/// <summary>The page of commands, from the tool's own helps; the helps themselves are blocks of the page and are run with them.</summary>
public class CliReferenceTests
{
    [Theory]
    [InlineData("docs/reference/cli.md", "en")]
    [InlineData("docs/vi/reference/cli.md", "vi")]
    public async Task Page_EveryCommand_HasItsHelp(string path, string language) => WrittenPage.Verify(path, await PageRun.Of(MarkdownPage.Parse(path, PageIn(language))));

    private static string PageIn(string code)
    {
        bool isVietnamese = code == "vi";
        Language language = isVietnamese ? Language.Vietnamese : Language.English;
        var context = new CommandContext(TextWriter.Null, TextWriter.Null, IsTerminal: false, 80, language, TimeProvider.System);
        Command root = Program.Root(context);
        var page = new StringBuilder();
        page.Append(isVietnamese
            ? "# Các lệnh\n\nTrang này do chương trình tự in ra và được kiểm thử đối chiếu. Mã thoát, cách dùng trong tập lệnh: [how-to/script.md](../../how-to/script.md) (tiếng Anh).\n\n"
            : "# Commands\n\nWhat the tool says of itself; a test holds it. Exit codes and JSON in scripts: [how-to/script.md](../how-to/script.md).\n\n");
        page.Append(isVietnamese ? "| lệnh | công dụng |\n| --- | --- |\n" : "| command | does |\n| --- | --- |\n");
        foreach (Command command in root.Subcommands.Where(c => !c.Hidden))
        {
            page.Append($"| [`{command.Name}`](#{command.Name}) | {HelpSentences.In(language, command.Description ?? string.Empty)} |\n");
        }

        Section(page, "projection", $"projection --help --lang {code}");
        foreach (Command command in root.Subcommands.Where(c => !c.Hidden))
        {
            Section(page, command.Name, $"projection {command.Name} --help --lang {code}");
        }

        return page.ToString();
    }

    private static void Section(StringBuilder page, string name, string command) => page.Append($"\n## {name}\n\n```console\n$ {command}\n```\n");
}
