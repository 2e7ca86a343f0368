using System.Collections.Immutable;
using Projection.Comparison;
using Projection.Consistency;
using Projection.Diagnostics;
using Projection.GoalSeeking;
using Projection.Reconciliation;
using Projection.Scenarios;
using Projection.Sensitivity;
using Projection.Simulation;

namespace Projection.Plans;

/// <summary>A plan that can be asked: a scenario on the tape, with every question as one method.</summary>
/// <remarks>
/// Immutable and safe for any number of threads. Each method calls the engine of its question (<see cref="ConsistencyChecker"/>, <see cref="Simulator"/>, …) with
/// what it would be given anyway; who needs an engine's other options calls it with <see cref="Program"/>. Bad input is exceptional here:
/// <see cref="InvalidInputException"/> carries all findings.
/// </remarks>
public sealed class Plan
{
    private Plan(ScenarioProgram program, ImmutableArray<Diagnostic> remarks)
    {
        Program = program;
        Remarks = remarks;
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario => Program.Scenario;

    /// <summary>The scenario on the tape, as the engines take it.</summary>
    public ScenarioProgram Program { get; }

    /// <summary>What was remarked while reading, none of it an error.</summary>
    public ImmutableArray<Diagnostic> Remarks { get; }

    /// <summary>A plan out of scenarios made in code or read from files.</summary>
    /// <param name="scenarios">One scenario, or several documents about one region that are checked together; each without errors, as <see cref="ScenarioBuilder.Build"/> and the readers give them.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">There is no scenario.</exception>
    /// <exception cref="InvalidInputException">The documents do not go together, or the scenario cannot be put on the tape.</exception>
    public static Plan Of(params IReadOnlyList<Scenario> scenarios) => TryOf(scenarios).ValueOrThrow();

    /// <summary>A plan out of scenarios, or what stands in the way.</summary>
    /// <param name="scenarios">As for <see cref="Of"/>.</param>
    /// <returns>The plan, or all findings.</returns>
    /// <exception cref="ArgumentException">There is no scenario.</exception>
    public static Parsed<Plan> TryOf(params IReadOnlyList<Scenario> scenarios) => Compiled(ScenarioMerge.Of(scenarios));

    /// <summary>A plan out of what reading gave, or what stands in the way.</summary>
    /// <param name="documents">One reading, or those of several documents about one region.</param>
    /// <returns>The plan with the remarks of the readings, or all findings of all of them.</returns>
    /// <exception cref="ArgumentException">There is no reading.</exception>
    public static Parsed<Plan> TryOf(params IReadOnlyList<Parsed<Scenario>> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ImmutableArray<Diagnostic> found = [.. documents.SelectMany(document => document.Diagnostics)];
        if (documents.Any(document => !document.Success))
        {
            return Parsed<Plan>.Failed(found);
        }

        Parsed<Scenario> merged = ScenarioMerge.Of([.. documents.Select(document => document.Value!)]);
        return Compiled(merged.Success ? Parsed<Scenario>.Of(merged.Value, [.. found, .. merged.Diagnostics]) : Parsed<Scenario>.Failed([.. found, .. merged.Diagnostics]));
    }

    /// <summary>The plan under what-ifs given as texts, in their order.</summary>
    /// <param name="changes">Texts that <see cref="OverrideText.Parse"/> reads, for example <c>price_growth@2027-2028=3%</c> or <c>volume_growth+=1%</c>.</param>
    /// <returns>Another plan; this one stays as it is.</returns>
    /// <exception cref="InvalidInputException">A text cannot be read or does not fit the scenario.</exception>
    public Plan With(params IEnumerable<string> changes) => Compiled(WhatIf.WithValues(Scenario, changes)).ValueOrThrow();

    /// <summary>The plan under what-ifs, in their order.</summary>
    /// <param name="changes">What is different.</param>
    /// <returns>Another plan; this one stays as it is.</returns>
    /// <exception cref="InvalidInputException">A change does not fit the scenario.</exception>
    public Plan With(params IReadOnlyList<Override> changes) => Compiled(WhatIf.WithAll(Scenario, changes)).ValueOrThrow();

    /// <summary>The plan under its named variants, in their order.</summary>
    /// <param name="names">Names of variants of the scenario.</param>
    /// <returns>Another plan; this one stays as it is.</returns>
    /// <exception cref="InvalidInputException">There is no such variant, or they do not go together.</exception>
    public Plan WithVariant(params IEnumerable<string> names) => Compiled(WhatIf.WithVariants(Scenario, names)).ValueOrThrow();

    /// <summary>The central path: every input at the central value of what the scenario assumes.</summary>
    /// <returns>The path, with each target's gap.</returns>
    public PathProjection Project() => PathProjection.Central(Program);

    /// <summary>Can the figures hold together?</summary>
    /// <param name="level">Within logical bounds, or within plausible ranges too.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    /// <returns>The verdict with its evidence.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public ConsistencyReport Check(ConsistencyLevel level = ConsistencyLevel.Possible, CancellationToken cancellationToken = default) =>
        Check(new ConsistencyOptions { Level = level }, cancellationToken);

    /// <summary>Can the figures hold together?</summary>
    /// <param name="options">How to check.</param>
    /// <param name="cancellationToken">Stops between two questions.</param>
    /// <returns>The verdict with its evidence.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public ConsistencyReport Check(ConsistencyOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ConsistencyChecker.Check(Program, options, cancellationToken);
    }

    /// <summary>How likely is each target, and all together?</summary>
    /// <param name="trials">Number of trials, at least 1.</param>
    /// <param name="seed">Seed of the random numbers; the same seed gives the same bits.</param>
    /// <param name="cancellationToken">Stops within a millisecond.</param>
    /// <returns>Attainments, quantiles and their Monte Carlo errors.</returns>
    /// <exception cref="ArgumentException">The number of trials is below 1.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public SimulationResult Simulate(long trials = 100_000, ulong seed = 1, CancellationToken cancellationToken = default) =>
        Simulate(new SimulationOptions { Trials = trials, Seed = seed }, cancellationToken: cancellationToken);

    /// <summary>How likely is each target, and all together?</summary>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Told the finished part, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops within a millisecond.</param>
    /// <returns>Attainments, quantiles and their Monte Carlo errors.</returns>
    /// <exception cref="ArgumentException">An option is out of range, or a subset names a target that has no value.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public SimulationResult Simulate(SimulationOptions options, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Simulator.Run(Program, options, progress, cancellationToken: cancellationToken);
    }

    /// <summary>What is the least change that makes the figures hold together?</summary>
    /// <param name="options">How freely figures move that say nothing of it themselves; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>The proposal with its tests, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ReconciliationReport Reconcile(ReconciliationOptions? options = null, CancellationToken cancellationToken = default) =>
        Reconciler.Reconcile(Program, options, cancellationToken);

    /// <summary>By how much would inputs have to change so that something is reached?</summary>
    /// <param name="goal">Id of a target, or another goal as <see cref="GoalSeekText.ReadGoal"/> reads it: <c>grdp@2030=361.6</c>.</param>
    /// <param name="by">The input that may change, as <see cref="GoalSeekText.ReadLever"/> reads it: <c>volume_growth[services]@2027-2030</c>.</param>
    /// <param name="preference">How the change is shared out.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>The change, or what stands in its way.</returns>
    /// <exception cref="InvalidInputException">A text cannot be read, or the goal does not go with the scenario.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public GoalSeekResult Solve(string goal, string by, ChangePreference preference = ChangePreference.Even, CancellationToken cancellationToken = default) =>
        Solve(PlanTexts.GoalSeek(Scenario, [goal], [by], preference), cancellationToken);

    /// <summary>By how much would inputs have to change so that goals are reached?</summary>
    /// <param name="request">Goals, inputs, bounds and preference.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    /// <returns>The change, or what stands in its way.</returns>
    /// <exception cref="InvalidInputException">The request does not go with the scenario.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public GoalSeekResult Solve(GoalSeekRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        PlanTexts.ThrowIfAny(GoalSeekChecks.Check(Program, request));
        return GoalSeeker.Solve(Program, request, cancellationToken);
    }

    /// <summary>What do the remaining years have to deliver, after what has come in?</summary>
    /// <param name="actuals">What has come in, as <see cref="GoalSeekText.ReadActual"/> reads it: <c>grdp_growth@2026=8.2%</c>; none where no year is over.</param>
    /// <returns>For each target what each remaining year has to bring.</returns>
    /// <exception cref="InvalidInputException">A text cannot be read, or does not go with the scenario.</exception>
    public RemainingReport Remaining(params IEnumerable<string> actuals) =>
        Remaining(new RemainingRequest { Actuals = PlanTexts.Actuals(Scenario, actuals) });

    /// <summary>What do the remaining years have to deliver, after what has come in?</summary>
    /// <param name="request">What has come in, and which targets are asked about.</param>
    /// <param name="cancellationToken">Stops between two targets.</param>
    /// <returns>For each target what each remaining year has to bring.</returns>
    /// <exception cref="InvalidInputException">The request does not go with the scenario.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public RemainingReport Remaining(RemainingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        PlanTexts.ThrowIfAny(GoalSeekChecks.Check(Program, request));
        return RemainingYears.Of(Program, request, cancellationToken).ValueOrThrow();
    }

    /// <summary>The plan beside its variants, and which assumptions the differences come from.</summary>
    /// <param name="names">Names of variants; none for all.</param>
    /// <returns>The comparison, the plan as it stands first.</returns>
    /// <exception cref="InvalidInputException">There is no such variant, or no variant at all.</exception>
    public ScenarioComparison CompareVariants(params IReadOnlyList<string> names) => CompareVariants(names, null, CancellationToken.None);

    /// <summary>The plan beside its variants, and which assumptions the differences come from.</summary>
    /// <param name="names">Names of variants; none for all.</param>
    /// <param name="options">What is compared and attributed; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the attribution.</param>
    /// <returns>The comparison, the plan as it stands first.</returns>
    /// <exception cref="InvalidInputException">There is no such variant, or no variant at all.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public ScenarioComparison CompareVariants(IReadOnlyList<string> names, ComparisonOptions? options, CancellationToken cancellationToken = default) =>
        Compared(ComparedCases.Of([Scenario], names, []).ValueOrThrow(), options, cancellationToken);

    /// <summary>The plan beside another one, and which assumptions the differences come from.</summary>
    /// <param name="other">The other plan, such as this one under a what-if.</param>
    /// <param name="name">What the other one is called in tables.</param>
    /// <param name="options">What is compared and attributed; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Stops the attribution.</param>
    /// <returns>The comparison, this plan first.</returns>
    /// <exception cref="InvalidInputException">The plans cannot be compared.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="ArgumentException">The name is empty, or that of this plan.</exception>
    public ScenarioComparison CompareWith(Plan other, string name = ComparedCases.WhatIfName, ComparisonOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Compared(
            [new ComparedCase(Scenario.Id, Scenario.Title, Scenario), new ComparedCase(name, other.Scenario.Title, other.Scenario)], options, cancellationToken);
    }

    /// <summary>How far each assumption alone moves a quantity, from a low to a high value of it.</summary>
    /// <param name="quantity">Id of a linked target, or an indicator with its year such as <c>grdp@2030</c>.</param>
    /// <param name="tail">The low value is the quantile of this probability, the high one that of 1 minus it; from 0 to 0.5, without the ends.</param>
    /// <param name="cancellationToken">Stops between two values.</param>
    /// <returns>The swings, the widest first.</returns>
    /// <exception cref="InvalidInputException">No linked target has that id, and no quantity that name.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The probability is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public SwingAnalysis SwingsOf(string quantity, double tail = Swings.UsualTail, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        if (PlanTexts.TargetOf(Scenario, quantity) is { } target)
        {
            return Swings.Of(Program, target, tail, cancellationToken);
        }

        (IndicatorId id, Year year) = PlanTexts.QuantityOf(Program, quantity);
        return Swings.Of(Program, id, year, tail, cancellationToken);
    }

    private static Parsed<Plan> Compiled(Parsed<Scenario> scenario)
    {
        if (!scenario.Success)
        {
            return Parsed<Plan>.Failed(scenario.Diagnostics);
        }

        Parsed<ScenarioProgram> program = ScenarioProgram.Compile(scenario.Value);
        ImmutableArray<Diagnostic> found = [.. scenario.Diagnostics, .. program.Diagnostics];
        return program.Success ? Parsed<Plan>.Of(new Plan(program.Value, found), found) : Parsed<Plan>.Failed(found);
    }

    private static ScenarioComparison Compared(IReadOnlyList<ComparedCase> cases, ComparisonOptions? options, CancellationToken cancellationToken) =>
        ScenarioComparer.Compare(cases, options, cancellationToken).ValueOrThrow();
}
