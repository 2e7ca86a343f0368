namespace Projection.Notebooks.Displays;

/// <summary>Shows a value below the cell, at once: <c>Display(value)</c>.</summary>
/// <param name="value">Any value; <see langword="null"/> is shown as <c>null</c>.</param>
public delegate void Displayer(object? value);
