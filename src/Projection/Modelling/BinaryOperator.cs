namespace Projection.Modelling;

/// <summary>The operators of the model language with two operands, in rising order of how tightly they bind.</summary>
public enum BinaryOperator
{
    /// <summary><c>a + b</c>; both sides in one unit.</summary>
    Add,

    /// <summary><c>a - b</c>; both sides in one unit.</summary>
    Subtract,

    /// <summary><c>a * b</c>.</summary>
    Multiply,

    /// <summary><c>a / b</c>; a path on which b is zero is no path.</summary>
    Divide,

    /// <summary><c>a ^ b</c>; b is a number.</summary>
    Power,
}
