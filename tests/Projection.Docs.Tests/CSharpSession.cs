using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Projection.Charts;
using Projection.Files.Scenarios;
using Projection.Scenarios;

namespace Projection.Docs.Tests;

/// <summary>Compiles and runs the C# of a page; later blocks know what earlier ones declared.</summary>
internal sealed class CSharpSession
{
    // What a console project has without a line of its own: the implicit usings. Data frames and plots are those of the guide on them.
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .WithReferences(typeof(object).Assembly, typeof(Enumerable).Assembly, typeof(Console).Assembly, typeof(System.Data.DataTable).Assembly, typeof(Scenario).Assembly, typeof(ScenarioFile).Assembly, typeof(VegaLiteChart).Assembly,
            typeof(Microsoft.Data.Analysis.DataFrame).Assembly, typeof(ScottPlot.Plot).Assembly)
        .WithImports("System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks")
        .WithCheckOverflow(true);

    private ScriptState<object>? _state;

    /// <summary>What the code writes to the console.</summary>
    public async Task<string> Run(string code)
    {
        using var output = new StringWriter();
        TextWriter before = Console.Out;
        Console.SetOut(output);
        try
        {
            _state = _state is null
                ? await CSharpScript.RunAsync(code, Options).ConfigureAwait(false)
                : await _state.ContinueWithAsync(code, Options).ConfigureAwait(false);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString().ReplaceLineEndings("\n");
    }
}
