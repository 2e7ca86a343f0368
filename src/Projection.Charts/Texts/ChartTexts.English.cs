namespace Projection.Charts.Texts;

internal sealed partial record ChartTexts
{
    public static ChartTexts English { get; } = new()
    {
        DateTime = "%a %-d %b %Y %X",
        Date = "%Y-%m-%d",
        Periods = ["AM", "PM"],
        Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ShortDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        Year = "Year",
        Printed = "Printed target",
        PrintedAtLeast = "Printed target: at least",
        PrintedAtMost = "Printed target: at most",
        Observed = "Published figure",
        UnitOf = "Unit: {0}",
        FanTitle = "{0}: range of outcomes and target",
        FanNote = "Simulation of {0} trials under the scenario's assumptions",
        Band = "{0} % of trials",
        Median = "Median",
        QuantileName = "{0} % quantile",
        FanDescription = "{0}, {1}. In {2}: median {3}; half of the trials lie between {4} and {5}, 90 % between {6} and {7}.",
        FanTarget = "Target printed for {0}: {1}.",
        FanObserved = "Figure published for {0}: {1}.",
    };
}
