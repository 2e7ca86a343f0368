using System.Globalization;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Explanations;

/// <summary>Writes what a figure is about, for people.</summary>
public static class SubjectText
{
    /// <summary>As a table names it.</summary>
    /// <param name="subject">What a figure is about.</param>
    /// <param name="model">The model that knows its quantities.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>Population growth, average 2026-2030</c>.</returns>
    public static string Of(Subject subject, ModelDefinition model, Language language)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(model);
        ExplanationTexts texts = ExplanationTexts.In(language);
        string years = subject.Years.ToString();
        switch (subject)
        {
            case Subject.Ratio ratio:
                (string above, string below) = (model.LabelOf(ratio.Numerator, language), model.LabelOf(ratio.Denominator, language));
                return ratio.IsMean ? TextTemplate.Fill(texts.TableMean, above, below, years) : $"{above} / {below} {years}";
            case Subject.Quotient quotient:
                return $"{Of(quotient.Above, model, language)} / {Of(quotient.Below, model, language)}";
            case Subject.Standalone standalone:
                return $"{standalone.Name.In(language)} {years}";
            case Subject.Indicator indicator:
                string label = model.LabelOf(indicator.Id, language);
                return indicator.Statistic switch
                {
                    Statistic.Average => TextTemplate.Fill(texts.TableAverage, label, years),
                    Statistic.Sum => TextTemplate.Fill(texts.TableSum, label, years),
                    Statistic.Maximum => TextTemplate.Fill(texts.TableMaximum, label, years),
                    Statistic.Minimum => TextTemplate.Fill(texts.TableMinimum, label, years),
                    _ when indicator.MultipleOf is { } year => TextTemplate.Fill(texts.TableMultipleOf, label, years, year),
                    _ => $"{label} {years}",
                };
            default:
                return subject.ToString()!;
        }
    }

    /// <summary>As it stands inside a sentence.</summary>
    /// <param name="subject">What a figure is about.</param>
    /// <param name="model">The model that knows its quantities.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>population growth on average over 2026-2030</c>.</returns>
    public static string InSentence(Subject subject, ModelDefinition model, Language language)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(model);
        ExplanationTexts texts = ExplanationTexts.In(language);
        string years = subject.Years.ToString();
        switch (subject)
        {
            case Subject.Ratio ratio:
                string form = ratio.Years.Count == 1 ? texts.RatioOfYear : ratio.IsMean ? texts.MeanRatio : texts.RatioOfYears;
                return TextTemplate.Fill(form, NameOf(ratio.Numerator, model, language), NameOf(ratio.Denominator, model, language), years);
            case Subject.Quotient quotient:
                return TextTemplate.Fill(texts.Quotient, InSentence(quotient.Above, model, language), InSentence(quotient.Below, model, language));
            case Subject.Standalone standalone:
                return TextTemplate.Fill(texts.Value, Small(standalone.Name.In(language) ?? string.Empty), years);
            case Subject.Indicator indicator:
                string name = NameOf(indicator.Id, model, language);
                return indicator.Statistic switch
                {
                    Statistic.Average => TextTemplate.Fill(texts.Average, name, years),
                    Statistic.Sum => TextTemplate.Fill(texts.Sum, name, years),
                    Statistic.Maximum => TextTemplate.Fill(texts.Maximum, name, years),
                    Statistic.Minimum => TextTemplate.Fill(texts.Minimum, name, years),
                    _ when indicator.MultipleOf is { } year => TextTemplate.Fill(texts.MultipleOf, name, years, year),
                    _ => TextTemplate.Fill(texts.Value, name, years),
                };
            default:
                return subject.ToString()!;
        }
    }

    /// <summary>A quantity's name inside a sentence.</summary>
    /// <param name="id">A quantity of the model.</param>
    /// <param name="model">The model.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>share of GRDP (services)</c>.</returns>
    public static string NameOf(IndicatorId id, ModelDefinition model, Language language)
    {
        ArgumentNullException.ThrowIfNull(model);
        string name = Small(model.LabelOf(id with { Element = null }, language));
        return id.Element is null ? name : $"{name} ({model.ElementLabelOf(id.Element, language)})";
    }

    // A word begins small inside a sentence, but GRDP stays GRDP.
    private static string Small(string label) => label.Length > 1 && char.IsUpper(label[0]) && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
