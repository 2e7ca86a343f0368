using System.Runtime.CompilerServices;

namespace Projection;

/// <summary>Compares a whole text with the one that was judged and committed.</summary>
internal static class Golden
{
    /// <summary>Fails where <c>File.Member.verified.txt</c> beside the test differs; the new text is then in <c>File.Member.received.txt</c>.</summary>
    /// <remarks>A person who agrees with the new text renames the file; nothing here ever writes a verified one.</remarks>
    public static void Verify(string actual, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{member}");
        string received = stem + ".received.txt";
        string text = Normal(actual);
        string? expected = File.Exists(stem + ".verified.txt") ? Normal(File.ReadAllText(stem + ".verified.txt")) : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.True(expected is not null, $"There is no verified text yet; judge {Path.GetFileName(received)} and rename it.");
        Assert.Equal(expected, text);
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
