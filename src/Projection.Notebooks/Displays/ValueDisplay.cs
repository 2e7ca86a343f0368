using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Projection.Diagnostics;
using Projection.Reporting;
using Projection.Tabulation;

namespace Projection.Notebooks.Displays;

/// <summary>Shows values that no display was registered for, by their shape.</summary>
internal sealed class ValueDisplay(DisplayRegistry displays, Language language)
{
    private const int MostRows = 60;
    private const int MostItems = 200;
    private const int MostParts = 20;

    // Longer items stand each in its own line.
    private const int ShortItem = 24;

    private readonly DisplayTexts _texts = DisplayTexts.In(language);

    public MimeBundle Of(object? value) => value switch
    {
        null or string => MimeBundle.OfText(Text(value, ValueText.AllDigits)),
        _ when IsParsed(value.GetType()) => OfParsed(value),
        IDictionary entries => OfRows([_texts.Key, _texts.Value], EntriesOf(entries), entries.Count),
        _ when ValueText.IsScalar(value) => MimeBundle.OfText(Text(value, ValueText.AllDigits)),
        IEnumerable items => OfItems(items),
        _ => OfProperties(value),
    };

    /// <summary>A table of results: its columns with their units, its first rows.</summary>
    public MimeBundle Of(ResultTable table) => OfRows(
        table.Columns.Select(ColumnHeader.Of), Enumerable.Range(0, table.Rows).Select(row => table.Columns.Select(column => column[row])), table.Rows);

    private string Text(object? value, int digits) => ValueText.Of(value, language, digits);

    private static bool IsParsed(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Parsed<>);

    // The entries of a dictionary are of another type to who goes through them as a sequence.
    private static IEnumerable<object?[]> EntriesOf(IDictionary entries)
    {
        IDictionaryEnumerator all = entries.GetEnumerator();
        while (all.MoveNext())
        {
            yield return [all.Key, all.Value];
        }
    }

    // The value, and above it what there is to say about it.
    private MimeBundle OfParsed(object parsed)
    {
        var findings = (ImmutableArray<Diagnostic>)parsed.GetType().GetProperty(nameof(Parsed<string>.Diagnostics))!.GetValue(parsed)!;
        object? value = parsed.GetType().GetProperty(nameof(Parsed<string>.Value))!.GetValue(parsed);
        return value is null ? displays.Of(findings, language)
            : findings.IsEmpty ? displays.Of(value, language)
            : Together([displays.Of(findings, language), displays.Of(value, language)]);
    }

    private MimeBundle OfProperties(object value)
    {
        Properties properties = Properties.Of(value.GetType());
        return properties.IsEmpty
            ? MimeBundle.OfText(Text(value, ValueText.AllDigits))
            : OfRows([_texts.Property, _texts.Value], properties.Names.Zip(properties.ValuesOf(value), (name, of) => (object?[])[name, of]), int.MaxValue);
    }

    private MimeBundle OfItems(IEnumerable items)
    {
        object?[] all = [.. items.Cast<object?>()];
        if (all.Length == 0)
        {
            return MimeBundle.OfText(_texts.Empty);
        }

        if (Array.TrueForAll(all, item => item is not null && displays.Knows(item.GetType())))
        {
            MimeBundle shown = Together([.. all.Take(MostParts).Select(item => displays.Of(item, language))]);
            return all.Length > MostParts ? Together([shown, MimeBundle.OfText(Count(_texts.MoreItems, all.Length, MostParts))]) : shown;
        }

        Type[] types = [.. all.Select(item => item?.GetType()).OfType<Type>().Distinct()];
        if (types is [var type] && !Array.Exists(all, ValueText.IsScalar) && Properties.Of(type) is { IsEmpty: false } properties)
        {
            return OfRows(properties.Names, all.Select(item => properties.ValuesOf(item!)), all.Length);
        }

        string[] texts = [.. all.Take(MostItems).Select(item => Text(item, ValueText.TableDigits))];
        IEnumerable<Block> blocks = Array.TrueForAll(texts, text => text.Length <= ShortItem)
            ? [new Block.Paragraph(string.Join(ValueText.Separator(language), texts))]
            : texts.Select(text => new Block.Paragraph(text, Indent: 2));
        return PageDisplay.Of(new Page(language, [.. blocks, .. More(_texts.MoreItems, all.Length, MostItems)]));
    }

    private MimeBundle OfRows(IEnumerable<string> titles, IEnumerable<IEnumerable<object?>> rows, int count)
    {
        object?[][] shown = [.. rows.Take(MostRows).Select(row => row.ToArray())];
        Column[] columns = [.. titles.Select((title, c) => new Column(title, shown.Length > 0 && Array.TrueForAll(shown, row => row[c] is null || ValueText.IsNumber(row[c])) && Array.Exists(shown, row => row[c] is not null)))];
        var table = new Block.Table([.. columns], [.. shown.Select(row => row.Select(CellOf).ToImmutableArray())]);
        return PageDisplay.Of(new Page(language, [table, .. count == int.MaxValue ? [] : More(_texts.MoreRows, count, MostRows)]));
    }

    private Cell CellOf(object? value) => new(
        value is null ? string.Empty : Text(value, ValueText.TableDigits),
        ValueText.IsNumber(value) && value is not System.Numerics.BigInteger ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null);

    private static IEnumerable<Block> More(string text, int count, int most) => count > most ? [new Block.Paragraph(Count(text, count, most))] : [];

    private static string Count(string text, int count, int most) => string.Format(CultureInfo.InvariantCulture, text, count, most);

    // What has no HTML stands in the page as plain text.
    private static MimeBundle Together(MimeBundle[] parts) => parts is [var only] ? only : MimeBundle.Of(
        (MediaType.Text, string.Join("\n\n", parts.Select(part => part.Text))),
        (MediaType.Html, string.Concat(parts.Select(part => part.Parts.GetValueOrDefault(MediaType.Html) ?? $"<pre>{string.Join('\n', part.Text.Split('\n').Select(Charts.Html.HtmlWriter.Escape))}</pre>\n"))));
}
