using System.Reflection;
using System.Text.RegularExpressions;
using Projection.Reporting.Texts;

namespace Projection.Tests.Reporting;

public partial class GoalSeekTextsTests
{
    public static TheoryData<string> Names() => [.. typeof(GoalSeekTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_BothLanguages_HaveTheSamePlaceholders(string name)
    {
        string english = TextOf(GoalSeekTexts.English, name);
        string vietnamese = TextOf(GoalSeekTexts.Vietnamese, name);
        Assert.NotEqual(string.Empty, english.Trim());
        Assert.NotEqual(string.Empty, vietnamese.Trim());
        Assert.Equal(Placeholders(english), Placeholders(vietnamese));
    }

    private static string TextOf(GoalSeekTexts texts, string name) => (string)typeof(GoalSeekTexts).GetProperty(name)!.GetValue(texts)!;

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\\{[0-9]+[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
