using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Projection.Benchmarks.Consistency;
using Projection.Consistency;
using Projection.Scenarios;

namespace Projection.Benchmarks;

/// <summary>The same measurements in a minute or two, as a table for the README: medians on one thread after warming up.</summary>
internal static class QuickTable
{
    // In milliseconds: what one measurement may repeat itself for, and the time beyond which no larger plan is tried.
    private const double Patience = 12_000;
    private const double LongEnough = 20_000;

    public static void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{RuntimeInformation.ProcessArchitecture}, vectors of {Widest()} bits, {RuntimeInformation.FrameworkDescription}, one thread"));
        output.WriteLine();
        output.WriteLine("| what | median | of one tape evaluation | of one contraction |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        ScenarioProgram published = Plans.Published();
        foreach (ConsistencyLevel level in (ConsistencyLevel[])[ConsistencyLevel.Possible, ConsistencyLevel.Plausible])
        {
            WriteParts(output, published, level);
        }

        output.WriteLine();
        output.WriteLine("| linked targets | plan that holds | one figure broken | plan that holds: of the row above |");
        output.WriteLine("| ---: | ---: | ---: | ---: |");
        WriteSizes(output);
    }

    private static void WriteParts(TextWriter output, ScenarioProgram program, ConsistencyLevel level)
    {
        var questions = new Questions(program, level);
        string name = level.ToString().ToLowerInvariant();
        double tape = Median(() => questions.EvaluateTape(), 2000);
        double contraction = Median(() => questions.Contract(), 500);
        Row(output, $"{name}: tape on numbers", tape, tape, contraction);
        Row(output, $"{name}: contraction without targets", contraction, tape, contraction);
        double[] asked = questions.TimeOracle(mostQuestions: 300);
        Row(output, $"{name}: one set put to the oracle, median of {asked.Length}", Middle(asked), tape, contraction);
        Row(output, $"{name}: one set put to the oracle, slowest", asked.Max(), tape, contraction);
        var options = new ConsistencyOptions { Level = level };
        ConsistencyReport report = ConsistencyChecker.Check(program, options);
        string found = $"{report.Conflicts.Length} conflicts, {report.Corrections.Length} corrections, {report.Verdict.ToString().ToLowerInvariant()}";
        Row(output, $"{name}: check without other readings, {found}", Median(() => ConsistencyChecker.Check(program, options with { MaximumReadings = 0 }), 10), tape, contraction);
        Row(output, $"{name}: whole check", Median(() => ConsistencyChecker.Check(program, options), 10), tape, contraction);
    }

    private static void WriteSizes(TextWriter output)
    {
        double before = 0;
        foreach (int targets in (int[])[10, 30, 100, 300, 1000])
        {
            ScenarioProgram consistent = Plans.Chain(targets, isBroken: false);
            ScenarioProgram broken = Plans.Chain(targets, isBroken: true);
            double holds = Median(() => ConsistencyChecker.Check(consistent), 10);
            double fails = Median(() => ConsistencyChecker.Check(broken), 10);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {targets} | {Shown(holds)} | {Shown(fails)} | {(before > 0 ? string.Create(CultureInfo.InvariantCulture, $"**{holds / before:F1}**") : string.Empty)} |"));
            before = holds;
            if (holds + fails > LongEnough)
            {
                break;
            }
        }
    }

    private static void Row(TextWriter output, string what, double time, double tape, double contraction) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {Shown(time)} | **{time / tape:N0}** | **{time / contraction:N1}** |"));

    private static string Shown(double milliseconds) => milliseconds switch
    {
        < 0.1 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1000:F1} µs"),
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:F1} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:F2} s"),
    };

    // The first half of the calls, or of the time, warms up: the compiler replaces what is called often.
    private static double Median<T>(Func<T> action, int times)
    {
        List<double> taken = [];
        double all = 0;
        while (taken.Count < 2 * times && all < Patience)
        {
            taken.Add(Time(action));
            all += taken[^1];
        }

        return Middle([.. taken.Skip(taken.Count / 2)]);
    }

    private static double Middle(double[] times) => times.Order().ElementAt(times.Length / 2);

    private static double Time<T>(Func<T> action)
    {
        long start = Stopwatch.GetTimestamp();
        GC.KeepAlive(action());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static int Widest() => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
}
