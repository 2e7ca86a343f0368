using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Projection.Modelling;
using Projection.Scenarios;

namespace Projection;

/// <summary>Every number and word of a result, to the last bit, as one short text.</summary>
internal static class Bits
{
    // What a result was worked out from, not what was worked out.
    private static readonly Type[] Given = [typeof(Scenario), typeof(ModelDefinition), typeof(ScenarioProgram)];

    public static string Of(object? result)
    {
        var text = new StringBuilder();
        Write(text, result, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(StringBuilder text, object? value, HashSet<object> around)
    {
        switch (value)
        {
            case null:
                text.Append("null;");
                return;
            case double number:
                text.Append(BitConverter.DoubleToInt64Bits(number).ToString("x16", CultureInfo.InvariantCulture)).Append(';');
                return;
            case string or Enum or decimal or BigInteger:
            case not null when value.GetType().IsPrimitive:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture)).Append(';');
                return;
        }

        if (Given.Contains(value.GetType()) || value is Delegate || (!value.GetType().IsValueType && !around.Add(value)))
        {
            return;
        }

        text.Append(value.GetType().Name).Append('{');
        if (value is IEnumerable items)
        {
            foreach (object? item in Listed(items))
            {
                Write(text, item, around);
            }
        }
        else
        {
            foreach (PropertyInfo property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.GetIndexParameters().Length == 0 && !p.PropertyType.IsByRefLike).OrderBy(p => p.Name, StringComparer.Ordinal))
            {
                text.Append(property.Name).Append('=');
                Write(text, property.GetValue(value), around);
            }
        }

        text.Append('}');
        around.Remove(value);
    }

    // An immutable array that was never set cannot be listed.
    private static IEnumerable Listed(IEnumerable items) =>
        items.GetType().GetProperty("IsDefault")?.GetValue(items) is true ? Array.Empty<object>() : items;
}
