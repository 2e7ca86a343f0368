using Projection.Consistency;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>The unit of an implied value, for people.</summary>
public static class ImpliedUnit
{
    /// <summary>As a result names it.</summary>
    /// <param name="value">The implied value.</param>
    /// <param name="model">The model that knows its quantity.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>fraction per year</c> for an average rate.</returns>
    public static string Of(ImpliedValue value, ModelDefinition model, Language language)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(model);
        string unit = model.ByName[value.Subject.Id.Name].Unit.Format(language);
        return value.Subject.Statistic == Statistic.Average ? $"{unit} {PageTexts.In(language).PerYear}" : unit;
    }
}
