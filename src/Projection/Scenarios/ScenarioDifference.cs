using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>In what two scenarios do not speak of the same years or by the same model.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Part">What differs.</param>
/// <param name="Found">What the other scenario has: a year, or the first statement of its model that the first one lacks; <see langword="null"/> where it has nothing to set against the other's.</param>
/// <param name="Expected">What the first scenario has there.</param>
public sealed record ScenarioDifference(ScenarioPart Part, string? Found, string? Expected)
{
    /// <summary>As a finding names the part.</summary>
    public string PartName => Part switch
    {
        ScenarioPart.BaseYear => "base year",
        ScenarioPart.Horizon => "horizon",
        _ => "model",
    };

    /// <summary>All differences of two scenarios.</summary>
    /// <param name="first">The first one.</param>
    /// <param name="other">The other one.</param>
    /// <returns>At most one for each part; none where figures of both can be taken together.</returns>
    public static IEnumerable<ScenarioDifference> Between(Scenario first, Scenario other)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(other);
        return Find(first, other);
    }

    private static IEnumerable<ScenarioDifference> Find(Scenario first, Scenario other)
    {
        if (other.BaseYear != first.BaseYear)
        {
            yield return new ScenarioDifference(ScenarioPart.BaseYear, other.BaseYear.ToString(), first.BaseYear.ToString());
        }

        if (other.Horizon != first.Horizon)
        {
            yield return new ScenarioDifference(ScenarioPart.Horizon, other.Horizon.ToString(), first.Horizon.ToString());
        }

        string[] own = [.. Statements(other.Model)];
        string[] expected = [.. Statements(first.Model)];
        string? further = own.Except(expected).FirstOrDefault();
        string? missing = expected.Except(own).FirstOrDefault();
        if ((further ?? missing) is not null)
        {
            yield return new ScenarioDifference(ScenarioPart.Model, further, missing);
        }
    }

    // What a model says, a line each, without names for people and sources.
    private static IEnumerable<string> Statements(ModelDefinition model) =>
        model.Sets.Values.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => $"set {s.Name}: {string.Join(", ", s.Elements)}")
            .Concat(model.Indicators.Select(i => $"{(i.IsInput ? "input" : "indicator")} {i.Name}{(i.Set is null ? string.Empty : $"[{i.Set.Name}]")}: {i.Unit.Text}, {i.Kind}, {i.Basis}, in {i.Range}"))
            .Concat(model.Indicators.SelectMany(i => new[] { model.Equations.GetValueOrDefault(i.Name), model.BaseEquations.GetValueOrDefault(i.Name) }).OfType<Equation>().Select(e => e.ToString()))
            .Concat(model.Requirements.Select(r => r.ToString()));
}
