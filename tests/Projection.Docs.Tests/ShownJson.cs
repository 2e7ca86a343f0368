using System.Text.Json.Nodes;

namespace Projection.Docs.Tests;

/// <summary>JSON that a page shows out of a larger document.</summary>
internal static class ShownJson
{
    /// <summary>Fails where nothing in the file holds what is shown: every key with its value, every element of a list in its order.</summary>
    public static void Verify(string file, string shown)
    {
        Assert.True(file.Length > 0, "A block of json has the file behind the fence that it is taken from.");
        JsonNode part = JsonNode.Parse(shown)!;
        Assert.True(AllOf(JsonNode.Parse(File.ReadAllText(file))!).Any(node => Holds(node, part)), $"{file} holds nothing like:\n{shown}");
    }

    private static IEnumerable<JsonNode> AllOf(JsonNode node) => ((IEnumerable<JsonNode>)[node]).Concat(node switch
    {
        JsonObject o => o.Select(p => p.Value).OfType<JsonNode>().SelectMany(AllOf),
        JsonArray a => a.OfType<JsonNode>().SelectMany(AllOf),
        _ => [],
    });

    private static bool Holds(JsonNode? whole, JsonNode? part) => (whole, part) switch
    {
        (JsonObject w, JsonObject p) => p.All(pair => w.ContainsKey(pair.Key) && Holds(w[pair.Key], pair.Value)),
        (JsonArray w, JsonArray p) => InOrder(w, p),
        _ => JsonNode.DeepEquals(whole, part),
    };

    private static bool InOrder(JsonArray whole, JsonArray part)
    {
        int at = 0;
        foreach (JsonNode? wanted in part)
        {
            while (at < whole.Count && !Holds(whole[at], wanted))
            {
                at++;
            }

            if (at++ >= whole.Count)
            {
                return false;
            }
        }

        return true;
    }
}
