"""The workload of benchmarks/w1.yaml in numpy: what the simulation is compared with.

    /usr/bin/python3 benchmarks/w1_numpy.py TRIALS [CHUNK] [THREADS] [SEED]

Trials are worked out in chunks (default: all in one; 16384 is fastest where a chunk stays in the caches), on one thread unless told otherwise.
Prints one line of JSON: seconds of the kernel (drawing, model and summary, without starting Python) and of its parts, and for each of the
fifteen outputs the mean, the standard deviation and five quantiles; then the share of the trials that attain all five targets.
Money in trillion VND, people in thousands, GRDP per head in million VND; rates, shares and ratios as fractions.
"""
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np

YEARS = 5
SECTORS = ("agriculture", "industry", "services", "taxes")
BASE_VALUE = np.array([22.75, 106.5, 67.2, 6.4])
GROWTH_MEAN = np.array([[0.04], [0.125], [0.095], [0.09]])
GROWTH_DEVIATION = np.array([[0.02], [0.04], [0.025], [0.03]])
PRICE_MEAN = np.array([[0.025], [0.015], [0.02], [0.02]])
PRICE_DEVIATION = 0.01
ACROSS_SECTORS = np.linalg.cholesky(np.where(np.eye(4, dtype=bool), 1.0, 0.4))
OVER_YEARS = 0.3
FRESH = np.sqrt(1 - OVER_YEARS**2)
BASE_POPULATION = 1711.3
BASE_REVENUE = 24.735

NAMES = [
    *(f"grdp{year}" for year in range(2026, 2031)), "growth", "per_head", *(f"share_{sector}" for sector in SECTORS),
    "revenue", "revenue_ratio", "investment", "investment_ratio",
]
PERCENTILES = (5, 25, 50, 75, 95)


def fill(generator, out):
    """Simulates as many trials as `out` has columns; a row for each output. Returns the seconds of drawing."""
    trials = out.shape[1]
    began = time.perf_counter()
    normals = generator.standard_normal((YEARS, 11, trials))
    drawn = time.perf_counter() - began

    value = np.repeat(BASE_VALUE[:, None], trials, axis=1)
    volume = value.copy()
    population, revenue, grdp = BASE_POPULATION, BASE_REVENUE, BASE_VALUE.sum()
    all_grdp = all_revenue = all_investment = 0.0
    state = None
    for year in range(YEARS):
        draw = normals[year]
        shock = ACROSS_SECTORS @ draw[:4]
        state = shock if state is None else OVER_YEARS * state + FRESH * shock
        factor = 1 + GROWTH_MEAN + GROWTH_DEVIATION * state
        volume *= factor
        value *= factor * (1 + PRICE_MEAN + PRICE_DEVIATION * draw[4:8])
        before, grdp = grdp, value.sum(axis=0)
        population = population * (1.0152 + 0.002 * draw[8])
        revenue = revenue * (1 + 1.05 * (grdp / before - 1) + 0.03 * draw[9])
        ratio = np.clip(0.55 + 0.05 * draw[10], 0.2, 0.9)
        all_grdp = all_grdp + grdp
        all_revenue = all_revenue + revenue
        all_investment = all_investment + ratio * grdp
        out[year] = grdp

    out[5] = (volume.sum(axis=0) / BASE_VALUE.sum()) ** (1 / YEARS) - 1
    out[6] = 1000 * grdp / population
    out[7:11] = value / grdp
    out[11] = all_revenue
    out[12] = all_revenue / all_grdp
    out[13] = all_investment
    out[14] = all_investment / all_grdp
    return drawn


def summary(sample):
    return float(sample.mean()), float(sample.std(ddof=1)), np.percentile(sample, PERCENTILES).tolist()


def main(trials, chunk=0, threads=1, seed=1):
    chunk = chunk if 0 < chunk < trials else trials
    began = time.perf_counter()
    samples = np.empty((len(NAMES), trials))
    starts = range(0, trials, chunk)
    generators = [np.random.Generator(np.random.PCG64(s)) for s in np.random.SeedSequence(seed).spawn(len(starts))]
    parts = [(generator, samples[:, start:start + chunk]) for generator, start in zip(generators, starts)]
    with ThreadPoolExecutor(threads) as pool:
        # On one thread in this one: the pool would only add its own.
        over = pool.map if threads > 1 else map
        drawing = sum(over(lambda part: fill(*part), parts))
        simulated = time.perf_counter()
        spreads = list(over(summary, samples))
    attained = (
        (samples[5] >= 0.105) & (samples[4] >= 361.6) & (samples[6] >= 220) & (samples[12] >= 0.125) & (samples[13] >= 793.3)
    )
    joint = float(attained.mean())
    ended = time.perf_counter()
    print(json.dumps({
        "trials": trials, "threads": threads, "seed": seed,
        "kernelSeconds": ended - began, "drawingSeconds": drawing, "summarySeconds": ended - simulated,
        "names": NAMES, "mean": [s[0] for s in spreads], "standardDeviation": [s[1] for s in spreads], "quantiles": [s[2] for s in spreads], "joint": joint,
    }))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*(int(float(argument)) for argument in sys.argv[1:]))
