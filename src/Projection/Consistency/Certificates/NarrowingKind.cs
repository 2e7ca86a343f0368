namespace Projection.Consistency.Certificates;

/// <summary>In which way a definition narrows a quantity.</summary>
public enum NarrowingKind
{
    /// <summary>The result from its operands.</summary>
    Result,

    /// <summary>The first operand from the result and the second one.</summary>
    First,

    /// <summary>The second operand from the result and the first one.</summary>
    Second,

    /// <summary>A quantity from another that has the same value, written in another way.</summary>
    Same,
}
