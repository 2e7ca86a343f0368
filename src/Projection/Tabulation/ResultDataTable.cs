using System.Data;
using System.Diagnostics.CodeAnalysis;

namespace Projection.Tabulation;

/// <summary>Makes tables of System.Data.</summary>
internal static class ResultDataTable
{
    // What a trimmed program has to keep of the types of values.
    public const DynamicallyAccessedMemberTypes Kept = DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.PublicProperties;

    [return: DynamicallyAccessedMembers(Kept)]
    public static Type TypeOf(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => typeof(double),
        ColumnKind.WholeNumber => typeof(long),
        ColumnKind.TruthValue => typeof(bool),
        _ => typeof(string),
    };

    public static DataTable Of(ResultTable table)
    {
        var data = new DataTable(table.Name) { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (ResultColumn column in table.Columns)
        {
            DataColumn added = data.Columns.Add(column.Name, TypeOf(column.Kind));
            added.ExtendedProperties["unit"] = column.UnitText;
            added.ExtendedProperties["description"] = column.Description;
        }

        data.BeginLoadData();
        for (int row = 0; row < table.Rows; row++)
        {
            data.LoadDataRow([.. table.Columns.Select(column => column[row] ?? DBNull.Value)], fAcceptChanges: true);
        }

        data.EndLoadData();
        return data;
    }
}
