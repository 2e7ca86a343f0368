namespace Projection.Evaluation.Batch;

/// <summary>Writes instructions on registers without end, then gives the registers columns by their last use.</summary>
internal sealed class InstructionWriter
{
    private const int None = -1;

    private BatchInstruction[] _instructions = new BatchInstruction[128];
    private int[] _operands = new int[256];
    private double[] _numbers = new double[256];
    private int _count;
    private int _operandCount;
    private int _numberCount;

    /// <summary>Writes an instruction of up to three operands and two numbers.</summary>
    /// <returns>The register of its result.</returns>
    public int Write(BatchKernel kernel, int a = None, int b = None, int c = None, double number = 0, double second = 0, int source = 0)
    {
        int register = Begin(kernel, source);
        AddOperand(a);
        AddOperand(b);
        AddOperand(c);
        AddNumber(number);
        AddNumber(second);
        return register;
    }

    /// <summary>Writes a linear form, or a product with one.</summary>
    /// <param name="kernel">Which of the two.</param>
    /// <param name="factor">Register of the factor; negative for none.</param>
    /// <param name="form">The form.</param>
    /// <param name="terms">The registers of its nodes.</param>
    /// <returns>The register of the result.</returns>
    public int WriteLinear(BatchKernel kernel, int factor, AffineForm form, int[] terms)
    {
        int register = Begin(kernel, 0);
        _instructions[register].Terms = (byte)terms.Length;
        AddOperand(factor);
        AddNumber(form.Constant);
        for (int i = 0; i < terms.Length; i++)
        {
            AddOperand(terms[i]);
            AddNumber(form.Coefficients[i]);
        }

        return register;
    }

    /// <summary>The finished program.</summary>
    /// <param name="outputs">Registers whose columns keep their numbers to the end.</param>
    public BatchProgram Finish(int[] outputs)
    {
        // An instruction's register has its number; the operands of the next one end its own.
        int[] lastUse = new int[_count];
        for (int i = 0; i < _count; i++)
        {
            lastUse[i] = i;
            for (int operand = _instructions[i].Operand; operand < OperandEnd(i); operand++)
            {
                lastUse[_operands[operand]] = i;
            }
        }

        int[] columns = new int[_count];
        Array.Fill(columns, None);
        int used = 0;
        int[] outputColumns = new int[outputs.Length];
        for (int i = 0; i < outputs.Length; i++)
        {
            lastUse[outputs[i]] = int.MaxValue;
            columns[outputs[i]] = columns[outputs[i]] == None ? used++ : columns[outputs[i]];
            outputColumns[i] = columns[outputs[i]];
        }

        // The column freed last is the warmest: it is taken first. A result may take the place of an operand that ends with it.
        var free = new Stack<int>();
        int[] operandColumns = new int[_operandCount];
        for (int i = 0; i < _count; i++)
        {
            for (int operand = _instructions[i].Operand; operand < OperandEnd(i); operand++)
            {
                int register = _operands[operand];
                operandColumns[operand] = columns[register];
                if (lastUse[register] == i)
                {
                    free.Push(columns[register]);
                    lastUse[register] = None;
                }
            }

            if (columns[i] == None)
            {
                columns[i] = free.Count > 0 ? free.Pop() : used++;
            }

            _instructions[i].To = columns[i];
        }

        return new BatchProgram(_instructions[.._count], operandColumns, _numbers[.._numberCount], used, outputColumns);
    }

    private int OperandEnd(int instruction) => instruction + 1 < _count ? _instructions[instruction + 1].Operand : _operandCount;

    private int Begin(BatchKernel kernel, int source)
    {
        if (_count == _instructions.Length)
        {
            Array.Resize(ref _instructions, 2 * _count);
        }

        _instructions[_count] = new BatchInstruction { Kernel = kernel, Source = source, Operand = _operandCount, Number = _numberCount };
        return _count++;
    }

    private void AddOperand(int register)
    {
        if (register == None)
        {
            return;
        }

        if (_operandCount == _operands.Length)
        {
            Array.Resize(ref _operands, 2 * _operandCount);
        }

        _operands[_operandCount++] = register;
    }

    private void AddNumber(double number)
    {
        if (_numberCount == _numbers.Length)
        {
            Array.Resize(ref _numbers, 2 * _numberCount);
        }

        _numbers[_numberCount++] = number;
    }
}
