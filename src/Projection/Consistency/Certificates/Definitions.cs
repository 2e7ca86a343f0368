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

    /// <summary>The numbers given out, by instruction.</summary>
    public Dictionary<int, int> Numbers() => _isOpen.Keys.Select((number, place) => (number, place)).ToDictionary(n => n.number, n => n.place + 1);

    public ImmutableArray<Definition> List()
    {
        Dictionary<int, int> numbers = Numbers();
        return [.. _isOpen.Select(entry => entry.Value ? Opened(entry.Key, numbers) : new Definition(numbers[entry.Key], [.. _names[entry.Key]], null, [], null))];
    }

    private Definition Opened(int number, Dictionary<int, int> numbers)
    {
        Instruction instruction = _program.Instructions[number];
        return new Definition(
            numbers[number],
            instruction.Operation == Operation.Constant ? [] : [.. _names[number]],
            instruction.Operation,
            [.. OperandsOf(instruction).Select(operand => numbers[operand])],
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
