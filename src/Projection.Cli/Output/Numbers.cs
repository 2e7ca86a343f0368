using System.Globalization;

namespace Projection.Cli.Output;

/// <summary>Numbers for other programs: shortest text that reads back to the same double; nothing for what is no number.</summary>
internal static class Numbers
{
    public static string Text(double value) => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : string.Empty;
}
