using System.Text;
using Projection.Diagnostics;
using Projection.Files.Documents;
using Xunit.Abstractions;

namespace Projection.Files.Tests.Documents;

public class MutationTests(ITestOutputHelper output)
{
    private const ulong Seed = 0x9E3779B97F4A7C15;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\n", "\r", "\r\n", "\t", " ", "  ", ":", ": ", "- ", "-", "[", "]", "{", "}", ",", "\"", "'", "|\n", ">\n", "#", "&a ", "*a",
            "!x ", "?", "? ", "%", "---\n", "...\n", "<<: ", "\\", "\\u", "~", "null", "\0", "\u001b", "\u00a0", "\u202e", "\ufeff", "đ", "😀",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF0, 0x9F],
    ];

    private ulong _state = Seed;

    [Fact]
    public void Read_TwoThousandMutatedFiles_NeverThrowsAndPlacesExist()
    {
        output.WriteLine(FormattableString.Invariant($"seed {Seed:X16}"));
        byte[][] files =
        [
            .. Directory.GetFiles(Reading.ReferenceFile("files")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(f => f.Length < 10_000),
            "a: &a |\n  x = 1\n   y\n\nb: >-\n  c\n  d\ne: [f, {g: 'h'}, \"i\\n\"] # j\n? k\n: - l\n  - m: *a\n"u8.ToArray(),
        ];
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 2000; i++)
        {
            byte[] mutated = Mutate(files[Below(files.Length)]);
            Parsed<DocumentNode> read;
            try
            {
                read = DocumentReader.Read(mutated, "test.yaml");
                Reading.Render(read);
                CheckPlaces(read, mutated);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException(FormattableString.Invariant($"Mutation {i} of seed {Seed:X16}: {Convert.ToBase64String(mutated)}"), e);
            }

            accepted += read.Success ? 1 : 0;
            refused += read.Success ? 0 : 1;
        }

        // Both happen often; a reader that refused everything would pass the rest.
        Assert.True(accepted > 200, FormattableString.Invariant($"{accepted} accepted"));
        Assert.True(refused > 200, FormattableString.Invariant($"{refused} refused"));
    }

    private static void CheckPlaces(Parsed<DocumentNode> read, byte[] bytes)
    {
        string text = Encoding.UTF8.GetString(bytes).TrimStart('\ufeff');
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        foreach (SourceLocation where in read.Diagnostics.Select(d => d.Where!).Concat(read.Value is { } root ? Places(root) : []))
        {
            if (where.Line > 0)
            {
                Assert.InRange(where.Line, 1, lines.Length);
                Assert.InRange(where.Column, 1, where.LineText!.Length + 1);
                Assert.InRange(where.Length, 1, Math.Max(1, where.LineText.Length - where.Column + 1));
                if (!where.LineText.Contains('\ufffd', StringComparison.Ordinal))
                {
                    Assert.Equal(lines[where.Line - 1], where.LineText);
                }
            }
        }
    }

    private static IEnumerable<SourceLocation> Places(DocumentNode node) => node switch
    {
        SequenceNode list => list.Items.SelectMany(Places).Prepend(node.Where),
        MappingNode mapping => mapping.Entries.SelectMany(e => Places(e.Value).Prepend(e.Key.Where)).Prepend(node.Where),
        ScalarNode { Block: { } block } => [node.Where, block.LocationOf(1, 1, 1), block.LocationOf(int.MaxValue, int.MaxValue, int.MaxValue)],
        _ => [node.Where],
    };

    private byte[] Mutate(byte[] file)
    {
        var bytes = new List<byte>(file);
        int changes = 1 + Below(4);
        for (int i = 0; i < changes; i++)
        {
            int at = Below(bytes.Count + 1);
            int count = Math.Min(Below(6), bytes.Count - at);
            switch (Below(4))
            {
                case 0:
                    bytes.RemoveRange(at, count);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, count));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] ^= (byte)(1 << Below(8));
                    break;
                default:
                    bytes.InsertRange(at, Pieces[Below(Pieces.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    // xorshift64*: small, and the same on every runtime.
    private int Below(int limit)
    {
        unchecked
        {
            _state ^= _state >> 12;
            _state ^= _state << 25;
            _state ^= _state >> 27;
            return (int)(((_state * 0x2545F4914F6CDD1D) >> 33) % (ulong)limit);
        }
    }
}
