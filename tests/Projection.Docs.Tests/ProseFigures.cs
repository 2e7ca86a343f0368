using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Projection.Docs.Tests;

/// <summary>The figures in the sentences of a page, and where they come from.</summary>
/// <remarks>
/// A figure in a sentence has to stand, with the same value, in a block of the page that is run, or in a comment that quotes the place of the repository it is taken from:
/// <c>&lt;!-- fact 95: src/…/PageTexts.English.cs "95 % interval" --&gt;</c>. Days, years, numbers with noughts in front and whole numbers up to ten without a percent sign are left alone, as are headings' and lists' own numbers and
/// digits inside names, and lists of literature that begin with "Source". Decimal dot and decimal comma are the same.
/// </remarks>
internal static partial class ProseFigures
{
    private const int LargestSmall = 10;

    /// <summary>Figures without a source, each with its sentence.</summary>
    public static IEnumerable<string> Unfounded(MarkdownPage page)
    {
        HashSet<decimal> known = [.. page.Blocks.Where(b => b.NotRunBecause is null).SelectMany(b => b.Lines).SelectMany(line => Number().Matches(line)).SelectMany((Match m) => ValuesOf(m.Value))];
        List<string> unfounded = [];
        foreach (Match fact in Fact().Matches(page.Text))
        {
            string file = Path.Combine(Repository.Root, fact.Groups["file"].Value);
            if (!File.Exists(file) || !File.ReadAllText(file).Contains(fact.Groups["quote"].Value, StringComparison.Ordinal))
            {
                unfounded.Add($"{page.Path}: {fact.Value}: the place does not say so");
            }

            known.UnionWith(fact.Groups["figures"].Value.Split(' ').SelectMany(ValuesOf));
        }

        foreach (LeafBlock block in PageLinks.TreeOf(page.Text).Descendants<LeafBlock>().Where(b => b.Inline is not null))
        {
            string sentence = Day().Replace(string.Concat(block.Inline!.Descendants().OfType<Inline>().Select(TextOf)), string.Empty);
            if (sentence.StartsWith("Source", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (Match match in Number().Matches(sentence))
            {
                if (!IsLeftAlone(match.Value, sentence[(match.Index + match.Length)..]) && !ValuesOf(match.Value).Any(known.Contains))
                {
                    unfounded.Add($"{page.Path}: {match.Value} in: {sentence}");
                }
            }
        }

        return unfounded;
    }

    private static string TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        _ => string.Empty,
    };

    private static bool IsLeftAlone(string number, string behind) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int whole)
        && ((number.Length > 1 && number[0] == '0') || whole is >= 1900 and <= 2100 || (whole <= LargestSmall && !behind.TrimStart(' ', '\u00a0').StartsWith('%')));

    // A print such as 1.845 may be either way of writing, so both its meanings count.
    private static IEnumerable<decimal> ValuesOf(string number)
    {
        foreach (string plain in new[] { number.Replace(",", string.Empty, StringComparison.Ordinal), number.Replace(".", string.Empty, StringComparison.Ordinal).Replace(',', '.') })
        {
            if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
            {
                yield return value;
            }
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\d_.])\d+(?:[.,]\d+)*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("<!-- fact (?<figures>[0-9., ]+): (?<file>[^ ]+) \"(?<quote>.+)\" -->", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fact();
}
