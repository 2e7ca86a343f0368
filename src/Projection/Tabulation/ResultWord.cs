using System.Text;
using Projection.Simulation;

namespace Projection.Tabulation;

/// <summary>The words by which tables, files and the command line name the values of enumerations.</summary>
public static class ResultWord
{
    private static readonly (string Name, SamplingPlan Plan)[] PlanNames =
    [
        ("random", SamplingPlan.Random),
        ("antithetic", SamplingPlan.Antithetic),
        ("lhs", SamplingPlan.LatinHypercube),
        ("sobol", SamplingPlan.Sobol),
    ];

    /// <summary>The names of the sampling plans.</summary>
    public static IEnumerable<string> Plans => PlanNames.Select(n => n.Name);

    /// <summary>The word for a value.</summary>
    /// <typeparam name="T">An enumeration.</typeparam>
    /// <param name="value">One of its values.</param>
    /// <returns>Small letters with a hyphen between words, for example <c>not-found</c>.</returns>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (char letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    /// <summary>The word for a sampling plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns><c>random</c>, <c>antithetic</c>, <c>lhs</c> or <c>sobol</c>.</returns>
    public static string Of(SamplingPlan plan) => Array.Find(PlanNames, n => n.Plan == plan).Name;

    /// <summary>The plan of that name.</summary>
    /// <param name="name">As <see cref="Of(SamplingPlan)"/> gives it.</param>
    /// <returns><see langword="null"/> where there is none.</returns>
    public static SamplingPlan? FindPlan(string name) => Array.Find(PlanNames, n => n.Name == name) is { Name: not null } found ? found.Plan : null;
}
