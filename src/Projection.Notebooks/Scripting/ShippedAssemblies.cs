using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Projection.Charts;
using Projection.Files.Scenarios;

namespace Projection.Notebooks.Scripting;

/// <summary>What the code of notebooks can use: the framework and the library's own assemblies, as they stand beside this one.</summary>
internal static class ShippedAssemblies
{
    private static readonly string[] SystemImports =
    [
        "System", "System.Collections.Generic", "System.Collections.Immutable", "System.IO", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks",
    ];

    /// <summary>The library's assemblies.</summary>
    public static ImmutableArray<Assembly> Library { get; } = [typeof(Year).Assembly, typeof(ScenarioFile).Assembly, typeof(VegaLiteChart).Assembly, typeof(Notebook).Assembly];

    /// <summary>Names of the packages that a notebook may reference.</summary>
    public static ImmutableArray<string> Packages { get; } = [.. Library.Select(a => a.GetName().Name!)];

    /// <summary>The version of all of them, as packages have it.</summary>
    public static string Version { get; } = typeof(Year).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Metadata of all that code may use.</summary>
    public static ImmutableArray<MetadataReference> References { get; } = [.. Framework().Concat(Library.Select(a => a.Location)).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Namespaces that are at hand without <c>using</c>: the usual ones of the framework, the library's rooms, and those of its files, charts and displays.</summary>
    public static ImmutableArray<string> Imports { get; } =
    [
        .. SystemImports,
        .. Library[0].GetExportedTypes().Select(t => t.Namespace!).Where(name => name.Count(c => c == '.') < 2).Distinct().Order(StringComparer.Ordinal),
        typeof(ScenarioFile).Namespace!,
        typeof(VegaLiteChart).Namespace!,
        typeof(Displays.DisplayRegistry).Namespace!,
    ];

    // The assemblies that the runtime itself consists of; what else stands beside the tool is its own business.
    private static IEnumerable<string> Framework()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? string.Empty).Split(Path.PathSeparator).Where(path => Path.GetDirectoryName(path) == folder).Order(StringComparer.Ordinal);
    }
}
