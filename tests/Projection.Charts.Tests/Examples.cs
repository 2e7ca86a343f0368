using Projection.Consistency;
using Projection.Files.Scenarios;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Simulation;

namespace Projection.Charts.Tests;

/// <summary>A scenario of the repository with everything that charts are drawn from.</summary>
internal sealed class Examples
{
    private static readonly Lazy<Task<Examples>> SmallOne = new(() => Read("scenarios/example.yaml", "grdp", "grdp_growth", "population", "share[services]"));
    private static readonly Lazy<Task<Examples>> RealOne = new(() => Read("scenarios/thai-nguyen-2030/peoples-committee.yaml", "grdp", "grdp_growth", "debt", "population", "share[agriculture]", "digital_economy_share"));

    private Examples(ScenarioProgram program, IndicatorId[] indicators)
    {
        Program = YearlyOutputs.AddTo(program, indicators);
        Indicators = indicators;
        Path = PathProjection.Central(Program);
        Simulation = Simulator.Run(Program, new SimulationOptions { Trials = 5000, Seed = 42 });
        Report = ConsistencyChecker.Check(Program);
    }

    /// <summary>The invented example.</summary>
    public static Task<Examples> Small => SmallOne.Value;

    /// <summary>The targets of the People's Committee of Thái Nguyên.</summary>
    public static Task<Examples> Real => RealOne.Value;

    public static IReadOnlyList<Language> Languages { get; } = [Language.Vietnamese, Language.English];

    public ScenarioProgram Program { get; }

    public Scenario Scenario => Program.Scenario;

    public IReadOnlyList<IndicatorId> Indicators { get; }

    public PathProjection Path { get; }

    public SimulationResult Simulation { get; }

    public ConsistencyReport Report { get; }

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static IndicatorId Id(string text) => IndicatorId.TryParse(text, out IndicatorId id) ? id : throw new ArgumentException(text, nameof(text));

    /// <summary>Every kind of chart of the scenario.</summary>
    public IEnumerable<VegaLiteChart> Charts(Language language) =>
    [
        .. Indicators.Select(id => FanChart.Of(Simulation, id, language)),
        StructureChart.Of(Path, language),
        AttainmentChart.Of(Simulation, language),
        .. Scenario.Targets.Where(target => target.Id is "grdp" or "growth").Select(target => TornadoChart.Of(Swings.Of(Program, target), language)),
        TornadoChart.Of(Swings.Of(Program, Id("population"), Scenario.Horizon), language, most: 2),
        ConflictMap.Of(Report, language),
        RequiredGrowthChart.Of(Report, language),
        .. Indicators.Select(id => VariantChart.OfVariants(Program, id, language)),
    ];

    private static async Task<Examples> Read(string file, params string[] indicators) => new(
        ScenarioProgram.Compile((await ScenarioFile.ReadAsync(System.IO.Path.Combine(Root, file), CancellationToken.None).ConfigureAwait(false)).ValueOrThrow()).ValueOrThrow(),
        [.. indicators.Select(Id)]);

    private static string Find(string folder) => File.Exists(System.IO.Path.Combine(folder, "Projection.sln"))
        ? folder
        : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside a checkout with Projection.sln."));
}
