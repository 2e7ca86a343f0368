using Projection.Consistency;
using Projection.Evaluation;
using Projection.Modelling;

namespace Projection.Tests.Architecture;

public class RoomTests
{
    private const string Root = "";

    private static readonly AssemblyUse Use = AssemblyUse.Of(typeof(ModelDefinition).Assembly);

    // Each room with the rooms that it may use; the root's words are for all.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        [Root] = ["Arithmetic", "Diagnostics"],
        ["Arithmetic"] = [],
        ["Diagnostics"] = ["Arithmetic"],
        ["Modelling"] = ["Arithmetic", "Diagnostics"],
        ["Evaluation"] = ["Arithmetic", "Diagnostics", "Modelling"],
        ["Statistics"] = ["Arithmetic", "Diagnostics"],
        ["Scenarios"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics"],
        ["Importing"] = ["Arithmetic", "Diagnostics", "Modelling", "Scenarios"],
        ["Simulation"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios"],
        ["Consistency"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios"],
        ["Reconciliation"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios", "Consistency"],
        ["GoalSeeking"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios", "Consistency", "Reconciliation"],
        ["Comparison"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios"],
        ["Explanations"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios", "Consistency"],
        ["Sensitivity"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios"],
        ["Tabulation"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios", "Simulation", "Consistency", "Explanations", "Reconciliation", "GoalSeeking", "Comparison", "Sensitivity"],
        ["Plans"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios", "Simulation", "Consistency", "Reconciliation", "GoalSeeking", "Comparison", "Sensitivity"],
        ["Reporting"] = ["Arithmetic", "Diagnostics", "Modelling", "Evaluation", "Statistics", "Scenarios", "Importing", "Simulation", "Consistency", "Explanations", "Reconciliation", "GoalSeeking", "Comparison", "Sensitivity"],
    };

    // What a library of pure calculation has no business with: files, consoles, clocks, the machine and its culture.
    private static readonly string[] Outside =
    [
        "System.Console.", "System.Environment.", "System.IO.File", "System.IO.Directory", "System.IO.Path.", "System.IO.Drive", "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch.", "System.DateTime.get_", "System.DateTimeOffset.get_", "System.TimeProvider.", "System.TimeZoneInfo.",
        "System.Threading.Thread.Sleep", "System.Threading.Thread.get_Current", "System.AppContext.", "System.Random.", "System.Guid.NewGuid",
        "System.Net.", "Microsoft.Win32.", "System.Globalization.CultureInfo.get_Current", "System.Globalization.CultureInfo.get_Installed",
        "System.Globalization.CultureInfo.set_", "System.Globalization.NumberFormatInfo.get_CurrentInfo", "System.Globalization.RegionInfo.",
        "System.String.ToUpper/0", "System.String.ToLower/0", "System.Char.ToUpper/1", "System.Char.ToLower/1", "System.Double.Parse/1", "System.Decimal.Parse/1",
        "System.Double.ToString/0", "System.Decimal.ToString/0", "System.Double.TryParse/2", "System.Decimal.TryParse/2",
    ];

    private static readonly string[] Admitted = ["Projection.Simulation.TrialRun -> System.Environment.get_ProcessorCount/0"];

    // The compiler writes it into every iterator.
    private const string OfIterators = "System.Environment.get_CurrentManagedThreadId/0";

    [Fact]
    public void Rooms_UseOnlyRoomsBeforeThem()
    {
        string[] offending =
        [
            .. Use.Types.Where(pair => IsOurs(pair.User) && IsOurs(pair.Used) && !MayUse(RoomOf(pair.User), RoomOf(pair.Used)))
                .Select(pair => $"{pair.User} -> {pair.Used}").Order(StringComparer.Ordinal),
        ];
        Assert.True(offending.Length == 0, "Arrows against the order of the rooms:\n" + string.Join('\n', offending));
    }

    [Fact]
    public void Rooms_AllHaveTheirPlaceInTheOrder() => Assert.Empty(
        Use.Types.Select(pair => pair.User).Where(IsOurs).Select(RoomOf).Distinct().Except(Allowed.Keys));

    [Fact]
    public void Library_KnowsNothingOfTheMachineAroundIt()
    {
        string[] used = [.. Use.Members.Where(pair => IsOurs(pair.User) && pair.Member != OfIterators).Select(pair => $"{pair.User} -> {pair.Member}")];
        string[] offending = [.. used.Where(pair => Array.Exists(Outside, part => pair.Contains("-> " + part, StringComparison.Ordinal))).Except(Admitted).Order(StringComparer.Ordinal)];
        Assert.True(offending.Length == 0, "Files, console, clock, environment or culture:\n" + string.Join('\n', offending));
    }

    [Fact]
    public void Reader_SeesWhatIsUsedInBodiesSignaturesAndLambdas()
    {
        // Known uses of each kind; without them an empty list of offenders would say nothing.
        Assert.Contains((typeof(UnrolledModel).FullName!, typeof(DivideByZeroException).FullName!), Use.Types);
        Assert.Contains((typeof(UnrolledModel).FullName!, typeof(Projection.Diagnostics.Problem).FullName!), Use.Types);
        Assert.Contains((typeof(ModelDefinition).FullName!, "Projection.Modelling.Syntax.Statement"), Use.Types);
        Assert.Contains((typeof(LogicalBound).FullName!, typeof(Projection.Arithmetic.ValueRange).FullName!), Use.Types);
        Assert.Contains((typeof(ConstraintSystem).FullName!, typeof(Projection.Arithmetic.Interval).FullName!), Use.Types);
        Assert.Contains(("Projection.Simulation.TrialRun", "System.Environment.get_ProcessorCount/0"), Use.Members);
        Assert.Contains((typeof(BuiltInModel).FullName!, "System.IO.StreamReader..ctor/1"), Use.Members);
        Assert.False(MayUse("Statistics", "Modelling"));
        Assert.False(MayUse("Simulation", "Consistency") || MayUse("Consistency", "Simulation") || MayUse("Consistency", "Explanations"));
        Assert.True(MayUse("Consistency", Root) && MayUse("Scenarios", "Evaluation"));
    }

    private static bool MayUse(string user, string used) => used == Root || used == user || Allowed[user].Contains(used);

    private static bool IsOurs(string type) => type.StartsWith("Projection.", StringComparison.Ordinal);

    private static string RoomOf(string type)
    {
        string[] parts = type.Split('.');
        return parts.Length > 2 ? parts[1] : Root;
    }
}
