using Projection.Modelling;

namespace Projection.Importing;

/// <summary>The two quantities whose ratio an indicator is, by the equations of the model.</summary>
internal static class RatioIdentity
{
    /// <summary>Numerator and denominator: <c>r = a / b</c>, or <c>a = r * b</c> for an input <c>r</c>.</summary>
    /// <param name="model">The model.</param>
    /// <param name="info">An indicator without a set.</param>
    /// <returns><see langword="null"/> where no equation says so.</returns>
    public static (IndicatorId Numerator, IndicatorId Denominator)? Of(ModelDefinition model, IndicatorInfo info)
    {
        if (info.Set is not null)
        {
            return null;
        }

        if (model.Equations.TryGetValue(info.Name, out Equation? own))
        {
            return own.Right is Expr.Binary { Operator: BinaryOperator.Divide } division && NameOf(division.Left) is { } above && NameOf(division.Right) is { } below
                ? (new IndicatorId(above), new IndicatorId(below))
                : null;
        }

        foreach (IndicatorInfo numerator in model.Indicators.Where(i => i.Set is null))
        {
            if (model.Equations.TryGetValue(numerator.Name, out Equation? equation) && equation.Right is Expr.Binary { Operator: BinaryOperator.Multiply } product
                && NameOf(product.Left) is { } left && NameOf(product.Right) is { } right && (left == info.Name || right == info.Name))
            {
                return (new IndicatorId(numerator.Name), new IndicatorId(left == info.Name ? right : left));
            }
        }

        return null;
    }

    private static string? NameOf(Expr expression) => expression is Expr.Reference { Index: null, Shift.IsSameYear: true } reference ? reference.Name : null;
}
