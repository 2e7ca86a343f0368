using System.Globalization;
using System.Text;

namespace Projection.Notebooks.Scripting;

/// <summary>A console stream whose text becomes an output of the cell.</summary>
internal sealed class OutputStream(OutputCollector outputs, string name) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;

    public override string NewLine => "\n";

    public override void Write(char value) => outputs.Write(name, [value]);

    public override void Write(char[] buffer, int index, int count) => outputs.Write(name, buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => outputs.Write(name, buffer);

    public override void Write(string? value) => outputs.Write(name, value);

    public override void WriteLine(string? value) => outputs.Write(name, value + "\n");
}
