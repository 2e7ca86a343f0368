namespace Projection.Simulation;

/// <summary>How the random numbers of the trials are spread.</summary>
public enum SamplingPlan
{
    /// <summary>Independent trials (plain Monte Carlo). Errors follow from the number of trials.</summary>
    Random,

    /// <summary>Each trial with its mirror image: what moves evenly with the inputs averages out in the pair.</summary>
    Antithetic,

    /// <summary>Latin hypercube: each input takes every one of as many equally likely ranges as there are trials exactly once.</summary>
    LatinHypercube,

    /// <summary>Sobol' points with nested uniform scrambling: even in many inputs at once. The number of trials of a replicate becomes a power of two.</summary>
    Sobol,
}
