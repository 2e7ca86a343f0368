using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Modelling.Syntax;

namespace Projection.Tests.Modelling;

/// <summary>Short ways from a text in the model language to what comes of it.</summary>
internal static class Texts
{
    public const string File = "plan.model";

    /// <summary>Two sectors and quantities of every unit that matters, to which a test adds its own lines.</summary>
    public const string Small = """
        set sectors: farms, mills
        input amount: VND, current prices, flow
        input volume: VND, constant prices, flow
        input level: price index, index
        input people: person, stock
        input part: fraction, ratio
        input by_sector[s in sectors]: VND, current prices, flow

        """;

    public static Parsed<ModelDefinition> Parse(string text) => ModelDefinition.Parse(new ModelText(File, text));

    public static ModelDefinition Model(string text) => Parse(text).ValueOrThrow();

    public static ImmutableArray<Diagnostic> Findings(string text) => Parse(text).Diagnostics;

    public static string[] Codes(string text) => [.. Findings(text).Select(finding => finding.Code)];

    /// <summary>Findings of reading and, where there are none, of writing the model out over five years.</summary>
    public static ImmutableArray<Diagnostic> AllFindings(string text)
    {
        Parsed<ModelDefinition> model = Parse(text);
        return model.Success ? Unroll(model.Value).Diagnostics : model.Diagnostics;
    }

    public static Parsed<UnrolledModel> Unroll(ModelDefinition model) => UnrolledModel.Unroll(model, new Year(2025), new Year(2030));

    public static UnrolledModel Unrolled(string text) => Unroll(Model(text)).ValueOrThrow();

    public static Expr Expression(string text)
    {
        List<Diagnostic> problems = [];
        List<Statement> statements = Parser.Run(new ModelText(File, "x = " + text), problems);
        Assert.Empty(problems);
        return Assert.IsType<Statement.Equation>(Assert.Single(statements)).Right;
    }

    /// <summary>The tree with every bracket, without places.</summary>
    public static string Tree(Expr expression) => expression switch
    {
        Expr.Number number => $"{number.Value.Numerator}/{number.Value.Denominator}",
        Expr.Reference reference => $"{reference.Name}[{reference.Index}]{reference.Shift}",
        Expr.Sum sum => $"(sum {sum.Variable} {sum.Set} {Tree(sum.Body)})",
        Expr.Call call => $"({call.Function.Name} {string.Join(' ', call.Arguments.Select(Tree))})",
        Expr.Binary binary => $"({binary.Operator} {Tree(binary.Left)} {Tree(binary.Right)})",
        _ => $"(Negate {Tree(Assert.Single(expression.Children()))})",
    };
}
