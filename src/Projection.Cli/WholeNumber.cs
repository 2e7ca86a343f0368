using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Projection.Cli;

/// <summary>Options that take a whole number, read the same in every culture.</summary>
internal static class WholeNumber
{
    public static Option<T> Option<T>(string name, string description, T standard)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => new(name)
    {
        Description = description,
        HelpName = "NUMBER",
        DefaultValueFactory = _ => standard,
        CustomParser = Read<T>,
    };

    private static T Read<T>(ArgumentResult result)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        string text = result.Tokens is [var token] ? token.Value : string.Empty;
        if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T value))
        {
            return value;
        }

        string shown = text.Length > 40 ? text[..40] + "…" : text;
        bool isNumber = BigInteger.TryParse(text.Length > 40 ? text[..40] : text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        string expected = isNumber ? $"a whole number from {T.MinValue} to {T.MaxValue}" : "a whole number in digits, without group marks";
        result.AddError($"{(result.Parent as OptionResult)?.Option.Name} needs {expected}; found \"{shown}\"");
        return default;
    }
}
