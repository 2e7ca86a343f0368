using System.Reflection;
using System.Text.RegularExpressions;
using Projection.Reporting.Texts;

namespace Projection.Tests.Reporting;

public partial class ImportTextsTests
{
    public static TheoryData<string> Names() => [.. typeof(ImportTexts).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_BothLanguages_HaveTheSamePlaceholders(string name)
    {
        string english = TextOf(ImportTexts.English, name);
        string vietnamese = TextOf(ImportTexts.Vietnamese, name);
        Assert.NotEqual(string.Empty, english.Trim());
        Assert.NotEqual(string.Empty, vietnamese.Trim());
        Assert.Equal(Placeholders(english), Placeholders(vietnamese));
    }

    [Fact]
    public void Names_AreThere() => Assert.True(Names().Count > 30);

    private static string TextOf(ImportTexts texts, string name) => (string)typeof(ImportTexts).GetProperty(name)!.GetValue(texts)!;

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\\{[0-9]+[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
