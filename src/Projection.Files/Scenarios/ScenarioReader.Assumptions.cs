using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Projection.Modelling;
using Projection.Scenarios;
using Projection.Statistics;

namespace Projection.Files.Scenarios;

internal sealed partial class ScenarioReader
{
    private Assumption? ReadAssumption(DocumentNode node)
    {
        if (Fields.Of(node, "assumption", _problems) is not { } fields)
        {
            return null;
        }

        ScalarNode? input = fields.Scalar("input");
        ScalarNode? indicator = fields.Scalar("indicator");
        Unit unit = ReadUnit(fields, required: false);
        YearRange? years = ReadYears(fields);
        ScalarNode? distributionText = fields.Scalar("distribution");
        ScalarNode? valueText = fields.Scalar("value");
        Rational? value = fields.Number("value", unit.Scale);
        ValueRange? plausible = ReadRange(fields, "plausible", unit);
        string? because = fields.Text("because");
        fields.Close();
        if (fields.Has("input") == fields.Has("indicator"))
        {
            _problems.Add(Problem.OneOfKeys(fields.Where, "input, indicator", input is null ? [] : ["input", "indicator"]));
            return null;
        }

        if ((input ?? indicator) is not { } subject)
        {
            return null;
        }

        ImmutableArray<IndicatorId> ids = ReadIds(subject);
        IEnumerable<ScalarNode> range = fields.Node("plausible") is SequenceNode list ? list.Items.OfType<ScalarNode>() : [];
        bool unitFits = CheckUnit(ids, unit, fields, [distributionText, valueText, .. range]);
        IDistribution? distribution = ReadDistribution(fields, distributionText, value, unit.Scale);
        if (!(fields.Has("distribution") || fields.Has("value") || fields.Has("plausible")))
        {
            _problems.Add(Problem.MissingKey(fields.Where, "distribution", "a distribution, a `value`, or only a range: `plausible: [low, high]`"));
            return null;
        }

        if (indicator is not null && (distributionText ?? valueText) is { } given)
        {
            RefuseValue(indicator, ids, given == valueText ? "value" : "distribution", given.Where);
            distribution = null;
        }

        if (!unitFits)
        {
            (distribution, plausible) = (null, null);
        }

        return ids.IsEmpty || years is null ? null : new Assumption(ids, years.Value, distribution, plausible, because, fields.Where);
    }

    private YearRange? ReadYears(Fields fields)
    {
        YearRange? years = fields.Years("years");
        YearRange? year = fields.Years("year");
        if (fields.Has("years") && fields.Has("year"))
        {
            _problems.Add(Problem.OneOfKeys(fields.Where, "years, year", "years", "year"));
        }
        else if (!fields.Has("years") && !fields.Has("year"))
        {
            _problems.Add(Problem.MissingKey(fields.Where, "years", "the years it holds in, such as 2026-2030"));
        }

        return years ?? year;
    }

    // `indicator` states a range only; an input that is named so just has the wrong key.
    private void RefuseValue(ScalarNode indicator, ImmutableArray<IndicatorId> ids, string key, SourceLocation where)
    {
        if (!ids.IsEmpty && _model!.ByName[ids[0].Name] is var info && (info.IsInput || _model.Equations[info.Name].IsRecursive))
        {
            _problems.Add(Problem.KeyDoesNotApply(where, key, $"it goes with `input: {indicator.Text}`; `indicator` takes `plausible` only"));
        }
        else if (!ids.IsEmpty)
        {
            _problems.Add(Problem.NotAnInput(indicator.Where, indicator.Text));
        }
    }

    private IDistribution? ReadDistribution(Fields fields, ScalarNode? text, Rational? value, Rational unitScale)
    {
        if (fields.Has("distribution") && fields.Has("value"))
        {
            _problems.Add(Problem.OneOfKeys(fields.Where, "distribution, value", "distribution", "value"));
        }

        if (text is null)
        {
            return value is { } constant ? new Constant(constant.ToDouble()) : null;
        }

        Parsed<IDistribution> distribution = DistributionText.Parse(text.Text, unitScale, text.Where);
        _problems.AddRange(distribution.Diagnostics);
        return distribution.Value;
    }

    // One quantity, or without an element every element of the indicator's set.
    private ImmutableArray<IndicatorId> ReadIds(ScalarNode scalar)
    {
        if (_model is null || ReadId(scalar) is not { } id)
        {
            return [];
        }

        ImmutableArray<IndicatorId> ids = WhatIf.Expand(_model, id);
        if (!ids.IsEmpty)
        {
            return ids;
        }

        _problems.Add(Problem.UnknownIndicator(scalar.Where, scalar.Text, WhatIf.KnownNames(_model)));
        return [];
    }

    // What does not fit is reported here, and its numbers are not looked at further.
    private bool CheckUnit(ImmutableArray<IndicatorId> ids, Unit unit, Fields fields, IEnumerable<ScalarNode?> numbers)
    {
        if (ids.IsEmpty)
        {
            return true;
        }

        int before = _problems.Count;
        IndicatorInfo info = _model!.ByName[ids[0].Name];
        ScalarNode? scalar = fields.Scalar("unit");

        // A unit that could not be read is reported already.
        bool isUnread = scalar is null ? fields.Has("unit") : !Unit.Parse(scalar.Text).Success;
        if (!isUnread && AssumptionUnit.ProblemOf(info, scalar is null ? null : unit, scalar?.Where ?? fields.Where) is { } unfit)
        {
            _problems.Add(unfit);
        }

        foreach (ScalarNode number in numbers.OfType<ScalarNode>())
        {
            if (WhatIf.PercentMisfit(_model, ids, number.Text, number.Where) is { } misfit)
            {
                _problems.Add(misfit);
            }
        }

        return before == _problems.Count;
    }
}
