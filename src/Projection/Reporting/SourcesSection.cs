using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>The documents that figures were taken from, and the figures of the past with their places and derivations.</summary>
internal sealed class SourcesSection(ScenarioWriter writer)
{
    private readonly PageWriter _page = writer.Page;
    private readonly ReportTexts _texts = writer.Texts;

    public void Write()
    {
        Scenario scenario = writer.Scenario;
        if (scenario.Sources.IsEmpty)
        {
            _page.Paragraph(_texts.NoSources);
        }
        else
        {
            _page.Table(
                [_texts.Key, _texts.Title, _texts.Date, _texts.Remark],
                scenario.Sources.Values.Select(s => (IReadOnlyList<Cell>)[s.Key, s.Title, s.Date ?? string.Empty, s.Note ?? string.Empty]));
        }

        Write(_texts.PastFigures, [.. scenario.Observations.Where(o => !o.IsEvidence)]);
        Write(_texts.Evidence, [.. scenario.Observations.Where(o => o.IsEvidence)]);
    }

    private void Write(string heading, Observation[] observations)
    {
        if (observations.Length == 0)
        {
            return;
        }

        _page.Heading(heading);
        _page.Table(
            [_texts.Name, ">" + _page.Texts.Printed, _page.Texts.Unit, _texts.SourcePlace, _texts.Remark],
            observations.Select(o => (IReadOnlyList<Cell>)
            [
                (o.Document is { } document ? document + ": " : string.Empty) + Show.Subject(o.Subject, writer.Model, _page),
                o.Figure.Published.Text,
                writer.NameOf(o.Figure.Unit),
                ScenarioWriter.PlaceOf(o.Figure),
                string.Join(". ", new[] { o.Figure.Derivation, o.Figure.Note }.Where(part => part is not null)),
            ]));
    }
}
