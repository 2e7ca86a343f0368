using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Comparison;

/// <summary>A quantity whose difference is to be attributed to what was assumed differently.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">Its short name: a target's or an output's id, or the quantity with its year.</param>
/// <param name="Subject">What it is: a value of one year, or a sum, average or ratio over years.</param>
/// <param name="Unit">The unit that it is shown in.</param>
public sealed record AttributedQuantity(string Name, Subject Subject, Unit Unit)
{
    /// <summary>The quantity of a target, in its printed unit.</summary>
    /// <param name="target">A linked target.</param>
    /// <returns>The quantity under the target's id.</returns>
    public static AttributedQuantity Of(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return new AttributedQuantity(target.Id, target.Subject, target.Figure.Unit);
    }

    /// <summary>The quantity of an output.</summary>
    /// <param name="output">An output of a scenario.</param>
    /// <param name="model">The scenario's model.</param>
    /// <returns>The quantity under the output's id.</returns>
    public static AttributedQuantity Of(OutputQuantity output, ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new AttributedQuantity(output.Id, output.Subject, output.UnitIn(model));
    }

    /// <summary>A quantity of the model in one year.</summary>
    /// <param name="id">The quantity.</param>
    /// <param name="year">The year.</param>
    /// <param name="model">The model that knows it.</param>
    /// <returns>The quantity under a name such as <c>grdp@2030</c>.</returns>
    public static AttributedQuantity Of(IndicatorId id, Year year, ModelDefinition model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new AttributedQuantity($"{id}@{year}", new Subject.Indicator(id, Statistic.Value, new YearRange(year, year)), DisplayUnit.For(model.ByName[id.Name]));
    }
}
