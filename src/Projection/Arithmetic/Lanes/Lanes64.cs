using System.Runtime.CompilerServices;

namespace Projection.Arithmetic.Lanes;

/// <summary>A single double: what the kernels compute, without vectors.</summary>
internal readonly unsafe struct Lanes64 : ILanes<double, ulong>
{
    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Load(double* from) => *from;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double* to, double value) => *to = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Create(double value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Add(double a, double b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Subtract(double a, double b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Multiply(double a, double b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Divide(double a, double b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SquareRoot(double a) => Math.Sqrt(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Minimum(double a, double b) => Math.Min(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Maximum(double a, double b) => Math.Max(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong LessThan(double a, double b) => a < b ? ulong.MaxValue : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong LoadWords(ulong* from) => *from;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreWords(ulong* to, ulong value) => *to = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong CreateWords(ulong value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AsWords(double a) => BitConverter.DoubleToUInt64Bits(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double AsDoubles(ulong a) => BitConverter.UInt64BitsToDouble(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong And(ulong a, ulong b) => a & b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Or(ulong a, ulong b) => a | b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Xor(ulong a, ulong b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong AddWords(ulong a, ulong b) => unchecked(a + b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong SubtractWords(ulong a, ulong b) => unchecked(a - b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong MultiplyLow(ulong a, ulong b) => (a & uint.MaxValue) * (b & uint.MaxValue);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ShiftLeft(ulong a, int bits) => a << bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ShiftRight(ulong a, int bits) => a >> bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Sign(ulong a) => unchecked((ulong)((long)a >> 63));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Select(ulong mask, ulong a, ulong b) => (a & mask) | (b & ~mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint HighBits(ulong a) => (uint)(a >> 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Lookup16(double* table, ulong index) => table[index & 15];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Lookup(double* table, ulong index) => table[index];
}
