using System.Globalization;
using Microsoft.Data.Analysis;
using Projection.Tabulation;

namespace Recipes;

/// <summary>Columns as a data frame.</summary>
internal static class Frames
{
    public static DataFrame Of(ResultTable table) => new(table.Columns.Select(ColumnOf));

    public static void Print(ResultTable table)
    {
        DataFrame frame = Of(table);
        DataFrame targets = frame.Filter(frame["kind"].ElementwiseEquals("target")).OrderBy("probability");
        foreach (DataFrameRow row in targets.Rows)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row["name"]}: {row["probability"]:P1}, mean {row["mean"]:N2} {row["unit"]}"));
        }

        DataFrame outputs = frame.Filter(frame["kind"].ElementwiseEquals("output"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outputs.Rows.Count} years, mean of GRDP over them {outputs["mean"].Mean():N2}"));
    }

    private static DataFrameColumn ColumnOf(ResultColumn column) => column.Kind switch
    {
        ColumnKind.Number => new DoubleDataFrameColumn(column.Name, column.Numbers.Select(value => double.IsNaN(value) ? (double?)null : value)),
        ColumnKind.WholeNumber => new Int64DataFrameColumn(column.Name, column.WholeNumbers),
        ColumnKind.TruthValue => new BooleanDataFrameColumn(column.Name, column.TruthValues),
        _ => new StringDataFrameColumn(column.Name, column.Texts),
    };
}
