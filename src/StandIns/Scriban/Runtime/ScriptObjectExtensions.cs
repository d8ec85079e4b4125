using System.Collections;
using System.Reflection;

namespace Scriban.Runtime;

/// <summary>What is possible with every kind of script object.</summary>
public static class ScriptObjectExtensions
{
    public static void AssertNotReadOnly(this IScriptObject scriptObject)
    {
        if (scriptObject.IsReadOnly)
        {
            throw new InvalidOperationException("The object is read-only.");
        }
    }

    public static bool TryGetValue(this IScriptObject @this, string key, out object? value) =>
        @this.TryGetValue(ScriptObject.ContextFor(@this), default, key, out value);

    public static void SetValue(this IScriptObject @this, string member, object? value, bool readOnly) =>
        @this.TrySetValue(ScriptObject.ContextFor(@this), default, member, value, readOnly);

    /// <summary>Takes over the members of another object, but for those that are read-only here.</summary>
    public static void Import(this IScriptObject @this, IScriptObject? other)
    {
        if (other is null)
        {
            return;
        }

        var (target, source) = (@this.GetScriptObject(), other.GetScriptObject());
        target.AssertNotReadOnly();
        source.CopyWritableTo(target);
    }

    /// <summary>Takes over a script object, a dictionary, or the public members of another object under their script names.</summary>
    public static void Import(
        this IScriptObject script,
        object? obj,
        MemberFilterDelegate? filter = null,
        MemberRenamerDelegate? renamer = null)
    {
        switch (obj)
        {
            case null:
                break;
            case IScriptObject other:
                script.Import(other);
                break;
            case IDictionary dictionary:
                foreach (DictionaryEntry entry in dictionary)
                {
                    script.SetValue(entry.Key.ToString()!, entry.Value, false);
                }

                break;
            case string or Type or ValueType or Array:
                throw new ArgumentOutOfRangeException(nameof(obj), $"A value of type {obj.GetType()} has no members to import.");
            default:
                foreach (var member in Helpers.ReadableMembers(obj.GetType()).Where(member => filter?.Invoke(member) != false))
                {
                    var name = (renamer ?? StandardMemberRenamer.Default)(member);
                    var isReadOnly = member is FieldInfo { IsInitOnly: true };
                    script.SetValue(string.IsNullOrEmpty(name) ? member.Name : name, Helpers.ReadMember(member, obj), isReadOnly);
                }

                break;
        }
    }

    /// <summary>Makes a delegate a function of templates.</summary>
    public static void Import(this IScriptObject script, string member, Delegate function)
    {
        ArgumentNullException.ThrowIfNull(member);
        script.SetValue(member, new DelegateCustomFunction(function), true);
    }

    public static ScriptObject GetScriptObject(this IScriptObject @this) => @this switch
    {
        ScriptObject script => script,
        ScriptArray array => array.ScriptObject,
        _ => throw new ArgumentException("Only script objects and script arrays have members to import.", nameof(@this)),
    };
}
