namespace Projection.Evaluation.Batch;

/// <summary>Gives a <see cref="BatchProgram"/> the columns that it cannot work out itself, for the block of trials it stands at.</summary>
/// <remarks>One for each thread.</remarks>
internal abstract unsafe class BatchSource
{
    /// <summary>Fills a column.</summary>
    /// <param name="source">Number of the source.</param>
    /// <param name="to">Room for <see cref="BatchProgram.BlockSize"/> numbers.</param>
    public abstract void Fill(int source, double* to);

    /// <summary>Makes a column from another one, trial by trial.</summary>
    /// <param name="map">Number of the map.</param>
    /// <param name="from">The other column.</param>
    /// <param name="to">Takes the result; may be the same memory.</param>
    public abstract void Map(int map, double* from, double* to);
}
