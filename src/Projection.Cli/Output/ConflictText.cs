using Projection.Consistency;
using Projection.Modelling;

namespace Projection.Cli.Output;

/// <summary>A conflict in one sentence.</summary>
internal static class ConflictText
{
    public static string Of(Conflict conflict, ModelDefinition model, Screen screen)
    {
        string figures = string.Join("; ", conflict.Targets.Select(t => $"{Show.Subject(t.Subject, model, screen)}: {t.Figure.Published.Text} {t.Figure.Unit.Format(screen.Language)}"));
        if (conflict.Hinge is not { } hinge)
        {
            return figures;
        }

        string range = Show.RangeBeside(conflict.Implied, hinge.Figure, screen);
        string forces = Show.Fill(screen.Texts.Forces, Show.Subject(hinge.Subject, model, screen), range, hinge.Figure.Unit.Format(screen.Language), hinge.Figure.Published.Text);
        return $"{figures}. {forces}";
    }
}
