using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Projection.Diagnostics;

/// <summary>The Vietnamese texts of findings, by their English ones.</summary>
/// <remarks>
/// Values are numbered as in the English text and may stand in another order. A test names the sentences of <see cref="Problem"/> and of
/// its callers that are missing here, and those here that nothing says any more.
/// </remarks>
internal static partial class VietnameseWordings
{
    private static readonly Lazy<FrozenDictionary<string, string>> Texts = new(Gather);

    /// <summary>All English texts with their Vietnamese ones.</summary>
    public static IReadOnlyDictionary<string, string> All => Texts.Value;

    /// <summary>The Vietnamese text.</summary>
    /// <param name="english">The English text, with <c>{0}</c>, <c>{1}</c>, … in place of values.</param>
    /// <returns>The text; <see langword="null"/> where there is none.</returns>
    public static string? Find(string english) => Texts.Value.GetValueOrDefault(english);

    /// <summary>Finds the wording behind an English text about a distribution whose values were filled in already: an exception's message.</summary>
    /// <param name="english">The text.</param>
    /// <returns>The wording; where none fits, one that is English only.</returns>
    public static Wording Recognise(string english)
    {
        ArgumentNullException.ThrowIfNull(english);
        return Recognised(english) ?? english;
    }

    private static FrozenDictionary<string, string> Gather()
    {
        (string English, string Vietnamese)[] all =
            [.. Common, .. CommandLine, .. Figures, .. Files, .. Yaml, .. Models, .. Scenarios, .. ScenarioPhrases, .. Uncertainty, .. Distributions, .. WhatIfs, .. Comparisons, .. Reports, .. GoalSeeking, .. Tables, .. Results, .. Notebooks];
        return all.ToFrozenDictionary(t => t.English, t => t.Vietnamese, StringComparer.Ordinal);
    }

    // The longest first: a short one may fit the beginning of a long one. A value may be a phrase of its own.
    private static Wording? Recognised(string english)
    {
        foreach ((string template, _) in Distributions.OrderByDescending(t => t.English.Length))
        {
            if (Pattern(template).Match(english) is { Success: true } match)
            {
                return Wording.Of(template, match.Groups.Values.Skip(1).Select(group => Recognised(group.Value) ?? Wording.Own(group.Value)));
            }
        }

        return null;
    }

    // Every hole stands for any text; the holes of these sentences are numbered from left to right.
    private static Regex Pattern(string template) =>
        new("^" + Hole().Replace(Regex.Escape(template), "(.+)") + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\\\{[0-9]}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
