namespace Projection.Charts.Html;

/// <summary>Texts that are embedded in the assembly.</summary>
internal static class Resource
{
    /// <summary>A text, its lines ended by a line feed; <see langword="null"/> where there is none of that name.</summary>
    public static string? Find(string name)
    {
        using Stream? stream = typeof(Resource).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>A text that every build has.</summary>
    public static string Of(string name) => Find(name) ?? throw new InvalidOperationException($"The assembly lacks its text {name}.");
}
