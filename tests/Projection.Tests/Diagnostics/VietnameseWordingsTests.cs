using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Projection.Arithmetic;
using Projection.Diagnostics;
using Projection.Scenarios;

namespace Projection.Tests.Diagnostics;

/// <summary>Every finding can be said in Vietnamese, with the values of the English sentence, and nothing is kept that is no longer said.</summary>
public partial class VietnameseWordingsTests
{
    private static readonly string Root = FindRoot(AppContext.BaseDirectory);

    // Values between brackets of a kind that no sentence has: one that is found among the texts to be translated should be Wording.Own.
    private static readonly SourceLocation Place = new("⟨place⟩", 2, 1, 1, "⟨line⟩: ⟨text⟩");

    [Fact]
    public void Problem_EveryFinding_HasVietnameseText()
    {
        string[] missing = [.. Findings().SelectMany(f => f.WithoutVietnamese().Select(text => $"{f.Code}: {text}")).Distinct().Order(StringComparer.Ordinal)];

        Assert.True(missing.Length == 0, "Add to VietnameseWordings:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void Problem_EveryCode_IsReached() => Assert.Equal(CodesInSources(), Findings().Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));

    // What the callers of Problem say: the literal texts among the arguments of each call.
    [Fact]
    public void Callers_EveryPhrase_HasVietnameseText()
    {
        string[] missing = [.. SourceFiles().Where(f => !f.Contains("/Diagnostics/", StringComparison.Ordinal))
            .SelectMany(f => SourcePhrases.OfCalls(File.ReadAllText(f), Sayers)).Where(phrase => phrase.Contains(' ', StringComparison.Ordinal) && phrase.Any(char.IsLetter))
            .Where(phrase => VietnameseWordings.Find(phrase) is null && !IsName(phrase)).Distinct().Order(StringComparer.Ordinal)];

        Assert.True(missing.Length == 0, "Add to VietnameseWordings:\n" + string.Join('\n', missing));
    }

    [Fact]
    public void All_EveryText_HasTheValuesOfTheEnglishOne()
    {
        foreach ((string english, string vietnamese) in VietnameseWordings.All)
        {
            Assert.False(string.IsNullOrWhiteSpace(vietnamese), english);
            Assert.Equal(Holes(english), Holes(vietnamese));
            Assert.True(vietnamese.IsNormalized(NormalizationForm.FormC), english);
            Assert.Equal(vietnamese.Trim(), vietnamese);
            Assert.Equal(english.EndsWith('.'), vietnamese.EndsWith('.'));
        }
    }

    [Fact]
    public void All_EveryQuotedName_StandsInBoth()
    {
        foreach ((string english, string vietnamese) in VietnameseWordings.All)
        {
            Assert.Equal(Quoted().Matches(english).Select(m => m.Value).Order(StringComparer.Ordinal), Quoted().Matches(vietnamese).Select(m => m.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void All_EveryEnglishText_IsStillSaidSomewhere()
    {
        string sources = JoinedTexts().Replace(string.Join('\n', SourceFiles().Where(f => !f.Contains("VietnameseWordings", StringComparison.Ordinal)).Select(File.ReadAllText)), string.Empty)
            .Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).ToUpperInvariant();
        string[] unused = [.. VietnameseWordings.All.Keys.Where(english => !Hole().Split(english).Where(part => part.Length > 3)
            .All(part => sources.Contains(part.ToUpperInvariant(), StringComparison.Ordinal)))];

        Assert.Empty(unused);
    }

    [Theory]
    [InlineData("normal(1)")]
    [InlineData("normal(1, 2, 3)")]
    [InlineData("norml(1, 2)")]
    [InlineData("zzzzzzzzzz(1, 2)")]
    [InlineData("normal")]
    [InlineData("normal(a, 2)")]
    [InlineData("normal(, 2)")]
    [InlineData("normal(1, -2)")]
    [InlineData("normal(1, 2) within [3]")]
    [InlineData("normal(1, 2) within [3, 2]")]
    [InlineData("uniform(1, 2) within [3, 4]")]
    [InlineData("constant(1) within [3, 4]")]
    [InlineData("lognormal(-1, 2)")]
    [InlineData("lognormal-median(-1, 2)")]
    [InlineData("student-t(0, 1, 2)")]
    [InlineData("student-t(5 %, 1, 2)")]
    [InlineData("triangular(3, 2, 1)")]
    [InlineData("pert(3, 2, 1)")]
    [InlineData("pert(1, 2, 3, 0)")]
    [InlineData("pert(1, 2, 3, 4 %)")]
    [InlineData("uniform(2, 1)")]
    [InlineData("two-piece-normal(1, -1, 1)")]
    [InlineData("empirical(1)")]
    [InlineData("smoothed(1)")]
    [InlineData("empirical(1, 1)")]
    [InlineData("smoothed(1, 1)")]
    public void Distribution_ThatCannotBe_IsExplainedInVietnamese(string text)
    {
        Diagnostic finding = Assert.Single(DistributionText.Parse(text, Rational.One).Diagnostics);

        Assert.Empty(finding.WithoutVietnamese());
    }

    // Problem itself, and what hands phrases on to it.
    private static readonly Regex Sayers = CallThatSays();

    // Names of files, keys and options are the same in every language.
    private static bool IsName(string phrase) => NameOnly().IsMatch(phrase);

    private static string[] Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    private static List<Diagnostic> Findings() =>
    [
        .. typeof(Problem).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(m => m.ReturnType == typeof(Diagnostic) && !m.IsPrivate)
            .SelectMany(m => Choices([.. m.GetParameters().Select(SamplesOf)]).Select(arguments => (Diagnostic)m.Invoke(null, arguments)!)),
    ];

    private static object?[] SamplesOf(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        bool canBeNull = new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
        object?[] samples = true switch
        {
            _ when type == typeof(string) => ["⟨text⟩", "⟨one⟩, ⟨two⟩", ""],
            _ when type == typeof(Wording) => [Wording.Own("⟨wording⟩")],
            _ when type == typeof(SourceLocation) => [Place],
            _ when type == typeof(bool) => [false, true],
            _ when type == typeof(char) => ['[', ']', .. "\0\a\b\u001b\u007f\u0085\u00a0\u00ad\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u202f\t\n"],
            _ when type == typeof(int) => [0, 1, 2],
            _ when type == typeof(long) || type == typeof(long?) => [1L, 2L],
            _ when type == typeof(byte) => [(byte)0xC3],
            _ when type == typeof(FigureFormat) => [FigureFormat.English, FigureFormat.Vietnamese],
            _ when type == typeof(IReadOnlyList<int>) => [Array.Empty<int>(), new[] { 1 }, new[] { 1, 2, 3 }],
            _ when type == typeof(IReadOnlyList<string>) => [new[] { "⟨text⟩", "⟨name⟩" }],
            _ when type.IsAssignableTo(typeof(IEnumerable)) => [Array.Empty<string>(), new[] { "⟨text⟩", "⟨name⟩[⟨element⟩]" }],
            _ => throw new InvalidOperationException($"Say what a {type.Name} may be, for {parameter.Member.Name}."),
        };
        return canBeNull ? [null, .. samples] : samples;
    }

    private static IEnumerable<object?[]> Choices(object?[][] samples) => samples.Aggregate(
        (IEnumerable<object?[]>)[[]],
        (all, next) => all.SelectMany(_ => next, (before, value) => (object?[])[.. before, value]));

    private static IEnumerable<string> SourceFiles() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => f.Replace('\\', '/')).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal));

    private static IEnumerable<string> CodesInSources() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "Projection", "Diagnostics"), "Problem*.cs")
            .SelectMany(file => QuotedCode().Matches(File.ReadAllText(file))).Select(m => m.Value.Trim('"')).Distinct().Order(StringComparer.Ordinal);

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Projection.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside a checkout with Projection.sln."));

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"(?:Problem\.\w+|\b(?:Scalar|Required|RequiredItems|RequiredYear|Refuse|Missing|ReadPart|ReadPlainNumber|ReadLinkedSubject|Expect|Unexpected|NotUnderstood|Outside))(?=\()", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex CallThatSays();

    [GeneratedRegex(@"""\s*\+\s*\$?""", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex JoinedTexts();

    [GeneratedRegex("`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Quoted();

    [GeneratedRegex("\"PRJ[0-9]{4}\"", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex QuotedCode();

    [GeneratedRegex(@"^((\{[0-9]\}|[^\p{L}])*|[a-z-]+(, [a-z-]+)+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NameOnly();
}
