namespace Projection.Docs.Tests;

/// <summary>Compares a page with what it has to be, or writes it where <c>PROJECTION_DOCS=update</c> asks for it.</summary>
internal static class WrittenPage
{
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("PROJECTION_DOCS") == "update";

    /// <summary>Fails where the page is not as it has to be.</summary>
    public static void Verify(string path, string text)
    {
        string file = Path.Combine(Repository.Root, path);
        string shown = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        if (!IsUpdate)
        {
            Assert.True(shown == text, $"{path} is not as it has to be. PROJECTION_DOCS=update dotnet test tests/Projection.Docs.Tests writes it; judge the difference.\n{Difference(shown, text)}");
        }
        else if (shown != text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string Difference(string shown, string text)
    {
        string[] before = shown.Split('\n');
        string[] after = text.Split('\n');
        int same = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {same + 1}\nshown: {before.ElementAtOrDefault(same)}\nis:    {after.ElementAtOrDefault(same)}";
    }
}
