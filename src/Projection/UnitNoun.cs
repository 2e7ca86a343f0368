using Projection.Arithmetic;

namespace Projection;

/// <summary>A word or phrase that says what is counted.</summary>
/// <param name="Atom">The base unit; <see langword="null"/> for a plain number.</param>
/// <param name="Scale">How many base units one of it is.</param>
/// <param name="Vietnamese">As written in Vietnamese.</param>
/// <param name="English">As written in English, one of it.</param>
/// <param name="EnglishMany">As written in English, many of it.</param>
internal sealed record UnitNoun(string? Atom, Rational Scale, string Vietnamese, string English, string EnglishMany)
{
    /// <summary>Whether this is per cent or percentage points.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Whether this is percentage points: a difference of two percentages.</summary>
    public bool IsPoints { get; init; }

    /// <summary>Whether the word is in the list of units.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Whether this is an amount of money.</summary>
    public bool IsMoney => Atom is "VND" or "USD";

    /// <summary>A word of which only the spelling is known.</summary>
    public static UnitNoun Unknown(string text) => new(text, 1, text, text, text) { IsKnown = false };

    /// <summary>Pure numbers: nothing is named.</summary>
    public static UnitNoun Nothing { get; } = new(null, 1, string.Empty, string.Empty, string.Empty);
}
