using System.Collections.Immutable;

namespace Projection.Reporting;

/// <summary>The short names of a report's sections, in the order of reading.</summary>
public static class ReportSectionKey
{
    /// <summary>The answer in a sentence, and what to do.</summary>
    public const string Verdict = "verdict";

    /// <summary>The figures that cannot hold together.</summary>
    public const string Conflicts = "conflicts";

    /// <summary>What could be printed instead.</summary>
    public const string Corrections = "corrections";

    /// <summary>What the plan forces without saying so.</summary>
    public const string Implied = "implied";

    /// <summary>Every printed figure.</summary>
    public const string Targets = "targets";

    /// <summary>The central path, year by year.</summary>
    public const string Paths = "paths";

    /// <summary>How likely the targets are.</summary>
    public const string Attainment = "attainment";

    /// <summary>What inputs are taken to be, and why.</summary>
    public const string Assumptions = "assumptions";

    /// <summary>The documents, and the figures of the past that were taken from them.</summary>
    public const string Sources = "sources";

    /// <summary>What the report was made from.</summary>
    public const string Manifest = "manifest";

    /// <summary>All of them, in the order of reading.</summary>
    public static ImmutableArray<string> All { get; } = [Verdict, Conflicts, Corrections, Implied, Targets, Paths, Attainment, Assumptions, Sources, Manifest];
}
