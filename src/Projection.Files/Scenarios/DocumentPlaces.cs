using System.Globalization;
using Projection.Diagnostics;
using Projection.Files.Documents;

namespace Projection.Files.Scenarios;

/// <summary>Finds the places of keys in a scenario file for findings that come from the scenario as a whole.</summary>
internal sealed class DocumentPlaces(DocumentNode root)
{
    // By reference: places of one long line would be slow to compare.
    private readonly Dictionary<SourceLocation, DocumentNode> _items = new(ReferenceEqualityComparer.Instance);

    public void Add(DocumentNode item) => _items[item.Where] = item;

    public SourceLocation? Of(SourceLocation? item, params string[] keys)
    {
        DocumentNode? node = item is null ? root : _items.GetValueOrDefault(item);
        return node is null ? item : keys.Select(key => Find(node, key)).FirstOrDefault(found => found is not null)?.Where ?? item;
    }

    private static DocumentNode? Find(DocumentNode node, string path)
    {
        DocumentNode? found = node;
        string[] steps = path.Split('/');
        for (int i = 0; i < steps.Length; i++)
        {
            bool isKey = i == steps.Length - 2 && steps[^1].Length == 0;
            if (isKey)
            {
                return (found as MappingNode)?.Find(steps[i])?.Key;
            }

            found = found switch
            {
                MappingNode mapping => mapping.Find(steps[i])?.Value,
                SequenceNode list when int.TryParse(steps[i], NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < list.Items.Length => list.Items[index],
                _ => null,
            };
        }

        return found;
    }
}
