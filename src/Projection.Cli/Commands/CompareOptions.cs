using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Projection.Comparison;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Cli.Commands;

/// <summary>The options of <c>compare</c>, and what is wrong with their values.</summary>
internal sealed class CompareOptions
{
    private static readonly ComparisonOptions Standard = new();

    private readonly Option<string[]> _variant = Several("--variant", "a variant of the first file as a further case; can be repeated; by default all variants of a single file", "NAME");
    private readonly Option<string[]> _set = Several("--set", "the first file with this value as a further case; repeated, all values make one case", "NAME=VALUE");
    private readonly Option<string[]> _indicator = Several("--indicator", "show this indicator, or one of its elements; can be repeated; by default all that differ", "NAME");
    private readonly Option<string?> _years = new("--years") { Description = "show these years, such as 2030 or 2026-2030; by default the last one that all cases have", HelpName = "YEARS" };
    private readonly Option<string[]> _attribute = Several("--attribute", "say which assumptions the difference of this comes from: a target, an output, or an indicator in a year; can be repeated; by default all targets that differ", "NAME|NAME@YEAR");
    private readonly Option<string> _by = new("--by") { Description = "what counts as one changed assumption: a quantity over all years (elements changed alike together), an indicator, each element, or each year", DefaultValueFactory = _ => "assumption", HelpName = "assumption|indicator|element|year" };
    private readonly Option<int> _exact = WholeNumber.Option("--exact", "evaluate all combinations of up to so many changed assumptions; with more, sample", Standard.ExactChanges);
    private readonly Option<int> _pairs = WholeNumber.Option("--pairs", "number of sampled orders, each with its reverse", Standard.Pairs);
    private readonly Option<ulong> _seed = WholeNumber.Option("--seed", "seed of the sampled orders; the same seed gives the same figures", Standard.Seed);

    public CompareOptions() => _by.AcceptOnlyFromAmong("assumption", "indicator", "element", "year");

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_variant, _set, _indicator, _years, _attribute, _by, _exact, _pairs, _seed])
        {
            command.Add(option);
        }
    }

    public string[] VariantsOf(ParseResult line) => line.GetValue(_variant) ?? [];

    public string[] ValuesOf(ParseResult line) => line.GetValue(_set) ?? [];

    /// <summary>Reads the options.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="scenarios">The files.</param>
    /// <param name="problems">What is wrong, all of it; where there is any, the returned options must not be used.</param>
    public ComparisonOptions Read(ParseResult line, IReadOnlyList<Scenario> scenarios, out IReadOnlyList<Diagnostic> problems)
    {
        List<Diagnostic> found = [];
        var options = new ComparisonOptions
        {
            Indicators = [.. (line.GetValue(_indicator) ?? []).SelectMany(text => IndicatorsOf(text, scenarios, found))],
            Years = YearsOf(line.GetValue(_years), scenarios, found),
            Attributed = [.. (line.GetValue(_attribute) ?? []).SelectMany(text => AttributedOf(text, scenarios[0], found)).DistinctBy(q => q.Subject)],
            Grouping = line.GetValue(_by) switch
            {
                "indicator" => ChangeGrouping.Indicator,
                "element" => ChangeGrouping.Element,
                "year" => ChangeGrouping.Year,
                _ => ChangeGrouping.Assumption,
            },
            ExactChanges = Within(line, _exact, 0, ComparisonOptions.MostExactChanges, found),
            Pairs = Within(line, _pairs, 2, ComparisonOptions.MostPairs, found),
            Seed = line.GetValue(_seed),
        };
        problems = found;
        return options;
    }

    private static Option<string[]> Several(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help, AllowMultipleArgumentsPerToken = false };

    private static int Within(ParseResult line, Option<int> option, int low, int high, List<Diagnostic> found)
    {
        int value = line.GetValue(option);
        if (value < low || value > high)
        {
            found.Add(Problem.OptionOutside(option.Name, Wording.Own(value.ToString(CultureInfo.InvariantCulture)), $"from {low} to {high}"));
        }

        return value;
    }

    private static ImmutableArray<IndicatorId> IndicatorsOf(string text, IReadOnlyList<Scenario> scenarios, List<Diagnostic> found)
    {
        ImmutableArray<IndicatorId> ids = IndicatorId.TryParse(text, out IndicatorId id)
            ? scenarios.Select(s => WhatIf.Expand(s.Model, id)).FirstOrDefault(expanded => !expanded.IsEmpty, [])
            : [];
        if (ids.IsEmpty)
        {
            found.Add(Problem.UnknownIndicator(null, text, WhatIf.KnownNames(scenarios[0].Model)));
        }

        return ids;
    }

    private static ImmutableArray<Year> YearsOf(string? text, IReadOnlyList<Scenario> scenarios, List<Diagnostic> found)
    {
        if (text is null)
        {
            return [];
        }

        var all = new YearRange(scenarios.Select(s => s.BaseYear).Min(), scenarios.Select(s => s.Horizon).Max());
        if (YearText.TryRead(text, out YearRange years) && all.Contains(years.First) && all.Contains(years.Last))
        {
            return [.. years];
        }

        found.Add(Problem.YearOutside(null, text, $"a year of {all}, or years such as {all}"));
        return [];
    }

    // A target's id comes first, then an output's, then an indicator with its year, or without one for the last year.
    private static IEnumerable<AttributedQuantity> AttributedOf(string text, Scenario first, List<Diagnostic> found)
    {
        if (first.Targets.FirstOrDefault(t => t.Id == text && t.IsLinked) is { } target)
        {
            return [AttributedQuantity.Of(target)];
        }

        if (first.Outputs.FirstOrDefault(o => o.Id == text) is { } output)
        {
            return [AttributedQuantity.Of(output, first.Model)];
        }

        QuantityText.Split(text, out string name, out string? written);
        ImmutableArray<IndicatorId> ids = IndicatorId.TryParse(name, out IndicatorId id) ? WhatIf.Expand(first.Model, id) : [];
        if (ids.IsEmpty)
        {
            found.Add(Problem.UnknownAttributed(text, first.Targets.Where(t => t.IsLinked).Select(t => t.Id).Concat(first.Outputs.Select(o => o.Id)).Concat(WhatIf.KnownNames(first.Model))));
            return [];
        }

        var years = new YearRange(first.BaseYear, first.Horizon);
        if (written is null)
        {
            return ids.Select(i => AttributedQuantity.Of(i, first.Horizon, first.Model));
        }

        if (YearText.TryRead(written, out YearRange read) && read.Count == 1 && years.Contains(read.First))
        {
            return ids.Select(i => AttributedQuantity.Of(i, read.First, first.Model));
        }

        found.Add(Problem.YearOutside(null, written, $"one year of {years}"));
        return [];
    }
}
