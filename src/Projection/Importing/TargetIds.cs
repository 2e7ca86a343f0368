using System.Text;

namespace Projection.Importing;

/// <summary>Readable short names for targets: the quantity's, or the printed name without marks.</summary>
internal sealed class TargetIds
{
    private const int Longest = 48;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public void Take(string id) => _taken.Add(id);

    public string For(IndicatorId id) => Free(Of(id));

    public string ForName(string name) => Free(OfName(name));

    private static string Of(IndicatorId id) => id.Element is null ? id.Name : $"{id.Name}_{id.Element}";

    private static string OfName(string name)
    {
        var text = new StringBuilder();
        foreach (string word in Words(name))
        {
            if (text.Length + word.Length + 1 > Longest)
            {
                break;
            }

            text.Append(text.Length > 0 ? "_" : string.Empty).Append(word);
        }

        return text.Length > 0 ? text.ToString() : "row";
    }

    private static string[] Words(string name) =>
        new string([.. FoldedText.From(name).Plain.Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string Free(string stem)
    {
        string id = stem;
        for (int again = 2; !_taken.Add(id); again++)
        {
            id = again == 2 ? stem + "_repeated" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}_repeated_{again}");
        }

        return id;
    }
}
