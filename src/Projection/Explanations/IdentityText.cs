using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Explanations;

/// <summary>Writes an identity in words with its equation from the model text behind it.</summary>
internal sealed class IdentityText(ModelDefinition model, Language language)
{
    private readonly ExplanationTexts _texts = ExplanationTexts.In(language);

    /// <summary>For example <c>GRDP per head is GRDP divided by population (grdp_per_capita = grdp / population)</c>.</summary>
    /// <param name="equation">An equation of the model.</param>
    /// <param name="element">The element that is spoken of, where the equation runs over a set.</param>
    public string Of(Equation equation, string? element)
    {
        string? bound = equation.Index is null ? null : element;
        string left = SubjectText.NameOf(new IndicatorId(equation.Target, bound), model, language);
        return $"{TextTemplate.Fill(_texts.IsEqualTo, left, InWords(equation.Right, equation.Index, bound))} ({equation})";
    }

    /// <summary>What a ratio over several years is made of.</summary>
    public string Of(Subject.Ratio ratio) =>
        TextTemplate.Fill(_texts.ThisRatio, SubjectText.NameOf(ratio.Numerator, model, language), SubjectText.NameOf(ratio.Denominator, model, language));

    private string InWords(Expr expression, string? index, string? bound) => expression switch
    {
        Expr.Binary { Operator: BinaryOperator.Subtract, Left: Expr.Binary { Operator: BinaryOperator.Divide, Left: Expr.Reference level, Right: Expr.Reference { Shift.Lag: 1 } before }, Right: Expr.Number one }
            when level.Name == before.Name && one.Value == 1 => TextTemplate.Fill(_texts.GrowthOf, Short(level, index, bound)),
        Expr.Binary { Operator: BinaryOperator.Divide } b => TextTemplate.Fill(_texts.DividedBy, Short(b.Left, index, bound), Short(b.Right, index, bound)),
        Expr.Binary { Operator: BinaryOperator.Multiply } b => TextTemplate.Fill(_texts.Times, Short(b.Left, index, bound), Short(b.Right, index, bound)),
        Expr.Binary { Operator: BinaryOperator.Add } b => TextTemplate.Fill(_texts.Plus, Short(b.Left, index, bound), Short(b.Right, index, bound)),
        Expr.Binary { Operator: BinaryOperator.Subtract } b => TextTemplate.Fill(_texts.Minus, Short(b.Left, index, bound), Short(b.Right, index, bound)),
        _ => Short(expression, index, bound),
    };

    // Inside an operation: names and signs, brackets where the sign needs them.
    private string Short(Expr expression, string? index, string? bound) => expression switch
    {
        Expr.Reference reference => Named(reference, index, bound),
        Expr.Sum sum => TextTemplate.Fill(_texts.SumOf, Short(sum.Body, index, bound)),
        Expr.Binary b => $"({Short(b.Left, index, bound)} {SignOf(b.Operator)} {Short(b.Right, index, bound)})",
        Expr.Number number => FigureFormat.In(language).Format(number.Value, DecimalsOf(number.Value)),
        _ => expression.ToString(),
    };

    private string Named(Expr.Reference reference, string? index, string? bound)
    {
        string? element = reference.Index is null ? null : reference.Index == index ? bound : model.ElementLabels.ContainsKey(reference.Index) ? reference.Index : null;
        string name = SubjectText.NameOf(new IndicatorId(reference.Name, element), model, language);
        return reference.Shift.IsBase ? TextTemplate.Fill(_texts.BaseYear, name) : reference.Shift.Lag > 0 ? TextTemplate.Fill(_texts.LastYear, name) : name;
    }

    private static string SignOf(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "×",
        BinaryOperator.Divide => "/",
        _ => "^",
    };

    private static int DecimalsOf(Arithmetic.Rational value)
    {
        int decimals = 0;
        while (decimals < 6 && value.RoundToDecimals(decimals) != value)
        {
            decimals++;
        }

        return decimals;
    }
}
