namespace Projection.Diagnostics;

internal static partial class Problem
{
    /// <summary>PRJ0201: a key that the scenario format does not have.</summary>
    public static Diagnostic UnknownKey(SourceLocation where, string key, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string? nearest = NearestName.Find(key, names);
        return Error("PRJ0201", where, $"unknown key {Short(key)}", Own(key), OneOf(names), DidYouMean(nearest, "remove the key or use one of these"));
    }

    /// <summary>PRJ0202: a key that must be there is missing.</summary>
    public static Diagnostic MissingKey(SourceLocation where, string key, Wording meaning) =>
        Error("PRJ0202", where, $"{key} is missing", "nothing", meaning, $"add `{key}: ...`");

    /// <summary>PRJ0203: shares of one whole that cannot add up to 100 %.</summary>
    public static Diagnostic SharesCannotSum(SourceLocation? where, bool isWarning, string whole, Wording total, string found)
    {
        const string Expected = "100 % within the rounding of the figures";
        Wording message = $"the parts of {whole} add up to {total}";
        return isWarning
            ? Warning("PRJ0203", where, message, Wording.Own(found), Expected, "correct one of them; until then a check names them as a conflict")
            : Error("PRJ0203", where, message, Wording.Own(found), Expected, "correct one of them, or mark them with `evidence: true`");
    }

    /// <summary>PRJ0204: a name used twice.</summary>
    public static Diagnostic DuplicateId(SourceLocation? where, Wording what, string id, SourceLocation? first) =>
        Error("PRJ0204", where, $"the {what} {Short(id)} is there twice", first is null ? Own(id) : (Wording)$"{Short(id)}, first in {first}", "each name once", "rename one of them or remove it");

    /// <summary>PRJ0205: a text that is none of those wanted; <paramref name="found"/> is the input's own.</summary>
    public static Diagnostic WrongShape(SourceLocation where, string key, string found, Wording expected) => WrongShape(where, key, Own(found), expected);

    /// <summary>PRJ0205: a list where a text is wanted, and so on.</summary>
    public static Diagnostic WrongShape(SourceLocation where, string key, Wording found, Wording expected) =>
        Error("PRJ0205", where, $"{Short(key)} has the wrong form", found, expected, "look at `scenarios/example.yaml` for the form");

    /// <summary>PRJ0206: a year that cannot be read or lies outside the scenario.</summary>
    public static Diagnostic YearOutside(SourceLocation? where, string found, Wording expected) =>
        Error("PRJ0206", where, $"the year {Short(found)} does not fit the scenario", Own(found), expected, "correct the year, or move `base-year` or `horizon`");

    /// <summary>PRJ0207: a quantity that the model does not have.</summary>
    public static Diagnostic UnknownIndicator(SourceLocation? where, string found, IEnumerable<string> known)
    {
        string[] ids = [.. known];
        string name = found.Split('[', 2)[0];
        string[] elements = [.. ids.Where(id => id.StartsWith(name + "[", StringComparison.Ordinal))];
        string? nearest = NearestName.Find(found, ids);
        Wording expected = elements.Length > 0 ? OneOf(elements) : nearest is null ? "an indicator that `projection indicators` lists" : Wording.Own(nearest);
        Wording mend = DidYouMean(nearest, elements.Length > 0
            ? "name one of its elements"
            : "correct the name, declare it under `extend`, or leave `indicator` out for a target without an identity");
        return Error("PRJ0207", where, $"the model has no indicator {Short(found)}", Own(found), expected, mend);
    }

    /// <summary>PRJ0208: a distribution or a what-if for something that is worked out; <paramref name="inputs"/> are those that its equation names.</summary>
    public static Diagnostic NotAnInput(SourceLocation? where, string found, params IReadOnlyCollection<string> inputs) =>
        Error("PRJ0208", where, $"{found} is worked out by the model and cannot be given", Wording.Own(found), "an input, or the base-year value of a quantity that starts there",
            inputs.Count > 0 ? (Wording)$"give what it depends on: {string.Join(", ", inputs)}"
                : "give the inputs it depends on (`projection model` shows its equation), or only a range: `indicator: ...` with `plausible: [low, high]`");

    /// <summary>PRJ0209: two assumptions on one quantity in one year; <paramref name="further"/> counts what else they share.</summary>
    public static Diagnostic AssumedTwice(SourceLocation? where, string quantity, int further, SourceLocation? first)
    {
        Wording all = further == 0 ? Wording.Own(quantity) : (Wording)$"{quantity} and {further} more";
        return Error("PRJ0209", where, $"{quantity} is assumed twice", first is null ? all : (Wording)$"{all}, first in {first}", "one assumption for each quantity and year", "remove one of them or shorten its years");
    }

    /// <summary>PRJ0210: a distribution that cannot be read or cannot be.</summary>
    public static Diagnostic BadDistribution(SourceLocation? where, string found, Wording because) =>
        Error("PRJ0210", where, $"this distribution cannot be used: {because}", Own(found), "normal(mean, standard deviation), lognormal(mean, standard deviation), lognormal-median(median, spread), student-t(degrees, location, scale), triangular(low, mode, high), pert(low, mode, high), uniform(low, high), two-piece-normal(mode, below, above), empirical(values), smoothed(values) or constant(value), cut by within [low, high] or not",
            "numbers have a decimal dot and may end in %, for example normal(11.5 %, 3 %)");

    /// <summary>PRJ0211: an assumption that is not plausible by its own account.</summary>
    public static Diagnostic CentralOutsidePlausible(SourceLocation? where, string central, string plausible) =>
        Error("PRJ0211", where, $"the central value {central} lies outside its own plausible range", Wording.Own(central), Wording.Own(plausible), "widen the range or move the distribution");

    /// <summary>PRJ0212: a statistic that makes no sense for a quantity.</summary>
    public static Diagnostic StatisticDoesNotFit(SourceLocation? where, Wording statistic, string indicator, Wording kind) =>
        Error("PRJ0212", where, $"{indicator} has no {statistic} over years: it is a {kind}", $"{statistic} of a {kind}", "a sum of a flow, an average of anything, or one year", "use `year:` or `average:`");

    /// <summary>PRJ0213: a document that `sources` does not list.</summary>
    public static Diagnostic UnknownSource(SourceLocation? where, string key, IEnumerable<string> known)
    {
        string[] names = [.. known];
        string? nearest = NearestName.Find(key, names);
        return Error("PRJ0213", where, $"there is no source {Short(key)}", Own(key), names.Length == 0 ? "none is listed" : OneOf(names), DidYouMean(nearest, "add it under `sources`"));
    }

    /// <summary>PRJ0214: a horizon that is not after the base year, or too far away.</summary>
    public static Diagnostic BadPeriod(SourceLocation? where, Wording found, Wording expected) =>
        Error("PRJ0214", where, "base year and horizon do not make a period", found, expected, "correct `base-year` or `horizon`");

    /// <summary>PRJ0215: a model that does not exist.</summary>
    public static Diagnostic UnknownModel(SourceLocation? where, string found, IEnumerable<string> known) =>
        Error("PRJ0215", where, $"there is no model {Short(found)}", Own(found), Wording.Own(string.Join(", ", known)), "use a built-in model; your own equations go under `extend`, and with `none` they are the whole model");

    /// <summary>PRJ0216: an unknown variant; <paramref name="chain"/> leads to it, from the variant asked for on.</summary>
    public static Diagnostic UnknownVariant(string found, IEnumerable<string> known, IReadOnlyCollection<string>? chain = null, SourceLocation? where = null)
    {
        string[] names = [.. known];
        string? nearest = NearestName.Find(found, names);
        return Error("PRJ0216", where, $"the scenario has no variant {Short(found)}", chain is null ? Own(found) : Wording.Own(Chain([.. chain, found])), names.Length == 0 ? "none is defined" : OneOf(names), DidYouMean(nearest, "define it under `variants`"));
    }

    /// <summary>PRJ0217: a value outside what is logically possible.</summary>
    public static Diagnostic OutsideBounds(SourceLocation? where, Wording what, string found, string bounds) => OutsideBounds(where, what, Wording.Own(found), Wording.Own(bounds));

    /// <summary>PRJ0217: something that is not even a value.</summary>
    public static Diagnostic OutsideBounds(SourceLocation? where, Wording what, Wording found, Wording bounds) =>
        Error("PRJ0217", where, $"{what} lies outside its logical bounds", found, bounds, "correct the value or its unit; a percentage is written with %");

    /// <summary>PRJ0218: a correlation that cannot be.</summary>
    public static Diagnostic BadCorrelation(SourceLocation? where, Wording found, Wording expected) =>
        Error("PRJ0218", where, "this correlation cannot be", found, expected, "choose a correlation nearer to 0");

    /// <summary>PRJ0219: a number in the scenario's own syntax that cannot be read; <paramref name="found"/> is the input's own.</summary>
    public static Diagnostic BadNumber(SourceLocation? where, string found, Wording expected) =>
        BadNumber(where, string.IsNullOrWhiteSpace(found) ? "nothing" : Own(found), expected, string.IsNullOrWhiteSpace(found));

    /// <summary>PRJ0219: something else where a number is wanted; <paramref name="isMissing"/> says that nothing is there.</summary>
    public static Diagnostic BadNumber(SourceLocation? where, Wording found, Wording expected, bool isMissing = false) =>
        Error("PRJ0219", where, isMissing ? "a number is missing here" : (Wording)$"{found} is not the number wanted here", found, expected,
            found.Template.Contains(',', StringComparison.Ordinal) ? "write a decimal dot; only `published` figures keep their printed comma" : "write digits, a decimal dot if needed, and % for a percentage");

    /// <summary>PRJ0220: a printed unit that does not fit the quantity.</summary>
    public static Diagnostic UnitDoesNotFit(SourceLocation? where, string subject, string found, Wording expected) =>
        Error("PRJ0220", where, $"the unit {Short(found)} does not fit {subject}", Own(found), expected, "correct the unit, or name another indicator");

    /// <summary>PRJ0221: a name that is empty or has forbidden characters.</summary>
    public static Diagnostic BadName(SourceLocation? where, Wording what, string found, Wording expected) =>
        Error("PRJ0221", where, $"this is no name for a {what}", found.Length == 0 ? "an empty text" : string.IsNullOrWhiteSpace(found) ? "blanks only" : Own(found), expected, "choose another name");

    /// <summary>PRJ0222: a figure without digits for a quantity that the model works out.</summary>
    public static Diagnostic WordsForQuantity(SourceLocation? where, string found) =>
        Error("PRJ0222", where, "this figure has no digits", Own(found), "a printed figure, or dots where the source leaves it blank", "give `measure: words` for a target in words");

    /// <summary>PRJ0223: more than one of several keys that exclude each other, or none; <paramref name="given"/> are those that are there.</summary>
    public static Diagnostic OneOfKeys(SourceLocation where, string keys, params IReadOnlyCollection<string> given) =>
        Error("PRJ0223", where, $"exactly one of {keys} is wanted", given.Count == 0 ? "none of them" : OneOf(given), Wording.Own(keys), given.Count == 0 ? "add one of them" : "keep one");

    /// <summary>PRJ0224: more items than a scenario may have.</summary>
    public static Diagnostic TooMany(SourceLocation? where, Wording what, int found, int limit) =>
        Error("PRJ0224", where, $"too many {what}", $"{found}", $"at most {limit}", "split the scenario");

    /// <summary>PRJ0225: a key that means nothing beside the others.</summary>
    public static Diagnostic KeyDoesNotApply(SourceLocation where, string key, Wording because) =>
        Error("PRJ0225", where, $"{key} means nothing here", Wording.Own(key), because, $"remove `{key}`, or check which key was meant");

    /// <summary>PRJ0226: a ratio of a quantity at current prices to one at constant prices.</summary>
    public static Diagnostic PricesDiffer(SourceLocation? where, string subject, Wording found) =>
        Error("PRJ0226", where, $"{subject} mixes prices", found, "both at current prices or both at constant prices", "name the indicator at the other prices, such as grdp_volume for grdp");

    /// <summary>PRJ0227: a plausible range that reaches beyond what is logically possible.</summary>
    public static Diagnostic PlausibleOutsideBounds(SourceLocation? where, string indicator, string found, string bounds) =>
        Error("PRJ0227", where, $"the plausible range of {indicator} reaches outside its logical bounds", Wording.Own(found), $"a range inside {bounds}", "correct the range or its unit; a percentage is written with %");

    /// <summary>PRJ0228: numbers with and without a percent sign side by side.</summary>
    public static Diagnostic PercentMixed(SourceLocation? where, string found) =>
        Error("PRJ0228", where, "some of these numbers have a % and some have none", Own(found), "a % behind each of them, or behind none; 0 needs none", "add the missing %, without which 5 means 500 %; decimals have a dot, not a comma");

    /// <summary>PRJ0229: a what-if that cannot be read.</summary>
    public static Diagnostic BadAssignment(string found, SourceLocation? where = null) =>
        Error("PRJ0229", where, "this what-if cannot be read", string.IsNullOrWhiteSpace(found) ? "nothing" : Own(found), "NAME=VALUE, NAME+=VALUE, NAME-=VALUE or NAME=grow:RATE; behind NAME perhaps @YEAR or @YEAR-YEAR, at the end perhaps :hold", "for example price_growth=3%, price_growth@2026-2028+=0.5% or transfers@2027=grow:2%:hold");

    /// <summary>PRJ0230: documents to be checked together that do not speak of the same years or by the same model.</summary>
    public static Diagnostic DocumentsDiffer(SourceLocation? where, Wording what, string document, string? found, string first, string? expected) =>
        Error("PRJ0230", where, $"the {what} of {document} is not that of {first}", found is null ? "nothing" : Own(found), expected is null ? "nothing" : Own(expected), $"documents are checked together on one model and one period: give both the same {what}, or check them apart");

    /// <summary>PRJ0231: two documents to be checked together with one short name.</summary>
    public static Diagnostic DocumentTwice(SourceLocation? where, string id) =>
        Error("PRJ0231", where, $"two of the documents are called {Short(id)}", Own(id), "each document once, under a name of its own", "leave one out, or change `scenario` in one of the files");

    /// <summary>PRJ0232: assumptions that documents to be checked together state differently.</summary>
    public static Diagnostic AssumptionsDiffer(SourceLocation? where, string document, string quantities, string first) =>
        Warning("PRJ0232", where, $"{document} assumes some quantities differently", Own(quantities), $"what {first} assumes, which is used", "nothing, if that is meant; else put the file first whose assumptions are to hold");

    /// <summary>PRJ0246: two outputs that are one quantity.</summary>
    public static Diagnostic OutputTwice(SourceLocation? where, string subject, string id, string first) =>
        Error("PRJ0246", where, $"two outputs are {subject}", $"{Short(id)}, before it {Short(first)}", "each quantity once", "remove one of them, or correct its years or its indicator");

    /// <summary>PRJ0247: an output whose unit does not follow from its quantities.</summary>
    public static Diagnostic OutputWithoutUnit(SourceLocation? where, string subject, Wording expected) =>
        Error("PRJ0247", where, $"the unit of {subject} is missing", "nothing", expected, "add `unit: ...`; only a ratio of quantities with one unit is shown in % without being told");

    /// <summary>PRJ0248: a quantity with its years, given in code, that cannot be read.</summary>
    public static Diagnostic BadQuantity(SourceLocation? where, string found) =>
        Error("PRJ0248", where, "this is no quantity with its years", string.IsNullOrWhiteSpace(found) ? "nothing" : Own(found),
            "NAME@YEAR, average(NAME)@YEAR-YEAR (or sum, maximum, minimum), NAME/NAME@YEAR-YEAR, or for an input NAME@YEAR-YEAR", "for example grdp@2030, average(grdp_growth)@2026-2030 or volume_growth[services]@2026-2030");

    /// <summary>PRJ0249: bounds, given in code, that cannot be read.</summary>
    public static Diagnostic BadBounds(SourceLocation? where, string found) =>
        Error("PRJ0249", where, "these bounds cannot be read", string.IsNullOrWhiteSpace(found) ? "nothing" : Own(found),
            "LOW..HIGH, the lower one first; one of them may be missing", "for example 0 %..15 %, 14..16 or ..5 %; numbers have a decimal dot");
}
