"""Coefficients of src/Projection/Statistics/StandardNormal.cs, fitted with mpmath (1.3) at 60 digits.

Prints each list as doubles, lowest power first, and the greatest relative error of the fit before rounding.
"""
from mpmath import cos, erfc, exp, log, lu_solve, matrix, mp, mpf, nstr, pi, polyval, sqrt

mp.dps = 60
K = sqrt(2 * pi)


def upper_tail(x):
    return erfc(x / sqrt(2)) / 2


def upper_quantile(p):
    t = sqrt(-2 * log(p))
    z = t - (mpf("2.515517") + mpf("0.802853") * t) / (1 + mpf("1.432788") * t + mpf("0.189269") * t * t)
    for _ in range(8):  # Newton on the logarithm
        tail = upper_tail(z)
        z += log(tail / p) * tail * K / exp(-z * z / 2)
    return z


def bend(y):  # quantile = q (K + q^2 bend), y = 0.425^2 - q^2
    s = mpf("0.180625") - y
    q = sqrt(s)
    return (upper_quantile(mpf(1) / 2 - q) / q - K) / s


def correction(t):  # quantile = t - correction(t), t = sqrt(-2 ln p)
    return t - upper_quantile(exp(-t * t / 2))


def chebyshev(n):
    return [cos(pi * (k + mpf(1) / 2) / n) for k in range(n)]


def rational(f, nodes, n, m, start):
    """Interpolates f at n + m + 1 nodes by a polynomial of degree n over one of degree m, in x - start."""
    a, b = matrix(n + m + 1), matrix(n + m + 1, 1)
    for i, x in enumerate(nodes):
        value, y = f(x), x - start
        for j in range(n + 1):
            a[i, j] = y**j
        for j in range(1, m + 1):
            a[i, n + j] = -value * y**j
        b[i] = value
    c = list(lu_solve(a, b))
    return c[: n + 1], [mpf(1)] + c[n + 1 :]


def report(name, f, fit, low, high, start):
    def value(x):
        return polyval(fit[0][::-1], x - start) / polyval(fit[1][::-1], x - start)

    points = [low + (high - low) * mpf(k) / 200 for k in range(200)]
    print(name, nstr(max(abs(value(x) / f(x) - 1) for x in points), 3))
    for part in fit:
        print("   ", ", ".join(repr(float(c)) for c in part))


# The nodes crowd towards the singularity q = 1/2, and towards small t.
limit = mpf("0.180625")
far, near = mpf("0.25"), mpf("0.25") - mpf("0.18063")
nodes = [limit - (far - far * (near / far) ** ((c + 1) / 2)) for c in chebyshev(15)]
report("Centre", bend, rational(bend, nodes, 7, 7, 0), mpf(0), limit, 0)
for name, low, high, degree in (("Near", "2.25", "6.5", 7), ("Middle", "6.5", "16", 6), ("Far", "16", "38.7", 6)):
    low, high = mpf(low), mpf(high)
    nodes = [low * (high / low) ** ((c + 1) / 2) for c in chebyshev(2 * degree + 1)]
    report(name, correction, rational(correction, nodes, degree, degree, low), low, high, low)


def tail(t):  # upper tail = exp(-x^2/2) tail(t) / (x + 4), t = (x - 4) / (x + 4)
    x = 4 * (1 + t) / (1 - t)
    return exp(x * x / 2) * upper_tail(x) * (x + 4)


# Chebyshev nodes do not touch t = 1, where x is infinite.
n = 27
values = [tail(t) for t in chebyshev(n)]
series = [2 / mpf(n) * sum(v * cos(j * pi * (k + mpf(1) / 2) / n) for k, v in enumerate(values)) for j in range(n)]
series[0] /= 2
powers, before, current = [mpf(0)] * n, [mpf(1)] + [mpf(0)] * (n - 1), [mpf(0), mpf(1)] + [mpf(0)] * (n - 2)
for weight in series:  # from Chebyshev polynomials to powers
    powers = [p + weight * b for p, b in zip(powers, before)]
    before, current = current, [2 * c - b for c, b in zip([mpf(0)] + current[:-1], before)]
report("Tail", tail, (powers, [mpf(1)]), mpf(-1), mpf("0.97"), 0)
print("K", repr(float(K)), repr(float(K - mpf(float(K)))))
