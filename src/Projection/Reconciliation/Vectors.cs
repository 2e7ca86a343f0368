namespace Projection.Reconciliation;

/// <summary>Sums and products of rows of numbers.</summary>
internal static class Vectors
{
    public static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    public static double Length(double[] a) => Math.Sqrt(Dot(a, a));

    public static double[] Scaled(double[] a, double factor)
    {
        var scaled = new double[a.Length];
        AddTo(scaled, a, factor);
        return scaled;
    }

    /// <summary>Adds a multiple of one row to another in place.</summary>
    public static void AddTo(double[] sum, double[] a, double factor)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += factor * a[i];
        }
    }
}
