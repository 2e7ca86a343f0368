namespace Projection.Notebooks.Scripting;

/// <summary>The console and the current folder of the process, lent to one run of a notebook at a time.</summary>
internal sealed class RunningPlace : IDisposable
{
    // A process has one of each.
    private static readonly SemaphoreSlim One = new(1);

    private readonly TextWriter _out = Console.Out;
    private readonly TextWriter _error = Console.Error;
    private readonly TextReader _in = Console.In;
    private readonly string _folder = Directory.GetCurrentDirectory();

    private RunningPlace(OutputCollector outputs, string folder)
    {
        Directory.SetCurrentDirectory(folder);
        Console.SetOut(new OutputStream(outputs, Format.Outputs.StandardOutput));
        Console.SetError(new OutputStream(outputs, Format.Outputs.StandardError));

        // Nobody is there to answer.
        Console.SetIn(TextReader.Null);
    }

    public static async Task<RunningPlace> TakeAsync(OutputCollector outputs, string folder, CancellationToken cancellationToken)
    {
        await One.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return new RunningPlace(outputs, folder);
        }
        catch
        {
            One.Release();
            throw;
        }
    }

    public void Dispose()
    {
        Console.SetOut(_out);
        Console.SetError(_error);
        Console.SetIn(_in);
        Directory.SetCurrentDirectory(_folder);
        One.Release();
    }
}
