namespace Projection.Charts;

/// <summary>A chart was asked for of which the results give nothing to draw, such as a map of conflicts where there are none.</summary>
public sealed class EmptyChartException : ArgumentException
{
    /// <summary>A chart without content.</summary>
    public EmptyChartException()
        : this("There is nothing to draw.")
    {
    }

    /// <summary>A chart without content, and why.</summary>
    /// <param name="message">What is missing, for people.</param>
    public EmptyChartException(string message)
        : base(message)
    {
    }

    /// <summary>A chart without content, and what led to it.</summary>
    /// <param name="message">What is missing, for people.</param>
    /// <param name="innerException">What led to it.</param>
    public EmptyChartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
