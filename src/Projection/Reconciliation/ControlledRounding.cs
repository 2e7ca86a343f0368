using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Scenarios;

namespace Projection.Reconciliation;

/// <summary>Chooses what to print for reconciled values, so that the printed figures hold together and what adds up does so in print.</summary>
/// <remarks>
/// Each value is printed at its published decimals as the neighbour below or above (zero-restricted controlled rounding, Cox 1987). The nearest print always holds
/// together, since the path itself is what it prints; sums of printed figures need not be right, and are put right here where some choice does it.
/// </remarks>
internal sealed class ControlledRounding(PrintCheck check, MeasuredFigure[] figures, double[] values, double[] path)
{
    private const int MostMembers = 14;
    private const int MostTrials = 40;

    /// <summary>The nearest prints of the values, with the printed figure wherever the others can do with it; <see langword="null"/> where they were not shown to hold.</summary>
    public PublishedFigure[]? Needed()
    {
        PublishedFigure[] prints = [.. figures.Select((f, i) => f.IsFixed ? f.Figure.Published : Print(i, ValueOf(i)))];
        if (check.Find(prints, path) is null)
        {
            return null;
        }

        PutBack(prints);
        return prints;
    }

    /// <summary>Makes what adds up do so in print, where a choice of neighbours does it; groups without a change are left alone.</summary>
    /// <param name="prints">The figures to print; changed in place.</param>
    /// <param name="groups">The figures that add up.</param>
    public void MakeAddUp(PublishedFigure[] prints, IReadOnlyList<AdditiveGroup> groups)
    {
        foreach (AdditiveGroup group in groups)
        {
            if (!AddsUp(group, prints) && group.Figures.Any(f => IsChanged(f, prints)))
            {
                Mend(group, groups, prints);
            }
        }
    }

    /// <summary>Whether the printed figures of a group add up exactly.</summary>
    public bool AddsUp(AdditiveGroup group, PublishedFigure[] prints)
    {
        Rational sum = Rational.Zero;
        for (int k = 0; k < group.Figures.Length; k++)
        {
            int f = group.Figures[k];
            sum += group.Signs[k] * prints[f].Low * figures[f].Figure.Unit.Scale;
        }

        return sum == group.Total;
    }

    /// <summary>Whether something else than before is to be printed.</summary>
    public bool IsChanged(int figure, PublishedFigure[] prints) => !ReferenceEquals(prints[figure], figures[figure].Figure.Published);

    private Rational ValueOf(int figure) => Rational.FromDouble(values[figure]) / figures[figure].Figure.Unit.Scale;

    // What prints the same values stays as it was printed.
    private PublishedFigure Print(int figure, Rational value)
    {
        Figure printed = figures[figure].Figure;
        PublishedFigure proposal = FigureProposal.At(printed, value);
        return (printed with { Published = proposal }).Range == printed.Range ? printed.Published : proposal;
    }

    // A change that the others can do without is none: figures that moved least are tried first.
    private void PutBack(PublishedFigure[] prints)
    {
        int[] changed = [.. Enumerable.Range(0, prints.Length).Where(f => IsChanged(f, prints)).OrderBy(f => Math.Abs(figures[f].Adjustment(values[f])))];
        foreach (int f in changed)
        {
            PublishedFigure proposal = prints[f];
            prints[f] = figures[f].Figure.Published;
            if (check.Find(prints, path) is null)
            {
                prints[f] = proposal;
            }
        }
    }

    // First only what changes anyway, then what could change.
    private void Mend(AdditiveGroup group, IReadOnlyList<AdditiveGroup> groups, PublishedFigure[] prints)
    {
        int[] alterable = [.. group.Figures.Where(f => !figures[f].IsFixed)];
        foreach (int[] movable in new[] { [.. alterable.Where(f => IsChanged(f, prints))], alterable })
        {
            AdditiveGroup[] touched = [.. groups.Where(g => g.Figures.Any(movable.Contains) && (ReferenceEquals(g, group) || AddsUp(g, prints)))];
            IEnumerable<PublishedFigure[]> choices = Choices(movable, prints).Where(c => Array.TrueForAll(touched, g => AddsUp(g, c))).Take(MostTrials);
            if (choices.FirstOrDefault(c => check.Find(c, path) is not null) is { } found)
            {
                found.CopyTo(prints, 0);
                return;
            }
        }
    }

    // All ways to print some figures as a neighbour of their value, those nearest to the values first.
    private IEnumerable<PublishedFigure[]> Choices(int[] movable, PublishedFigure[] prints)
    {
        if (movable.Length is 0 or > MostMembers)
        {
            return [];
        }

        Rational[][] neighbours = [.. movable.Select(Neighbours)];
        return Enumerable.Range(0, 1 << movable.Length)
            .Select(choice => movable.Select((_, k) => neighbours[k][(choice >> k) & 1]).ToArray())
            .OrderBy(choice => choice.Select((value, k) => Distance(movable[k], value)).Sum())
            .Select(choice =>
            {
                var changed = (PublishedFigure[])prints.Clone();
                for (int k = 0; k < movable.Length; k++)
                {
                    changed[movable[k]] = Print(movable[k], choice[k]);
                }

                return changed;
            });
    }

    private Rational[] Neighbours(int figure)
    {
        Rational unit = UnitOf(figure);
        Rational below = (ValueOf(figure) / unit).RoundToDecimals(0) * unit;
        below = below > ValueOf(figure) ? below - unit : below;
        return [below, below + unit];
    }

    private double Distance(int figure, Rational print)
    {
        double steps = ((print - ValueOf(figure)) / UnitOf(figure)).ToDouble();
        return steps * steps;
    }

    private Rational UnitOf(int figure) => Rational.PowerOfTen(-(figures[figure].Figure.Decimals ?? figures[figure].Figure.Published.Decimals));
}
