using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection;

/// <summary>The unit of a published figure or of an indicator: what is counted, and how many base units one of it is.</summary>
/// <remarks>
/// Immutable. Base units are VND, USD, person and the plain number; any other noun, such as <c>xã</c> or <c>km</c>, is a base unit of its own.
/// Time is no dimension: <c>/năm</c> changes nothing, <c>/tháng</c> is twelve a year. Units are equal where they mean the same, however they
/// are written: <c>đồng</c> is <c>VND</c>.
/// </remarks>
public sealed class Unit : IEquatable<Unit>
{
    private readonly ImmutableArray<UnitPart> _parts;

    internal Unit(string text, ImmutableArray<UnitPart> parts)
    {
        Text = text;
        _parts = parts;
        Dimension = Dimension.None;
        Scale = Rational.One;
        for (int i = 0; i < parts.Length; i++)
        {
            Dimension atom = parts[i].Noun.Atom is { } name ? Dimension.Of(name) : Dimension.None;
            Dimension = i == 0 ? atom : Dimension / atom;
            Scale = i == 0 ? parts[i].Scale : Scale / parts[i].Scale;
        }

        IsPercent = Dimension.IsNone && parts[0].Noun.IsPercent;
        IsPercentagePoints = IsPercent && parts[0].Noun.IsPoints;
        IsKnown = parts.All(part => part.Noun.IsKnown);
    }

    /// <summary>A plain number, counted in ones.</summary>
    public static Unit One { get; } = new("fraction", [new UnitPart(1, UnitWords.Noun("fraction")!)]);

    /// <summary>The unit as it was written.</summary>
    public string Text { get; }

    /// <summary>What is counted.</summary>
    public Dimension Dimension { get; }

    /// <summary>How many base units one of it is: 10^12 for <c>nghìn tỷ đồng</c>, 1/100 for <c>%</c>. Above 0.</summary>
    public Rational Scale { get; }

    /// <summary>Whether figures in it are hundredths, as per cent or percentage points.</summary>
    public bool IsPercent { get; }

    /// <summary>Whether it is a difference of two percentages.</summary>
    public bool IsPercentagePoints { get; }

    /// <summary>Whether every word of it is in the list of units; an unknown noun is still a unit of its own.</summary>
    public bool IsKnown { get; }

    /// <summary>Same meaning.</summary>
    public static bool operator ==(Unit? left, Unit? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different meaning.</summary>
    public static bool operator !=(Unit? left, Unit? right) => !(left == right);

    /// <summary>Reads a unit in Vietnamese or English, in any case, spacing and normal form.</summary>
    /// <param name="text">For example <c>nghìn tỷ đồng</c>, <c>million VND/person</c>, <c>%/năm</c>, <c>giường bệnh/vạn dân</c>; a stroke and <c>per</c> both divide.</param>
    /// <param name="where">Where the text stands, its first character at the column; <see langword="null"/> where it has no file.</param>
    /// <returns>The unit, with a warning where a word looks misspelt; the errors where the text is empty or cannot be understood.</returns>
    public static Parsed<Unit> Parse(string? text, SourceLocation? where = null) => UnitParser.Parse(text ?? string.Empty, where);

    /// <summary>The unit in a language; unknown nouns stay as they were written.</summary>
    /// <param name="language">The language.</param>
    /// <returns>For example <c>triệu đồng/người</c> and <c>million VND/person</c>.</returns>
    public string Format(Language language) =>
        string.Join('/', _parts.Select((part, index) => part.Format(language, isAbove: index == 0)));

    /// <summary>The unit so many times as large: thousands for ones.</summary>
    /// <param name="factor">Above 0.</param>
    /// <returns><see langword="null"/> where no whole number of base units would be left.</returns>
    internal Unit? Times(Rational factor)
    {
        UnitPart first = _parts[0] with { Multiplier = _parts[0].Multiplier * factor };
        ImmutableArray<UnitPart> parts = _parts.SetItem(0, first);
        return first.Multiplier.IsInteger ? new Unit(string.Join('/', parts.Select((part, index) => part.Format(Language.Vietnamese, isAbove: index == 0))), parts) : null;
    }

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && Scale == other.Scale && Dimension == other.Dimension
        && IsPercent == other.IsPercent && IsPercentagePoints == other.IsPercentagePoints;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Dimension, Scale);

    /// <summary>The unit as it was written.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}
