using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Projection.Files.Workbooks;

/// <summary>The texts that cells share, and how rich text is put together.</summary>
internal static class SharedTexts
{
    public static List<string> Of(WorkbookPart workbook, int longest)
    {
        List<string> texts = [];
        if (workbook.SharedStringTablePart is not { } part)
        {
            return texts;
        }

        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement && reader.LoadCurrentElement() is SharedStringItem item)
            {
                texts.Add(TextOf(item, longest));
            }
        }

        return texts;
    }

    /// <summary>The text of an item or an inline text: its runs in order, without the reading aids of East Asian texts.</summary>
    public static string TextOf(OpenXmlElement item, int longest)
    {
        var text = new StringBuilder();
        foreach (OpenXmlElement child in item.ChildElements)
        {
            switch (child)
            {
                case Text plain:
                    text.Append(plain.Text);
                    break;
                case Run run:
                    bool isRaised = run.RunProperties?.GetFirstChild<VerticalTextAlignment>()?.Val?.Value == VerticalAlignmentRunValues.Superscript;
                    text.Append(isRaised ? Raised(run.Text?.Text ?? string.Empty) : run.Text?.Text);
                    break;
            }

            if (text.Length > longest)
            {
                return text.ToString(0, longest);
            }
        }

        return text.ToString();
    }

    // Raised digits are foot-note marks or powers, as ² in km²; they must not become part of a number.
    private static string Raised(string text) => string.Concat(text.Select(c => c switch
    {
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '0' or (>= '4' and <= '9') => (char)('\u2070' + (c - '0')),
        _ => c,
    }));
}
