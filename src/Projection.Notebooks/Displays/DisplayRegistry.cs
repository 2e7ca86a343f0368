using System.Collections.Concurrent;

namespace Projection.Notebooks.Displays;

/// <summary>How values are shown in a notebook, by their type.</summary>
/// <remarks>
/// The types of the library are there from the start. What is registered for a type holds for what inherits from it too; of several the nearest is taken, a class before an interface.
/// Values of other types are shown by their shape: sequences of records as tables, others by their text or their properties.
/// </remarks>
public sealed class DisplayRegistry
{
    // Displays that show one another would never end.
    private const int Deepest = 16;

    private readonly ConcurrentDictionary<Type, Func<object, Language, object?>> _displays = new();

    /// <summary>A registry with the displays of the library's types.</summary>
    public DisplayRegistry()
    {
        LibraryDisplays.AddTo(this);
    }

    /// <summary>Says how values of a type are shown.</summary>
    /// <typeparam name="T">A class, a structure or an interface.</typeparam>
    /// <param name="show">Gives what is shown in place of the value: a text, markup, a page, a chart, a table's records, or a whole bundle.</param>
    public void Register<T>(Func<T, object?> show)
    {
        ArgumentNullException.ThrowIfNull(show);
        _displays[typeof(T)] = (value, _) => show((T)value);
    }

    /// <summary>Says how values of a type are shown in either language.</summary>
    /// <typeparam name="T">A class, a structure or an interface.</typeparam>
    /// <param name="show">As <see cref="Register{T}(Func{T, object?})"/>, with the language.</param>
    public void Register<T>(Func<T, Language, object?> show)
    {
        ArgumentNullException.ThrowIfNull(show);
        _displays[typeof(T)] = (value, language) => show((T)value, language);
    }

    /// <summary>Shows a value.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="language">The language.</param>
    /// <returns>Its representations.</returns>
    /// <exception cref="InvalidOperationException">Registered displays show one another without end.</exception>
    public MimeBundle Of(object? value, Language language)
    {
        for (int i = 0; i < Deepest; i++)
        {
            if (value is MimeBundle bundle)
            {
                return bundle;
            }

            value = value is not null && For(value.GetType()) is { } display ? display(value, language) : new ValueDisplay(this, language).Of(value);
        }

        throw new InvalidOperationException($"The display of {value?.GetType().Name} shows a value whose display shows another, without end.");
    }

    /// <summary>Whether a type has a display of its own or by inheritance.</summary>
    internal bool Knows(Type type) => For(type) is not null;

    private Func<object, Language, object?>? For(Type type)
    {
        for (Type? ancestor = type; ancestor is not null && ancestor != typeof(object); ancestor = ancestor.BaseType)
        {
            if (_displays.TryGetValue(ancestor, out Func<object, Language, object?>? display))
            {
                return display;
            }
        }

        // Of the interfaces the most special one; names decide between unrelated ones, so that the answer is the same everywhere.
        Type[] known = [.. type.GetInterfaces().Where(_displays.ContainsKey)];
        Type? nearest = known.Where(i => !Array.Exists(known, other => other != i && i.IsAssignableFrom(other))).OrderBy(i => i.FullName, StringComparer.Ordinal).FirstOrDefault();
        return nearest is null ? null : _displays[nearest];
    }
}
