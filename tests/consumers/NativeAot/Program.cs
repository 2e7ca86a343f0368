using System.Security.Cryptography;
using System.Text;
using Projection;
using Projection.Charts;
using Projection.Consistency;
using Projection.Files.Scenarios;
using Projection.Plans;
using Projection.Reconciliation;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Simulation;

// Reads a scenario file and asks it everything, and prints each number with its bits: portable and native code have to print the same.
Plan plan = ScenarioFile.Load(args[0]);
Console.WriteLine($"scenario {plan.Scenario.Id}: {plan.Scenario.Targets.Length} targets");

PathProjection path = plan.Project();
foreach (TargetGap gap in path.Targets)
{
    Print($"projected {gap.Target.Id}", gap.Value);
}

foreach (ConsistencyLevel level in Enum.GetValues<ConsistencyLevel>())
{
    ConsistencyReport check = plan.Check(level);
    Console.WriteLine($"{level}: {check.Verdict}, {check.Conflicts.Length} conflicts, {check.Corrections.Length} corrections, complete {check.IsComplete}");
    foreach (Conflict conflict in check.Conflicts)
    {
        Console.WriteLine($"  conflict of {string.Join(", ", conflict.Targets.Select(target => target.Id))}");
    }

    foreach (Correction correction in check.Corrections)
    {
        Console.WriteLine($"  correction {string.Join(", ", correction.Changes.Select(change => $"{change.Target.Id} to {change.To.Text} in {change.Allowed}"))}");
    }

    foreach (TargetFinding finding in check.Targets)
    {
        Console.WriteLine($"  {finding.Target.Id} in {finding.Implied?.ToString() ?? "nothing known"}");
    }

    foreach (Language language in Enum.GetValues<Language>())
    {
        Console.WriteLine($"  page {language}: {Digest(CheckPage.Of(check, language).ToText())}");
    }
}

SimulationResult simulation = plan.Simulate(trials: 50_000, seed: 42);
foreach (SimulatedQuantity quantity in simulation.Indicators)
{
    Print($"mean of {quantity.Subject}", quantity.Moments.Mean);
    Print($"deviation of {quantity.Subject}", quantity.Moments.StandardDeviation);
    foreach ((double probability, var quantile) in quantity.Quantiles)
    {
        Print($"quantile {probability} of {quantity.Subject}", quantile.Estimate);
    }
}

foreach (TargetAttainment target in simulation.Targets)
{
    Console.WriteLine($"attained {target.Target.Id}: {target.Attained.Successes} of {target.Attained.Trials}");
}

Console.WriteLine($"attainments drawn: {Digest(AttainmentChart.Of(simulation, Language.Vietnamese).ToJson())}");

ReconciliationReport mended = plan.Reconcile();
Console.WriteLine($"reconciliation: {mended.Status}, checked again {mended.Recheck}");
foreach (FigureAdjustment figure in mended.Figures)
{
    Print($"adjustment of {figure.Name}, printed as {figure.Proposed.Text},", figure.Adjustment);
}

static void Print(string what, double value) => Console.WriteLine(FormattableString.Invariant($"{what}: {value:R} {BitConverter.DoubleToInt64Bits(value):x16}"));

static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
