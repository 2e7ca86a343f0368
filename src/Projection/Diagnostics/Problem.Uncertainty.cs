namespace Projection.Diagnostics;

internal static partial class Problem
{
    /// <summary>PRJ0233: a matrix of correlations with other rows or columns than its quantities need.</summary>
    public static Diagnostic MatrixSize(SourceLocation? where, Wording found, int quantities) =>
        Error("PRJ0233", where, "rows and columns of this matrix do not fit its quantities", found,
            $"{quantities} rows of {quantities} correlations for {quantities} quantities",
            "give each quantity a row and a column; an input without an element stands for all elements of its set");

    /// <summary>PRJ0234: two entries for one pair of quantities that differ.</summary>
    public static Diagnostic MatrixNotSymmetric(SourceLocation? where, Wording pair, string found, string mirrored) =>
        Error("PRJ0234", where, $"the correlation of {pair} is stated twice and differently", $"{found} here, {mirrored} across the diagonal", "one number on both sides of the diagonal", "make both the same");

    /// <summary>PRJ0235: an entry on the diagonal that is not 1.</summary>
    public static Diagnostic MatrixDiagonal(SourceLocation? where, string quantity, string found) =>
        Error("PRJ0235", where, $"{quantity} has another correlation with itself than 1", Wording.Own(found), "1 on the diagonal", "write 1; the size of an uncertainty belongs to the quantity's distribution");

    /// <summary>PRJ0236: a quantity in two matrices, or twice in one.</summary>
    public static Diagnostic CorrelatedTwice(SourceLocation? where, string quantity, SourceLocation? first) =>
        Error("PRJ0236", where, $"{quantity} is there twice", first is null ? Wording.Own(quantity) : (Wording)$"{quantity}, first in {first}", "each quantity once, in one matrix", "put the quantities that hang together into one matrix");

    /// <summary>PRJ0237: correlations that cannot all hold at once and were brought to the nearest that can.</summary>
    public static Diagnostic MatrixRepaired(SourceLocation? where, Wording pair, string from, string to, string distance) =>
        Warning("PRJ0237", where, "these correlations cannot all hold at once; the nearest that can are used", $"{pair} moved most, from {from} to {to}; all together by {distance} (Frobenius norm)",
            "correlations without a contradiction: two quantities that both move with a third move with each other", "nothing, if that is near enough; else bring the strongest correlations nearer to 0");

    /// <summary>PRJ0238: persistences over years under which the correlations within a year do not last.</summary>
    public static Diagnostic MatrixDrifts(SourceLocation? where, Wording pair, string from, string to) =>
        Warning("PRJ0238", where, "with these persistences over years the correlations of the first year do not last", $"{pair} moves most, from {from} to {to} in the long run",
            "quantities that are strongly correlated within a year have much the same persistence", "nothing, if that is near enough; else bring their `over-years` nearer to each other");

    /// <summary>PRJ0239: a matrix of quantities that are never uncertain in one year.</summary>
    public static Diagnostic MatrixMixesTimes(SourceLocation? where, string before, string after) =>
        Error("PRJ0239", where, $"{before} and {after} are never drawn for the same year", $"{before}, given in the base year only, beside {after}, a rate that begins after it",
            "quantities that have values in common years", "put levels of the base year and rates of the plan's years into matrices of their own");

    /// <summary>PRJ0240: a probability that is none.</summary>
    public static Diagnostic BadProbability(SourceLocation? where, string found) =>
        Error("PRJ0240", where, "this is no probability", Wording.Own(found), "from 0 to 1, such as 5 % for once in 20 years", "write the probability of the event in one year");

    /// <summary>PRJ0241: a recovery that gives back less than nothing or more than was lost.</summary>
    public static Diagnostic BadRecovery(SourceLocation? where, string found) =>
        Error("PRJ0241", where, "this recovery cannot be", Wording.Own(found), "shares from 0 to 1, at most 1 in all", "write which part of the shock is made up for in each of the following years, such as [60 %, 20 %]");

    /// <summary>PRJ0242: an input listed twice in one shock.</summary>
    public static Diagnostic ShockedTwice(SourceLocation? where, string shock, string quantity) =>
        Error("PRJ0242", where, $"{quantity} is hit twice by {shock}", Wording.Own(quantity), "each input once", "remove one; a factor makes an input feel more or less of the shock");

    /// <summary>PRJ0243: a shock that takes an input beyond what is logically possible.</summary>
    public static Diagnostic ShockTooLarge(SourceLocation? where, string shock, string quantity, Wording found, string bounds) =>
        Error("PRJ0243", where, $"{shock} takes {quantity} outside its logical bounds", found, Wording.Own(bounds), "correct the size or the factor; a percentage is written with %");

    /// <summary>PRJ0244: a factor that is not a finite number.</summary>
    public static Diagnostic BadShockFactor(SourceLocation? where, string quantity, string found) =>
        Error("PRJ0244", where, $"the factor of {quantity} is not a finite number", Wording.Own(found), "a number such as 1 or 0.5", "write how much of the shock's size the input feels");
}
