using Projection.Arithmetic;
using Projection.Evaluation;

namespace Projection.Tests.Consistency;

/// <summary>A small program with inputs by name.</summary>
internal sealed class Tape
{
    public ProgramBuilder Builder { get; } = new();

    public int Input(string name, Rational? low = null, Rational? high = null) =>
        Builder.Input(new InputVariable(new IndicatorId(name), new Year(2026), new ValueRange(low, high)));

    /// <summary>The program and all its instructions.</summary>
    public (Program Program, int[] Order) Build()
    {
        Program program = Builder.Build();
        return (program, [.. Enumerable.Range(0, program.Instructions.Length)]);
    }
}
