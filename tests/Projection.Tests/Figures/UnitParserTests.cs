using System.Text.RegularExpressions;

namespace Projection.Tests.Figures;

/// <summary>The words and numbers of a unit against the expressions that define them, over every short text.</summary>
public partial class UnitParserTests
{
    [Fact]
    public void Words_EveryShortText_AreThoseOfTheExpression() => Assert.All(Texts(" %$a", 6), text =>
        Assert.Equal(Word().Matches(text).Select(m => (m.Index, m.Index + m.Length)), UnitParser.Words(text, 0, text.Length)));

    [Fact]
    public void Words_InsideAText_StayBetweenTheEnds() =>
        Assert.Equal([(2, 4), (4, 5), (6, 7)], UnitParser.Words("aaa$% a$", 2, 7));

    [Fact]
    public void IsWholeNumber_EveryShortText_IsThatOfTheExpression() => Assert.All(Texts("09.,x", 6).Concat(Texts("0.", 10)), text =>
        Assert.Equal(WholeNumber().IsMatch(text), UnitParser.IsWholeNumber(text)));

    [Theory]
    [InlineData("/", false)]
    [InlineData(":", false)]
    [InlineData("1.00:", false)]
    [InlineData("1.0/0", false)]
    [InlineData("1.000", true)]
    public void IsWholeNumber_NeighboursOfDigits_AreNone(string text, bool expected) => Assert.Equal(expected, UnitParser.IsWholeNumber(text));

    // All texts of so many letters at most.
    private static IEnumerable<string> Texts(string letters, int longest)
    {
        List<string> last = [string.Empty];
        for (int length = 0; length <= longest; length++)
        {
            foreach (string text in last)
            {
                yield return text;
            }

            last = [.. last.SelectMany(text => letters.Select(letter => text + letter))];
        }
    }

    [GeneratedRegex(@"%|\$|[^ %$]+\$?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[0-9]+(?:[.,][0-9]{3})*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WholeNumber();
}
