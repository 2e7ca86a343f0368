namespace Projection.Tabulation;

/// <summary>A named column of a table: values of one kind, numbers in one unit.</summary>
/// <remarks>Immutable. A list that is given to a factory is taken as it is; who gives one does not change it afterwards.</remarks>
public sealed class ResultColumn
{
    private readonly IReadOnlyList<double>? _numbers;
    private readonly IReadOnlyList<long?>? _wholeNumbers;
    private readonly IReadOnlyList<string>? _texts;
    private readonly IReadOnlyList<bool?>? _truthValues;

    private ResultColumn(
        string name,
        string description,
        Unit? unit = null,
        IReadOnlyList<double>? numbers = null,
        IReadOnlyList<long?>? wholeNumbers = null,
        IReadOnlyList<string>? texts = null,
        IReadOnlyList<bool?>? truthValues = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(description);
        if (name != name.Trim() || name.Any(char.IsControl) || name.Contains(" [", StringComparison.Ordinal) || name.Contains(" (", StringComparison.Ordinal))
        {
            throw new ArgumentException($"A column's name has no blanks at its ends, no control characters and neither \" [\" nor \" (\", which begin its unit in a header; found {name}.", nameof(name));
        }

        Name = name;
        Description = description;
        Unit = unit;
        _numbers = numbers;
        _wholeNumbers = wholeNumbers;
        _texts = texts;
        _truthValues = truthValues;
        Kind = numbers is not null ? ColumnKind.Number : wholeNumbers is not null ? ColumnKind.WholeNumber : truthValues is not null ? ColumnKind.TruthValue : ColumnKind.Text;
        Count = numbers?.Count ?? wholeNumbers?.Count ?? truthValues?.Count ?? texts?.Count ?? throw new ArgumentNullException(nameof(texts), "A column has values.");
    }

    /// <summary>The name, unique in its table, such as <c>grdp</c> or <c>volume[services]</c>.</summary>
    public string Name { get; }

    /// <summary>What its values are, one English sentence.</summary>
    public string Description { get; }

    /// <summary>What kind of values it holds.</summary>
    public ColumnKind Kind { get; }

    /// <summary>The unit of its numbers; <see langword="null"/> for plain numbers, for numbers whose unit another column gives row by row, and for other kinds.</summary>
    public Unit? Unit { get; }

    /// <summary>The unit as it is printed, such as <c>trillion VND</c>; empty where there is none.</summary>
    public string UnitText => Unit?.Text ?? string.Empty;

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>The numbers, one a row, in <see cref="Unit"/>; NaN where there is none.</summary>
    /// <exception cref="InvalidOperationException">The column holds another kind of values.</exception>
    public IReadOnlyList<double> Numbers => _numbers ?? throw Other(ColumnKind.Number);

    /// <summary>The whole numbers, one a row.</summary>
    /// <exception cref="InvalidOperationException">The column holds another kind of values.</exception>
    public IReadOnlyList<long?> WholeNumbers => _wholeNumbers ?? throw Other(ColumnKind.WholeNumber);

    /// <summary>The texts, one a row.</summary>
    /// <exception cref="InvalidOperationException">The column holds another kind of values.</exception>
    public IReadOnlyList<string> Texts => _texts ?? throw Other(ColumnKind.Text);

    /// <summary>The truth values, one a row.</summary>
    /// <exception cref="InvalidOperationException">The column holds another kind of values.</exception>
    public IReadOnlyList<bool?> TruthValues => _truthValues ?? throw Other(ColumnKind.TruthValue);

    /// <summary>A value as an object, for code that does not know the kind.</summary>
    /// <param name="row">A row, from 0.</param>
    /// <returns>A <see cref="double"/>, <see cref="long"/>, <see cref="string"/> or <see cref="bool"/>; <see langword="null"/> where there is none, also for NaN; texts may be empty, never <see langword="null"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public object? this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
            return Kind switch
            {
                ColumnKind.Number => double.IsNaN(_numbers![row]) ? null : _numbers[row],
                ColumnKind.WholeNumber => _wholeNumbers![row],
                ColumnKind.TruthValue => _truthValues![row],
                _ => _texts![row],
            };
        }
    }

    /// <summary>A column of numbers.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="numbers">In <paramref name="unit"/>, one a row; NaN where there is none.</param>
    /// <param name="unit">The unit; <see langword="null"/> for plain numbers.</param>
    /// <param name="description">What they are.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">The name cannot stand in a header.</exception>
    public static ResultColumn OfNumbers(string name, IReadOnlyList<double> numbers, Unit? unit = null, string description = "")
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return new(name, description, unit, numbers: numbers);
    }

    /// <summary>A column of whole numbers.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="wholeNumbers">One a row; <see langword="null"/> where there is none.</param>
    /// <param name="description">What they are.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">The name cannot stand in a header.</exception>
    public static ResultColumn OfWholeNumbers(string name, IReadOnlyList<long?> wholeNumbers, string description = "")
    {
        ArgumentNullException.ThrowIfNull(wholeNumbers);
        return new(name, description, wholeNumbers: wholeNumbers);
    }

    /// <summary>A column of texts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="texts">One a row; empty where there is none.</param>
    /// <param name="description">What they are.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">The name cannot stand in a header.</exception>
    public static ResultColumn OfTexts(string name, IReadOnlyList<string> texts, string description = "")
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new(name, description, texts: texts);
    }

    /// <summary>A column of truth values.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="truthValues">One a row; <see langword="null"/> where there is neither.</param>
    /// <param name="description">What they are.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentException">The name cannot stand in a header.</exception>
    public static ResultColumn OfTruthValues(string name, IReadOnlyList<bool?> truthValues, string description = "")
    {
        ArgumentNullException.ThrowIfNull(truthValues);
        return new(name, description, truthValues: truthValues);
    }

    /// <summary>Copies numbers of successive rows, without a call for each where the column keeps them side by side.</summary>
    /// <param name="first">The first row, from 0.</param>
    /// <param name="destination">Filled to its end.</param>
    /// <exception cref="ArgumentOutOfRangeException">The column has not so many rows from there on.</exception>
    /// <exception cref="InvalidOperationException">The column holds another kind of values.</exception>
    public void CopyNumbers(int first, Span<double> destination)
    {
        IReadOnlyList<double> numbers = Numbers;
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(destination.Length, Count - first, nameof(first));
        if (numbers is double[] array)
        {
            array.AsSpan(first, destination.Length).CopyTo(destination);
            return;
        }

        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = numbers[first + i];
        }
    }

    /// <summary>The name with its unit.</summary>
    /// <returns>As <see cref="ColumnHeader"/> writes it.</returns>
    public override string ToString() => ColumnHeader.Of(this);

    private InvalidOperationException Other(ColumnKind asked) => new($"The column {Name} holds values of the kind {Kind}, not {asked}.");
}
