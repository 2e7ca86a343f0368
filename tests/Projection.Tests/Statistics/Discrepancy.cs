namespace Projection.Tests.Statistics;

/// <summary>How far points are from even, in closed form: Warnock (1972) for the star discrepancy, Hickernell (1998) and Zhou, Fang and Ning (2013) for the others.</summary>
internal static class Discrepancy
{
    public static (double Centred, double Star, double WrapAround, double Mixture) Of(double[][] points)
    {
        int inputs = points.Length;
        int count = points[0].Length;
        double centredOnce = 0, starOnce = 0, mixtureOnce = 0;
        double centredTwice = 0, starTwice = 0, wrapTwice = 0, mixtureTwice = 0;
        for (int i = 0; i < count; i++)
        {
            double centred = 1, star = 1, mixture = 1;
            foreach (double[] coordinate in points)
            {
                double x = coordinate[i];
                double z = Math.Abs(x - 0.5);
                centred *= 1 + (z / 2) - (z * z / 2);
                star *= 1 - (x * x);
                mixture *= (5.0 / 3) - (z / 4) - (z * z / 4);
            }

            centredOnce += centred;
            starOnce += star;
            mixtureOnce += mixture;

            // Each pair once, and counted twice but for a point with itself; sums by rows, as millions of terms in one sum would round too much.
            double centredRow = 0, starRow = 0, wrapRow = 0, mixtureRow = 0;
            for (int k = i; k < count; k++)
            {
                double c = 1, s = 1, w = 1, m = 1;
                foreach (double[] coordinate in points)
                {
                    double x = coordinate[i];
                    double y = coordinate[k];
                    double apart = Math.Abs(x - y);
                    double fromMiddle = Math.Abs(x - 0.5) + Math.Abs(y - 0.5);
                    c *= 1 + (fromMiddle / 2) - (apart / 2);
                    s *= 1 - Math.Max(x, y);
                    w *= 1.5 - apart + (apart * apart);
                    m *= (15.0 / 8) - (fromMiddle / 4) - (0.75 * apart) + (apart * apart / 2);
                }

                double times = k == i ? 1 : 2;
                centredRow += times * c;
                starRow += times * s;
                wrapRow += times * w;
                mixtureRow += times * m;
            }

            centredTwice += centredRow;
            starTwice += starRow;
            wrapTwice += wrapRow;
            mixtureTwice += mixtureRow;
        }

        double pairs = (double)count * count;
        return (
            Math.Pow(13.0 / 12, inputs) - (2 * centredOnce / count) + (centredTwice / pairs),
            Math.Sqrt(Math.Pow(3, -inputs) - (Math.Pow(2, 1 - inputs) * starOnce / count) + (starTwice / pairs)),
            -Math.Pow(4.0 / 3, inputs) + (wrapTwice / pairs),
            Math.Pow(19.0 / 12, inputs) - (2 * mixtureOnce / count) + (mixtureTwice / pairs));
    }
}
