using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Statistics;

namespace Projection.Scenarios;

/// <content>Reads the texts of the items.</content>
public sealed partial class ScenarioBuilder
{
    /// <summary>The scenario so far, and all that is wrong with it.</summary>
    private sealed class Draft(Scenario scenario, List<Diagnostic> problems)
    {
        public Scenario Scenario { get; set; } = scenario;

        public SourceLocation At(string item) => SourceLocation.WholeFile($"{Scenario.Id}: {item}");

        public T? Keep<T>(Parsed<T> read)
            where T : class
        {
            problems.AddRange(read.Diagnostics);
            return read.Value;
        }

        public Subject? Subject(string text, SourceLocation where)
        {
            if (QuantityText.TryReadSubject(text, out Subject? subject))
            {
                return subject;
            }

            problems.Add(Problem.BadQuantity(where, text));
            return null;
        }

        public Figure? Figure(string published, FigureFormat format, string unit, string? source, string? place, SourceLocation where)
        {
            PublishedFigure? figure = Keep(PublishedFigure.Parse(published, format, where));
            return Keep(Unit.Parse(unit, where)) is { } read && figure is not null ? new Figure(figure, read) { Source = source, Place = place } : null;
        }

        public Assumption? Assumption(string quantity, string? value, string? plausible, string? unitText, string? because)
        {
            SourceLocation where = At($"assumption {quantity}");
            if (!QuantityText.TryRead(quantity, out IndicatorId id, out YearRange? years) || years is null)
            {
                problems.Add(Problem.BadQuantity(where, quantity));
                return null;
            }

            ImmutableArray<IndicatorId> ids = WhatIf.Expand(Scenario.Model, id);
            if (ids.IsEmpty)
            {
                problems.Add(Problem.UnknownIndicator(where, id.ToString(), WhatIf.KnownNames(Scenario.Model)));
                return null;
            }

            int before = problems.Count;
            Unit? unit = unitText is null ? null : Keep(Unit.Parse(unitText, where));
            if (unitText is null || unit is not null)
            {
                Add(AssumptionUnit.ProblemOf(Scenario.Model.ByName[id.Name], unit, where));
            }

            if (value is null && plausible is null)
            {
                problems.Add(Problem.MissingKey(where, "value", "a value, a distribution, or only a plausible range"));
            }

            foreach (string text in new[] { value, plausible }.OfType<string>())
            {
                Add(WhatIf.PercentMisfit(Scenario.Model, ids, text, where));
            }

            Rational scale = unit?.Scale ?? Rational.One;
            IDistribution? distribution = value is null ? null : Keep(DistributionText.ParseOrConstant(value, scale, "a number such as 0.05 or 5 %, or a distribution such as normal(8 %, 2 %)", where));
            ValueRange? range = plausible is null ? null : Range(plausible, scale, where);
            return problems.Count > before ? null : new Assumption(ids, years.Value, distribution, range, because, where);
        }

        private ValueRange? Range(string text, Rational scale, SourceLocation where)
        {
            // Looked at first: 7..9 % has its ends the wrong way round only because the first % is missing.
            string[] ends = [.. text.Split(BoundsText.Mark).Where(end => !string.IsNullOrWhiteSpace(end))];
            if (scale == Rational.One && Array.TrueForAll(ends, end => NumberText.TryRead(end, scale, out _)) && NumberText.MixesPercent(ends))
            {
                problems.Add(Problem.PercentMixed(where, text));
                return null;
            }

            if (!BoundsText.TryRead(text, (string end, out Rational value) => NumberText.TryRead(end, scale, out value), out ValueRange range))
            {
                problems.Add(Problem.BadBounds(where, text));
                return null;
            }

            return range;
        }

        private void Add(Diagnostic? problem)
        {
            if (problem is not null)
            {
                problems.Add(problem);
            }
        }
    }
}
