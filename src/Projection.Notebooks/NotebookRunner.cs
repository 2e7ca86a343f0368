using System.Collections.Immutable;
using Projection.Diagnostics;
using Projection.Notebooks.Scripting;

namespace Projection.Notebooks;

/// <summary>Runs the C# cells of notebooks, in order, without a kernel.</summary>
/// <remarks>
/// The code runs in this process, with its rights: run only what you trust. Console and current folder belong to the run while it lasts, so that one notebook runs at a time;
/// others wait. A cell that takes too long and does not look at <see cref="CellHost.CancellationToken"/> cannot be stopped: it goes on in the background until the process ends.
/// </remarks>
public static class NotebookRunner
{
    /// <summary>Runs a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told the number of each cell before it is run.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The run, or why nothing was run: a line that is meant for another engine, a package that is not shipped.</returns>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<Parsed<NotebookRun>> RunAsync(Notebook notebook, NotebookRunOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        NotebookRunOptions how = options ?? new NotebookRunOptions();
        PreparedCell?[] cells = Prepared(notebook);
        Diagnostic[] problems = [.. cells.OfType<PreparedCell>().SelectMany(c => c.Problems)];
        return problems.Length > 0
            ? Parsed<NotebookRun>.Failed(problems)
            : Parsed<NotebookRun>.Of(await RunAsync(notebook, cells, how, progress, cancellationToken).ConfigureAwait(false));
    }

    // Cells with nothing in them have no number, as in Jupyter.
    private static PreparedCell?[] Prepared(Notebook notebook)
    {
        int number = 0;
        return [.. notebook.Cells.Select(cell => cell.Kind == CellKind.Code && !string.IsNullOrWhiteSpace(cell.Source) ? PreparedCell.Of(cell, ++number, notebook.Name) : null)];
    }

    private static async Task<NotebookRun> RunAsync(Notebook notebook, PreparedCell?[] cells, NotebookRunOptions options, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        string folder = Path.GetFullPath(options.Folder);
        var outputs = new OutputCollector();
        var host = new CellHost(outputs, Language.English);
        using RunningPlace place = await RunningPlace.TakeAsync(outputs, folder, cancellationToken).ConfigureAwait(false);
        using var scripts = new CellScripts(host, folder);
        var run = new CellRun(scripts, host, outputs, options, folder);
        CellResult?[] results = new CellResult?[cells.Length];
        ImmutableArray<CellFailure>.Builder failures = ImmutableArray.CreateBuilder<CellFailure>();
        int done = 0;
        for (int i = 0; i < cells.Length && (failures.Count == 0 || (options.GoesOnAfterErrors && !run.IsOver)); i++)
        {
            if (cells[i] is not { } cell)
            {
                results[i] = notebook.Cells[i].Kind == CellKind.Code ? new CellResult(null, []) : null;
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(cell.Number);
            CellError? error = await run.RunAsync(cell, cancellationToken).ConfigureAwait(false);
            results[i] = new CellResult(cell.Number, outputs.Take());
            done++;
            if (error is not null && (run.IsOver || !notebook.Cells[i].Tags.Contains(NotebookRunOptions.FailsTag)))
            {
                failures.Add(new CellFailure(cell.Number, error));
            }
        }

        return new NotebookRun { Notebook = notebook.With(results), CellsRun = done, Failures = failures.ToImmutable(), Language = host.MainLanguage };
    }
}
