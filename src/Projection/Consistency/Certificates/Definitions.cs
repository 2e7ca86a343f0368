using System.Collections.Immutable;
using Projection.Evaluation;
using Projection.Scenarios;

namespace Projection.Consistency.Certificates;

/// <summary>Collects the instructions that an argument speaks of and numbers them from 1.</summary>
internal sealed class Definitions
{
    private readonly Program _program;
    private readonly ILookup<int, string> _names;
    private readonly SortedDictionary<int, bool> _isOpen = [];

    public Definitions(ScenarioProgram program)
    {
        _program = program.Program;
        _names = program.Numbers.OrderBy(n => n.Key.Id.ToString(), StringComparer.Ordinal).ToLookup(n => n.Value, n => $"{n.Key.Id}[{n.Key.Year}]");
    }

    /// <summary>The argument uses what the instruction does with its operands.</summary>
    public void Open(int number)
    {
        if (_isOpen.GetValueOrDefault(number))
        {
            return;
        }

        _isOpen[number] = true;
        foreach (int operand in OperandsOf(_program.Instructions[number]))
        {
            Mention(operand);
        }
    }

    /// <summary>The argument uses the value of the instruction; what has a name in the model is known by it.</summary>
    public void Mention(int number)
    {
        Operation operation = _program.Instructions[number].Operation;
        if (operation == Operation.Constant || (operation != Operation.Input && !_names.Contains(number)))
        {
            Open(number);
        }
        else
        {
            _isOpen.TryAdd(number, false);
        }
    }

    /// <summary>Everything that an argument speaks of.</summary>
    public void Add(Argument argument)
    {
        switch (argument)
        {
            case Argument.Empty empty:
                Add(empty.Steps);
                break;
            case Argument.Combination combination:
                Add(combination.Steps);
                foreach (int number in combination.Rows.SelectMany(NumbersOf))
                {
                    Mention(number);
                }

                break;
            case Argument.Cases cases:
                Mention(cases.Number);
                Add(cases.Below);
                Add(cases.Above);
                break;
        }
    }

    /// <summary>The number given out for an instruction, once everything is there.</summary>
    public int NumberOf(int number) => Numbers[number];

    public ImmutableArray<Definition> List() =>
        [.. _isOpen.Select(entry => entry.Value ? Opened(entry.Key) : new Definition(NumberOf(entry.Key), [.. _names[entry.Key]], null, [], null))];

    /// <summary>The argument with the numbers given out.</summary>
    public Argument Renumbered(Argument argument) => argument switch
    {
        Argument.Empty empty => new Argument.Empty(Renumbered(empty.Steps), NumberOf(empty.Number)),
        Argument.Combination combination => combination with
        {
            Steps = Renumbered(combination.Steps),
            Box = [.. combination.Box.Select(b => (NumberOf(b.Number), b.Interval))],
            Rows = [.. combination.Rows.Select(Renumbered)],
        },
        Argument.Cases cases => new Argument.Cases(NumberOf(cases.Number), cases.At, Renumbered(cases.Below), Renumbered(cases.Above)),
        _ => throw new ArgumentOutOfRangeException(nameof(argument), argument, "An argument of an unknown kind."),
    };

    private Dictionary<int, int> Numbers
    {
        get
        {
            if (field?.Count != _isOpen.Count)
            {
                field = _isOpen.Keys.Select((number, place) => (number, place)).ToDictionary(n => n.number, n => n.place + 1);
            }

            return field;
        }
    }

    private void Add(ImmutableArray<NarrowingStep> steps)
    {
        foreach (NarrowingStep step in steps)
        {
            Mention(step.Number);
            (step.Kind == NarrowingKind.Same ? (Action<int>)Mention : Open)(step.By);
        }
    }

    private ImmutableArray<NarrowingStep> Renumbered(ImmutableArray<NarrowingStep> steps) =>
    [
        .. steps.Select(step => step with
        {
            Number = NumberOf(step.Number),
            By = NumberOf(step.By),
            From = [.. step.From.Select(f => (NumberOf(f.Number), f.Interval))],
        }),
    ];

    private static IEnumerable<int> NumbersOf(LinearRow row) => row switch
    {
        LinearRow.Sum sum => sum.Terms.Select(t => t.Number),
        LinearRow.Line line => [line.Above, line.Below, .. line.Factors.Select(f => f.Number)],
        LinearRow.Plane plane => [plane.Number, plane.Left, plane.Right],
        _ => [],
    };

    private LinearRow Renumbered(LinearRow row) => row switch
    {
        LinearRow.Sum sum => sum with { Terms = [.. sum.Terms.Select(t => (NumberOf(t.Number), t.Coefficient))] },
        LinearRow.Line line => line with
        {
            Above = NumberOf(line.Above),
            Below = NumberOf(line.Below),
            Factors = [.. line.Factors.Select(f => (NumberOf(f.Number), f.Exponent, f.Interval))],
        },
        LinearRow.Plane plane => plane with { Number = NumberOf(plane.Number), Left = NumberOf(plane.Left), Right = NumberOf(plane.Right) },
        _ => throw new ArgumentOutOfRangeException(nameof(row), row, "A linear condition of an unknown kind."),
    };

    private Definition Opened(int number)
    {
        Instruction instruction = _program.Instructions[number];
        return new Definition(
            NumberOf(number),
            instruction.Operation == Operation.Constant ? [] : [.. _names[number]],
            instruction.Operation,
            [.. OperandsOf(instruction).Select(NumberOf)],
            instruction.Operation switch
            {
                Operation.Constant => _program.Constants[instruction.Left],
                Operation.Power => _program.Constants[instruction.Right],
                _ => null,
            });
    }

    private static int[] OperandsOf(Instruction instruction) =>
        instruction.HasRight ? [instruction.Left, instruction.Right] : instruction.HasLeft ? [instruction.Left] : [];
}
