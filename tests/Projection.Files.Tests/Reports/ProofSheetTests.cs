using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Consistency.Certificates;
using Projection.Reporting;
using Projection.Reporting.Worksheets;
using Projection.Scenarios;

namespace Projection.Files.Tests.Reports;

/// <summary>The proofs in cells come to the intervals of the certificate, step by step.</summary>
public class ProofSheetTests
{
    private const double Beyond = NumberFormat.Endless;

    [Theory]
    [InlineData(PlanBooks.Example, 2)]
    [InlineData(PlanBooks.PeoplesCommittee, 5)]
    [InlineData("bac-giang-2030.yaml", 1)]
    public void Proofs_EveryConflict_HasTheIntervalsOfItsCertificate(string file, int conflicts)
    {
        PlanReport report = PlanBooks.Of(file);
        var certificate = Certificate.Of(ScenarioProgram.Compile(report.Scenario).ValueOrThrow(), report.Narrower);
        Worksheet sheet = PlanBooks.Book(file, Language.English).Sheet("Proofs");
        Assert.Equal(conflicts, certificate.Conflicts.Length);
        for (int i = 0; i < conflicts; i++)
        {
            Refutation refutation = certificate.Conflicts[i];
            int title = sheet.Cells.First(c => c.Key.Column == 1 && c.Value.Look == CellLook.Heading && ((string)c.Value.Value).StartsWith($"Conflict {i + 1}:", StringComparison.Ordinal)).Key.Row;
            int row = sheet.Cells.First(c => c.Key.Row > title && c.Key.Column == 1 && c.Value.Look == CellLook.Header).Key.Row + 1;
            AssertSteps(refutation, sheet, row);
        }
    }

    [Fact]
    public void Answers_ConsistentPlan_SayThatThereIsNothingToProve()
    {
        Workbook book = PlanBooks.Book("thai-nguyen-2030/congress.yaml", Language.English);
        Assert.Contains(book.Sheet("Check").Cells.Values, c => c.Value is "The check found no conflict; there is nothing to prove.");
        Assert.DoesNotContain(book.Sheets, s => s.Name == "Proofs");
    }

    [Fact]
    public void Figures_Prints_GiveTheIntervalsOfTheirMostLenientMeaning()
    {
        PlanReport report = PlanBooks.Of(PlanBooks.PeoplesCommittee);
        Worksheet sheet = PlanBooks.Book(PlanBooks.PeoplesCommittee, Language.English).Sheet("Check");
        int compared = 0;
        foreach (Target target in report.Scenario.Targets)
        {
            if (sheet.Cells.FirstOrDefault(c => c.Key.Column == 2 && target.Id.Equals(c.Value.Value) && sheet.Cells.ContainsKey((c.Key.Row, 11))) is not { Value: not null } found)
            {
                continue;
            }

            compared++;
            AssertEnd(target.Figure.PrintedRange.Low?.ToDouble() ?? double.NegativeInfinity, (double)sheet.Cells[(found.Key.Row, 10)].Value, target.Id);
            AssertEnd(target.Figure.PrintedRange.High?.ToDouble() ?? double.PositiveInfinity, (double)sheet.Cells[(found.Key.Row, 11)].Value, target.Id);
        }

        Assert.True(compared > 10, $"{compared} figures");
    }

    // Cells are in the units that people read: in one and the same multiple of the base unit for each quantity.
    private static void AssertSteps(Refutation refutation, Worksheet sheet, int row)
    {
        Dictionary<int, Interval> known = [];
        Dictionary<int, double> scales = [];
        foreach (Condition condition in refutation.Conditions)
        {
            AssertRow(condition.Number, condition.Range.Outward());
        }

        foreach (NarrowingStep step in refutation.Argument switch { Argument.Empty empty => empty.Steps, Argument.Combination sum => sum.Steps, _ => [] })
        {
            AssertRow(step.Number, step.To);
        }

        void AssertRow(int number, Interval narrowed)
        {
            Definition definition = refutation.Definitions[number - 1];
            Interval before = known.TryGetValue(number, out Interval own) ? own
                : definition.Value is { } constant && definition.Names.IsEmpty && definition.Operands.IsEmpty ? Interval.FromRational(constant, constant)
                : Interval.Entire;
            Interval now = before.Intersect(narrowed);
            Assert.Equal((double)number, sheet.Cells[(row, 1)].Value);
            (double low, double high) = ((double)sheet.Cells[(row, 6)].Value, (double)sheet.Cells[(row, 7)].Value);
            if (now.IsEmpty)
            {
                Assert.Equal(1.0, sheet.Cells[(row, 9)].Value);
                Assert.True(low > high);
            }
            else
            {
                known[number] = now;
                double scale = scales.TryGetValue(number, out double stated) ? stated : scales[number] = ScaleOf(now, low, high);
                AssertEnd(now.Low, low * scale, $"row {row}");
                AssertEnd(now.High, high * scale, $"row {row}");
            }

            row++;
        }
    }

    private static double ScaleOf(Interval interval, double low, double high)
    {
        (double ours, double theirs) = double.IsFinite(interval.Low) && interval.Low != 0 ? (interval.Low, low) : (interval.High, high);
        double power = Math.Round(Math.Log10(Math.Abs(ours / theirs)));
        return double.IsFinite(power) && ours != 0 ? Math.Pow(10, power) : 1;
    }

    private static void AssertEnd(double ours, double cell, string where) => Assert.True(
        double.IsInfinity(ours) ? Math.Abs(cell) >= Beyond && Math.Sign(cell) == Math.Sign(ours) : Math.Abs(ours - cell) <= 1e-9 * Math.Max(Math.Abs(ours), 1e-3),
        $"{where}: {ours} in the certificate, {cell} in the sheet");
}
