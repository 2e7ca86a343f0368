using System.Collections.Immutable;
using Projection.Arithmetic;
using Projection.Consistency;
using Projection.Evaluation;
using Projection.Modelling;

namespace Projection.GoalSeeking;

/// <summary>Looks for the change that a preference asks for.</summary>
internal sealed class SeekSearch
{
    private readonly SeekProblem _problem;
    private readonly ChangePreference _preference;
    private readonly SeekCondition[] _conditions;
    private readonly SeekTape _tape;
    private readonly CancellationToken _cancellationToken;

    // One change for all levers; null where they are counted in unlike units.
    private readonly Parameter? _common;

    // One change for each lever, or for each of its inputs where the least change is asked for.
    private readonly Parameter[] _own;

    public SeekSearch(SeekProblem problem, ChangePreference preference, SeekCondition[] conditions, CancellationToken cancellationToken)
    {
        (_problem, _preference, _conditions, _cancellationToken) = (problem, preference, conditions, cancellationToken);
        _tape = new SeekTape(problem.Program.Program, problem.Start, conditions);
        Year first = problem.Levers.Min(l => l.Year);
        ImmutableArray<(LeverInput Input, double Weight)> Together(IEnumerable<LeverInput> levers) =>
            [.. levers.Select(l => (l, preference == ChangePreference.BackLoaded ? l.Year - first + 1.0 : 1.0))];
        _own = preference == ChangePreference.LeastChange
            ? [.. problem.Levers.Select(l => new Parameter([(l, 1)], l.Deviation))]
            : [.. problem.Levers.GroupBy(l => l.Lever).Select(g => new Parameter(Together(g), g.Average(l => l.Deviation)))];
        ModelDefinition model = problem.Model;
        bool hasOneUnit = problem.Levers.Select(l => model.ByName[l.Id.Name].Unit).Distinct().Count() == 1;
        _common = preference != ChangePreference.LeastChange && hasOneUnit ? new Parameter(Together(problem.Levers), problem.Levers.Average(l => l.Deviation)) : null;
    }

    /// <summary>Looks from the central path.</summary>
    /// <returns>A value for each input of the program, or <see langword="null"/> where none was found.</returns>
    public double[]? Find()
    {
        if (_common is not null && new ChangeAlongLine(_tape, _common, _cancellationToken).Solve() is { } by)
        {
            return At([_common], [by]);
        }

        return _common is not null && _own.Length == 1 ? null
            : _own.Length == 1 && new ChangeAlongLine(_tape, _own[0], _cancellationToken).Solve() is { } alone ? At(_own, [alone])
            : Own(new double[_own.Length]);
    }

    /// <summary>The same from a path on which everything is known to hold.</summary>
    /// <param name="inputs">A value for each input of the program.</param>
    /// <returns>A value for each input of the program, or <see langword="null"/> where none was found.</returns>
    public double[]? FindFrom(double[] inputs) =>
        _preference == ChangePreference.LeastChange ? Own([.. _own.Select(p => inputs[p.Moves[0].Input.Place] - p.Moves[0].Input.Start)]) : null;

    /// <summary>The path that comes nearest to what is asked for, by the worst miss.</summary>
    public double[] Nearest()
    {
        List<double[]> paths = [(double[])_problem.Start.Clone()];
        if (_preference != ChangePreference.LeastChange)
        {
            foreach (Parameter parameter in _common is null ? _own : [_common])
            {
                paths.Add(At([parameter], [new ChangeAlongLine(_tape, parameter, _cancellationToken).Nearest()]));
            }
        }
        else
        {
            paths.Add(Approached());
        }

        return paths.MinBy(Miss)!;
    }

    private double[]? Own(double[] start) => new NearestPath(_tape, _own, _cancellationToken).Solve(start) is { } by ? At(_own, by) : null;

    private double[] At(Parameter[] parameters, double[] by)
    {
        var inputs = (double[])_problem.Start.Clone();
        for (int p = 0; p < parameters.Length; p++)
        {
            parameters[p].Move(by[p], inputs);
        }

        return inputs;
    }

    private double Miss(double[] inputs)
    {
        double[] values = PointEvaluator.Evaluate(_problem.Program.Program, inputs);
        double worst = 0;
        foreach (SeekCondition condition in _conditions)
        {
            double miss = Math.Abs(condition.Miss(condition.Terms.Sum(t => t.Factor * values[t.Number])));
            worst = double.IsNaN(miss) ? double.PositiveInfinity : Math.Max(worst, miss);
        }

        return worst;
    }

    // Inside the bounds, by the damped steps that the conflict engine looks for paths with.
    private double[] Approached()
    {
        Program program = _problem.Program.Program;
        (int Number, ValueRange Range)[] wanted =
        [
            .. _problem.Goals.Concat(_problem.Kept).Select(g => (g.Number, g.Sought)),
            .. _problem.Program.Bounds.Where(b => _conditions.Any(c => c.Terms is [(var number, 1)] && number == b.Number)).Select(b => (b.Number, b.Range)),
        ];
        int[] order = program.NeededBy(wanted.Select(w => w.Number));
        int[] inputs = [.. order.Where(i => program.Instructions[i].Operation == Operation.Input)];
        return new LeastChange(program, order, inputs, _problem.Box(), wanted, toTheEdge: true).Approach(_problem.Start);
    }
}
