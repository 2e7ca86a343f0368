namespace Projection.Diagnostics;

/// <summary>How much a finding about the input matters. The default value is <see cref="Error"/>.</summary>
public enum Severity
{
    /// <summary>The input cannot be used as it stands.</summary>
    Error,

    /// <summary>The input can be used, but probably does not say what its author meant.</summary>
    Warning,
}
