using System.CommandLine;
using System.Globalization;
using System.Text;
using Projection.Cli.Output;

namespace Projection.Cli.Help;

/// <summary>Writes what a command is for: description, usage, arguments, options, commands and examples, in the reader's language.</summary>
internal sealed class HelpWriter(TextWriter writer, int width, Language language, Palette colours, HelpWords words)
{
    private const int Margin = 2;
    private const int WidestName = 30;

    private readonly HelpTexts _texts = HelpTexts.In(language);

    public void Write(Command command)
    {
        Section(_texts.Description, Broken(Said(command.Description), width - Margin));
        Section(_texts.Usage, Broken(UsageOf(command), width - Margin));
        Table(_texts.Arguments, command.Arguments.Where(a => !a.Hidden).Select(a => ($"<{Placeholder(a.HelpName ?? a.Name)}>", DescriptionOf(a))));
        Table(_texts.Options, OptionsOf(command).Select(o => (NameOf(o), DescriptionOf(o))));
        Table(_texts.Commands, command.Subcommands.Where(c => !c.Hidden).Select(c => (UsageNameOf(c), Said(c.Description))));
        if (words.Examples(command) is { Count: > 0 } examples)
        {
            Section(_texts.Examples, examples);
        }
    }

    private static IEnumerable<Option> OptionsOf(Command command) => command.Options
        .Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(o => o.Recursive))).Where(o => !o.Hidden).Distinct();

    private string UsageOf(Command command)
    {
        string path = string.Join(' ', command.Parents.OfType<Command>().Append(command).Select(c => c.Name));
        IEnumerable<string> arguments = command.Arguments.Where(a => !a.Hidden).Select(Usage);
        return string.Join(' ', ((IEnumerable<string>)[path, .. command.Subcommands.Count > 0 ? [_texts.AnyCommand] : arguments, _texts.AnyOptions]).Where(part => part.Length > 0));
    }

    private string UsageNameOf(Command command) => string.Join(' ', command.Arguments.Where(a => !a.Hidden).Select(Usage).Prepend(command.Name));

    private string Usage(Argument argument)
    {
        string name = $"<{Placeholder(argument.HelpName ?? argument.Name)}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : string.Empty)}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private string NameOf(Option option)
    {
        string names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal));
        return option.HelpName is { } value && option.Arity.MaximumNumberOfValues > 0 ? $"{names} <{Placeholder(value)}>" : names;
    }

    private string DescriptionOf(Option option) => Said(option.Description) + DefaultOf(option.HasDefaultValue && option.ValueType != typeof(bool), option.GetDefaultValue);

    private string DescriptionOf(Argument argument) => Said(argument.Description) + DefaultOf(argument.HasDefaultValue, argument.GetDefaultValue);

    private string DefaultOf(bool hasDefault, Func<object?> value) =>
        hasDefault && Convert.ToString(value(), CultureInfo.InvariantCulture) is { Length: > 0 } text ? " " + string.Format(CultureInfo.InvariantCulture, _texts.Default, text) : string.Empty;

    private string Said(string? english) => words.Sentence(language, english ?? string.Empty);

    private string Placeholder(string english) => words.Sentence(language, english);

    private void Section(string title, IEnumerable<string> lines)
    {
        writer.WriteLine(colours.Heading(title));
        foreach (string line in lines)
        {
            writer.WriteLine(new string(' ', Margin) + line);
        }

        writer.WriteLine();
    }

    // Two columns; a name too long for its column has a line of its own.
    private void Table(string title, IEnumerable<(string Name, string Text)> rows)
    {
        (string Name, string Text)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        int column = all.Select(row => row.Name.Length).Where(length => length <= WidestName).DefaultIfEmpty(WidestName).Max() + Margin;
        Section(title, all.SelectMany(row => Row(row.Name, Broken(row.Text, width - Margin - column), column)));
    }

    private static IEnumerable<string> Row(string name, List<string> text, int column)
    {
        bool fits = name.Length + Margin <= column;
        yield return fits ? (name.PadRight(column) + text[0]).TrimEnd() : name;
        foreach (string line in text.Skip(fits ? 1 : 0))
        {
            yield return new string(' ', column) + line;
        }
    }

    private static List<string> Broken(string text, int room)
    {
        List<string> lines = [];
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : string.Empty).Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }
}
