using System.CommandLine;
using Projection.Cli.Output;
using Projection.Comparison;
using Projection.Diagnostics;
using Projection.Files.Results;
using Projection.Files.Tables;
using Projection.Reporting;
using Projection.Scenarios;
using Projection.Tabulation;

namespace Projection.Cli.Commands;

/// <summary><c>compare</c>: variants or files side by side, and where the differences come from.</summary>
/// <remarks>Not a <see cref="ScenarioCommand"/>: variants and values given do not change one scenario here, they make further ones.</remarks>
internal sealed class CompareCommand : Command
{
    private readonly Argument<string[]> _files = new("SCENARIO") { Arity = ArgumentArity.OneOrMore, Description = "a scenario file, such as scenarios/example.yaml; the others are compared with the first" };
    private readonly CommonOptions _common = new();
    private readonly CompareOptions _options = new();
    private readonly CommandContext _context;

    public CompareCommand(CommandContext context)
        : base("compare", "Put variants or files side by side, and say which assumptions the differences come from.")
    {
        _context = context;
        Add(_files);
        _common.AddTo(this, whatIf: false);
        _options.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        bool quiet = line.GetValue(_common.Quiet);
        if (await ScenarioFiles.ReadAsync(line.GetRequiredValue(_files), _context, quiet, cancellationToken).ConfigureAwait(false) is not { } scenarios)
        {
            return ExitCode.WrongInput;
        }

        // What is wrong with cases and options is told at once; options are read against the files, which are there in any case.
        Parsed<IReadOnlyList<ComparedCase>> cases = ComparedCases.Of(scenarios, _options.VariantsOf(line), _options.ValuesOf(line));
        ComparisonOptions how = _options.Read(line, scenarios, out IReadOnlyList<Diagnostic> problems);
        _context.Report(cases.Diagnostics.Concat(problems), quiet);
        if (!cases.Success || problems.Count > 0)
        {
            return ExitCode.WrongInput;
        }

        Parsed<ScenarioComparison> comparison = ScenarioComparer.Compare(cases.Value, how, cancellationToken);
        _context.Report(comparison.Diagnostics, quiet);
        return comparison.Success ? Write(comparison.Value, line) : ExitCode.WrongInput;
    }

    private int Write(ScenarioComparison comparison, ParseResult line)
    {
        Language language = _context.Language;
        switch (_common.FormatOf(line))
        {
            case OutputFormat.Json:
                ResultFile.Write(_context.Out, ComparisonDocument.Of(comparison, language));
                break;
            case OutputFormat.Csv:
                comparison.ToTable().ToPlainCsv(_context.Out);
                break;
            default:
                _context.Show(ComparisonPage.Of(comparison, language));
                break;
        }

        return ExitCode.Done;
    }
}
