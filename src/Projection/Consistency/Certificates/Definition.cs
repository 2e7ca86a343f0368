using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Consistency.Certificates;

/// <summary>One quantity of a refutation.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Number">Counted from 1 inside its refutation.</param>
/// <param name="Names">The quantities of the model that it is, such as <c>volume[services][2027]</c>; empty for a part of a formula.</param>
/// <param name="Operation">How it follows from the operands; <see langword="null"/> where the argument does not look into it.</param>
/// <param name="Operands">Numbers of other definitions.</param>
/// <param name="Value">The value of a constant in base units, or the exponent of a power.</param>
public sealed record Definition(int Number, ImmutableArray<string> Names, Operation? Operation, ImmutableArray<int> Operands, Rational? Value);
