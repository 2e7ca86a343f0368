#!/usr/bin/env python3
"""Packs the direction numbers of Joe and Kuo for src/Projection/Statistics/Data/sobol-directions.bin.

    python3 pack_direction_numbers.py SOURCE sobol-directions.bin

SOURCE is scipy/stats/_sobol_direction_numbers.npz (SciPy 1.10.1; arrays poly and vinit, one row a dimension), or the authors' own
text file new-joe-kuo-6.21201 (columns d, s, a, m_i). Both give the same bytes.

Layout. 32 little-endian numbers of 32 bits: how many dimensions have a primitive polynomial of degree 1, 2, ..., 32. Then a stream of bits,
the lowest bit of a byte first, for dimension 2, 3, ... in turn: the middle coefficients a of the polynomial in s - 1 bits, then for
i = 2, ..., s the number (m_i - 1) / 2 in i - 1 bits (m_i is odd and below 2^i, so m_1 = 1). Dimension 1 has all m_i = 1 and is not stored.
"""
import ast
import struct
import sys
import zipfile


def read_npy(raw):
    """A two- or one-dimensional array of whole numbers in the npy format, as lists."""
    assert raw[:6] == b"\x93NUMPY"
    start, length = (10, struct.unpack("<H", raw[8:10])[0]) if raw[6] == 1 else (12, struct.unpack("<I", raw[8:12])[0])
    header = ast.literal_eval(raw[start:start + length].decode("latin-1"))
    code = {"<i4": "i", "<u4": "I", "<i8": "q", "<u8": "Q"}[header["descr"]]
    shape = header["shape"]
    count = shape[0] * (shape[1] if len(shape) > 1 else 1)
    values = struct.unpack(f"<{count}{code}", raw[start + length:])
    if len(shape) == 1:
        return list(values)
    if header["fortran_order"]:
        return [values[row::shape[0]] for row in range(shape[0])]
    return [values[row * shape[1]:(row + 1) * shape[1]] for row in range(shape[0])]


def read_npz(name):
    with zipfile.ZipFile(name) as archive:
        poly = read_npy(archive.read("poly.npy"))
        vinit = read_npy(archive.read("vinit.npy"))
    for polynomial, initial in list(zip(poly, vinit))[1:]:
        degree = polynomial.bit_length() - 1
        yield degree, (polynomial >> 1) & ((1 << (degree - 1)) - 1), list(initial[:degree])


def read_text(name):
    with open(name, encoding="ascii") as lines:
        for line in list(lines)[1:]:
            fields = [int(field) for field in line.split()]
            yield fields[1], fields[2], fields[3:3 + fields[1]]


def main(source, target):
    counts = [0] * 32
    bits = []

    def put(value, width):
        assert 0 <= value < 1 << width
        bits.extend(value >> place & 1 for place in range(width))

    previous = 0
    for degree, coefficients, initial in (read_npz if source.endswith(".npz") else read_text)(source):
        assert degree >= previous and len(initial) == degree and initial[0] == 1
        previous = degree
        counts[degree - 1] += 1
        put(coefficients, degree - 1)
        for place, number in enumerate(initial[1:], start=1):
            assert number % 2 == 1
            put(number >> 1, place)

    bits.extend([0] * (-len(bits) % 8))
    with open(target, "wb") as file:
        file.write(struct.pack("<32I", *counts))
        file.write(bytes(sum(bit << place for place, bit in enumerate(bits[at:at + 8])) for at in range(0, len(bits), 8)))
    print(f"{sum(counts) + 1} dimensions")


if __name__ == "__main__":
    main(*sys.argv[1:])
