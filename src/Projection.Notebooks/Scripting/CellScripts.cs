using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace Projection.Notebooks.Scripting;

/// <summary>Compiles and runs the cells of one notebook, each on what those before it left.</summary>
internal sealed class CellScripts : IDisposable
{
    private readonly CellHost _host;
    private readonly ScriptOptions _options;
    private readonly InteractiveAssemblyLoader _loader = new();
    private ScriptState<object>? _state;

    public CellScripts(CellHost host, string folder)
    {
        _host = host;
        _options = ScriptOptions.Default
            .WithReferences(ShippedAssemblies.References)
            .WithImports(ShippedAssemblies.Imports)
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithBaseDirectory(folder))
            .WithSourceResolver(ScriptSourceResolver.Default.WithBaseDirectory(folder))
            .WithLanguageVersion(LanguageVersion.Latest)
            .WithOptimizationLevel(OptimizationLevel.Debug)
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8);

        // The code and this program see the same types.
        foreach (Assembly assembly in ShippedAssemblies.Library)
        {
            _loader.RegisterDependency(assembly);
        }
    }

    /// <summary>Runs a cell.</summary>
    /// <returns>Its errors, what it threw, or its value; <c>HasValue</c> where its last line is an expression with a value.</returns>
    public async Task<(ImmutableArray<Diagnostic> Errors, Exception? Thrown, bool HasValue, object? Value)> RunAsync(PreparedCell cell, CancellationToken cancellationToken)
    {
        ScriptOptions options = _options.WithFilePath(PreparedCell.NameOf(cell.Number));
        Script<object> script = _state is null
            ? CSharpScript.Create<object>(cell.Code, options, typeof(CellHost), _loader)
            : _state.Script.ContinueWith<object>(cell.Code, options);
        ImmutableArray<Diagnostic> errors = [.. script.Compile(cancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error)];
        if (!errors.IsEmpty)
        {
            return (errors, null, false, null);
        }

        bool hasValue = HasValue(script.GetCompilation());
        ScriptState<object> state = _state is null
            ? await script.RunAsync(_host, static _ => true, cancellationToken).ConfigureAwait(false)
            : await script.RunFromAsync(_state, static _ => true, cancellationToken).ConfigureAwait(false);
        _state = state;
        return ([], state.Exception, hasValue && state.Exception is null, state.ReturnValue);
    }

    public void Dispose() => _loader.Dispose();

    // An expression without a semicolon at the end, unless it gives nothing.
    private static bool HasValue(Compilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Last();
        return tree.GetRoot() is CompilationUnitSyntax { Members: [.., GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true, Expression: var last } }] }
            && compilation.GetSemanticModel(tree).GetTypeInfo(last).Type?.SpecialType != SpecialType.System_Void;
    }
}
