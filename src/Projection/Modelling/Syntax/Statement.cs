using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Diagnostics;

namespace Projection.Modelling.Syntax;

/// <summary>One statement of a model text, before names are looked up.</summary>
internal abstract record Statement(SourceLocation Where)
{
    public sealed record Set(string Name, ImmutableArray<Token> Elements, SourceLocation Where) : Statement(Where);

    public sealed record Label(string Name, Labels Labels, SourceLocation Where) : Statement(Where);

    /// <summary>Other names that documents have for an indicator or an element.</summary>
    public sealed record Alias(string Name, ImmutableArray<string> Texts, SourceLocation Where) : Statement(Where);

    public sealed record Declaration(IndicatorHead Head, bool IsInput, SourceLocation Where) : Statement(Where);

    public sealed record Equation(string Name, string? Index, bool IsBase, Expr Right, SourceLocation Where) : Statement(Where);

    /// <summary>A statement that could not be read; what it names is not also reported as missing.</summary>
    public sealed record Broken(string Name, SourceLocation Where) : Statement(Where);

    public sealed record Require(Expr Left, string Relation, Expr Right, SourceLocation Where) : Statement(Where);
}

/// <summary>What stands in a declaration: <c>indicator name[i in set]: unit, kind, ...</c>.</summary>
internal sealed record IndicatorHead(
    string Name,
    string? IndexVariable,
    Token? Set,
    string UnitText,
    SourceLocation UnitWhere,
    MeasureKind Kind,
    PriceBasis Basis,
    ValueRange Range,
    bool IsImplied,
    bool IsPlannedAsSum,
    Labels Labels,
    string? Source);
