namespace Projection.Diagnostics;

/// <content>PRJ0701 to PRJ0739: workbooks and the tables of plans in them.</content>
internal static partial class Problem
{
    /// <summary>PRJ0701: a file that is no workbook.</summary>
    public static Diagnostic NotAWorkbook(string file, Wording reason) => Error(
        "PRJ0701", SourceLocation.WholeFile(file), "the file is no Excel workbook",
        found: reason,
        expected: "a workbook in the format .xlsx",
        mend: "open it with a spreadsheet program and save it as .xlsx");

    /// <summary>PRJ0702: a workbook in the format before 2007, or one with a password.</summary>
    public static Diagnostic OldWorkbook(string file) => Error(
        "PRJ0702", SourceLocation.WholeFile(file), "the workbook is in the old format .xls, or protected by a password",
        found: "a compound file",
        expected: "a workbook in the format .xlsx without a password",
        mend: "open it with a spreadsheet program and save it as .xlsx, without a password");

    /// <summary>PRJ0703: a workbook that is larger inside than any plan.</summary>
    public static Diagnostic WorkbookTooLarge(string file, Wording what, long limit) => Error(
        "PRJ0703", SourceLocation.WholeFile(file), "the workbook is too large",
        found: $"more than {limit} {what}",
        expected: $"at most {limit} {what}",
        mend: "check that this is the right file; copy the table alone into a new workbook");

    /// <summary>PRJ0704: no table of targets.</summary>
    public static Diagnostic NoTargetTable(SourceLocation where, IEnumerable<string> sheets) => Error(
        "PRJ0704", where, "there is no table of targets",
        found: $"the sheets {string.Join(", ", sheets.Select(Short))} without such a header",
        expected: "a header row with columns such as STT, Chỉ tiêu, Đơn vị, Mục tiêu 2030",
        mend: "write the header above the columns, in one of the first 60 rows");

    /// <summary>PRJ0705: several sheets with a table, or one that does not exist.</summary>
    public static Diagnostic WhichSheet(string file, string? asked, IEnumerable<string> sheets)
    {
        string[] names = [.. sheets];
        return Error(
            "PRJ0705", SourceLocation.WholeFile(file), asked is null ? "several sheets hold a table of targets" : (Wording)$"there is no sheet {Short(asked)}",
            found: asked is null ? OneOf(names) : Own(asked),
            expected: asked is null ? "one of them" : OneOf(names),
            mend: DidYouMean(asked is null ? null : NearestName.Find(asked, names), "name the sheet with --sheet"));
    }

    /// <summary>PRJ0706: several columns of targets, or one that does not exist.</summary>
    public static Diagnostic WhichColumn(SourceLocation where, string? asked, IEnumerable<string> columns)
    {
        string[] names = [.. columns];
        return Error(
            "PRJ0706", where, asked is null ? "the table has several columns of targets" : (Wording)$"the table has no one column {Short(asked)}",
            found: asked is null ? OneOf(names) : Own(asked),
            expected: asked is null ? "one of them" : OneOf(names),
            mend: "name the column with --column: its letter, or words of its header");
    }

    /// <summary>PRJ0707: a table longer than any plan.</summary>
    public static Diagnostic TooManyTableRows(SourceLocation where, int most) => Error(
        "PRJ0707", where, "the table has too many rows",
        found: $"more than {most}",
        expected: $"at most {most}",
        mend: "check that this is the right sheet; delete what stands below the table");

    /// <summary>PRJ0708: a header without a target below.</summary>
    public static Diagnostic TableWithoutTargets(SourceLocation where, string header) => Error(
        "PRJ0708", where, "the table holds no target",
        found: $"no row with a unit or a figure below {Short(header)}",
        expected: "rows with a name, a unit and a figure",
        mend: "name another sheet or column with --sheet and --column");

    /// <summary>PRJ0709: the years of the plan are not to be found.</summary>
    public static Diagnostic PlanYearsMissing(SourceLocation where, string header) => Error(
        "PRJ0709", where, "neither the column's header nor the title says which years the plan is for",
        found: Own(header),
        expected: "years such as 2026-2030",
        mend: "give them with --years 2026-2030");

    /// <summary>PRJ0710: a row that the workbook hides.</summary>
    public static Diagnostic HiddenRow(SourceLocation where, string name) => Warning(
        "PRJ0710", where, $"the row {Short(name)} is hidden and was not read",
        found: "a hidden row",
        expected: "rows that are shown",
        mend: "show the row in the workbook, or give --hidden to read hidden rows too");

    /// <summary>PRJ0711: a figure without a unit.</summary>
    public static Diagnostic RowWithoutUnit(SourceLocation where, string name) => Warning(
        "PRJ0711", where, $"the row {Short(name)} has no unit, so its target stands by itself",
        found: "an empty cell in the column of units",
        expected: "a unit such as % or nghìn tỷ đồng",
        mend: "write the unit into the sheet, or give it in the mapping file");

    /// <summary>PRJ0712: a unit that cannot be read.</summary>
    public static Diagnostic RowUnitNotUnderstood(SourceLocation where, string name, string unit) => Warning(
        "PRJ0712", where, $"the unit {Short(unit)} of {Short(name)} cannot be understood, so the target stands by itself",
        found: Own(unit),
        expected: "a unit such as % or nghìn tỷ đồng",
        mend: "correct the unit in the sheet, or give it in the mapping file");

    /// <summary>PRJ0713: a unit with a word that is not in the list of units.</summary>
    public static Diagnostic RowUnitUnknown(SourceLocation where, string name, string unit) => Warning(
        "PRJ0713", where, $"the unit {Short(unit)} of {Short(name)} is not a known one, so the target stands by itself",
        found: Own(unit),
        expected: "a unit such as %, nghìn tỷ đồng, nghìn người",
        mend: "nothing, if it is a unit of its own; otherwise correct it in the sheet");

    /// <summary>PRJ0714: a name of the model with a unit of something else.</summary>
    public static Diagnostic RowUnitDoesNotFit(SourceLocation where, string name, string unit, string indicator, string expected) => Warning(
        "PRJ0714", where, $"the name {Short(name)} is that of {indicator}, but its unit is not, so the target stands by itself",
        found: Own(unit),
        expected: $"a unit such as {expected}",
        mend: "correct the unit, or say in the mapping file what the row means");

    /// <summary>PRJ0715: a name that two quantities have.</summary>
    public static Diagnostic RowNameNotUnique(SourceLocation where, string name, IEnumerable<string> indicators) => Warning(
        "PRJ0715", where, $"the name {Short(name)} could mean several quantities, so the target stands by itself",
        found: Wording.Own(string.Join(", ", indicators)),
        expected: "a name that only one of them has",
        mend: "say in the mapping file which one is meant");

    /// <summary>PRJ0716: a mapping for a row that is not there.</summary>
    public static Diagnostic MappingWithoutRow(SourceLocation? where, string row) => Error(
        "PRJ0716", where, $"the table has no row {Short(row)}",
        found: Own(row),
        expected: "the cell of a target such as D12, or the name of a row as printed",
        mend: "copy the cell or the name from the list that the import prints");

    /// <summary>PRJ0717: a cell whose formula failed.</summary>
    public static Diagnostic CellError(SourceLocation where, string error) => Error(
        "PRJ0717", where, "the cell holds an error instead of a figure",
        found: Own(error),
        expected: "a figure or a text",
        mend: "correct the formula in the workbook and save it");

    /// <summary>PRJ0718: a formula that was never worked out.</summary>
    public static Diagnostic FormulaWithoutValue(SourceLocation where, string formula) => Error(
        "PRJ0718", where, "the cell holds a formula without its value",
        found: Own(formula),
        expected: "a workbook that was saved by a spreadsheet program",
        mend: "open the workbook with a spreadsheet program and save it, or write the figure itself");

    /// <summary>PRJ0719: a base scenario whose targets cannot be replaced in its text.</summary>
    public static Diagnostic BaseNotEditable(string file) => Error(
        "PRJ0719", SourceLocation.WholeFile(file), "the targets of the base scenario cannot be replaced",
        found: "keys inside braces, or an alias to something inside its targets",
        expected: "a scenario with one key a line, as docs/scenario-file.md shows",
        mend: "write each key of the file on a line of its own, and targets without anchors that other keys use");

    /// <summary>PRJ0720: the base scenario is for other years.</summary>
    public static Diagnostic BaseForOtherYears(string file, string found, string expected) => Error(
        "PRJ0720", SourceLocation.WholeFile(file), "the base scenario is for other years than the table",
        found: Wording.Own(found),
        expected: Wording.Own(expected),
        mend: "name the right base or the right column; if the header's years are wrong, give --years");

    /// <summary>PRJ0721: a file that is there already.</summary>
    public static Diagnostic OutputExists(string file) => Error(
        "PRJ0721", SourceLocation.WholeFile(file), "the file exists already",
        found: "a file of this name",
        expected: "a new file",
        mend: "name another one with --out, or give --force to replace it");

    /// <summary>PRJ0722: a cell with a day instead of a figure.</summary>
    public static Diagnostic CellIsDate(SourceLocation where, string date) => Error(
        "PRJ0722", where, "the cell holds a date instead of a figure",
        found: Own(date),
        expected: "a figure or a text",
        mend: "a range such as 8-9 becomes a date when it is typed in: format the cell as text and type the range again");
}
