using System.Numerics;
using System.Reflection;
using Scriban.Runtime;

namespace Scriban;

/// <summary>How types are told apart and named.</summary>
internal static class Helpers
{
    private static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(ushort)] = "ushort",
        [typeof(short)] = "short",
        [typeof(uint)] = "uint",
        [typeof(int)] = "int",
        [typeof(ulong)] = "ulong",
        [typeof(long)] = "long",
        [typeof(string)] = "string",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(BigInteger)] = "bigint",
        [typeof(ScriptRange)] = "range",
    };

    public static bool IsPrimitiveOrNumber(Type type) => type.IsPrimitive || type == typeof(decimal) || type == typeof(BigInteger);

    public static bool IsFromHere(Type type) => type.Namespace?.StartsWith("Scriban.", StringComparison.Ordinal) == true;

    /// <summary>The name of a type in messages and for object.kind.</summary>
    public static string NameOf(Type type)
    {
        if (Names.TryGetValue(type, out var known))
        {
            return known;
        }

        if (type.IsEnum)
        {
            return "enum";
        }

        if (typeof(System.Collections.IList).IsAssignableFrom(type))
        {
            return "array";
        }

        if (typeof(IScriptObject).IsAssignableFrom(type))
        {
            return "object";
        }

        if (typeof(IScriptCustomFunction).IsAssignableFrom(type))
        {
            return "function";
        }

        var name = type.Name;
        if (type.IsGenericType && name.IndexOf('`', StringComparison.Ordinal) is > 0 and var tick)
        {
            name = $"{name[..tick]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>";
        }

        if (!IsFromHere(type))
        {
            return name;
        }

        const string Prefix = "Script";
        return StandardMemberRenamer.Rename(name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name);
    }

    /// <summary>The public fields and properties of the instances of a type, its own before the inherited ones.</summary>
    public static IEnumerable<MemberInfo> ReadableMembers(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(Own))
            {
                yield return field;
            }

            foreach (var property in level.GetProperties(Own))
            {
                if (property.GetMethod?.IsPublic == true && property.GetIndexParameters().Length == 0)
                {
                    yield return property;
                }
            }
        }
    }

    public static object? ReadMember(MemberInfo member, object target) =>
        member is FieldInfo field ? field.GetValue(target) : ((PropertyInfo)member).GetValue(target);
}
