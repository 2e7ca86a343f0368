using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using Projection.Reporting;
using Projection.Scenarios;

namespace Projection.Cli.Commands;

/// <summary>Says from what a report is made: the files as read, the model, the version, and the command line that makes it again.</summary>
internal static class ReportManifestMaker
{
    private static readonly char[] Plain = ['-', '_', '.', '/', ':', '=', '@', '%', '[', ']', ',', '+'];

    /// <summary>The manifest.</summary>
    /// <param name="scenario">The scenario, as it was read from its files.</param>
    /// <param name="line">The command line.</param>
    /// <param name="common">The options that every command takes.</param>
    /// <param name="day">The day that the report bears.</param>
    public static ReportManifest Of(Scenario scenario, ParseResult line, CommonOptions common, DateOnly? day) => new()
    {
        Scenarios = scenario.Files,
        Model = scenario.ModelText ?? throw new InvalidOperationException("A scenario that was read from a file has a model."),
        Version = typeof(ReportManifestMaker).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0",
        Date = day,
        Variant = TokensOf(line, common.Variant) is { Length: > 0 } variants ? string.Join(", ", variants) : null,
        WhatIfs = [.. TokensOf(line, common.Set)],
        Command = "projection " + string.Join(' ', line.Tokens.Select(token => Quoted(token.Value))),
    };

    private static ImmutableArray<string> TokensOf(ParseResult line, Option option) => line.GetResult(option) is { } result ? [.. result.Tokens.Select(token => token.Value)] : [];

    // As a shell takes it.
    private static string Quoted(string word) => word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || Array.IndexOf(Plain, c) >= 0) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
