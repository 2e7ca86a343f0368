using System.Collections.Immutable;

namespace Projection.Modelling;

/// <summary>The models that ship with the library.</summary>
public static class BuiltInModel
{
    private const string Ending = ".model";

    /// <summary>Names of the models, in alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. typeof(BuiltInModel).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(Ending, StringComparison.Ordinal))
            .Select(name => name[..^Ending.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a model.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>The text, or <see langword="null"/> where there is no such model.</returns>
    public static ModelText? Find(string name)
    {
        using Stream? stream = typeof(BuiltInModel).Assembly.GetManifestResourceStream(name + Ending);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new ModelText(name, reader.ReadToEnd());
    }
}
