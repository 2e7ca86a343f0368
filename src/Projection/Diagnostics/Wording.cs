using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Projection.Diagnostics;

/// <summary>A sentence or phrase of a finding that can be read in each language.</summary>
/// <remarks>
/// Immutable once made. It is written in English where it is needed, as a text or an interpolated text, and is looked up in
/// <see cref="VietnameseWordings"/> by what stands there, with <c>{0}</c>, <c>{1}</c>, … in place of the values. A value that is a wording
/// itself is put into the sentence in the sentence's language; any other value stands as it is, numbers as in the invariant culture.
/// Two wordings are equal when their English texts are.
/// </remarks>
[InterpolatedStringHandler]
public sealed class Wording : IEquatable<Wording>
{
    private readonly StringBuilder _template = new();
    private readonly List<object> _values = [];
    private readonly bool _isOwn;

    /// <summary>Begins an interpolated text; called by the compiler.</summary>
    /// <param name="literalLength">Characters outside the holes.</param>
    /// <param name="formattedCount">Number of holes.</param>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The compiler passes both.")]
    public Wording(int literalLength, int formattedCount) => _template.EnsureCapacity(literalLength + (3 * formattedCount));

    private Wording(string text, bool isOwn)
    {
        _template.Append(text);
        _isOwn = isOwn;
    }

    /// <summary>The English text, with <c>{0}</c>, <c>{1}</c>, … in place of values; what a translation is looked up by.</summary>
    public string Template => _template.ToString();

    /// <summary>Turns a text in English into a wording.</summary>
    /// <param name="text">The text; <see langword="null"/> gives <see langword="null"/>.</param>
    /// <returns>The wording.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Wording?(string? text) => text is null ? null : new Wording(text, isOwn: false);

    /// <summary>A text that belongs to the input and stays as it is in every language.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The wording.</returns>
    public static Wording Own(string text) => new(text, isOwn: true);

    /// <summary>A template with its values.</summary>
    /// <param name="template">English, with <c>{0}</c>, <c>{1}</c>, … in place of values.</param>
    /// <param name="values">The values.</param>
    /// <returns>The wording.</returns>
    public static Wording Of(string template, params IEnumerable<Wording> values)
    {
        var wording = new Wording(template, isOwn: false);
        wording._values.AddRange(values);
        return wording;
    }

    /// <summary>Adds a part of an interpolated text; called by the compiler.</summary>
    /// <param name="value">The text between two holes.</param>
    public void AppendLiteral(string value) => _template.Append(value);

    /// <summary>Adds a value to an interpolated text; called by the compiler.</summary>
    /// <typeparam name="T">The kind of value.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">How it is written; <see langword="null"/> for the usual way.</param>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        _template.Append('{').Append(_values.Count.ToString(CultureInfo.InvariantCulture)).Append('}');
        _values.Add(value switch
        {
            Wording wording => (object)wording,
            IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? string.Empty,
        });
    }

    /// <summary>The text in a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The text; in English where there is no Vietnamese one.</returns>
    public string In(Language language)
    {
        string template = Template;
        if (!_isOwn && language == Language.Vietnamese && VietnameseWordings.Find(template) is { } vietnamese)
        {
            template = vietnamese;
        }

        return _values.Count == 0 ? template : Filled(template, language);
    }

    /// <summary>What in this wording has no Vietnamese text: English words, alone or around values.</summary>
    /// <returns>The templates; empty where all is there.</returns>
    public IEnumerable<string> WithoutVietnamese()
    {
        string template = Template;
        string words = _values.Count == 0 ? template : Filled(template, static _ => string.Empty);
        IEnumerable<string> own = !_isOwn && words.Any(char.IsLetter) && VietnameseWordings.Find(template) is null ? [template] : [];
        return own.Concat(_values.OfType<Wording>().SelectMany(w => w.WithoutVietnamese()));
    }

    /// <inheritdoc/>
    public bool Equals(Wording? other) => other is not null && In(Language.English) == other.In(Language.English);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Wording);

    /// <inheritdoc/>
    public override int GetHashCode() => In(Language.English).GetHashCode(StringComparison.Ordinal);

    /// <summary>The English text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => In(Language.English);

    private string Filled(string template, Language language) =>
        Filled(template, number => _values[number] is Wording wording ? wording.In(language) : (string)_values[number]);

    // Braces without a number of a value between them stand for themselves: sentences about YAML hold some.
    private string Filled(string template, Func<int, string> value)
    {
        var text = new StringBuilder();
        for (int i = 0; i < template.Length; i++)
        {
            int end = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (end > i && int.TryParse(template.AsSpan(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < _values.Count)
            {
                text.Append(value(number));
                i = end;
            }
            else
            {
                text.Append(template[i]);
            }
        }

        return text.ToString();
    }
}
