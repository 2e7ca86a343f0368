using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Comparison;

/// <summary>Makes the cases of a comparison out of scenarios, variants and values given on the spot.</summary>
/// <remarks>The first case is the first scenario as it stands. Then come the other scenarios, the first one's variants, and the first one with the values given.</remarks>
public static class ComparedCases
{
    /// <summary>The name of the case of values given on the spot.</summary>
    public const string WhatIfName = "what-if";

    /// <summary>The cases.</summary>
    /// <param name="scenarios">At least one scenario without errors. They are named by their ids without the part that all share, or by their files where ids are the same.</param>
    /// <param name="variants">Variants of the first scenario; where none is named and there is one scenario only, all of them.</param>
    /// <param name="values">Values for the first scenario, each as <see cref="WhatIf.WithValue"/> reads it; together they are one case.</param>
    /// <returns>The cases, each with a name of its own; or what is wrong with variants and values, or that there is nothing to compare.</returns>
    /// <exception cref="ArgumentException">There is no scenario.</exception>
    public static Parsed<IReadOnlyList<ComparedCase>> Of(IReadOnlyList<Scenario> scenarios, IReadOnlyList<string> variants, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(variants);
        ArgumentNullException.ThrowIfNull(values);
        if (scenarios.Count == 0)
        {
            throw new ArgumentException("There is nothing to compare; give one scenario at least.", nameof(scenarios));
        }

        Scenario first = scenarios[0];
        List<Diagnostic> problems = [];
        List<ComparedCase> cases = [.. scenarios.Zip(NamesOf(scenarios), (scenario, name) => new ComparedCase(name, scenario.Title, scenario))];
        IEnumerable<string> named = variants.Count == 0 && scenarios.Count == 1 ? first.Variants.Keys : variants.Distinct();
        foreach (string name in named)
        {
            Add(WhatIf.WithVariant(first, name), changed => new ComparedCase(name, changed.Variants[name].Title, changed));
        }

        if (values.Count > 0)
        {
            Parsed<Scenario> changed = Parsed<Scenario>.Of(first);
            foreach (string value in values)
            {
                // Each text is read and checked even where one before it is wrong, so that all slips are told at once.
                Parsed<Scenario> next = WhatIf.WithValue(changed.Value ?? first, value);
                changed = next.Success && changed.Success ? next : Parsed<Scenario>.Failed(changed.Diagnostics.Concat(next.Diagnostics));
            }

            string given = string.Join(", ", values);
            Add(changed, scenario => new ComparedCase(WhatIfName, new Labels($"với các giá trị đã cho: {given}", $"with the values given: {given}"), scenario));
        }

        bool isWrong = problems.Exists(p => p.Severity == Severity.Error);
        if (cases.Count < 2 && !isWrong)
        {
            return Parsed<IReadOnlyList<ComparedCase>>.Failed([.. problems, Problem.NothingToCompare(first.Id)]);
        }

        return isWrong ? Parsed<IReadOnlyList<ComparedCase>>.Failed(problems) : Parsed<IReadOnlyList<ComparedCase>>.Of(WithOwnNames(cases), problems);

        void Add(Parsed<Scenario> scenario, Func<Scenario, ComparedCase> make)
        {
            problems.AddRange(scenario.Diagnostics);
            cases.AddRange(scenario.Success ? [make(scenario.Value)] : []);
        }
    }

    private static IEnumerable<string> NamesOf(IReadOnlyList<Scenario> scenarios)
    {
        string[] ids = [.. scenarios.Select(s => s.Id)];
        if (ids.Length == 1)
        {
            return ids;
        }

        if (ids.Distinct().Count() == ids.Length)
        {
            return ScenarioMerge.NamesOf(ids).Names;
        }

        string?[] files = [.. scenarios.Select(s => ScenarioMerge.PlaceOf(s)?.File)];
        string[] stems = [.. files.Select((file, i) => file is null ? ids[i] : StemOf(file))];
        return stems.Distinct().Count() == stems.Length ? stems : files.Select((file, i) => file ?? ids[i]);
    }

    private static string StemOf(string file)
    {
        string name = file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
        int dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    private static List<ComparedCase> WithOwnNames(List<ComparedCase> cases)
    {
        HashSet<string> taken = [];
        List<ComparedCase> named = [];
        foreach (ComparedCase one in cases)
        {
            string name = one.Name;
            for (int number = 2; !taken.Add(name); number++)
            {
                name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Name} ({number})");
            }

            named.Add(one with { Name = name });
        }

        return named;
    }
}
