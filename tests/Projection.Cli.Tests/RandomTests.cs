using System.Globalization;
using Projection.Diagnostics;
using Projection.Statistics;

namespace Projection.Cli.Tests;

public class RandomTests
{
    private const int Trials = 4096;
    private const int Round = 16 * Trials;

    [Fact]
    public async Task Random_Text_PrintsTenUniformNumbersOfTheFirstDimension()
    {
        Answer answer = await Answer.To("random", "--seed", "7");
        var source = new RandomSource(7);
        Assert.Equal((0, string.Empty), (answer.Code, answer.Error));
        Assert.Equal(
            Enumerable.Range(0, 10).Select(trial => source.Uniform(0, (ulong)trial)),
            answer.Out.TrimEnd().Split('\n').Select(line => double.Parse(line, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Random_Defaults_AreSeedOneAndTenNumbers()
    {
        Assert.Equal((await Answer.To("random", "--seed", "1", "--words", "10")).Out, (await Answer.To("random")).Out);
        Assert.Equal(string.Empty, (await Answer.To("random", "--words", "0")).Out);
    }

    [Fact]
    public async Task Random_Text_HasTheOrderOfTheRawWords()
    {
        string[] lines = (await Answer.To("random", "--words", $"{Round + Trials + 1}")).Out.TrimEnd().Split('\n');
        var source = new RandomSource(1);
        foreach ((int place, uint dimension, ulong trial) in new[] { (4096, 1U, 0UL), (65535, 15U, 4095UL), (65536, 0U, 4096UL), (69632, 1U, 4096UL) })
        {
            Assert.Equal(source.Uniform(dimension, trial), double.Parse(lines[place], CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Random_Raw_FollowsTheDocumentedOrder()
    {
        const int Words = (2 * Round) + (2 * Trials) + 5;
        (int code, byte[] bytes) = await Raw("--raw", "--seed", "9", "--words", $"{Words}");
        Assert.Equal((0, 4 * Words), (code, bytes.Length));
        var source = new RandomSource(9);
        foreach ((int place, uint dimension, ulong trial) in new[] { (0, 0U, 0UL), (1, 0U, 1UL), (4095, 0U, 4095UL), (4096, 1U, 0UL), (65535, 15U, 4095UL), (65536, 0U, 4096UL), (69632, 1U, 4096UL) })
        {
            Assert.Equal(source.Word(dimension, trial), BitConverter.ToUInt64(bytes, 8 * place));
        }
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("131072", 131072)]
    [InlineData("131073", 131073)]
    public async Task Random_RawWords_AreAsManyAsAsked(string words, int expected)
    {
        (int code, byte[] bytes) = await Raw("--raw", "--words", words);
        Assert.Equal((0, 4 * expected), (code, bytes.Length));
    }

    [Theory]
    [InlineData(32, 0)]
    [InlineData(unchecked((int)0x8007006D), 0)]
    [InlineData(unchecked((int)0x800700E8), 0)]
    [InlineData(28, 70)]
    public async Task Random_RawWithoutEnd_EndsWithItsReader(int failure, int expected)
    {
        using var error = new StringWriter();
        var context = new CommandContext(TextWriter.Null, error, IsTerminal: false, 80, Language.English, TimeProvider.System)
        {
            OpenBinary = () => new ClosingStream(room: 3_000_000, failure),
        };
        Assert.Equal(expected, await Program.RunAsync(["random", "--raw"], context));
        Assert.Equal(expected == 0, error.ToString().Length == 0);
    }

    [Theory]
    [InlineData("random|--raw")]
    [InlineData("random|--words|18446744073709551615")]
    public async Task Random_Cancelled_IsInterrupted(string arguments)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var context = new CommandContext(TextWriter.Null, TextWriter.Null, IsTerminal: false, 80, Language.English, TimeProvider.System);
        Assert.Equal(130, await Program.RunAsync(arguments.Split('|'), context, source.Token));
    }

    private static async Task<(int Code, byte[] Bytes)> Raw(params string[] options)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var context = new CommandContext(TextWriter.Null, error, IsTerminal: false, 80, Language.English, TimeProvider.System) { OpenBinary = () => output };
        int code = await Program.RunAsync(["random", .. options], context).ConfigureAwait(false);
        Assert.Equal(string.Empty, error.ToString());
        return (code, output.ToArray());
    }

    /// <summary>Takes some bytes, then fails as a pipe does.</summary>
    private sealed class ClosingStream(int room, int failure) : MemoryStream
    {
        private int _room = room;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            _room -= buffer.Length;
            if (_room < 0)
            {
                throw new IOException("The pipe is closed.", failure);
            }
        }
    }
}
