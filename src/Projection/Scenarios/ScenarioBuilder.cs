using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <summary>Makes a scenario in code, without a file, out of the texts that a scenario file would hold.</summary>
/// <remarks>
/// Nothing is read before <see cref="Build"/>, which tells all that is wrong at once. Quantities are written with their years, as <see cref="QuantityText"/> reads them;
/// figures as they are printed, with the printed unit; assumptions in the scenario's own numbers, with a decimal dot. A builder is for one thread; the scenario it
/// makes is immutable, and the builder can go on after it.
/// </remarks>
/// <example>
/// <code>
/// Scenario scenario = new ScenarioBuilder("song-van", baseYear: 2025, horizon: 2030)
///     .Observe("population@2025", "812,4", "nghìn người")
///     .Target("growth", "average(grdp_growth)@2026-2030", "≥ 9", "%")
///     .Assume("volume_growth@2026-2030", "normal(8 %, 2 %)", plausible: "0 %..15 %", because: "the last five years")
///     .Build();
/// </code>
/// </example>
public sealed partial class ScenarioBuilder
{
    /// <summary>The model of a scenario that names none: the accounts of a region.</summary>
    public const string UsualModel = "regional-accounts";

    private readonly string _id;
    private readonly Year _baseYear;
    private readonly Year _horizon;
    private readonly ModelText? _model;
    private readonly string _modelName;
    private readonly List<string> _statements = [];
    private readonly List<Action<Draft>> _steps = [];
    private FigureFormat _format = FigureFormat.Vietnamese;

    /// <summary>A scenario on a model that ships with the library.</summary>
    /// <param name="id">Short name: small letters, digits and hyphens.</param>
    /// <param name="baseYear">The last year that is known.</param>
    /// <param name="horizon">The last year of the plan.</param>
    /// <param name="model">One of <see cref="BuiltInModel.Names"/>.</param>
    public ScenarioBuilder(string id, int baseYear, int horizon, string model = UsualModel)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(model);
        (_id, _baseYear, _horizon, _modelName, _model) = (id, new Year(baseYear), new Year(horizon), model, BuiltInModel.Find(model));
    }

    /// <summary>A scenario on a model of one's own.</summary>
    /// <param name="id">Short name: small letters, digits and hyphens.</param>
    /// <param name="baseYear">The last year that is known.</param>
    /// <param name="horizon">The last year of the plan.</param>
    /// <param name="model">The text of the whole model.</param>
    public ScenarioBuilder(string id, int baseYear, int horizon, ModelText model)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(model);
        (_id, _baseYear, _horizon, _modelName, _model) = (id, new Year(baseYear), new Year(horizon), model.Name, model);
    }

    /// <summary>Adds statements to the model: indicators, identities, requirements.</summary>
    /// <param name="statements">Lines in the model language.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Extend(string statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        _statements.Add(statements);
        return this;
    }

    /// <summary>How the figures that follow are printed.</summary>
    /// <param name="format">Vietnamese (<c>1.845,7</c>), as in a builder that was told nothing, or English (<c>1,845.7</c>).</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder FiguresIn(FigureFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        _format = format;
        return this;
    }

    /// <summary>Gives the scenario a name for people.</summary>
    /// <param name="english">In English.</param>
    /// <param name="vietnamese">In Vietnamese.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Titled(string? english = null, string? vietnamese = null) =>
        Then(draft => draft.Scenario = draft.Scenario with { Title = new Labels(vietnamese, english) });

    /// <summary>Names a document that figures are taken from.</summary>
    /// <param name="key">Short name, for <c>source</c> of figures.</param>
    /// <param name="title">Title as printed.</param>
    /// <param name="date">Date as people write it.</param>
    /// <param name="note">Remark.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Source(string key, string title, string? date = null, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(title);
        return Then(draft => draft.Scenario = draft.Scenario with { Sources = draft.Scenario.Sources.SetItem(key, new SourceDocument(key, title, date, note)) });
    }

    /// <summary>Adds a published past figure.</summary>
    /// <param name="quantity">What it is about, for example <c>population@2025</c>.</param>
    /// <param name="published">The figure as printed.</param>
    /// <param name="unit">The printed unit.</param>
    /// <param name="source">Key of the document.</param>
    /// <param name="place">Place in the document.</param>
    /// <param name="isEvidence">Whether it only stands beside the plan and binds no path.</param>
    /// <param name="with">Changes what the other parameters do not say, such as the tolerance of the figure.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Observe(
        string quantity, string published, string unit, string? source = null, string? place = null, bool isEvidence = false, Func<Observation, Observation>? with = null)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        FigureFormat format = _format;
        return Then(draft =>
        {
            SourceLocation where = draft.At($"observation {quantity}");
            if (draft.Subject(quantity, where) is { } subject && draft.Figure(published, format, unit, source, place, where) is { } figure)
            {
                Observation observation = new(subject, figure, isEvidence, where);
                draft.Scenario = draft.Scenario with { Observations = draft.Scenario.Observations.Add(with?.Invoke(observation) ?? observation) };
            }
        });
    }

    /// <summary>Adds a published figure for the future.</summary>
    /// <param name="id">Short name, unique in the scenario.</param>
    /// <param name="quantity">What it is about, for example <c>grdp@2030</c>, <c>average(grdp_growth)@2026-2030</c> or <c>investment/grdp@2026-2030</c>.</param>
    /// <param name="published">The figure as printed, for example <c>≥ 10,5</c>.</param>
    /// <param name="unit">The printed unit.</param>
    /// <param name="source">Key of the document.</param>
    /// <param name="place">Place in the document.</param>
    /// <param name="keep">Whether corrections leave it as it is.</param>
    /// <param name="with">Changes what the other parameters do not say, such as readings, the goal or the alterability.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Target(
        string id, string quantity, string published, string unit, string? source = null, string? place = null, bool keep = false, Func<Target, Target>? with = null)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return Target(id, (draft, where) => draft.Subject(quantity, where), published, unit, source, place, keep, with);
    }

    /// <summary>Adds a published figure that no identity of the model touches; it is checked against its own bounds only.</summary>
    /// <param name="id">Short name, unique in the scenario.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="measure">What kind of quantity it is.</param>
    /// <param name="year">The year it is about.</param>
    /// <param name="published">The figure as printed.</param>
    /// <param name="unit">The printed unit.</param>
    /// <param name="source">Key of the document.</param>
    /// <param name="place">Place in the document.</param>
    /// <param name="with">Changes what the other parameters do not say.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Standalone(
        string id, Labels name, StandaloneMeasure measure, int year, string published, string unit, string? source = null, string? place = null, Func<Target, Target>? with = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var years = new YearRange(new Year(year), new Year(year));
        return Target(id, (_, _) => new Subject.Standalone(name, measure, ValueRange.Unbounded, years), published, unit, source, place, keep: false, with);
    }

    /// <summary>Says what an input is taken to be, and what would be plausible for a quantity.</summary>
    /// <param name="quantity">An input with its years, for example <c>volume_growth[services]@2026-2030</c>; without an element every element of its set.</param>
    /// <param name="value">A number or a distribution such as <c>normal(8 %, 2 %)</c>; <see langword="null"/> where only a range is given, as for quantities that the model works out.</param>
    /// <param name="plausible">What an economist would accept, <c>LOW..HIGH</c>; one end may be missing.</param>
    /// <param name="unit">The unit of the numbers; needed where the quantity is an amount.</param>
    /// <param name="because">The reason.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Assume(string quantity, string? value = null, string? plausible = null, string? unit = null, string? because = null)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return Then(draft =>
        {
            if (draft.Assumption(quantity, value, plausible, unit, because) is { } assumption)
            {
                draft.Scenario = draft.Scenario with { Assumptions = draft.Scenario.Assumptions.Add(assumption) };
            }
        });
    }

    /// <summary>Says how uncertain inputs move together.</summary>
    /// <param name="across">Correlation between the elements of one input in one year, from -1 to 1.</param>
    /// <param name="overYears">Correlation of one year with the next, from -1 to 1.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Correlate(double across, double overYears) =>
        Then(draft => draft.Scenario = draft.Scenario with { Dependence = draft.Scenario.Dependence with { AcrossDefault = across, OverYearsDefault = overYears } });

    /// <summary>Asks simulations to report a quantity.</summary>
    /// <param name="quantity">For example <c>grdp@2030</c>, which is its name too.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Output(string quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        return Then(draft =>
        {
            SourceLocation where = draft.At($"output {quantity}");
            if (draft.Subject(quantity, where) is { } subject)
            {
                draft.Scenario = draft.Scenario with { Outputs = draft.Scenario.Outputs.Add(new OutputQuantity(quantity, subject, Where: where)) };
            }
        });
    }

    /// <summary>Adds a named what-if.</summary>
    /// <param name="name">Short name, unique in the scenario.</param>
    /// <param name="changes">Texts that <see cref="OverrideText.Parse"/> reads, such as <c>price_growth@2026-2028+=0.5%</c>, in the order in which they hold.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder Variant(string name, params IEnumerable<string> changes)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] texts = [.. changes];
        return Then(draft =>
        {
            SourceLocation where = draft.At($"variant {name}");
            Override[] overrides = [.. texts.Select(text => draft.Keep(OverrideText.Parse(draft.Scenario.Model, text, where))).OfType<Override>()];
            draft.Scenario = draft.Scenario with { Variants = draft.Scenario.Variants.SetItem(name, new Variant(name, Labels.None, [.. overrides]) { Where = where }) };
        });
    }

    /// <summary>Changes the scenario by what the other methods do not offer: shocks, correlation matrices, several readings.</summary>
    /// <param name="change">Given the scenario so far, returns the changed one.</param>
    /// <returns>The builder.</returns>
    public ScenarioBuilder With(Func<Scenario, Scenario> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Then(draft => draft.Scenario = change(draft.Scenario));
    }

    /// <summary>Makes the scenario.</summary>
    /// <returns>The scenario.</returns>
    /// <exception cref="InvalidInputException">Something is wrong; the exception carries all findings.</exception>
    public Scenario Build() => TryBuild().ValueOrThrow();

    /// <summary>Makes the scenario, or tells what is wrong.</summary>
    /// <returns>The scenario, or all findings; each names the item that it is about in place of a file.</returns>
    public Parsed<Scenario> TryBuild()
    {
        List<Diagnostic> problems = [];
        if (_id.Length == 0 || !_id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            problems.Add(Problem.BadName(null, "scenario", _id, "small letters, digits and hyphens"));
        }

        if (_model is null)
        {
            return Parsed<Scenario>.Failed([.. problems, Problem.UnknownModel(SourceLocation.WholeFile(_id), _modelName, BuiltInModel.Names)]);
        }

        Parsed<ModelDefinition> model = ModelDefinition.Parse([_model, .. _statements.Select((text, i) => new ModelText(NameOf(i), text))]);
        problems.AddRange(model.Diagnostics);
        if (!model.Success)
        {
            return Parsed<Scenario>.Failed(problems);
        }

        var draft = new Draft(new Scenario { Id = _id, Model = model.Value, BaseYear = _baseYear, Horizon = _horizon }, problems);
        foreach (Action<Draft> step in _steps)
        {
            step(draft);
        }

        problems.AddRange(ScenarioChecks.Check(draft.Scenario));
        return Parsed<Scenario>.Of(WithoutPlaces(draft.Scenario), problems);
    }

    private string NameOf(int statement) => _statements.Count == 1 ? $"{_id}: extension" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_id}: extension {statement + 1}");

    private ScenarioBuilder Then(Action<Draft> step)
    {
        _steps.Add(step);
        return this;
    }

    private ScenarioBuilder Target(
        string id, Func<Draft, SourceLocation, Subject?> subjectOf, string published, string unit, string? source, string? place, bool keep, Func<Target, Target>? with)
    {
        ArgumentNullException.ThrowIfNull(id);
        FigureFormat format = _format;
        return Then(draft =>
        {
            SourceLocation where = draft.At($"target {id}");
            if (subjectOf(draft, where) is { } subject && draft.Figure(published, format, unit, source, place, where) is { } figure)
            {
                Target target = new(id, subject, figure, where) { Keep = keep };
                draft.Scenario = draft.Scenario with { Targets = draft.Scenario.Targets.Add(with?.Invoke(target) ?? target) };
            }
        });
    }

    // The items' names served findings as places; a scenario made in code has none.
    private static Scenario WithoutPlaces(Scenario scenario) => scenario with
    {
        Observations = [.. scenario.Observations.Select(o => o with { Where = null })],
        Targets = [.. scenario.Targets.Select(t => t with { Where = null })],
        Assumptions = [.. scenario.Assumptions.Select(a => a with { Where = null })],
        Outputs = [.. scenario.Outputs.Select(o => o with { Where = null })],
        Variants = scenario.Variants.ToImmutableSortedDictionary(
            v => v.Key, v => v.Value with { Where = null, Overrides = [.. v.Value.Overrides.Select(o => o with { Where = null })] }, scenario.Variants.KeyComparer),
    };
}
