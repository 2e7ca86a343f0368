"""Reads what benchmarks/w1.sh measured; checks that the figures agree and prints the tables. Exits with 1 where a figure disagrees.

Two figures agree where they differ by no more than six standard errors of their difference. The error of a standard deviation takes a fourth
moment of 3.3 variances squared, a little above the normal one. The error of a quantile needs the density there: it is that of the normal distribution
through the neighbouring quantiles. With all 106 figures of a pair, chance alone fails one pair in five million.
"""
import json
import math
import os
import sys
from statistics import NormalDist, median

REACH = 6
FOURTH_MOMENT = 3.3
PROBABILITIES = (0.05, 0.25, 0.5, 0.75, 0.95)
NORMAL = NormalDist()


def read(folder, name):
    path = os.path.join(folder, name)
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def quantile_error(quantiles, place, trials):
    low, high = max(place - 1, 0), min(place + 1, len(PROBABILITIES) - 1)
    score = [NORMAL.inv_cdf(p) for p in PROBABILITIES]
    deviation = (quantiles[high] - quantiles[low]) / (score[high] - score[low])
    p = PROBABILITIES[place]
    return math.sqrt(p * (1 - p) / trials) * deviation / NORMAL.pdf(score[place])


def errors(run):
    """Every figure of a run by name, with its standard error."""
    n = run["trials"]
    for i, name in enumerate(run["names"]):
        deviation = run["standardDeviation"][i]
        yield f"mean of {name}", run["mean"][i], deviation / math.sqrt(n)
        yield f"standard deviation of {name}", deviation, deviation * math.sqrt((FOURTH_MOMENT - 1) / 4 / n)
        for place, p in enumerate(PROBABILITIES):
            yield f"{p:.0%} quantile of {name}", run["quantiles"][i][place], quantile_error(run["quantiles"][i], place, n)
    joint = run["joint"]
    yield "joint probability", joint, math.sqrt(joint * (1 - joint) / n)


def disagreements(ours, theirs):
    if ours["names"] != theirs["names"]:
        yield f"the outputs are {ours['names']} and {theirs['names']}", math.inf
        return
    for (what, own, own_error), (_, other, other_error) in zip(errors(ours), errors(theirs), strict=True):
        distance = abs(own - other) / math.hypot(own_error, other_error)
        yield f"seed {ours['seed']}: {what} is {own:.7g}, in numpy {other:.7g}, {distance:.1f} standard errors apart", distance


def spread(numbers, form):
    return f"**{median(numbers):{form}}** ({min(numbers):{form}} to {max(numbers):{form}})"


def seconds(numbers):
    return f"{median(numbers):.3f} s"


def main(folder, cold_trials):
    numpy, ours = read(folder, "numpy"), read(folder, "all")
    found = [f for pair in zip(ours, numpy, strict=True) for f in disagreements(*pair)]
    trials = ours[0]["trials"]
    kernel = {name: [run["kernelSeconds"] for run in read(folder, name)] for name in ("numpy", "all", "two", "words", "generator", "tape")}
    print(f"{len(ours)} pairs, medians; ratios with the least and the greatest of the pairs. Vectors of {ours[0]['vectorBits']} bits.\n")
    print("| W1 | trials | numpy | Projection | numpy / Projection |\n| --- | ---: | ---: | ---: | ---: |")
    print(f"| kernel, one thread | {trials:,} | {seconds(kernel['numpy'])} | {seconds(kernel['all'])} | {spread([a / b for a, b in zip(kernel['numpy'], kernel['all'])], '.2f')} |")
    with open(os.path.join(folder, "cold"), encoding="utf-8") as lines:
        cold = [tuple(map(float, line.split())) for line in lines]
    print(f"| whole process, one thread | {int(cold_trials):,} | {seconds([a for a, _ in cold])} | {seconds([b for _, b in cold])} | {spread([a / b for a, b in cold], '.2f')} |\n")
    print("| Projection | time | a trial | of the whole |\n| --- | ---: | ---: | ---: |")
    rows = (("whole job", "all"), ("two threads", "two"), ("random words alone", "words"), ("generator alone (words and normals)", "generator"), ("generator and tape", "tape"))
    for what, name in rows:
        if kernel[name]:
            print(f"| {what} | {seconds(kernel[name])} | {median(kernel[name]) / trials * 1e9:,.0f} ns | {spread([a / b for a, b in zip(kernel[name], kernel['all'])], '.3f')} |")
    if kernel["tape"]:
        print(f"\nGenerator and tape take {spread([a / b for a, b in zip(kernel['tape'], kernel['generator'])], '.2f')} times the generator alone.")
    if kernel["two"]:
        print(f"Two threads are {spread([a / b for a, b in zip(kernel['all'], kernel['two'])], '.2f')} times as fast as one.")
    worst = max(distance for _, distance in found)
    far = [what for what, distance in found if not distance <= REACH]
    print(f"\n{len(found)} figures compared, {len(far)} disagree; the furthest are {worst:.1f} standard errors apart.")
    for what in far:
        print(f"- {what}")
    return 1 if far else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
