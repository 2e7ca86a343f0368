using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Projection.Diagnostics;

/// <summary>What reading an input gave: a value, or the reasons why there is none; in both cases all findings.</summary>
/// <remarks>Immutable. There is a value exactly when no finding is an error.</remarks>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed class Parsed<T>
    where T : class
{
    private Parsed(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        Value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>The value; <see langword="null"/> where a finding is an error.</summary>
    public T? Value { get; }

    /// <summary>All findings in the order of the input; may hold warnings beside a value.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Success => Value is not null;

    /// <summary>A value without findings, or with warnings only.</summary>
    /// <param name="value">The value.</param>
    /// <param name="diagnostics">Warnings.</param>
    /// <returns>The value; none where <paramref name="diagnostics"/> holds an error.</returns>
    public static Parsed<T> Of(T value, params IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(value);
        ImmutableArray<Diagnostic> all = [.. diagnostics];
        return new Parsed<T>(all.Any(d => d.Severity == Severity.Error) ? null : value, all);
    }

    /// <summary>No value, for the reasons given.</summary>
    /// <param name="diagnostics">At least one error.</param>
    /// <returns>A result without a value.</returns>
    /// <exception cref="ArgumentException">No finding is an error.</exception>
    public static Parsed<T> Failed(params IEnumerable<Diagnostic> diagnostics)
    {
        ImmutableArray<Diagnostic> all = [.. diagnostics];
        if (!all.Any(d => d.Severity == Severity.Error))
        {
            throw new ArgumentException("A failed reading names at least one error.", nameof(diagnostics));
        }

        return new Parsed<T>(null, all);
    }

    /// <summary>The value, for callers that treat bad input as exceptional.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="InvalidInputException">There is no value; the exception carries all findings.</exception>
    public T ValueOrThrow() => Value ?? throw new InvalidInputException(Diagnostics);
}
