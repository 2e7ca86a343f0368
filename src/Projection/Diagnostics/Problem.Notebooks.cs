namespace Projection.Diagnostics;

internal static partial class Problem
{
    /// <summary>PRJ0901: a file that is no notebook.</summary>
    public static Diagnostic NotANotebook(SourceLocation where, Wording found) => Error(
        "PRJ0901", where, "this is no notebook", found, "a notebook in Jupyter's format: JSON with a list of cells", "name a file that Jupyter or an editor stored as .ipynb");

    /// <summary>PRJ0902: a version of the format that cannot be read.</summary>
    public static Diagnostic NotebookFormat(string file, string found) => Error(
        "PRJ0902", SourceLocation.WholeFile(file), "the notebook has another version of the format", Own(found), Own("4"), "open it in Jupyter and store it anew: that brings it to version 4");

    /// <summary>PRJ0903: an entry of the list of cells that is no cell.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="cell">The place in the list, from 1.</param>
    public static Diagnostic NotACell(string file, int cell) => Error(
        "PRJ0903", SourceLocation.WholeFile(file), $"cell {cell} of the file does not follow the format",
        found: "another `cell_type`, `source` or `outputs` than the format has",
        expected: "`cell_type` code, markdown or raw, `source` a text or lines, `outputs` a list",
        mend: "open the notebook in Jupyter, which names the part that is wrong, or restore it from a copy");

    /// <summary>PRJ0904: code in another language.</summary>
    public static Diagnostic NotebookLanguage(SourceLocation where, string language) => Error(
        "PRJ0904", where, $"the code is in {Short(language)}", Own(language), Own("C#"), "run it with the kernel of that language, or write the code in C#");

    /// <summary>PRJ0905: a package that does not come with the tool.</summary>
    public static Diagnostic NotebookPackage(SourceLocation where, string package, IEnumerable<string> shipped) => Error(
        "PRJ0905", where, $"the package {Short(package)} does not come with this tool, and nothing is fetched", Own(package), OneOf([.. shipped]),
        "remove the line and what needs the package, or reference an assembly on your disk: `#r \"folder/Name.dll\"`");

    /// <summary>PRJ0906: another version of the library than the tool has.</summary>
    public static Diagnostic NotebookPackageVersion(SourceLocation where, string package, string version, string shipped) => Error(
        "PRJ0906", where, $"the notebook wants {package} {Short(version)}; this tool has {shipped}", Own(version), Own(shipped),
        "install the tool in the version that the notebook wants, or change the line");

    /// <summary>PRJ0907: a line for another engine.</summary>
    public static Diagnostic NotebookMagic(SourceLocation where, string magic) => Error(
        "PRJ0907", where, $"{Short(magic)} is a command of another engine", Own(magic), "C#, and `#r` and `#load` with files",
        "remove the line; a text belongs into a Markdown cell, another language into a notebook of its own");

    /// <summary>PRJ0908: a cell that failed.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="cell">The number of the cell.</param>
    /// <param name="error">What happened, in one line.</param>
    public static Diagnostic NotebookCellFailed(string file, int cell, string error) => Error(
        "PRJ0908", SourceLocation.WholeFile(file), $"cell [{cell}] failed", Wording.Own(error), "code that runs to its end",
        "mend the code; give a cell that is meant to fail the tag `raises-exception`");

    /// <summary>PRJ0909: outputs that are not the stored ones.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="cells">The numbers of the cells whose outputs differ.</param>
    public static Diagnostic NotebookOutputsDiffer(string file, IReadOnlyList<int> cells) => Error(
        "PRJ0909", SourceLocation.WholeFile(file), "running the notebook does not give the outputs that it stores", Wording.Own(string.Join(", ", cells.Select(cell => $"[{cell}]"))), "the same outputs in every cell",
        "run it without `--check`, look at what has changed, and keep that");
}
