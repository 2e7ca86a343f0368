namespace Projection.Cli;

/// <summary>Finds the language on a command line before the line is parsed: what the parser itself says is in that language too.</summary>
internal static class CommandLineLanguage
{
    private const string Name = "--lang";

    /// <summary>The language that the line asks for.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="otherwise">The language where it asks for none, or for one that does not exist.</param>
    public static Language Of(IReadOnlyList<string> arguments, Language otherwise)
    {
        Language language = otherwise;
        for (int i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            string? value = arguments[i] == Name ? arguments.ElementAtOrDefault(i + 1)
                : arguments[i].StartsWith(Name + "=", StringComparison.Ordinal) || arguments[i].StartsWith(Name + ":", StringComparison.Ordinal) ? arguments[i][(Name.Length + 1)..]
                : null;
            language = value switch { "vi" => Language.Vietnamese, "en" => Language.English, _ => language };
        }

        return language;
    }
}
