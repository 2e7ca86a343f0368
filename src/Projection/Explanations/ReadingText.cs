using Projection.Consistency;
using Projection.Modelling;

namespace Projection.Explanations;

/// <summary>Writes another meaning of a figure for people.</summary>
public static class ReadingText
{
    /// <summary>What the figure would be about.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="model">The model that knows its quantities.</param>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>GRDP per head on average over 2026-2030</c>, with its unit where that is another one and the scenario's reason where it gives one.</returns>
    public static string Of(Reading reading, ModelDefinition model, Language language)
    {
        ArgumentNullException.ThrowIfNull(reading);
        string subject = SubjectText.InSentence(reading.Subject, model, language);
        string unit = reading.Unit == reading.Target.Figure.Unit ? string.Empty : " " + TextTemplate.Fill(ExplanationTexts.In(language).InUnit, reading.Unit.Format(language));
        string because = reading.Because?.In(language) is { } reason ? $" ({reason})" : string.Empty;
        return subject + unit + because;
    }
}
