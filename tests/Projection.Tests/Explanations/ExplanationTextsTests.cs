using System.Reflection;
using System.Text.RegularExpressions;
using Projection.Arithmetic;
using Projection.Explanations;
using Projection.Scenarios;
using Projection.Tests.Scenarios;

namespace Projection.Tests.Explanations;

public partial class ExplanationTextsTests
{
    public static TheoryData<string> Names() => [.. typeof(ExplanationTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_BothLanguages_HaveTheSamePlaceholders(string name)
    {
        string english = TextOf(ExplanationTexts.English, name);
        string vietnamese = TextOf(ExplanationTexts.Vietnamese, name);
        Assert.NotEqual(string.Empty, english.Trim());
        Assert.NotEqual(string.Empty, vietnamese.Trim());
        Assert.Equal(Placeholders(english), Placeholders(vietnamese));
    }

    [Theory]
    [InlineData("1.234", "1.236", "[1,23; 1,24]", "[1.23, 1.24]", "between 1.23 and 1.24")]
    [InlineData("1.23", "1.23", "[1,23; 1,23]", "[1.23, 1.23]", "1.23")]
    [InlineData("-1.236", null, "≥ -1,24", "≥ -1.24", "-1.24 or more")]
    [InlineData(null, "5", "≤ 5,00", "≤ 5.00", "5.00 or less")]
    [InlineData(null, null, "bất kỳ", "anything", "anything")]
    public void RangeText_Ends_AreRoundedOutward(string? low, string? high, string vietnamese, string english, string words)
    {
        var range = new ValueRange(low is null ? null : Rational.Parse(low), high is null ? null : Rational.Parse(high));
        Assert.Equal(vietnamese, RangeText.Of(range, 2, Language.Vietnamese));
        Assert.Equal(english, RangeText.Of(range, 2, Language.English));
        Assert.Equal(words, RangeText.InWords(range, 2, Language.English));
    }

    [Theory]
    [InlineData("share[services]", Statistic.Value, "Share of GRDP: services 2030", "share of GRDP (services) in 2030")]
    [InlineData("grdp_per_capita", Statistic.Value, "GRDP per head 2030", "GRDP per head in 2030")]
    [InlineData("population", Statistic.Maximum, "Population, highest in 2030", "the highest population in 2030")]
    public void SubjectText_TableAndSentence_Differ(string id, Statistic statistic, string table, string sentence)
    {
        var subject = new Subject.Indicator(Draft.Id(id), statistic, Draft.Years(2030, 2030));
        Assert.Equal(table, SubjectText.Of(subject, Draft.Model, Language.English));
        Assert.Equal(sentence, SubjectText.InSentence(subject, Draft.Model, Language.English));
    }

    private static string TextOf(ExplanationTexts texts, string name) => (string)typeof(ExplanationTexts).GetProperty(name)!.GetValue(texts)!;

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\\{[0-9]+[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
