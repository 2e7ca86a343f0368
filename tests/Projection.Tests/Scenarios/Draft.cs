using System.Collections.Immutable;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Tests.Scenarios;

/// <summary>Scenarios made in code.</summary>
internal static class Draft
{
    internal static ModelDefinition Model { get; } = ModelDefinition.Parse(BuiltInModel.Find("regional-accounts")!).ValueOrThrow();

    internal static Scenario Empty { get; } = new() { Id = "plan", Model = Model, BaseYear = new Year(2025), Horizon = new Year(2030) };

    internal static YearRange Years(int first, int last) => new(new Year(first), new Year(last));

    internal static Figure Figure(string published, string unit) =>
        new(PublishedFigure.Parse(published, FigureFormat.Vietnamese).ValueOrThrow(), Unit.Parse(unit).ValueOrThrow());

    internal static Target Target(string id, string indicator, string published, string unit, int first = 2030, int last = 2030, Statistic statistic = Statistic.Value) =>
        new(id, new Subject.Indicator(Id(indicator), statistic, Years(first, last)), Figure(published, unit));

    internal static Assumption Assumption(string input, int first, int last, double value) => new([.. Ids(input)], Years(first, last), new Constant(value), null, null);

    internal static IndicatorId Id(string text) => IndicatorId.TryParse(text, out IndicatorId id) ? id : throw new ArgumentException(text, nameof(text));

    internal static ImmutableArray<IndicatorId> Ids(string text) => WhatIf.Expand(Model, Id(text));
}
