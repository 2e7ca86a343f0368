#!/usr/bin/env python3
"""Words of the sampling plans, from their description and in whole numbers of any size: an implementation apart from the library's.

    python3 sampling_plans.py SOURCE > sampling_plans.csv

SOURCE is what ../sobol/pack_direction_numbers.py takes.
"""
import math
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "sobol"))
import pack_direction_numbers as table  # noqa: E402

M32, M64 = (1 << 32) - 1, (1 << 64) - 1


def philox(counter, seed):
    c0, c1, c2, c3 = counter
    k0, k1 = seed & M32, seed >> 32
    for _ in range(10):
        p0, p1 = 0xD2511F53 * c0, 0xCD9E8D57 * c2
        c0, c1, c2, c3 = (p1 >> 32) ^ c1 ^ k0, p1 & M32, (p0 >> 32) ^ c3 ^ k1, p0 & M32
        k0, k1 = (k0 + 0x9E3779B9) & M32, (k1 + 0xBB67AE85) & M32
    return c0, c1, c2, c3


def random_word(seed, dimension, trial):
    block = trial // 16 * 8 + trial % 8
    w = philox((block & M32, block >> 32, dimension, 0), seed)
    half = w[:2] if trial % 16 < 8 else w[2:]
    return half[0] | half[1] << 32


def antithetic_word(seed, dimension, trial):
    word = random_word(seed, dimension, trial // 2)
    return word if trial % 2 == 0 else M64 ^ word


def splitmix(seed, place):
    z = (seed + (place + 1) * 0x9E3779B97F4A7C15) & M64
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & M64
    z = (z ^ z >> 27) * 0x94D049BB133111EB & M64
    return z ^ z >> 31


def permuted(seed, dimension, count, place):
    columns = math.isqrt(count - 1) + 1
    rows = -(-count // columns)
    rounds = 24 if count < 256 else 8
    keys = []
    for pair in range(rounds // 2 + 1):
        w = philox((pair, 0, dimension, 3), seed)
        keys += [w[0] | w[1] << 32, w[2] | w[3] << 32]
    number = place
    while True:
        row, column = divmod(number, columns)
        for r in range(0, rounds, 2):
            column = (column + ((splitmix(keys[r], row) >> 16) * columns >> 48)) % columns
            row = (row + ((splitmix(keys[r + 1], column) >> 16) * rows >> 48)) % rows
        number = row * columns + column
        if number < count:
            return (number + (keys[rounds] * count >> 64)) % count


def hypercube_word(seed, dimension, count, trial):
    stratum, place = permuted(seed, dimension, count, trial), random_word(seed, dimension, trial)
    word = ((stratum << 64) + place) // count
    return word if word * count >> 64 == stratum else word + 1


def directions(source, index):
    if index == 0:
        return [1] * 32
    rows = (table.read_npz if source.endswith(".npz") else table.read_text)(source)
    degree, coefficients, m = next(row for place, row in enumerate(rows, start=1) if place == index)
    m = list(m)
    while len(m) < 32:
        k = len(m)
        value = m[k - degree] ^ m[k - degree] << degree
        for j in range(1, degree):
            if coefficients >> degree - 1 - j & 1:
                value ^= m[k - j] << j
        m.append(value)
    return m[:32]


def sobol_word(m, seed, index, trial):
    digits = [0] * 32
    for k in range(32):
        if (trial ^ trial >> 1) >> k & 1:
            for place in range(k + 1):
                digits[place] ^= m[k] >> k - place & 1
    scrambled = 0
    prefix = 0
    for k, digit in enumerate(digits):
        if k < 7:
            q, n = 0, (1 << k) + prefix
        else:
            q, n = (1 << k - 7) + (prefix & (1 << k - 7) - 1), prefix >> k - 7
        flip = philox((q, 0, index, 1), seed)[n % 4] >> n // 4 & 1
        scrambled = scrambled << 1 | digit ^ flip
        prefix = prefix << 1 | digit
    return scrambled << 32 | philox((trial // 4, 0, index, 2), seed)[trial % 4]


def main(source):
    print("# Words of the sampling plans; made by sampling_plans.py. N: trials of the Latin hypercube, 0 for the other plans.")
    print("plan,seed,N,index,id,trial,word_hex")
    seeds = [1, 0xFEDCBA9876543210]
    for seed in seeds:
        for trial in [0, 1, 7, 8, 15, 16, 31, 127, 128, 1001, (1 << 40) + 5]:
            print(f"antithetic,{seed},0,0,3735928559,{trial},{antithetic_word(seed, 3735928559, trial):016x}")
        for count in [1, 2, 3, 5, 100, 255, 256, 257, 1000, 1 << 20, 20000003, (1 << 32) - 1, 1 << 32]:
            for trial in sorted({0, 1, 2, 64, 99, 128, 200, count // 3, count - 1}):
                if trial < count:
                    print(f"hypercube,{seed},{count},0,3735928559,{trial},{hypercube_word(seed, 3735928559, count, trial):016x}")
        for index in [0, 1, 2, 3, 9, 359, 1110, 21200]:
            m = directions(source, index)
            for trial in [0, 1, 2, 63, 64, 127, 128, 129, 1000, 65537, (1 << 31) + 12345, (1 << 32) - 1]:
                print(f"sobol,{seed},0,{index},0,{trial},{sobol_word(m, seed, index, trial):016x}")


if __name__ == "__main__":
    main(*sys.argv[1:])
