"""Fits the table of SampledNormal: python3 fit_sampled_normal.py > ../../../../src/Projection/Statistics/SampledNormal.Table.cs

Needs mpmath. A tail probability p = (k + 1/2) 2^-52, k a whole number below 2^51, lies in one of 52 octaves 2^(e-52) <= p < 2^(e-51), e = -1 .. 50,
each cut in two halves by the leading bit of its mantissa m. In each half the quantile is a polynomial of degree 8 in m - 3/2, through the
quantile at the nine Chebyshev-Lobatto points, so that neighbouring pieces meet at their ends.
"""
from mpmath import mp, mpf, cos, pi, erfc, sqrt, exp, log, findroot, matrix, lu_solve

mp.dps = 40
DEGREE = 8


def quantile(p):
    """x > 0 with upper tail p, by Newton on the logarithm of the tail."""
    if p == mpf(1) / 2:
        return mpf(0)
    x = sqrt(-2 * log(p)) * mpf("0.9") if p < mpf("0.1") else (mpf(1) / 2 - p) * mpf("2.5")
    for _ in range(60):
        tail = erfc(x / sqrt(mpf(2))) / 2
        density = exp(-x * x / 2) / sqrt(2 * pi)
        step = (log(tail) - log(p)) * tail / density
        x += step
        if abs(step) < mpf(10) ** -35:
            break
    return x


def piece(e, half):
    low = mpf(1) + mpf(half) / 2
    nodes = [low + (1 - cos(pi * i / DEGREE)) / 4 for i in range(DEGREE + 1)]
    values = [-quantile(m * mpf(2) ** (e - 52)) for m in nodes]
    rows = matrix(DEGREE + 1, DEGREE + 1)
    for i, m in enumerate(nodes):
        for j in range(DEGREE + 1):
            rows[i, j] = (m - mpf(3) / 2) ** j
    return [float(c) for c in lu_solve(rows, matrix(values))]


print("namespace Projection.Statistics;\n")
print("public static partial class SampledNormal")
print("{")
print("    // Made by tests/Projection.Tests/Reference/distributions/fit_sampled_normal.py: one line of nine coefficients, the constant first, for each half octave.")
print("    private static ReadOnlySpan<double> Coefficients =>")
print("    [")
for e in range(-1, 51):
    for half in (0, 1):
        print("        " + ", ".join(repr(c) for c in piece(e, half)) + ",")
print("    ];")
print("}")
