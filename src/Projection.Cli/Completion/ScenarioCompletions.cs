using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Projection.Files.Scenarios;
using Projection.Scenarios;

namespace Projection.Cli.Completion;

/// <summary>What can stand at arguments and options that speak of a scenario: files, and the names in the file that the line names.</summary>
internal static class ScenarioCompletions
{
    private const string FileArgument = "SCENARIO";

    private static readonly Dictionary<string, Func<Scenario, string, IEnumerable<string>>> ByOption = new(StringComparer.Ordinal)
    {
        ["--variant"] = static (scenario, _) => scenario.Variants.Keys,
        ["--set"] = static (scenario, word) => word.Contains('=', StringComparison.Ordinal) ? [] : WhatIf.KnownNames(scenario.Model).Select(name => name + "="),
        ["--by"] = static (scenario, _) => WhatIf.KnownNames(scenario.Model),
        ["--target"] = static (scenario, _) => scenario.Targets.Where(t => t.IsLinked).Select(t => t.Id),
        ["--given"] = static (scenario, _) => scenario.Targets.Where(t => t.IsLinked).Select(t => t.Id),
        ["--indicator"] = static (scenario, _) => WhatIf.KnownNames(scenario.Model),
        ["--attribute"] = static (scenario, _) => scenario.Targets.Where(t => t.IsLinked).Select(t => t.Id).Concat(scenario.Outputs.Select(o => o.Id)),
        ["--subset"] = SubsetsOf,
    };

    /// <summary>Adds them to all commands.</summary>
    public static void AddTo(Command command)
    {
        foreach (Argument argument in command.Arguments.Where(a => a.Name == FileArgument))
        {
            argument.CompletionSources.Add(context => FilesFrom(context.WordToComplete, "*.yaml", "*.yml"));
        }

        foreach (Option option in command.Options.Where(o => !o.GetCompletions(CompletionContext.Empty).Any()))
        {
            if (ByOption.TryGetValue(option.Name, out Func<Scenario, string, IEnumerable<string>>? names))
            {
                option.CompletionSources.Add(context => ScenarioOf(context.ParseResult) is { } scenario ? names(scenario, context.WordToComplete) : []);
            }
        }

        foreach (Command child in command.Subcommands)
        {
            AddTo(child);
        }
    }

    // Behind "name=" the targets, one after the other.
    private static IEnumerable<string> SubsetsOf(Scenario scenario, string word)
    {
        int end = Math.Max(word.IndexOf('=', StringComparison.Ordinal), word.LastIndexOf(',')) + 1;
        return end == 0 ? [] : scenario.Targets.Where(t => t.IsLinked).Select(t => word[..end] + t.Id);
    }

    // Folders, so that one can go on inside them, and files of these kinds.
    private static IEnumerable<string> FilesFrom(string word, params string[] patterns)
    {
        string folder = word[..(word.LastIndexOfAny(['/', Path.DirectorySeparatorChar]) + 1)];
        var where = new DirectoryInfo(folder.Length == 0 ? "." : folder);
        if (!where.Exists)
        {
            return [];
        }

        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return
        [
            .. where.EnumerateDirectories("*", options).Select(d => folder + d.Name + "/"),
            .. patterns.SelectMany(pattern => where.EnumerateFiles(pattern, options)).Select(f => folder + f.Name),
        ];
    }

    private static Scenario? ScenarioOf(ParseResult? line)
    {
        string? file = line?.CommandResult.Children.OfType<ArgumentResult>().FirstOrDefault(a => a.Argument.Name == FileArgument)?.Tokens.Select(t => t.Value).FirstOrDefault();
        return file is null ? null : ScenarioFile.ReadAsync(file).GetAwaiter().GetResult().Value;
    }
}
