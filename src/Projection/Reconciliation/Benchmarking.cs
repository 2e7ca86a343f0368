namespace Projection.Reconciliation;

/// <summary>Brings a series to its benchmarks and keeps its movement from period to period as far as possible.</summary>
/// <remarks>
/// <para>The series is <c>s + e</c> with the indicator s and an error e whose standard deviation in period t is <c>|s(t)|^p</c>, p the proportionality.
/// With a persistence r below 1 the error is an autoregression of first order, and the result is the regression of Cholette and Dagum; with r = 1 its
/// changes are independent and its level is free, which is Denton's method without the start that he held fixed.</para>
/// <para>A period may be held fixed: it has no error and keeps the indicator's value, and the others take up the difference.</para>
/// </remarks>
/// <seealso href="https://doi.org/10.1007/0-387-35439-5">Dagum and Cholette (2006), Benchmarking, Temporal Distribution, and Reconciliation Methods for Time Series</seealso>
/// <seealso href="https://doi.org/10.1080/01621459.1971.10482227">Denton (1971), Journal of the American Statistical Association 66(333), 99-102</seealso>
public static class Benchmarking
{
    /// <summary>The benchmarked series.</summary>
    /// <param name="indicator">One finite value for each period; zeros move by additive adjustment only.</param>
    /// <param name="benchmarks">Totals that hold exactly.</param>
    /// <param name="options">How adjustments are bound to each other; <see langword="null"/> for proportional Denton.</param>
    /// <param name="isFixed">Periods that stay as they are; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One value for each period, or <see langword="null"/> where no series meets the benchmarks.</returns>
    /// <exception cref="ArgumentException">A number is not finite, a benchmark's periods lie outside the series, there is no benchmark, or an option is outside its range.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static double[]? Solve(
        IReadOnlyList<double> indicator,
        IReadOnlyList<Benchmark> benchmarks,
        BenchmarkingOptions? options = null,
        IReadOnlyList<bool>? isFixed = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(benchmarks);
        options ??= new BenchmarkingOptions();
        Check(indicator, benchmarks, options, isFixed);
        double[] level = [.. Level(indicator, benchmarks, options.Bias).Select((s, t) => isFixed?[t] == true ? indicator[t] : s)];
        bool isWalk = options.Persistence == 1;
        int count = level.Length;

        // e = D (L u + 1 v): D the size in each period, L what innovations make of the error, v its free level where there is one.
        double[][] spread = Enumerable.Range(0, count).Select(t => Innovations(t, count, options.Persistence, cancellationToken)).ToArray();
        // A fixed period has no size, and the bias is no reason to move it.
        double[] sizes = [.. level.Select((s, t) => isFixed?[t] == true ? 0 : Math.Pow(Math.Abs(s), options.Proportionality))];
        List<ConstrainedLeastSquares.Condition> conditions = [];
        foreach (Benchmark benchmark in benchmarks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = new double[count];
            double freeSum = 0;
            double missing = benchmark.Total;
            for (int t = benchmark.First; t <= benchmark.Last; t++)
            {
                Vectors.AddTo(row, spread[t], sizes[t]);
                freeSum += sizes[t];
                missing -= level[t];
            }

            conditions.Add(new ConstrainedLeastSquares.Condition(row, isWalk ? [freeSum] : [], missing, missing));
        }

        if (isWalk && conditions.TrueForAll(c => c.Free[0] == 0))
        {
            // Every period in the benchmarks is fixed, or zero and proportional: nothing can move.
            return conditions.TrueForAll(c => c.Low == 0) ? level : null;
        }

        if (ConstrainedLeastSquares.Solve(count, isWalk ? 1 : 0, conditions, cancellationToken) is not { } solution)
        {
            return null;
        }

        return [.. level.Select((s, t) => s + (sizes[t] * (Vectors.Dot(spread[t], solution.Measured) + solution.Free.Sum())))];
    }

    // The error of period t out of independent innovations of variance 1; stationary where it does not walk.
    private static double[] Innovations(int t, int count, double persistence, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var row = new double[count];
        double later = Math.Sqrt(1 - (persistence * persistence));
        for (int k = 0; k <= t; k++)
        {
            row[k] = persistence == 1
                ? (k == 0 ? 0 : 1)
                : Math.Pow(persistence, t - k) * (k == 0 ? 1 : later);
        }

        return row;
    }

    private static double[] Level(IReadOnlyList<double> indicator, IReadOnlyList<Benchmark> benchmarks, BenchmarkingBias bias)
    {
        double totals = benchmarks.Sum(b => b.Total);
        double covered = benchmarks.Sum(b => Enumerable.Range(b.First, b.Last - b.First + 1).Sum(t => indicator[t]));
        int periods = benchmarks.Sum(b => b.Last - b.First + 1);
        return bias switch
        {
            BenchmarkingBias.Additive => [.. indicator.Select(s => s + ((totals - covered) / periods))],
            BenchmarkingBias.Proportional when covered != 0 => [.. indicator.Select(s => s * totals / covered)],
            _ => [.. indicator],
        };
    }

    private static void Check(IReadOnlyList<double> indicator, IReadOnlyList<Benchmark> benchmarks, BenchmarkingOptions options, IReadOnlyList<bool>? isFixed)
    {
        if (benchmarks.Count == 0 || !indicator.All(double.IsFinite) || (isFixed is not null && isFixed.Count != indicator.Count))
        {
            throw new ArgumentException("A series is benchmarked with finite values, at least one benchmark, and one flag for each period if any.", nameof(indicator));
        }

        if (benchmarks.Any(b => b.First < 0 || b.Last >= indicator.Count || b.First > b.Last || !double.IsFinite(b.Total)))
        {
            throw new ArgumentException($"A benchmark is a finite total of periods from 0 to {indicator.Count - 1}, the first one first.", nameof(benchmarks));
        }

        if (options is not { Persistence: >= 0 and <= 1, Proportionality: >= 0 and <= 1 })
        {
            throw new ArgumentException($"Persistence and proportionality lie in [0, 1]; found {options.Persistence} and {options.Proportionality}.", nameof(options));
        }
    }
}
