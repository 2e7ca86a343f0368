using System.Globalization;

namespace Projection;

/// <summary>Sentences with places for values, <c>{0}</c>, <c>{1}</c>, …, as the tables of texts hold them.</summary>
internal static class TextTemplate
{
    /// <summary>Puts values into their places; numbers as in the invariant culture.</summary>
    public static string Fill(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
