using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Statistics;

namespace Projection.Scenarios;

public static partial class ScenarioChecks
{
    /// <summary>Most quantities in one matrix of correlations: the work of a repair grows with the fourth power.</summary>
    internal const int LargestMatrix = 60;

    // A smaller change shows in none of the six decimals of a message.
    private const double Unseen = 5e-7;

    private static void CheckMatrices(Findings findings)
    {
        Dictionary<IndicatorId, SourceLocation?> known = [];
        foreach (CorrelationBlock block in findings.Scenario.Dependence.Matrices)
        {
            if (block.Quantities.Length > LargestMatrix)
            {
                findings.Add(Problem.TooMany(findings.At(block.Where, "inputs"), "quantities in one matrix", block.Quantities.Length, LargestMatrix));
                continue;
            }

            bool isSound = CheckMembers(findings, block, known) & CheckEntries(findings, block);
            if (isSound && block.Quantities.Length > 0)
            {
                ReportRepair(findings, block);
            }
        }
    }

    private static bool CheckMembers(Findings findings, CorrelationBlock block, Dictionary<IndicatorId, SourceLocation?> known)
    {
        bool isSound = true;
        SourceLocation? place = findings.At(block.Where, "inputs");
        List<IndicatorInfo> members = [];
        foreach (IndicatorId id in block.Quantities)
        {
            if (!known.TryAdd(id, place))
            {
                findings.Add(Problem.CorrelatedTwice(place, id.ToString(), known[id]));
                isSound = false;
            }
            else if (findings.Model.Find(id) is not { } info)
            {
                findings.Add(Problem.UnknownIndicator(place, id.ToString(), KnownIds(findings.Model)));
                isSound = false;
            }
            else if (IsCorrelatedInput(findings, place, id.Name, out _))
            {
                members.Add(info);
            }
            else
            {
                isSound = false;
            }
        }

        if (members.Find(m => !m.IsInput) is { } before && members.Find(m => m.IsInput && m.Kind == MeasureKind.Rate) is { } after)
        {
            findings.Add(Problem.MatrixMixesTimes(place, before.Name, after.Name));
            isSound = false;
        }

        return isSound;
    }

    private static bool CheckEntries(Findings findings, CorrelationBlock block)
    {
        int size = block.Quantities.Length;
        if (block.Correlations.Length != size || block.Correlations.Any(row => row.Length != size))
        {
            string rows = string.Join(", ", block.Correlations.Select(row => row.Length).Distinct());
            findings.Add(Problem.MatrixSize(findings.At(block.Where, "correlations"), block.Correlations.Length == 0 ? "no rows" : (Wording)$"{block.Correlations.Length} rows of {rows} numbers", size));
            return false;
        }

        bool isSound = true;
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                if (EntryProblem(findings, block, i, j) is { } problem)
                {
                    findings.Add(problem);
                    isSound = false;
                }
            }
        }

        return isSound;
    }

    // Below the diagonal stands what was looked at above it, or differs.
    private static Diagnostic? EntryProblem(Findings findings, CorrelationBlock block, int i, int j)
    {
        double value = block.Correlations[i][j];
        double mirrored = block.Correlations[j][i];
        SourceLocation? place = findings.At(block.Where, $"correlations/{i}/{j}", "correlations");
        return i == j ? value == 1 ? null : Problem.MatrixDiagonal(place, block.Quantities[i].ToString(), Show(value))
            : i > j && value == mirrored ? null
            : !(Math.Abs(value) <= 1) ? Problem.BadCorrelation(place, $"{Show(value)} between {Pair(block, i, j)}", "from -1 to 1")
            : i > j && Math.Abs(mirrored) <= 1 ? Problem.MatrixNotSymmetric(place, Pair(block, j, i), Show(value), Show(mirrored))
            : null;
    }

    private static void ReportRepair(Findings findings, CorrelationBlock block)
    {
        SourceLocation? place = findings.At(block.Where, "correlations");
        NearestCorrelation nearest = block.Nearest();
        CorrelationChange change = nearest.Largest;
        if (change.Size >= Unseen)
        {
            findings.Add(Problem.MatrixRepaired(place, Pair(block, change.Row, change.Column), Show(change.From), Show(change.To), Show(nearest.Distance)));
        }

        // A persistence beyond 1 has its own finding.
        if (block.Quantities.All(id => Math.Abs(findings.Scenario.Dependence.OverYearsOf(id.Name)) <= 1)
            && findings.Scenario.Dependence.CopulaOf(block).Drift is var drift && drift.Size >= Unseen)
        {
            findings.Add(Problem.MatrixDrifts(place, Pair(block, drift.Row, drift.Column), Show(drift.From), Show(drift.To)));
        }
    }

    private static Wording Pair(CorrelationBlock block, int i, int j) => $"{block.Quantities[i]} and {block.Quantities[j]}";
}
