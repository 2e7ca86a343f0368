using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Consistency.RandomPlans;

/// <summary>Makes plans by number.</summary>
internal static class PlanMaker
{
    private const int MostTargets = 12;

    public static RandomPlan Make(int number)
    {
        var dice = new Dice(number);
        PlanKind kind = dice.Pick<PlanKind>([PlanKind.FromAPath, PlanKind.FromAPath, PlanKind.AtTheEdge, PlanKind.JustBeyond, PlanKind.FarBeyond, PlanKind.FarBeyond]);
        while (true)
        {
            if (TryMake(number, kind, dice) is { } plan)
            {
                return plan;
            }
        }
    }

    private static RandomPlan? TryMake(int number, PlanKind kind, Dice dice)
    {
        HiddenPath path = HiddenPath.Draw(dice);
        bool isFromLevels = dice.Chance(1.0 / 3);
        Line[] observed = [.. Enumerable.Range(0, path.Parts).Select(part => Quantities.Volume(part, 0)).Append(Quantities.Population(0)).Select(q => Line.Of(q, PrintKind.Value, path, dice))];

        List<Line> lines = [];
        Line? moved = null;
        Quantity[] pool = [.. Quantities.All(path.Parts, path.Years)];
        if (kind != PlanKind.FromAPath)
        {
            Tie tie = dice.Pick<Tie>([.. Ties.All(path.Parts, path.Years, dice)]);
            if (Move(kind, tie, path, observed, dice) is not { } tied)
            {
                return null;
            }

            (lines, moved, bool isAtOnePoint) = tied;
            if (kind == PlanKind.AtTheEdge)
            {
                kind = isAtOnePoint ? PlanKind.AtOnePoint : kind;

                // The figures of the tie no longer hold on the path, but on another one that differs in their levels only.
                HashSet<string> taken = [.. tie.Members.SelectMany(m => m.Levels)];
                pool = [.. pool.Where(q => !q.Levels.Any(taken.Contains))];
            }
        }

        int size = dice.Between(Math.Max(3, lines.Count), MostTargets);
        HashSet<string> present = [.. lines.Select(l => l.Quantity.Subject)];
        foreach (Quantity quantity in dice.Shuffle(pool).Where(q => !present.Contains(q.Subject)).Take(size - lines.Count))
        {
            lines.Add(Line.Of(quantity, AnyKind(dice, openShare: 0.25), path, dice));
        }

        if (lines.Count < 3 || lines.Concat(observed).Any(l => !l.IsTrueOf(path) && !(kind != PlanKind.FromAPath && ReferenceEquals(l, moved))))
        {
            return null;
        }

        lines = [.. dice.Shuffle(lines)];
        var scenario = new Scenario
        {
            Id = "random",
            Model = PlanModel.Of(path.Parts, isFromLevels),
            BaseYear = Plan.BaseYear,
            Horizon = Plan.BaseYear + path.Years,
            Observations = [.. observed.Select(o => Plan.Observed(o.Quantity.Subject, o.Print.Text, o.Quantity.Unit))],
            Targets = [.. lines.Select((l, i) => Plan.Printed($"t{i + 1}", l.Quantity.Subject, l.Print.Text, l.Quantity.Unit))],
        };
        bool isBroken = kind is PlanKind.JustBeyond or PlanKind.FarBeyond;
        return new RandomPlan(
            number, kind, path.Parts, PlanModel.Text(path.Parts, isFromLevels), [.. lines.Select(l => l.Quantity)], [.. lines.Select(l => l.Print)], scenario,
            isBroken ? lines.IndexOf(moved!) : -1);
    }

    // Prints the members of a tie and moves one of them to where the tie just holds, just fails, or fails by far.
    private static (List<Line> Lines, Line Moved, bool IsAtOnePoint)? Move(PlanKind kind, Tie tie, HiddenPath path, Line[] observed, Dice dice)
    {
        Line[] members = [.. tie.Members.Select(member =>
            Array.Find(observed, o => o.Quantity.Subject == member.Subject)
            ?? Line.Of(member, AnyKind(dice, openShare: kind == PlanKind.AtTheEdge ? 0 : 0.1), path, dice))];
        int place = dice.Pick<int>([.. Enumerable.Range(0, members.Length).Where(i => !observed.Contains(members[i]))]);
        Print[] prints = [.. members.Select(m => m.Print)];
        Print print = prints[place];
        int direction = print.Kind switch { PrintKind.AtLeast => 1, PrintKind.AtMost => -1, _ => dice.Chance(0.5) ? 1 : -1 };

        decimal size = Math.Max(Math.Abs(print.Low) / print.Unit, 10);
        if (Array.Exists(members, m => !m.IsTrueOf(path)) || HoldsAt(0) != true || HoldsAt(Math.Floor(size)) != false)
        {
            return null;
        }

        (decimal holds, decimal fails) = (0, Math.Floor(size));
        while (fails - holds > 1)
        {
            decimal middle = Math.Floor((holds + fails) / 2);
            switch (HoldsAt(middle))
            {
                case true: holds = middle; break;
                case false: fails = middle; break;
                default: return null;
            }
        }

        decimal units = kind switch
        {
            PlanKind.AtTheEdge => holds,
            PlanKind.JustBeyond => fails,
            _ => fails + Math.Ceiling(size * (decimal)dice.Between(0.05, 0.5)),
        };
        Print to = print.Moved(direction * units);
        if (HoldsAt(units) != (kind == PlanKind.AtTheEdge) || to.Low < Math.Min(print.Low, 0))
        {
            return null;
        }

        var moved = new Line(members[place].Quantity, to);
        return ([.. members.Where(m => !observed.Contains(m)).Select(m => ReferenceEquals(m, members[place]) ? moved : m)], moved, tie.HoldsAtOnePoint(prints));

        bool? HoldsAt(decimal by)
        {
            prints[place] = print.Moved(direction * by);
            return tie.Holds(prints);
        }
    }

    private static PrintKind AnyKind(Dice dice, double openShare)
    {
        double draw = dice.Between(0.0, 1.0);
        return draw < openShare / 2 ? PrintKind.AtLeast
            : draw < openShare ? PrintKind.AtMost
            : draw < openShare + 0.1 ? PrintKind.Range
            : draw < openShare + 0.15 ? PrintKind.About
            : PrintKind.Value;
    }

    /// <summary>A figure of the plan.</summary>
    private sealed record Line(Quantity Quantity, Print Print)
    {
        public static Line Of(Quantity quantity, PrintKind kind, HiddenPath path, Dice dice) =>
            new(quantity, Print.Of(quantity.Value(path), kind, dice.Between(0, 2), dice));

        public bool IsTrueOf(HiddenPath path) => Print.Holds(Quantity.Value(path));
    }
}
