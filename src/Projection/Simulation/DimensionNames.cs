namespace Projection.Simulation;

/// <summary>Gives each random number its dimension by its name, so that what is added, left out or reordered shifts no other.</summary>
/// <remarks>FNV-1a over the characters: stable across runs, platforms and versions of the runtime, which string hash codes are not.
/// Of two names with one hash the later one takes the next free number.</remarks>
internal sealed class DimensionNames
{
    private readonly HashSet<uint> _taken = [];

    /// <summary>The dimension of a name, asked for once.</summary>
    /// <param name="name">For example <c>volume_growth[services] 2026</c>.</param>
    public uint Take(string name)
    {
        uint hash = 2166136261;
        foreach (char c in name)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        while (!_taken.Add(hash))
        {
            hash = unchecked(hash + 1);
        }

        return hash;
    }
}
