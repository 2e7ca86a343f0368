using Projection.Diagnostics;

namespace Projection.Scenarios;

public static partial class ScenarioChecks
{
    private static void CheckOutputs(Findings findings)
    {
        Dictionary<string, SourceLocation?> ids = [];
        Dictionary<Subject, OutputQuantity> subjects = [];
        foreach (OutputQuantity output in findings.Scenario.Outputs)
        {
            SourceLocation? place = findings.At(output.Where, "name");
            if (!ids.TryAdd(output.Id, place))
            {
                findings.Add(Problem.DuplicateId(place, "output", output.Id, ids[output.Id]));
            }
            else if (!subjects.TryAdd(output.Subject, output))
            {
                findings.Add(Problem.OutputTwice(output.Where, output.Subject.ToString()!, output.Id, subjects[output.Subject].Id));
            }

            CheckYears(findings, output.Subject, output.Where, canBeEvidence: false);
            Dimension? expected = DimensionOf(findings, output.Subject, output.Where);
            if (output.Unit is { } unit)
            {
                CheckUnit(findings, output.Subject, unit, expected, output.Where);
            }
            else if (output.Subject is Subject.Ratio && expected is { IsNone: false })
            {
                findings.Add(Problem.OutputWithoutUnit(output.Where, output.Subject.ToString()!, ExpectedUnit(findings.Model, output.Subject)));
            }
        }
    }
}
