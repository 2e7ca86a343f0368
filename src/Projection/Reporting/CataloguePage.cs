using Projection.Modelling;

namespace Projection.Reporting;

/// <summary>The indicators of a model for a person: name, meaning, unit and source.</summary>
public static class CataloguePage
{
    /// <summary>Writes the page.</summary>
    /// <param name="model">The model.</param>
    /// <param name="language">The language.</param>
    /// <returns>The page.</returns>
    public static Page Of(ModelDefinition model, Language language)
    {
        ArgumentNullException.ThrowIfNull(model);
        var page = new PageWriter(language);
        foreach (IndicatorInfo info in model.Indicators)
        {
            string kind = (info.IsInput ? page.Texts.Input + ", " : string.Empty) + IndicatorWords.KindOf(info);
            string basis = info.Basis == PriceBasis.None ? string.Empty : $" · {page.Texts.Basis}: {IndicatorWords.BasisOf(info)}";
            page.Paragraph($"{info.Name}{(info.Set is null ? string.Empty : $"[{info.Set.Name}]")}");
            page.Paragraph($"{info.Labels.In(language)} · {info.Unit.Format(language)} · {kind}{basis}", 4);
            page.Paragraph(info.Source ?? string.Empty, 4);
        }

        return page.ToPage();
    }
}
