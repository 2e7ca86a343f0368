using System.CommandLine;
using Projection.Cli.Output;
using Projection.Diagnostics;
using Projection.Modelling;
using Projection.Reporting;

namespace Projection.Cli.Commands;

/// <summary><c>indicators</c>: the catalogue of a built-in model.</summary>
internal sealed class IndicatorsCommand : Command
{
    private readonly Argument<string> _name = new("NAME") { Description = $"one of: {string.Join(", ", BuiltInModel.Names)}", DefaultValueFactory = _ => "regional-accounts" };
    private readonly CommonOptions _common = new();
    private readonly CommandContext _context;

    public IndicatorsCommand(CommandContext context)
        : base("indicators", "List what a model knows: unit, price basis, kind, names and source of each indicator.")
    {
        _context = context;
        Add(_name);
        _common.AddTo(this, whatIf: false);
        SetAction(Run);
    }

    private int Run(ParseResult options)
    {
        Parsed<ModelDefinition>? model = ModelLoader.Load(options.GetRequiredValue(_name), _context, options.GetValue(_common.Quiet));
        if (model?.Value is not { } definition)
        {
            return ExitCode.WrongInput;
        }

        Language language = _common.LanguageOf(options, _context);
        switch (_common.FormatOf(options))
        {
            case OutputFormat.Json:
                Json.Write(_context.Out, CatalogueOutput.JsonOf(options.GetRequiredValue(_name), definition));
                break;
            case OutputFormat.Csv:
                CatalogueOutput.WriteCsv(_context.Out, definition);
                break;
            default:
                new Screen(_context.Out, _context.Width).Write(CataloguePage.Of(definition, language));
                break;
        }

        return ExitCode.Done;
    }
}
