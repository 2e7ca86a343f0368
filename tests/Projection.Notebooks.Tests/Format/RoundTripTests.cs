using System.Text;
using System.Text.Json.Nodes;
using Projection.Notebooks.Format;

namespace Projection.Notebooks.Tests.Format;

/// <summary>What is not changed stays, byte by byte, whoever stored the notebook.</summary>
public class RoundTripTests
{
    // Unknown keys, keys out of order, escaped letters, numbers that JSON libraries like to rewrite.
    private const string Foreign = """
        {
         "x_tool": {"b": 1.50, "a": [1e3, -0.0]},
         "nbformat": 4,
         "cells": [
          {
           "source": ["# Ti\u00eau \u0111\u1ec1\n", "text with \"quotes\" / and \/"],
           "cell_type": "markdown", "metadata": {"z": null, "a": true}
          },
          {
           "cell_type": "code",
           "outputs": [ { "output_type": "stream", "name": "stdout", "text": "old\n" } ],
           "metadata": {"tags": ["keep"], "collapsed": false},
           "execution_count": 7,
           "source": "1 + 1",
           "unknown": {"deep": ["x"]}
          },
          { "cell_type": "raw", "metadata": {}, "source": "as it is" }
         ],
         "metadata": {"kernelspec": {"name": ".net-csharp", "language": "C#", "display_name": ".NET (C#)"}},
         "nbformat_minor": 2
        }
        """;

    public static TheoryData<string> Layouts => new(
        Foreign,
        Foreign + "\n",
        Foreign.Replace("\n", "\r\n", StringComparison.Ordinal),
        "\ufeff" + Foreign,
        Foreign.Replace("\n ", "\n    ", StringComparison.Ordinal),
        JsonNode.Parse(Foreign)!.ToJsonString());

    [Theory]
    [MemberData(nameof(Layouts))]
    public void With_NothingNew_KeepsEveryByte(string text)
    {
        Notebook notebook = Read(text);
        CellResult same = new(7, notebook.Cells[1].Outputs);

        Assert.Equal(text, TextOf(notebook));
        Assert.Equal(text, TextOf(notebook.With([null, null, null])));
        Assert.Equal(text, TextOf(notebook.With([null, same, null])));
    }

    [Theory]
    [MemberData(nameof(Layouts))]
    public void With_NewOutputs_ChangesTheirPlacesOnly(string text)
    {
        Notebook notebook = Read(text);
        Notebook changed = notebook.With([null, new CellResult(1, [Outputs.Stream("stdout", "mới\n")]), null]);

        string now = TextOf(changed);
        int outputs = text.IndexOf("\"outputs\":", StringComparison.Ordinal);
        int behind = text.IndexOf("\"metadata\"", outputs, StringComparison.Ordinal);
        Assert.StartsWith(text[..(outputs + "\"outputs\":".Length)], now, StringComparison.Ordinal);
        string rest = text[behind..].Replace("\"execution_count\": 7", "\"execution_count\": 1", StringComparison.Ordinal).Replace("\"execution_count\":7", "\"execution_count\":1", StringComparison.Ordinal);
        Assert.EndsWith(rest, now, StringComparison.Ordinal);
        Assert.Contains("mới", now, StringComparison.Ordinal);
        Assert.Equal(text.Contains("\r\n", StringComparison.Ordinal), now.Contains("\r\n", StringComparison.Ordinal));
        Assert.Equal("mới\n", Outputs.TextOf(changed.Cells[1].Outputs[0]["text"]));
    }

    [Fact]
    public void With_JupytersLayout_GivesWhatJupyterWrites()
    {
        Notebook notebook = TestNotebook.OfCells("1", "2").With([new CellResult(1, [Outputs.Stream("stdout", "a\nb")]), new CellResult(2, [])]);

        Assert.Equal("""
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": 1,
               "metadata": {},
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "a\n",
                  "b"
                 ]
                }
               ],
               "source": "1"
              },
              {
               "cell_type": "code",
               "execution_count": 2,
               "metadata": {},
               "outputs": [],
               "source": "2"
              }
             ],
             "metadata": {},
             "nbformat": 4,
             "nbformat_minor": 4
            }

            """.ReplaceLineEndings("\n"), TextOf(notebook));
    }

    [Theory]
    [InlineData("{\n \"cells\": [\n  {\n   \"cell_type\": \"code\",\n   \"source\": \"1\"\n  }\n ],\n \"nbformat\": 4\n}")]
    [InlineData("{\"cells\":[{\"cell_type\":\"code\",\"source\":\"1\"}],\"nbformat\":4}")]
    public void With_KeysMissing_AddsThem(string text)
    {
        Notebook notebook = Read(text).With([new CellResult(3, [Outputs.Stream("stderr", "x")])]);

        Assert.Equal(3, notebook.Cells[0].ExecutionCount);
        Assert.Equal("x", Outputs.TextOf(Assert.Single(notebook.Cells[0].Outputs)["text"]));
        Assert.EndsWith(text[text.IndexOf("\"cell_type\"", StringComparison.Ordinal)..], TextOf(notebook), StringComparison.Ordinal);
    }

    [Fact]
    public void With_AnotherNumberOfResults_Throws() => Assert.Throws<ArgumentException>(() => TestNotebook.OfCells("1").With([]));

    [Fact]
    public void JupyterJson_EveryKindOfCharacter_ReadsBackAsItWas()
    {
        string all = string.Concat(Enumerable.Range(0, 0x2100).Select(c => (char)c)) + "😀\"\\/";
        string written = JupyterJson.Of(new JsonArray(all), JsonLayout.Jupyter, 0);

        Assert.Equal(all, JsonNode.Parse(written)![0]!.GetValue<string>());
        Assert.Contains("ếẹ", JupyterJson.Of("ếẹ", JsonLayout.Jupyter, 0), StringComparison.Ordinal);
    }

    private static Notebook Read(string text) => Notebook.Read(Encoding.UTF8.GetBytes(text), "foreign.ipynb").ValueOrThrow();

    private static string TextOf(Notebook notebook) => Encoding.UTF8.GetString(notebook.ToBytes());
}
