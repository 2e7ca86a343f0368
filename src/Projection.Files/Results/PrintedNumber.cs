using Projection.Arithmetic;

namespace Projection.Files.Results;

/// <summary>Numbers as documents have them.</summary>
internal static class PrintedNumber
{
    /// <summary>The number; none where it is not finite: JSON has no infinities.</summary>
    public static double? Of(double value) => double.IsFinite(value) ? value : null;

    public static double? Of(Rational? value) => value is { } number ? Of(number.ToDouble()) : null;
}
