using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Projection.Notebooks.Format;

namespace Projection.Notebooks.Scripting;

/// <summary>Runs one cell after the other and turns what happens into outputs.</summary>
internal sealed class CellRun(CellScripts scripts, CellHost host, OutputCollector outputs, NotebookRunOptions options, string folder)
{
    private readonly Dictionary<string, string> _code = [];

    /// <summary>Whether a cell took too long, so that nothing can be run after it.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Runs a cell; its outputs are then with the collector.</summary>
    /// <returns>Why it failed; <see langword="null"/> where it did not.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<CellError?> RunAsync(PreparedCell cell, CancellationToken cancellationToken)
    {
        _code[PreparedCell.NameOf(cell.Number)] = cell.Code;
        CellError? error = await TryAsync(cell, cancellationToken).ConfigureAwait(false);
        if (error is not null)
        {
            outputs.Add(Outputs.Error(error));
        }

        return error;
    }

    private async Task<CellError?> TryAsync(PreparedCell cell, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        host.CancellationToken = stop.Token;
        try
        {
            // On a thread of its own, so that a cell that never ends does not keep the program.
            (ImmutableArray<Diagnostic> errors, Exception? thrown, bool hasValue, object? value) = await Task.Run(() => scripts.RunAsync(cell, stop.Token), CancellationToken.None)
                .WaitAsync(options.CellTimeout ?? Timeout.InfiniteTimeSpan, options.Time, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (!errors.IsEmpty)
            {
                return Errors().OfCompiler(errors);
            }

            if (thrown is not null)
            {
                return Errors().OfException(thrown);
            }

            if (hasValue)
            {
                outputs.Add(Outputs.Result(host.BundleOf(value), cell.Number));
            }

            return null;
        }
        catch (TimeoutException) when (options.CellTimeout is not null)
        {
            IsOver = true;
            await stop.CancelAsync().ConfigureAwait(false);
            return CellErrors.OfTimeout(options.CellTimeout.Value);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What a display throws is the cell's failure too.
            return Errors().OfException(failure);
        }
    }

    private CellErrors Errors() => new(_code, folder, host.Language);
}
