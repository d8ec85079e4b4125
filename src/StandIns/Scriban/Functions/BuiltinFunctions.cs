using System.Reflection;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>What every template knows: the objects with the built-in functions.</summary>
internal sealed class BuiltinFunctions : ScriptObject
{
    private static readonly (string Name, ScriptObject Functions)[] Groups =
    [
        ("array", FunctionsOf(typeof(ArrayFunctions), typeof(ArrayItemFunctions))),
        ("html", FunctionsOf(typeof(HtmlFunctions))),
        ("math", FunctionsOf(typeof(MathFunctions))),
        ("object", FunctionsOf(typeof(ObjectFunctions), typeof(ObjectJsonFunctions))),
        ("regex", FunctionsOf(typeof(RegexFunctions))),
        ("string", FunctionsOf(typeof(StringFunctions), typeof(StringConversionFunctions))),
        ("timespan", FunctionsOf(typeof(TimeSpanFunctions))),
    ];

    private static readonly IncludeFunction Include = new();
    private static readonly IncludeJoinFunction IncludeJoin = new();

    /// <summary>Makes objects of its own, because a template may add members to them.</summary>
    public BuiltinFunctions()
        : base(12)
    {
        foreach (var (name, functions) in Groups)
        {
            SetValue(name, functions.Clone(false), true);
        }

        SetValue("empty", EmptyScriptObject.Default, true);
        SetValue("blank", EmptyScriptObject.Default, true);
        SetValue("include", Include, true);
        SetValue("include_join", IncludeJoin, true);
        SetValue(DateTimeFunctions.DateVariable.Name, new DateTimeFunctions(), true);
    }

    /// <summary>The public static methods and properties of some types, under their script names and in the order of their declaration.</summary>
    internal static ScriptObject FunctionsOf(params Type[] types)
    {
        const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var functions = new ScriptObject();
        foreach (var property in types.SelectMany(type => type.GetProperties(Declared)))
        {
            functions.SetValue(StandardMemberRenamer.Rename(property), property.GetValue(null), false);
        }

        var methods = types.SelectMany(type => type.GetMethods(Declared).OrderBy(method => method.MetadataToken));
        foreach (var method in methods.Where(method => !method.IsSpecialName))
        {
            functions.SetValue(StandardMemberRenamer.Rename(method), new DelegateCustomFunction(null, method, refusesNull: true), true);
        }

        return functions;
    }
}
