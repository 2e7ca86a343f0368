using System.Reflection;

namespace Projection.Notebooks.Displays;

/// <summary>What a table shows of a type: its public properties and fields, in the order in which they are declared.</summary>
internal sealed class Properties
{
    private readonly (string Name, Func<object, object?> Get)[] _all;

    private Properties((string Name, Func<object, object?> Get)[] all) => _all = all;

    public IEnumerable<string> Names => _all.Select(p => p.Name);

    public bool IsEmpty => _all.Length == 0;

    public static Properties Of(Type type) => new(
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && !p.PropertyType.IsByRefLike)
            .OrderBy(p => p.MetadataToken).Select(p => (p.Name, (Func<object, object?>)(value => Read(() => p.GetValue(value))))),
        .. type.GetFields(BindingFlags.Public | BindingFlags.Instance)
            .OrderBy(f => f.MetadataToken).Select(f => (f.Name, (Func<object, object?>)f.GetValue)),
    ]);

    public IEnumerable<object?> ValuesOf(object value) => _all.Select(p => p.Get(value));

    // A property that fails tells why in its place.
    private static object? Read(Func<object?> get)
    {
        try
        {
            return get();
        }
        catch (TargetInvocationException failure)
        {
            return failure.InnerException;
        }
    }
}
