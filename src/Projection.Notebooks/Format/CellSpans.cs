using System.Text.Json;

namespace Projection.Notebooks.Format;

/// <summary>Where a cell's parts stand in the bytes of its notebook.</summary>
/// <param name="Start">Behind the brace that opens the cell.</param>
/// <param name="Outputs">The value of <c>outputs</c>.</param>
/// <param name="ExecutionCount">The value of <c>execution_count</c>.</param>
internal sealed record CellSpans(int Start, Range? Outputs, Range? ExecutionCount)
{
    /// <summary>The cells of a notebook that was read without error, in their order.</summary>
    public static List<CellSpans> Of(ReadOnlySpan<byte> json)
    {
        List<CellSpans> cells = [];
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isCells = reader.ValueTextEquals("cells");
            reader.Read();
            if (!isCells)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                cells.Add(CellOf(ref reader));
            }
        }

        return cells;
    }

    private static CellSpans CellOf(ref Utf8JsonReader reader)
    {
        var cell = new CellSpans((int)reader.BytesConsumed, null, null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isOutputs = reader.ValueTextEquals("outputs");
            bool isCount = reader.ValueTextEquals("execution_count");
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            Range value = start..(int)reader.BytesConsumed;
            cell = isOutputs ? cell with { Outputs = value } : isCount ? cell with { ExecutionCount = value } : cell;
        }

        return cell;
    }
}
