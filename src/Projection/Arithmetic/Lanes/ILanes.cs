namespace Projection.Arithmetic.Lanes;

/// <summary>Arithmetic on several doubles at once, at one vector width; every kernel is written once over this and compiled for each width.</summary>
/// <remarks>
/// Each operation rounds as IEEE 754 says and nothing is contracted, reordered or approximated, so a kernel gives the same bits at every width.
/// Sums across lanes do not exist here: they would depend on the width.
/// </remarks>
/// <typeparam name="TDouble">A vector of doubles.</typeparam>
/// <typeparam name="TWord">As many 64-bit words.</typeparam>
internal unsafe interface ILanes<TDouble, TWord>
    where TDouble : struct
    where TWord : struct
{
    /// <summary>Doubles in a vector: 1, 2, 4 or 8.</summary>
    static abstract int Count { get; }

    static abstract TDouble Load(double* from);

    static abstract void Store(double* to, TDouble value);

    static abstract TDouble Create(double value);

    static abstract TDouble Add(TDouble a, TDouble b);

    static abstract TDouble Subtract(TDouble a, TDouble b);

    static abstract TDouble Multiply(TDouble a, TDouble b);

    static abstract TDouble Divide(TDouble a, TDouble b);

    /// <summary>a * b + c, rounded once.</summary>
    static abstract TDouble MultiplyAdd(TDouble a, TDouble b, TDouble c);

    static abstract TDouble SquareRoot(TDouble a);

    /// <summary>The smaller one; NaN where either is.</summary>
    static abstract TDouble Minimum(TDouble a, TDouble b);

    /// <summary>The larger one; NaN where either is.</summary>
    static abstract TDouble Maximum(TDouble a, TDouble b);

    /// <summary>All ones where a &lt; b, else all zeros; zeros where either is NaN.</summary>
    static abstract TWord LessThan(TDouble a, TDouble b);

    static abstract TWord LoadWords(ulong* from);

    static abstract void StoreWords(ulong* to, TWord value);

    static abstract TWord CreateWords(ulong value);

    static abstract TWord AsWords(TDouble a);

    static abstract TDouble AsDoubles(TWord a);

    static abstract TWord And(TWord a, TWord b);

    static abstract TWord Or(TWord a, TWord b);

    static abstract TWord Xor(TWord a, TWord b);

    static abstract TWord AddWords(TWord a, TWord b);

    static abstract TWord SubtractWords(TWord a, TWord b);

    /// <summary>Product of the low 32 bits of each; the high ones do not matter.</summary>
    static abstract TWord MultiplyLow(TWord a, TWord b);

    static abstract TWord ShiftLeft(TWord a, int bits);

    static abstract TWord ShiftRight(TWord a, int bits);

    /// <summary>Copies of the highest bit.</summary>
    static abstract TWord Sign(TWord a);

    /// <summary>Bits of a where the mask has ones, of b where it has zeros.</summary>
    static abstract TWord Select(TWord mask, TWord a, TWord b);

    /// <summary>The highest bit of each lane, the first lane lowest.</summary>
    static abstract uint HighBits(TWord a);

    /// <summary>Entries of a table of 16, by the low 4 bits of each lane.</summary>
    static abstract TDouble Lookup16(double* table, TWord index);

    /// <summary>Entries of a table, by whole lanes that lie inside it.</summary>
    static abstract TDouble Lookup(double* table, TWord index);
}
