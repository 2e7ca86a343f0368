using System.Runtime.Intrinsics;

namespace Projection.Arithmetic.Lanes;

/// <summary>Vector widths for which kernels are compiled.</summary>
internal enum LaneWidth
{
    /// <summary>128 bits: two doubles, on every machine.</summary>
    Bits128 = 128,

    /// <summary>256 bits: four doubles.</summary>
    Bits256 = 256,

    /// <summary>512 bits: eight doubles.</summary>
    Bits512 = 512,
}

/// <summary>The width that suits this machine.</summary>
internal static class MachineLanes
{
    /// <summary>The widest that the processor adds and multiplies at full speed.</summary>
    public static LaneWidth Width =>
        Vector512.IsHardwareAccelerated ? LaneWidth.Bits512 : Vector256.IsHardwareAccelerated ? LaneWidth.Bits256 : LaneWidth.Bits128;
}
