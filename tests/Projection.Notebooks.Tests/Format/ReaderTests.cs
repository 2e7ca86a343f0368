using System.Text;
using Projection.Diagnostics;

namespace Projection.Notebooks.Tests.Format;

public class ReaderTests
{
    private static readonly string[] Wrong =
    [
        "{\n \"cells\": [\n  {\"cell_type\": \"code\", \"source\": \"ế\",,}\n ]\n}",
        "<<<<<<< HEAD\n{}",
        "",
        "[]",
        "{\"worksheets\": [], \"nbformat\": 3}",
        "{\"cells\": [], \"nbformat\": 5}",
        "{\"cells\": []}",
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": 5}, {\"cell_type\": \"heading\", \"source\": \"\"}, {\"cell_type\": \"code\", \"source\": \"\", \"outputs\": {}}, 4], \"nbformat\": 4}",
        "{\"cells\": [], \"nbformat\": 4, \"metadata\": {\"kernelspec\": {\"language\": \"python\", \"name\": \"python3\"}}}",
    ];

    [Fact]
    public void Read_WrongFiles_AreExplained() => Golden.Verify(string.Join("\n\n", new[] { Language.English, Language.Vietnamese }.SelectMany(language =>
        Wrong.Select(text => $"{text}\n---\n{string.Join('\n', Read(text).Diagnostics.Select(d => d.ToString(language)))}"))));

    [Fact]
    public void Read_BytesThatAreNoText_IsRefused() => Assert.Equal("PRJ0901", Assert.Single(Notebook.Read(new byte[] { 0x7b, 0xff, 0x7d }, "x.ipynb").Diagnostics).Code);

    [Fact]
    public void Read_Cells_KeepsWhatTheySay()
    {
        Notebook notebook = Read("""
            { "nbformat": 4, "metadata": {"language_info": {"name": "csharp"}}, "cells": [
              {"cell_type": "markdown", "source": ["intro\r\n", "## no title\n", "# The title "]},
              {"cell_type": "code", "source": "a\r\nb", "metadata": {"tags": ["one", "two"], "dotnet_interactive": {"language": "fsharp"}}, "execution_count": 4, "outputs": [{"output_type": "stream"}]},
              {"cell_type": "code", "source": [], "metadata": {"polyglot_notebook": {"kernelName": "csharp"}}} ] }
            """).ValueOrThrow();

        Assert.Equal("The title", notebook.Title);
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Code], notebook.Cells.Select(c => c.Kind));
        Assert.Equal(("a\nb", "fsharp", 4, 1), (notebook.Cells[1].Source, notebook.Cells[1].Language, notebook.Cells[1].ExecutionCount, notebook.Cells[1].Outputs.Length));
        Assert.Equal("one two", string.Join(' ', notebook.Cells[1].Tags));
        Assert.Null(notebook.Cells[2].Language);
        Assert.Equal("x", Read("{\"cells\": [], \"nbformat\": 4}", "folder/x.ipynb").ValueOrThrow().Title);
    }

    private static Parsed<Notebook> Read(string text, string name = "plan.ipynb") => Notebook.Read(Encoding.UTF8.GetBytes(text), name);
}
