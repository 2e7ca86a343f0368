using System.Reflection;
using System.Text.RegularExpressions;
using Projection.Reporting.Texts;

namespace Projection.Tests.Reporting;

/// <summary>Every record of texts that the library has, whoever adds one: both languages say something, with the same places to fill.</summary>
public partial class EveryTextTests
{
    public static TheoryData<string> Names() =>
    [
        .. typeof(PageTexts).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Texts", StringComparison.Ordinal) && Instance(type, "English") is not null && Instance(type, "Vietnamese") is not null)
            .SelectMany(type => Properties(type).Select(property => $"{type.FullName} {property.Name}"))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_BothLanguages_SayTheSame(string name)
    {
        Type type = typeof(PageTexts).Assembly.GetType(name.Split(' ')[0])!;
        PropertyInfo property = type.GetProperty(name.Split(' ')[1])!;
        string english = (string)property.GetValue(Instance(type, "English"))!;
        string vietnamese = (string)property.GetValue(Instance(type, "Vietnamese"))!;

        Assert.NotEqual(string.Empty, english.Trim());
        Assert.NotEqual(string.Empty, vietnamese.Trim());
        Assert.Equal(Placeholders(english), Placeholders(vietnamese));
    }

    [Fact]
    public void Names_HoldTheReports() => Assert.Contains("Projection.Reporting.Texts.ReportTexts Impossible", Names());

    private static IEnumerable<PropertyInfo> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string));

    private static object? Instance(Type type, string language) => type.GetProperty(language, BindingFlags.Public | BindingFlags.Static)?.GetValue(null);

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("\\{[0-9]+[^}]*\\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
