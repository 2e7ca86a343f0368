using System.Text.Json.Nodes;
using Projection.Charts.Texts;
using Projection.Consistency;
using Projection.Scenarios;

namespace Projection.Charts;

/// <summary>Which targets cannot hold together, and which changes would mend it: a row for each target involved, a column for each conflict and each correction.</summary>
public static class ConflictMap
{
    /// <summary>The most conflicts that are drawn.</summary>
    public const int MostConflicts = 10;

    /// <summary>The most corrections that are drawn.</summary>
    public const int MostCorrections = 4;

    private const int LabelWidth = 40;

    /// <summary>The chart.</summary>
    /// <remarks>
    /// A square is a member of a conflict; the diamond is the member that the conflict is told by, on which the others force the narrowest range. In the column of a
    /// correction stands the figure that would be printed instead. Where there are more conflicts than <see cref="MostConflicts"/>, each story has its first one drawn before
    /// any has a second; the note says how many are left out.
    /// </remarks>
    /// <param name="report">A check that found conflicts.</param>
    /// <param name="language">The language.</param>
    /// <returns>The chart; the height grows with the number of targets involved.</returns>
    /// <exception cref="EmptyChartException">The check found no conflict.</exception>
    public static VegaLiteChart Of(ConsistencyReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Conflicts.IsEmpty
            ? throw new EmptyChartException("The check found no conflict.")
            : new Drawing(report, language).Chart();
    }

    private sealed class Drawing(ConsistencyReport report, Language language)
    {
        // In widths of a conflict's column: a correction's holds a figure.
        private const double CorrectionWidth = 2.2;
        private const double Between = 0.5;

        private readonly ChartTexts _texts = ChartTexts.In(language);
        private readonly (Conflict Conflict, int Number)[] _conflicts = Chosen(report);
        private readonly Correction[] _corrections = [.. report.Corrections.Take(MostCorrections)];

        public VegaLiteChart Chart()
        {
            Target[] targets = [.. report.Scenario.Targets.Where(t => _conflicts.Any(c => c.Conflict.Targets.Contains(t)) || _corrections.Any(c => c.Changes.Any(change => change.Target == t)))];
            Rows rows = new(targets.Select(NameOf), LabelWidth);
            string title = _texts.ConflictTitle;
            string description = Description(title);
            JsonObject marks = new()
            {
                ["layer"] = new JsonArray(
                [
                    Spec.Layer(
                        new JsonObject { ["type"] = "rule", ["color"] = "#DDDDDD" },
                        new JsonObject { ["y"] = rows.Axis(), ["x"] = Place("from"), ["x2"] = Spec.Field("to") },
                        Spec.Data(targets.Select((_, i) => new JsonObject { [Rows.Field] = rows[i], ["from"] = 0, ["to"] = Spec.Number(Total) }))),
                    Spec.Layer(
                        new JsonObject { ["type"] = "rule", ["color"] = "#DDDDDD" },
                        new JsonObject { ["x"] = Place("at") },
                        Spec.Data(Columns().Select(column => new JsonObject { ["at"] = Spec.Number(column.At) }))),
                    Spec.Layer(
                        new JsonObject { ["type"] = "text", ["y"] = -4, ["baseline"] = "bottom", ["lineBreak"] = "\n", ["color"] = "#222222" },
                        new JsonObject { ["x"] = Place("at"), ["text"] = Spec.Nominal("head") },
                        Spec.Data(Columns().Select(column => new JsonObject { ["at"] = Spec.Number(column.At), ["head"] = column.Head }))),
                    Members(targets, rows),
                    .. Changes(targets, rows),
                ]),
            };
            return new VegaLiteChart("conflicts", title, description, Spec.Of(title, Note(), description, rows, language, marks));
        }

        private double Total => _conflicts.Length + (_corrections.Length == 0 ? 0 : Between + (_corrections.Length * CorrectionWidth));

        private static (Conflict Conflict, int Number)[] Chosen(ConsistencyReport report)
        {
            HashSet<int> stories = [];
            return
            [
                .. report.Conflicts.Select((conflict, i) => (Conflict: conflict, Number: i + 1, IsFurther: !stories.Add(conflict.Story)))
                    .OrderBy(c => c.IsFurther).Take(MostConflicts).OrderBy(c => c.Number).Select(c => (c.Conflict, c.Number)),
            ];
        }

        private string NameOf(Target target) => PrintedMark.NameOf(target, report.Scenario.Model, language);

        private static double AtConflict(int place) => place + 0.5;

        private double AtCorrection(int place) => _conflicts.Length + Between + ((place + 0.5) * CorrectionWidth);

        private IEnumerable<(double At, string Head)> Columns() =>
        [
            .. _conflicts.Select((c, i) => (AtConflict(i), ChartText.Fill(_texts.ConflictColumn, c.Number))),
            .. _corrections.Select((_, i) => (AtCorrection(i), ChartText.Fill(_texts.CorrectionColumn, i + 1))),
        ];

        private JsonObject Place(string field) => Spec.Quantitative(field)
            .With("scale", new JsonObject { ["domain"] = new JsonArray(0, Spec.Number(Total)), ["nice"] = false })
            .With("axis", null);

        private JsonObject Members(Target[] targets, Rows rows)
        {
            string[] kinds = [_texts.Member, _texts.Hinge];
            return Spec.Layer(
                new JsonObject { ["type"] = "point", ["filled"] = true, ["opacity"] = 1, ["size"] = 170 },
                new JsonObject
                {
                    ["y"] = rows.Axis(),
                    ["x"] = Place("at"),
                    ["shape"] = Spec.Nominal("kind").With("scale", Spec.Scale(kinds, ["square", "diamond"])).With("legend", new JsonObject { ["columns"] = 1 }),
                    ["color"] = Spec.Nominal("kind").With("scale", Spec.Scale(kinds, [Palette.Blue, Palette.Vermilion])).With("legend", new JsonObject { ["columns"] = 1 }),
                    ["tooltip"] = Spec.Tooltip(("conflict", _texts.Conflict, false), ("target", _texts.Target, false), ("kind", " ", false)),
                },
                Spec.Data(_conflicts.SelectMany((c, i) => c.Conflict.Targets.Select(target => new JsonObject
                {
                    [Rows.Field] = rows[Array.IndexOf(targets, target)],
                    ["at"] = Spec.Number(AtConflict(i)),
                    ["conflict"] = c.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ["target"] = target.Id,
                    ["kind"] = target == c.Conflict.Hinge ? _texts.Hinge : _texts.Member,
                }))));
        }

        private IEnumerable<JsonObject> Changes(Target[] targets, Rows rows) => _corrections.Length == 0 ? [] : Spec.Label(
            new JsonObject { ["baseline"] = "middle", ["fontWeight"] = "bold", ["color"] = Palette.Black },
            new JsonObject { ["y"] = rows.Axis(), ["x"] = Place("at"), ["text"] = Spec.Nominal("label") },
            Spec.Data(_corrections.SelectMany((correction, i) => correction.Changes.Select(change => new JsonObject
            {
                [Rows.Field] = rows[Array.IndexOf(targets, change.Target)],
                ["at"] = Spec.Number(AtCorrection(i)),
                ["label"] = "→ " + NewFigure(change),
            }))));

        private string NewFigure(TargetChange change) => PrintedMark.TextOf(change.Target.Figure with { Published = change.To }, language);

        private string Note()
        {
            List<string> notes = [_texts.ConflictNote];
            if (_corrections.Length > 0)
            {
                notes.Add(_texts.CorrectionNote);
            }

            if (_conflicts.Length < report.Conflicts.Length || _corrections.Length < report.Corrections.Length)
            {
                notes.Add(ChartText.Fill(_texts.ConflictMore, _conflicts.Length, report.Conflicts.Length, _corrections.Length, report.Corrections.Length));
            }

            return string.Join(' ', notes);
        }

        private string Description(string title) => string.Join(' ',
        [
            title + ".",
            .. _conflicts.Select(c => ChartText.Fill(_texts.ConflictSaid, c.Number, string.Join("; ", c.Conflict.Targets.Select(NameOf)))),
            .. _corrections.Select((c, i) => ChartText.Fill(_texts.CorrectionSaid, i + 1, string.Join("; ", c.Changes.Select(change => $"{NameOf(change.Target)} → {NewFigure(change)}")))),
        ]);
    }
}
