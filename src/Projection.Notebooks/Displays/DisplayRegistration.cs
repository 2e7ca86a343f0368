namespace Projection.Notebooks.Displays;

/// <summary>Lets a notebook say how its own types are shown: <c>Display.Register&lt;Money&gt;(m =&gt; Html($"&lt;b&gt;{m}&lt;/b&gt;"))</c>.</summary>
public static class DisplayRegistration
{
    /// <summary>Says how values of a type are shown from here on.</summary>
    /// <typeparam name="T">A class, a structure or an interface; what inherits from it is shown alike unless it has a display of its own.</typeparam>
    /// <param name="display">The notebook's <c>Display</c>.</param>
    /// <param name="show">Gives what is shown in place of the value: a text, markup, a page, a chart, a table's records.</param>
    /// <exception cref="ArgumentException"><paramref name="display"/> does not belong to a notebook.</exception>
    public static void Register<T>(this Displayer display, Func<T, object?> show) => RegistryOf(display).Register(show);

    /// <summary>Says how values of a type are shown from here on, in either language.</summary>
    /// <typeparam name="T">A class, a structure or an interface; what inherits from it is shown alike unless it has a display of its own.</typeparam>
    /// <param name="display">The notebook's <c>Display</c>.</param>
    /// <param name="show">Gives what is shown in place of the value in the language that the notebook has set.</param>
    /// <exception cref="ArgumentException"><paramref name="display"/> does not belong to a notebook.</exception>
    public static void Register<T>(this Displayer display, Func<T, Language, object?> show) => RegistryOf(display).Register(show);

    private static DisplayRegistry RegistryOf(Displayer display) =>
        display?.Target is CellHost host ? host.Displays : throw new ArgumentException("Displays are registered with the Display of a notebook.", nameof(display));
}
