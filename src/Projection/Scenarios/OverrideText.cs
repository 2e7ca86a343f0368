using System.Collections.Immutable;
using System.Globalization;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Modelling;

namespace Projection.Scenarios;

/// <summary>What-ifs as people type them: <c>price_growth=3%</c>, <c>price_growth@2026-2028+=0.5%</c>, <c>transfers@2027=grow:2%:hold</c>.</summary>
public static class OverrideText
{
    private const string GrowWord = "grow";
    private const string HoldWord = "hold";

    // Beyond it a number with a power of ten is easier to read.
    private const int LongestPercentage = 24;

    /// <summary>Reads a what-if.</summary>
    /// <remarks>
    /// <c>NAME=VALUE</c> sets, <c>NAME+=VALUE</c> and <c>NAME-=VALUE</c> move up and down, <c>NAME=grow:RATE</c> lets grow by so much a year. Behind the name may stand
    /// <c>@YEAR</c> or <c>@YEAR-YEAR</c>, at the end <c>:hold</c>, by which the quantity keeps its growth afterwards.
    /// </remarks>
    /// <param name="model">The model that knows the quantities.</param>
    /// <param name="text">The text; blanks around its parts are allowed.</param>
    /// <param name="where">Where it stands.</param>
    /// <returns>The what-if, or what is wrong with the text. Whether it fits a scenario is told by <see cref="WhatIf.With"/>.</returns>
    public static Parsed<Override> Parse(ModelDefinition model, string text, SourceLocation? where = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(text);
        string[] sides = text.Split('=', 2);
        char sign = sides[0].TrimEnd() is [.., '+' or '-'] left ? left[^1] : ' ';
        QuantityText.Split(sign == ' ' ? sides[0] : sides[0].TrimEnd()[..^1], out string name, out string? written);
        if (sides.Length < 2 || !IndicatorId.TryParse(name, out IndicatorId id))
        {
            return Parsed<Override>.Failed(Problem.BadAssignment(text, where));
        }

        string[] words = sides[1].Split(':', StringSplitOptions.TrimEntries);
        bool grows = words.Length > 1 && words[0] == GrowWord;
        bool hold = words.Length > 1 && words[^1] == HoldWord;
        string number = string.Join(':', words[(grows ? 1 : 0)..(hold ? ^1 : ^0)]);
        if (grows && sign != ' ')
        {
            return Parsed<Override>.Failed(Problem.BadAssignment(text, where));
        }

        if (!NumberText.TryRead(number, Rational.One, out Rational value))
        {
            return Parsed<Override>.Failed(Problem.BadNumber(where, number, "a number such as 3% or 0.03"));
        }

        YearRange? years = null;
        if (written is not null)
        {
            if (!YearText.TryRead(written, out YearRange read))
            {
                return Parsed<Override>.Failed(Problem.YearOutside(where, written, "a year such as 2026, or years such as 2026-2028"));
            }

            years = read;
        }

        ImmutableArray<IndicatorId> ids = WhatIf.Expand(model, id);
        return ids.IsEmpty ? Parsed<Override>.Failed(Problem.UnknownIndicator(where, id.ToString(), WhatIf.KnownNames(model)))
            : !grows && WhatIf.PercentMisfit(model, ids, number, where) is { } misfit ? Parsed<Override>.Failed(misfit)
            : Parsed<Override>.Of(new Override(ids, years, (sign == '-' ? -value : value).ToDouble(), where)
            {
                Kind = grows ? OverrideKind.Grow : sign == ' ' ? OverrideKind.Set : OverrideKind.Add,
                Hold = hold,
            });
    }

    /// <summary>A what-if as <see cref="Parse"/> reads it.</summary>
    /// <param name="change">The what-if.</param>
    /// <param name="model">The model that knows the quantities.</param>
    /// <returns>One text for each quantity, or a single one where it speaks of all elements of an indicator's set. Numbers are in base units, or per cent.</returns>
    public static ImmutableArray<string> Of(Override change, ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(model);
        string[] names = !change.Ids.IsEmpty && change.Ids.SequenceEqual(WhatIf.Expand(model, new IndicatorId(change.Ids[0].Name)))
            ? [change.Ids[0].Name]
            : [.. change.Ids.Select(id => id.ToString())];
        string years = change.Years is { } range ? $"@{range}" : string.Empty;
        string hold = change.Hold ? $":{HoldWord}" : string.Empty;
        return [.. names.Select(name => name + years + Right(change, model.ByName[name.Split('[')[0]]) + hold)];
    }

    private static string Right(Override change, IndicatorInfo info)
    {
        bool isPercentage = change.Kind == OverrideKind.Grow || DisplayUnit.For(info).Text == "%";
        return change.Kind switch
        {
            OverrideKind.Add => change.Value < 0 ? $"-={Number(-change.Value, isPercentage)}" : $"+={Number(change.Value, isPercentage)}",
            OverrideKind.Grow => $"={GrowWord}:{Number(change.Value, isPercentage)}",
            _ => $"={Number(change.Value, isPercentage)}",
        };
    }

    // The shortest number that is read as the same double, a percentage where that is exact too.
    private static string Number(double value, bool isPercentage)
    {
        string plain = value.ToString("R", CultureInfo.InvariantCulture);
        string percent = isPercentage && Rational.TryParse(plain, out Rational exact) ? (exact * 100).ToString() : plain;
        return percent.Length > LongestPercentage || !isPercentage ? plain : percent + "%";
    }
}
