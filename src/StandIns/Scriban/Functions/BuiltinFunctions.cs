using System.Reflection;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>What every template knows: the objects with the built-in functions.</summary>
internal sealed class BuiltinFunctions : ScriptObject
{
    private static readonly (string Name, ScriptObject Functions)[] Groups =
    [
        ("array", FunctionsOf(typeof(ArrayFunctions))),
        ("html", FunctionsOf(typeof(HtmlFunctions))),
        ("math", FunctionsOf(typeof(MathFunctions))),
        ("object", FunctionsOf(typeof(ObjectFunctions))),
        ("regex", FunctionsOf(typeof(RegexFunctions))),
        ("string", FunctionsOf(typeof(StringFunctions))),
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

    /// <summary>The public static methods and properties of a type, under their script names.</summary>
    internal static ScriptObject FunctionsOf(Type type)
    {
        const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var functions = new ScriptObject();
        foreach (var property in type.GetProperties(Declared))
        {
            functions.SetValue(StandardMemberRenamer.Rename(property), property.GetValue(null), false);
        }

        foreach (var method in type.GetMethods(Declared).Where(method => !method.IsSpecialName).OrderBy(method => method.MetadataToken))
        {
            var function = new DelegateCustomFunction(null, method, refusesNull: true);
            functions.SetValue(StandardMemberRenamer.Rename(method), function, true);
        }

        return functions;
    }
}
