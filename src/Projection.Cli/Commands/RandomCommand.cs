using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Runtime.InteropServices;
using Projection.Statistics;

namespace Projection.Cli.Commands;

/// <summary><c>random</c>: the numbers that simulations use, for looking at and for test batteries.</summary>
/// <remarks>The order is part of the contract: rounds r = 0, 1, ...; in each, dimensions 0 to 15; in each, the trials 4096 r to 4096 r + 4095.</remarks>
internal sealed class RandomCommand : Command
{
    private const int Dimensions = 16;
    private const int Trials = 4096;

    private readonly Option<bool> _raw = new("--raw") { Description = "words of 32 bits, lowest byte first, without end: for a program such as dieharder" };
    private readonly Option<ulong> _seed = WholeNumber.Option("--seed", "seed; the same seed gives the same numbers", 1UL);
    private readonly Option<ulong> _words = WholeNumber.Option("--words", "how many numbers, or with --raw how many words; --raw without it has no end", 10UL);
    private readonly CommandContext _context;

    public RandomCommand(CommandContext context)
        : base("random", "Print the random numbers that simulations use: uniform between 0 and 1, one a line, or raw.")
    {
        _context = context;
        Add(_raw);
        Add(_seed);
        Add(_words);
        SetAction((options, cancellationToken) => Task.Run(() => Run(options, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult options, CancellationToken cancellationToken)
    {
        var source = new RandomSource(options.GetValue(_seed));
        if (!options.GetValue(_raw))
        {
            WriteText(source, options.GetValue(_words), cancellationToken);
            return ExitCode.Done;
        }

        bool isEndless = options.GetResult(_words) is not OptionResult { Implicit: false };
        try
        {
            using Stream output = _context.OpenBinary();
            WriteRaw(source, isEndless ? null : options.GetValue(_words), output, cancellationToken);
        }
        catch (IOException failure) when (CommandContext.IsClosedPipe(failure))
        {
            // The reader has had enough: that is how an endless stream ends.
        }

        return ExitCode.Done;
    }

    private void WriteText(RandomSource source, ulong count, CancellationToken cancellationToken)
    {
        for (ulong place = 0; place < count; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (ulong round, ulong rest) = Math.DivRem(place, (ulong)(Dimensions * Trials));
            double number = source.Uniform((uint)(rest / Trials), (round * Trials) + (rest % Trials));
            _context.Out.WriteLine(number.ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private static void WriteRaw(RandomSource source, ulong? words, Stream output, CancellationToken cancellationToken)
    {
        foreach (ulong[] block in Blocks(source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!BitConverter.IsLittleEndian)
            {
                System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(block, block);
            }

            ReadOnlySpan<uint> halves = MemoryMarshal.Cast<ulong, uint>(block);
            if (words is { } left)
            {
                halves = halves[..(int)Math.Min(left, (ulong)halves.Length)];
                words = left - (ulong)halves.Length;
            }

            output.Write(MemoryMarshal.AsBytes(halves));
            if (words == 0)
            {
                return;
            }
        }
    }

    // The same array each time.
    private static IEnumerable<ulong[]> Blocks(RandomSource source)
    {
        var block = new ulong[Dimensions * Trials];
        for (ulong trial = 0; ; trial += Trials)
        {
            for (int dimension = 0; dimension < Dimensions; dimension++)
            {
                source.FillWords((uint)dimension, trial, block.AsSpan(dimension * Trials, Trials));
            }

            yield return block;
        }
    }
}
