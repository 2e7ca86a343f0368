using System.Globalization;
using Projection.Diagnostics;

namespace Projection.Scenarios;

/// <summary>What keeps one what-if from being worked in: one finding of each kind, however many quantities and years it concerns.</summary>
internal sealed class ChangeProblems(Override change)
{
    private readonly List<string> _unknown = [];
    private readonly List<string> _withoutLevel = [];
    private readonly List<string> _beyond = [];

    /// <summary>Whether something is known of a quantity in every one of the years.</summary>
    public bool AreKnown(IndicatorId id, YearRange years, IReadOnlyList<InputState> states) =>
        Note(_unknown, years.Zip(states).Where(s => s.Second.Central is not { } central || !double.IsFinite(central)).Select(s => $"{id} {s.First}"));

    /// <summary>Whether a quantity has a level that can grow.</summary>
    public bool HasLevel(IndicatorId id, Year year, double value) => Note(_withoutLevel, value == 0 ? [$"{id} {year} is 0"] : []);

    /// <summary>Whether old and new level lie on one side of 0, so that one growth can lead from each.</summary>
    public bool KeepsSign(IndicatorId id, Year year, double before, double factor) =>
        Note(_withoutLevel, factor < 0 ? [$"{id} {year} turns from {Number(before)} to {Number(before * factor)}"] : []);

    /// <summary>Whether values can be counted with.</summary>
    public bool AreFinite(IndicatorId id, YearRange years, IEnumerable<double> values) =>
        Note(_beyond, years.Zip(values).Where(v => !double.IsFinite(v.Second)).Select(v => $"{id} {v.First}"));

    public IEnumerable<Diagnostic> All()
    {
        if (_unknown.Count > 0)
        {
            yield return Problem.NothingToChange(change.Where, _unknown[0], _unknown.Count - 1);
        }

        if (_withoutLevel.Count > 0)
        {
            yield return Problem.NoLevelToGrow(change.Where, _withoutLevel[0]);
        }

        if (_beyond.Count > 0)
        {
            yield return Problem.OutsideBounds(change.Where, Wording.Own(_beyond[0]), (Wording)"a number beyond all that can be counted with", (Wording)"a finite number");
        }
    }

    private static bool Note(List<string> all, IEnumerable<string> found)
    {
        int before = all.Count;
        all.AddRange(found);
        return all.Count == before;
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
