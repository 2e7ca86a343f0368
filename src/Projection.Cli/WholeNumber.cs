using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Projection.Diagnostics;

namespace Projection.Cli;

/// <summary>Options that take a whole number, read the same in every culture.</summary>
internal static class WholeNumber
{
    public static Option<T> Option<T>(string name, string description, T standard)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => new Number<T>(name)
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

        result.AddError(Unreadable<T>(((OptionResult)result.Parent!).Option.Name, text).ToString());
        return default;
    }

    private static Wording Unreadable<T>(string option, string text)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        string shown = text.Length > 40 ? text[..40] + "…" : text;
        return BigInteger.TryParse(text.Length > 40 ? text[..40] : text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? (Wording)$"{option} needs a whole number from {T.MinValue} to {T.MaxValue}; found \"{shown}\""
            : (Wording)$"{option} needs a whole number in digits, without group marks; found \"{shown}\"";
    }

    /// <summary>An option that can say, in each language, why it does not take a text.</summary>
    private sealed class Number<T>(string name) : Option<T>(name), IExplainedOption
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        public Wording Refusal(string text) => Unreadable<T>(Name, text);
    }
}
