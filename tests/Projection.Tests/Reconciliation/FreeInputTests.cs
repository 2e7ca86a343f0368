using Projection.Reconciliation;
using Projection.Statistics;

namespace Projection.Tests.Reconciliation;

public class FreeInputTests
{
    [Fact]
    public void SpreadOf_NoStandardDeviation_IsHalfOfTheMiddle()
    {
        Assert.Equal(0.03, FreeInput.SpreadOf(new Normal(0.115, 0.03)));
        Assert.Equal(Math.Sqrt(3), FreeInput.SpreadOf(new StudentT(3)), 1e-15);

        // One degree: t = tan(pi (1/2 - p)) is exceeded with probability p.
        Assert.Equal(2 * Math.Tan(Math.PI * (0.5 - 0.15865525393145705)), FreeInput.SpreadOf(new StudentT(1, 5, 2)), 1e-13);
    }
}
