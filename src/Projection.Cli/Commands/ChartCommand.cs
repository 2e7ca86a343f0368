using System.CommandLine;
using Projection.Charts;
using Projection.Cli.Output;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Simulation;

namespace Projection.Cli.Commands;

/// <summary><c>chart</c>: one chart of a scenario as a Vega-Lite specification.</summary>
internal sealed class ChartCommand : ScenarioCommand
{
    private readonly Option<string> _kind = new("--kind") { Description = "fan, structure, attainment, tornado, conflicts, growth or variants", Required = true, HelpName = "KIND" };

    private readonly Option<string> _indicator = new("--indicator") { Description = "what fan, tornado and variants are about; of structure, shares that run over a set", HelpName = "NAME" };

    private readonly Option<string?> _target = new("--target") { Description = "tornado: a target instead of an indicator in the last year", HelpName = "TARGET" };

    private readonly Option<string> _level = new("--level") { Description = "conflicts and growth: possible or plausible", DefaultValueFactory = _ => "possible", HelpName = "possible|plausible" };

    private readonly Option<long> _trials = new("--trials") { Description = "fan and attainment: number of trials", DefaultValueFactory = _ => 20_000, HelpName = "NUMBER" };

    private readonly Option<ulong> _seed = new("--seed") { Description = "fan and attainment: seed of the random numbers", DefaultValueFactory = _ => 1, HelpName = "NUMBER" };

    private readonly Option<string?> _out = new("--out") { Description = "write the specification to a file instead of the standard output", HelpName = "FILE.json" };

    public ChartCommand(CommandContext context)
        : base("chart", "Draw one chart as a Vega-Lite specification, for a notebook, a page or the Vega editor.", context)
    {
        _kind.AcceptOnlyFromAmong("fan", "structure", "attainment", "tornado", "conflicts", "growth", "variants");
        _level.AcceptOnlyFromAmong("possible", "plausible");
        foreach (Option option in new Option[] { _kind, _indicator, _target, _level, _trials, _seed, _out })
        {
            Add(option);
        }
    }

    protected override int Run(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        Parsed<VegaLiteChart> chart = ChartOf(program, options, cancellationToken);
        Context.Report(chart.Diagnostics);
        if (!chart.Success)
        {
            return ExitCode.WrongInput;
        }

        if (options.GetValue(_out) is not { } path)
        {
            Json.Write(Context.Out, chart.Value.ToNode());
            return ExitCode.Done;
        }

        Parsed<OutputFile> opened = OutputFile.Open(path);
        Context.Report(opened.Diagnostics);
        if (!opened.Success)
        {
            return ExitCode.WrongInput;
        }

        using OutputFile file = opened.Value;
        file.Write(chart.Value.ToNode());
        return ExitCode.Done;
    }

    private Parsed<VegaLiteChart> ChartOf(ScenarioProgram program, ParseResult options, CancellationToken cancellationToken)
    {
        string kind = options.GetRequiredValue(_kind);
        Language language = Context.Language;
        Scenario scenario = program.Scenario;
        Diagnostic[] problems = [.. Wrong(program, options, kind)];
        if (problems.Length > 0)
        {
            return Parsed<VegaLiteChart>.Failed(problems);
        }

        IndicatorId indicator = IndicatorId.TryParse(NameOf(options, kind), out IndicatorId read) ? read : default;
        try
        {
            return Parsed<VegaLiteChart>.Of(kind switch
            {
                "fan" => FanChart.Of(Simulated(YearlyOutputs.AddTo(program, indicator)), indicator, language),
                "structure" => StructureChart.Of(PathProjection.Central(program), language, indicator.Name),
                "attainment" => AttainmentChart.Of(Simulated(program), language),
                "tornado" => TornadoChart.Of(TargetOf(scenario, options) is { } target ? Swings.Of(program, target, cancellationToken: cancellationToken) : Swings.Of(program, indicator, scenario.Horizon, cancellationToken: cancellationToken), language),
                "conflicts" => ConflictMap.Of(Checked(), language),
                "growth" => RequiredGrowthChart.Of(Checked(), language),
                _ => VariantChart.OfVariants(program, indicator, language, cancellationToken),
            });
        }
        catch (EmptyChartException)
        {
            return Parsed<VegaLiteChart>.Failed(kind switch
            {
                "structure" => Problem.NothingToDraw(kind, "an indicator that is no share over a set, or has no value"),
                "attainment" => Problem.NothingToDraw(kind, "no target with a projected value"),
                "tornado" => Problem.NothingToDraw(kind, "a quantity that no uncertain assumption moves"),
                "conflicts" => Problem.NothingToDraw(kind, "no conflict at this level"),
                "growth" => Problem.NothingToDraw(kind, "no growth target, and no forced growth that was published before"),
                _ => Problem.NothingToDraw(kind, "an indicator without a value"),
            });
        }

        SimulationResult Simulated(ScenarioProgram asked) =>
            Simulator.Run(asked, new SimulationOptions { Trials = options.GetValue(_trials), Seed = options.GetValue(_seed) }, cancellationToken: cancellationToken);

        ConsistencyReport Checked() => ConsistencyChecker.Check(
            program,
            new ConsistencyOptions { Level = options.GetValue(_level) == "plausible" ? ConsistencyLevel.Plausible : ConsistencyLevel.Possible },
            cancellationToken);
    }

    private IEnumerable<Diagnostic> Wrong(ScenarioProgram program, ParseResult options, string kind)
    {
        if (Common.FormatOf(options) == OutputFormat.Csv)
        {
            yield return Problem.OptionOutside("--format", Wording.Own("csv"), "json: a chart is a JSON document");
        }

        if (options.GetValue(_trials) < 1)
        {
            yield return Problem.OptionOutside("--trials", Wording.Own(options.GetValue(_trials).ToString(System.Globalization.CultureInfo.InvariantCulture)), $"at least {1}");
        }

        Scenario scenario = program.Scenario;
        string name = NameOf(options, kind);
        bool isSet = kind == "structure";
        if (!IndicatorId.TryParse(name, out IndicatorId id) || (isSet ? !scenario.Model.ByName.ContainsKey(name) : scenario.Model.Find(id) is null))
        {
            yield return Problem.UnknownIndicator(null, name, WhatIf.KnownNames(scenario.Model));
        }

        if (options.GetValue(_target) is { } target && TargetOf(scenario, options) is null)
        {
            yield return Problem.UnknownTarget("--target", target, scenario.Targets.Where(t => t.IsLinked).Select(t => t.Id), []);
        }
    }

    private string NameOf(ParseResult options, string kind) => options.GetValue(_indicator) ?? (kind == "structure" ? StructureChart.SectorShares : "grdp");

    private Target? TargetOf(Scenario scenario, ParseResult options) =>
        options.GetValue(_target) is { } id ? scenario.Targets.FirstOrDefault(target => target.Id == id && target.IsLinked) : null;
}
