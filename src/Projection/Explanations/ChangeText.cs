using Projection.Consistency;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Explanations;

/// <summary>Writes one change of a correction inside a sentence.</summary>
public static class ChangeText
{
    /// <summary>The change.</summary>
    /// <param name="change">A change of a correction.</param>
    /// <param name="model">The model that knows the target's quantities.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>change GRDP per head in 2030 from 220 to 196 million VND/person</c>.</returns>
    public static string InSentence(TargetChange change, ModelDefinition model, Language language)
    {
        ArgumentNullException.ThrowIfNull(change);
        Figure figure = change.Target.Figure;
        return TextTemplate.Fill(
            ExplanationTexts.In(language).Change,
            SubjectText.InSentence(change.Target.Subject, model, language),
            PrintedText.Quoted(figure.Published),
            PrintedText.InSentence(figure with { Published = change.To }, language));
    }

    /// <summary>All changes of a correction.</summary>
    /// <param name="correction">A correction.</param>
    /// <param name="model">The model.</param>
    /// <param name="language">The language.</param>
    /// <returns>The changes, joined by the words that say that all of them are needed.</returns>
    public static string InSentence(Correction correction, ModelDefinition model, Language language)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return string.Join(ExplanationTexts.In(language).AndChange, correction.Changes.Select(change => InSentence(change, model, language)));
    }
}
