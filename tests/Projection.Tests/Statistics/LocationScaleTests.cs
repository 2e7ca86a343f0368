using Projection.Statistics;

namespace Projection.Tests.Statistics;

public class LocationScaleTests
{
    [Fact]
    public void Of_AnyDistribution_MovesQuantilesAndKeepsTheShape()
    {
        IDistribution moved = LocationScale.Of(new Triangular(5, 6, 8), 0.5, 2);

        Assert.Equal((10.5, 12.5, 16.5), (moved.Low, moved.Central, moved.High));
        Assert.Equal((2 * 19.0 / 3) + 0.5, moved.Mean, 1e-14);
        Assert.Equal(2 * new Triangular(5, 6, 8).StandardDeviation, moved.StandardDeviation, 1e-15);
        Assert.Equal((2 * new Triangular(5, 6, 8).Quantile(0.3)) + 0.5, moved.Quantile(0.3));
        Assert.Equal(new Triangular(5, 6, 8).Cumulative(7), moved.Cumulative(14.5), 1e-15);
        Assert.Equal("triangular(low 5, mode 6, high 8) times 2 plus 0.5", moved.ToString());
    }

    [Fact]
    public void Of_NothingChanged_IsTheDistributionItself()
    {
        var pert = new Pert(0, 1, 3);
        Assert.Same(pert, LocationScale.Of(pert, 0));
    }

    [Fact]
    public void Of_ConstantOrNormal_IsOneOfItsKind()
    {
        Assert.Equal(new Constant(7), LocationScale.Of(new Constant(2), 1, 3));
        Assert.Equal(new Normal(7, 1.5), LocationScale.Of(new Normal(2, 0.5), 1, 3));
        Assert.Equal(new Constant(1), LocationScale.Of(new Pert(0, 1, 3), 1, 0));
    }

    [Fact]
    public void Of_MovedTwice_IsMovedOnce()
    {
        LocationScale twice = Assert.IsType<LocationScale>(LocationScale.Of(LocationScale.Of(new Pert(0, 1, 3), 2, 4), 1, 0.5));
        Assert.Equal((new Pert(0, 1, 3), 2.0, 2.0), (twice.Whole, twice.Shift, twice.Factor));
        Assert.Equal(LocationScale.Of(new Pert(0, 1, 3), 2, 2), twice);
        Assert.Equal(new Pert(0, 1, 3), LocationScale.Of(LocationScale.Of(new Pert(0, 1, 3), 2), -2));
    }

    [Theory]
    [InlineData(double.NaN, 1, "A distribution is moved by a finite number; found NaN.")]
    [InlineData(double.PositiveInfinity, 1, "A distribution is moved by a finite number; found Infinity.")]
    [InlineData(0, -1, "A distribution is stretched by a finite factor not below 0; found -1.")]
    [InlineData(0, double.PositiveInfinity, "A distribution is stretched by a finite factor not below 0; found Infinity.")]
    public void Of_BadNumbers_Throws(double shift, double factor, string message) =>
        Assert.StartsWith(message, Assert.Throws<ArgumentOutOfRangeException>(() => LocationScale.Of(new Pert(0, 1, 3), shift, factor)).Message, StringComparison.Ordinal);
}
