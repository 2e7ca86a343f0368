using System.Text;
using System.Text.RegularExpressions;
using Projection.Charts.Html;
using Projection.Diagnostics;
using Projection.Notebooks.Html;

namespace Projection.Notebooks.Tests.Html;

public partial class PageTests
{
    // Outputs of every kind, some as only other kernels give them.
    private const string Everything = """
        { "nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
          {"cell_type": "markdown", "metadata": {}, "source": "# A title\n\nText with `code`, <b>HTML</b>, a [link](other.ipynb) and\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n"},
          {"cell_type": "code", "execution_count": 1, "metadata": {}, "source": "// a remark\nvar x = $\"{1 + 2} < 3\"; #nonsense\n\"\"\"raw\"\"\"", "outputs": [
            {"output_type": "stream", "name": "stdout", "text": ["one <1>\n", "two\n"]},
            {"output_type": "stream", "name": "stderr", "text": "careful"},
            {"output_type": "error", "ename": "E", "evalue": "v", "traceback": ["\u001b[31mred\u001b[0m", "line"]}]},
          {"cell_type": "code", "execution_count": null, "metadata": {}, "source": "", "outputs": []},
          {"cell_type": "code", "execution_count": 2, "metadata": {}, "source": "2", "outputs": [
            {"output_type": "display_data", "metadata": {}, "data": {"text/plain": "plain", "text/html": "<i>rich</i>"}},
            {"output_type": "display_data", "metadata": {}, "data": {"text/plain": "a circle", "image/svg+xml": ["<svg xmlns='http://www.w3.org/2000/svg'>", "<circle r='4'/></svg>"]}},
            {"output_type": "display_data", "metadata": {}, "data": {"text/plain": "dot", "image/png": "iVBORw0KGgo=\n"}},
            {"output_type": "display_data", "metadata": {}, "data": {"text/markdown": "*soft*"}},
            {"output_type": "display_data", "metadata": {}, "data": {"text/plain": "t", "application/vnd.vegalite.v5+json": {"title": {"text": ["Two", "lines"]}, "description": "What it shows", "mark": "bar", "data": {"values": [{"a": 1}]}, "encoding": {"x": {"field": "a"}}}}},
            {"output_type": "execute_result", "execution_count": 2, "metadata": {}, "data": {"text/plain": "4"}}]},
          {"cell_type": "raw", "metadata": {}, "source": "raw"} ] }
        """;

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Vietnamese)]
    public void Of_EveryKindOfOutput_WithoutBundles(Language language) =>
        Golden.Verify(Styles().Replace(NotebookPage.Of(Read(Everything), language, bundles: null), "<style>…</style>"), member: $"Page.{(language == Language.English ? "en" : "vi")}");

    [Fact]
    public void Of_WithBundles_DrawsChartsAndAllowsNothingElse()
    {
        if (ChartBundles.Embedded is not { } bundles)
        {
            return;
        }

        string page = NotebookPage.Of(Read(Everything), Language.English, bundles);

        Assert.Contains("default-src 'none'; script-src 'sha256-", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", page, StringComparison.Ordinal);
        Assert.Contains("<script type=\"application/json\" class=\"specification\">", page, StringComparison.Ordinal);
        Assert.Contains("id=\"chart-cell-4-5\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://cdn", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(page, NotebookPage.Of(Read(Everything), Language.English, bundles));
    }

    private static Notebook Read(string text) => Notebook.Read(Encoding.UTF8.GetBytes(text), "all.ipynb").ValueOrThrow();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Styles();
}
