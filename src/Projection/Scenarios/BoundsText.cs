using Projection.Arithmetic;

namespace Projection.Scenarios;

/// <summary>Reads a number of a bounds text.</summary>
/// <param name="text">The number as written.</param>
/// <param name="value">The exact value in base units.</param>
/// <returns>False where it is none.</returns>
public delegate bool BoundReader(string text, out Rational value);

/// <summary>Bounds as people type them: <c>0 %..15 %</c>, <c>14..16</c>, <c>..5 %</c>.</summary>
public static class BoundsText
{
    /// <summary>What stands between the two ends.</summary>
    public const string Mark = "..";

    /// <summary>Reads bounds.</summary>
    /// <param name="text">Two numbers with two dots between them, of which one may be missing.</param>
    /// <param name="read">Reads one of them.</param>
    /// <param name="range">The bounds in base units.</param>
    /// <returns>False where the text has another form, both ends are missing or the lower one is above the upper one.</returns>
    public static bool TryRead(string text, BoundReader read, out ValueRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(read);
        range = default;
        string[] ends = [.. text.Split(Mark, 2).Select(end => end.Trim())];
        if (ends.Length < 2 || !TryEnd(ends[0], read, out Rational? low) || !TryEnd(ends[1], read, out Rational? high))
        {
            return false;
        }

        range = new ValueRange(low, high);
        return !range.IsUnbounded && !(range.Low > range.High);
    }

    private static bool TryEnd(string text, BoundReader read, out Rational? end)
    {
        Rational value = default;
        bool isRead = text.Length == 0 || read(text, out value);
        end = text.Length == 0 || !isRead ? null : value;
        return isRead;
    }
}
