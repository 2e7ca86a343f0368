using Projection.Diagnostics;
using Projection.Files.Scenarios;
using Projection.Scenarios;

namespace Projection.Docs.Tests;

/// <summary>Runs the blocks of a page, one after the other, in a folder of their own that holds the repository's scenarios.</summary>
internal sealed class PageRun : IDisposable
{
    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("projection-page");
    private readonly Shell _shell;
    private readonly CSharpSession _code = new();
    private readonly Dictionary<FencedBlock, IReadOnlyList<string>> _contents = [];
    private string? _printed;

    private PageRun(MarkdownPage page)
    {
        _shell = new Shell(page.IsVietnamese ? Language.Vietnamese : Language.English);
        Copy(Path.Combine(Repository.Root, "scenarios"), Path.Combine(_folder.FullName, "scenarios"));
        Directory.SetCurrentDirectory(_folder.FullName);
    }

    /// <summary>The page as it has to be: what its commands and programs really print, in place of what it shows.</summary>
    public static async Task<string> Of(MarkdownPage page)
    {
        if (page.Blocks.Count == 0)
        {
            return page.Text;
        }

        using var run = new PageRun(page);
        foreach (FencedBlock block in page.Blocks)
        {
            try
            {
                await run.Run(block).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Assert.Fail($"{page.Path}({block.FirstLine + 1}): {failure}");
            }
        }

        run.EndOutput();
        return page.With(run._contents);
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        _folder.Delete(recursive: true);
    }

    private async Task Run(FencedBlock block)
    {
        if (block.NotRunBecause is not null)
        {
            return;
        }

        if (block.Language == "text" && _printed is not null)
        {
            _contents[block] = LinesOf(_printed);
            _printed = null;
            return;
        }

        EndOutput();
        switch (block.Language)
        {
            case "console":
                _contents[block] = await Commands(block.Lines).ConfigureAwait(false);
                break;
            case "bash":
                _printed = await Bash.Run(string.Join('\n', block.Lines)).ConfigureAwait(false);
                _shell.Forget();
                break;
            case "csharp":
                _printed = await _code.Run(string.Join('\n', block.Lines)).ConfigureAwait(false);
                _shell.Forget();
                break;
            case "yaml":
            case FencedBlock.Hidden:
                await Write(block).ConfigureAwait(false);
                break;
            case "json":
                ShownJson.Verify(block.Name, string.Join('\n', block.Lines));
                break;
            default:
                Assert.Fail($"A block of \"{block.Language}\" is not run. Use console, bash, csharp, yaml or json, text for what bash and csharp print, or say why it is not run: <!-- not run: ... -->");
                break;
        }
    }

    // What a program prints has to be shown: an empty block of text is enough, the update fills it.
    private void EndOutput()
    {
        Assert.True(string.IsNullOrEmpty(_printed), $"What the block before prints is not shown in a block of text:\n{_printed}");
        _printed = null;
    }

    private async Task<List<string>> Commands(IReadOnlyList<string> lines)
    {
        List<string> contents = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                Assert.True(contents.Count > 0, "The first line of a console block begins with \"$ \".");
                continue;
            }

            string command = lines[i][2..];
            contents.Add(lines[i]);
            while (command.EndsWith('\\'))
            {
                i++;
                contents.Add(lines[i]);
                command = command[..^1] + lines[i].TrimStart();
            }

            contents.AddRange(LinesOf(await _shell.Run(command).ConfigureAwait(false)));
        }

        return contents;
    }

    private async Task Write(FencedBlock block)
    {
        string[] name = block.Name.Split('+');
        Assert.True(name[0].Length > 0, "A block of yaml has the name of its file behind the fence: ```yaml plan.yaml, or plan.yaml+ for keys of a file that is there, or plan.yaml+targets for items of its list.");
        IReadOnlyList<string> lines = name.Length == 1 ? block.Lines : ScenarioPieces.Put(await File.ReadAllLinesAsync(name[0]).ConfigureAwait(false), name[1], block.Lines);
        await File.WriteAllTextAsync(name[0], string.Join('\n', lines) + "\n").ConfigureAwait(false);
        _shell.Forget();
        if (block.Language != FencedBlock.Hidden && !block.HasFindings && lines.Any(line => line.StartsWith("scenario:", StringComparison.Ordinal)))
        {
            Parsed<Scenario> read = await ScenarioFile.ReadAsync(name[0]).ConfigureAwait(false);
            Assert.True(read.Diagnostics.IsEmpty, string.Join('\n', read.Diagnostics));
        }
    }

    private static string[] LinesOf(string output) => output.Length == 0 ? [] : output.ReplaceLineEndings("\n").TrimEnd('\n', ' ').Split('\n');

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
