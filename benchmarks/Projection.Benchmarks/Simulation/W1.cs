using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text.Json.Nodes;
using Projection.Scenarios;
using Projection.Simulation;

namespace Projection.Benchmarks.Simulation;

/// <summary>One timed run of <c>benchmarks/w1.yaml</c> after warming up, as a line of JSON for <c>benchmarks/w1.sh</c>.</summary>
internal static class W1
{
    private const int WarmUpRuns = 5;
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(2);

    // What can be timed apart. Each makes ready outside the time, then does its part of the work for all trials; the result is there only if it is the whole.
    private static readonly Dictionary<string, Func<ScenarioProgram, ulong, Func<SimulationOptions, SimulationResult?>>> Parts = new(StringComparer.Ordinal)
    {
        ["all"] = static (program, _) => options => Simulator.Run(program, options),
        ["words"] = static (program, seed) => Only(new Stages(program, seed).Words),
        ["generator"] = static (program, seed) => Only(new Stages(program, seed).Generator),
        ["tape"] = static (program, seed) => Only(new Stages(program, seed).Tape),
    };

    /// <summary>Times a run.</summary>
    /// <param name="arguments"><c>--trials N</c>, <c>--threads T</c>, <c>--seed S</c>, <c>--stage NAME</c>, in any order.</param>
    /// <param name="output">Gets the line.</param>
    /// <param name="error">Told what is wrong with the arguments.</param>
    /// <returns>0, or 2 where an argument is wrong or there is no such stage.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        var options = new SimulationOptions { Trials = 1_000_000, Threads = 1 };
        string stage = "all";
        for (int i = 0; i < arguments.Length; i += 2)
        {
            string value = i + 1 < arguments.Length ? arguments[i + 1] : string.Empty;
            bool isNumber = ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && number <= int.MaxValue;
            switch (arguments[i])
            {
                case "--trials" when isNumber && number > 0:
                    options = options with { Trials = (int)number };
                    break;
                case "--threads" when isNumber:
                    options = options with { Threads = (int)number };
                    break;
                case "--seed" when isNumber:
                    options = options with { Seed = number };
                    break;
                case "--stage" when Parts.ContainsKey(value):
                    stage = value;
                    break;
                default:
                    error.WriteLine($"--w1 does not know `{arguments[i]} {value}`; it takes --trials N, --threads T, --seed S and --stage with one of {string.Join(", ", Parts.Keys)}.");
                    return 2;
            }
        }

        ScenarioProgram program = Plans.W1();
        Func<SimulationOptions, SimulationResult?> part = Parts[stage](program, options.Seed);
        WarmUp(part, options);
        long start = Stopwatch.GetTimestamp();
        SimulationResult? result = part(options);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var line = new JsonObject
        {
            ["trials"] = options.Trials,
            ["threads"] = options.Threads,
            ["seed"] = options.Seed,
            ["stage"] = stage,
            ["vectorBits"] = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128,
            ["kernelSeconds"] = seconds,
        };
        if (result is not null)
        {
            AddFigures(line, result);
        }

        output.WriteLine(line.ToJsonString());
        return 0;
    }

    private static Func<SimulationOptions, SimulationResult?> Only(Action<long> work) => options =>
    {
        work(options.Trials);
        return null;
    };

    // The compiler replaces what is called often, and a run of the full size finds its memory ready.
    private static void WarmUp(Func<SimulationOptions, SimulationResult?> part, SimulationOptions options)
    {
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < WarmUpRuns || Stopwatch.GetElapsedTime(start) < WarmUpTime; run++)
        {
            GC.KeepAlive(part(options));
        }
    }

    // In the units of benchmarks/w1_numpy.py: what is shown in per cent is a fraction there.
    private static void AddFigures(JsonObject line, SimulationResult result)
    {
        Scenario scenario = result.Scenario;
        double[] scales = [.. scenario.Outputs.Select(o => o.UnitIn(scenario.Model)).Select(unit => unit.IsPercent ? 1 : unit.Scale.ToDouble())];
        line["names"] = ArrayOf(scenario.Outputs.Select(o => JsonValue.Create(o.Id)));
        line["mean"] = ArrayOf(result.Indicators.Zip(scales, (q, scale) => JsonValue.Create(q.Moments.Mean / scale)));
        line["standardDeviation"] = ArrayOf(result.Indicators.Zip(scales, (q, scale) => JsonValue.Create(q.Moments.StandardDeviation / scale)));
        line["quantiles"] = ArrayOf(result.Indicators.Zip(scales, (q, scale) => ArrayOf(q.Quantiles.Values.Select(e => JsonValue.Create(e.Estimate / scale)))));
        line["joint"] = result.Joint!.Value.Probability;
    }

    private static JsonArray ArrayOf(IEnumerable<JsonNode?> items) => new([.. items]);
}
