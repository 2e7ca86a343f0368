using Projection.Explanations;
using Projection.Modelling;
using Projection.Reporting.Texts;
using Projection.Scenarios;

namespace Projection.Reporting;

/// <summary>What is needed to write about a scenario: the page, and the words for its figures.</summary>
internal class ScenarioWriter(Scenario scenario, Language language)
{
    public PageWriter Page { get; } = new(language);

    public ReportTexts Texts { get; } = ReportTexts.In(language);

    public Language Language { get; } = language;

    public Scenario Scenario { get; } = scenario;

    public ModelDefinition Model => Scenario.Model;

    /// <summary>A target as tables name it: what it is about, with its document where there are several.</summary>
    public string NameOf(Target target)
    {
        string name = SubjectText.Of(target.Subject, Model, Language);
        return target.Document is { } document ? $"{document}: {name}" : name;
    }

    /// <summary>Where a figure was printed: the document's key and the place in it.</summary>
    public static string PlaceOf(Figure figure) => string.Join(", ", new[] { figure.Source, figure.Place }.Where(part => part is not null));

    /// <summary>A unit as tables name it; nothing for a pure number.</summary>
    public string NameOf(Unit unit) => unit == Unit.One ? string.Empty : unit.Format(Language);
}
