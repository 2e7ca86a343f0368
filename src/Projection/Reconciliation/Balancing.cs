namespace Projection.Reconciliation;

/// <summary>Least-squares balancing of figures under linear identities, bounds and inequalities.</summary>
/// <seealso href="https://doi.org/10.2307/2967664">Stone, Champernowne and Meade (1942), Review of Economic Studies 9(2), 111-125</seealso>
public static class Balancing
{
    /// <summary>Finds the figures that meet the conditions with the least sum of squared adjustments over variances.</summary>
    /// <param name="problem">Figures, variances and conditions.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The balanced figures; not feasible where the conditions exclude each other.</returns>
    /// <exception cref="ArgumentException">Lengths differ, a variance is negative or NaN, a measured figure is not finite, or no identity determines a figure without a measurement.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static BalancingResult Solve(BalancingProblem problem, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Check(problem);
        int count = problem.Figures.Length;
        int[] measured = [.. Enumerable.Range(0, count).Where(i => problem.Variances[i] > 0 && double.IsFinite(problem.Variances[i]))];
        int[] free = [.. Enumerable.Range(0, count).Where(i => double.IsPositiveInfinity(problem.Variances[i]))];
        double[] centre = [.. problem.Figures.Select((figure, i) => double.IsPositiveInfinity(problem.Variances[i]) ? 0 : figure)];
        double[] deviations = [.. measured.Select(i => Math.Sqrt(problem.Variances[i]))];

        ConstrainedLeastSquares.Condition Moved(BalancingCondition condition)
        {
            double at = condition.Coefficients.Select((c, i) => c * centre[i]).Sum();
            return new ConstrainedLeastSquares.Condition(
                [.. measured.Select((i, k) => condition.Coefficients[i] * deviations[k])],
                [.. free.Select(i => condition.Coefficients[i])],
                condition.Low - at,
                condition.High - at);
        }

        IEnumerable<BalancingCondition> all = problem.Conditions.Concat(Bounds(problem));
        if (all.Any(c => c.Low > c.High)
            || ConstrainedLeastSquares.Solve(measured.Length, free.Length, all.Select(Moved), cancellationToken) is not { } solution)
        {
            return BalancingResult.Infeasible;
        }

        double[] figures = centre;
        var variances = new double[count];
        for (int k = 0; k < measured.Length; k++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            figures[measured[k]] += deviations[k] * solution.Measured[k];
            variances[measured[k]] = problem.Variances[measured[k]] * OpenPart(solution.Equations, Unit(k, measured.Length));
        }

        for (int k = 0; k < free.Length; k++)
        {
            figures[free[k]] = solution.Free[k];
            variances[free[k]] = OpenPart(solution.Equations, solution.FreeWeights[k]);
        }

        return new BalancingResult(true, [.. figures], [.. variances], AdjustmentTests.Of(solution.Equations, solution.Equations.Nearest(measured.Length), measured, deviations, count, cancellationToken))
        {
            StandardisedDiscrepancies = [.. problem.Conditions.Where(c => c.IsIdentity).Select(c => Discrepancy(problem, c))],
        };
    }

    // The variance of a sum of independent errors of variance 1 that the identities leave open.
    private static double OpenPart(OrthonormalRows identities, double[] weights)
    {
        double[] open = identities.Remainder(weights);
        return Vectors.Dot(open, open);
    }

    private static double[] Unit(int place, int length)
    {
        var unit = new double[length];
        unit[place] = 1;
        return unit;
    }

    private static double Discrepancy(BalancingProblem problem, BalancingCondition identity)
    {
        double missed = -identity.Low;
        double variance = 0;
        for (int i = 0; i < identity.Coefficients.Length; i++)
        {
            double coefficient = identity.Coefficients[i];
            if (coefficient != 0)
            {
                missed += coefficient * problem.Figures[i];
                variance += coefficient * coefficient * problem.Variances[i];
            }
        }

        return variance > 0 && double.IsFinite(variance) ? missed / Math.Sqrt(variance) : double.NaN;
    }

    private static IEnumerable<BalancingCondition> Bounds(BalancingProblem problem)
    {
        int count = problem.Figures.Length;
        for (int i = 0; i < count; i++)
        {
            double low = problem.LowerBounds.IsEmpty ? double.NegativeInfinity : problem.LowerBounds[i];
            double high = problem.UpperBounds.IsEmpty ? double.PositiveInfinity : problem.UpperBounds[i];
            if (low > double.NegativeInfinity || high < double.PositiveInfinity)
            {
                yield return new BalancingCondition([.. Unit(i, count)], low, high);
            }
        }
    }

    private static void Check(BalancingProblem problem)
    {
        int count = problem.Figures.Length;
        if (problem.Variances.Length != count
            || problem.Conditions.Any(c => c.Coefficients.Length != count)
            || (!problem.LowerBounds.IsEmpty && problem.LowerBounds.Length != count)
            || (!problem.UpperBounds.IsEmpty && problem.UpperBounds.Length != count))
        {
            throw new ArgumentException($"There are {count} figures; variances, bounds and each condition's coefficients must be as many.", nameof(problem));
        }

        for (int i = 0; i < count; i++)
        {
            if (!(problem.Variances[i] >= 0) || (!double.IsFinite(problem.Figures[i]) && !double.IsPositiveInfinity(problem.Variances[i])))
            {
                throw new ArgumentException($"Figure {i} is {problem.Figures[i]} with variance {problem.Variances[i]}: a variance is 0 or more, and a figure without a number has an infinite one.", nameof(problem));
            }
        }
    }
}
