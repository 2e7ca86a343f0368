using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Evaluation;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection.Comparison;

/// <summary>A case with its central path, and with what its targets and those of other cases are about.</summary>
internal sealed class EvaluatedCase
{
    private readonly Dictionary<Subject, int> _subjects = [];

    private EvaluatedCase(ComparedCase of, ScenarioProgram program)
    {
        Case = of;
        Program = program;
        Inputs = program.CentralInputs();
        Values = PointEvaluator.Evaluate(program.Program, Inputs);
        for (int i = 0; i < program.OutputNumbers.Length; i++)
        {
            _subjects[program.Scenario.Outputs[i].Subject] = program.OutputNumbers[i];
        }
    }

    public ComparedCase Case { get; }

    public ScenarioProgram Program { get; }

    /// <summary>Central values of the program's inputs.</summary>
    public double[] Inputs { get; }

    /// <summary>The value of each instruction.</summary>
    public double[] Values { get; }

    /// <summary>Puts a case on the tape.</summary>
    /// <param name="of">The case.</param>
    /// <param name="subjects">What is asked for; what the case does not have is left out.</param>
    /// <param name="all">All cases.</param>
    public static Parsed<EvaluatedCase> Of(ComparedCase of, IEnumerable<Subject> subjects, IReadOnlyList<ComparedCase> all)
    {
        ImmutableArray<OutputQuantity> outputs = [.. subjects.Where(s => Has(of, s, all)).Select(s => new OutputQuantity(s.ToString()!, s))];
        Parsed<ScenarioProgram> program = ScenarioProgram.Compile(of.Scenario with { Outputs = outputs });
        return program.Success
            ? Parsed<EvaluatedCase>.Of(new EvaluatedCase(of, program.Value), program.Diagnostics)
            : Parsed<EvaluatedCase>.Failed(program.Diagnostics);
    }

    /// <summary>The instruction that gives what a figure is about; -1 where the case does not have it.</summary>
    public int NumberOf(Subject subject) => _subjects.GetValueOrDefault(subject, -1);

    /// <summary>The value of what a figure is about; NaN where the case has none.</summary>
    public double this[Subject subject] => _subjects.TryGetValue(subject, out int number) ? Values[number] : double.NaN;

    /// <summary>The value of a quantity in a year; NaN where the case has none.</summary>
    public double this[IndicatorId id, Year year] => Program.Numbers.TryGetValue((id, year), out int number) ? Values[number] : double.NaN;

    /// <summary>Whether a case has a quantity as the first case that has it: in the same unit, of the same kind and at the same prices.</summary>
    public static bool Has(ComparedCase of, IndicatorId id, IReadOnlyList<ComparedCase> all)
    {
        ComparedCase? reference = all.FirstOrDefault(c => c.Scenario.Model.Find(id) is not null);
        return reference?.Scenario.Model.Find(id) is { } known
            && of.Scenario.Model.Find(id) is { } own
            && own.Unit == known.Unit
            && own.Kind == known.Kind
            && own.Basis == known.Basis
            && (of.Scenario.BaseYear == reference.Scenario.BaseYear || own.Basis is not (PriceBasis.Constant or PriceBasis.PriceIndex));
    }

    private static bool Has(ComparedCase of, Subject subject, IReadOnlyList<ComparedCase> all)
    {
        Scenario scenario = of.Scenario;
        return PartsOf(subject).All(part => Has(of, part.Id, all) && part.Years.First >= scenario.BaseYear && part.Years.Last <= scenario.Horizon);
    }

    private static IEnumerable<(IndicatorId Id, YearRange Years)> PartsOf(Subject subject) => subject switch
    {
        Subject.Indicator { MultipleOf: { } year } indicator => [(indicator.Id, indicator.Years), (indicator.Id, new YearRange(year, year))],
        Subject.Indicator indicator => [(indicator.Id, indicator.Years)],
        Subject.Ratio ratio => [(ratio.Numerator, ratio.Years), (ratio.Denominator, ratio.Years)],
        Subject.Quotient quotient => PartsOf(quotient.Above).Concat(PartsOf(quotient.Below)),
        _ => throw new ArgumentException($"No identity works out {subject}.", nameof(subject)),
    };
}
