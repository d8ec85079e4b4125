using Scriban;
using Scriban.Runtime;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>The functions of the language without those that evaluate text as code, read clocks or make random values. Shared: nobody can change them.</summary>
internal static class SandboxBuiltins
{
    /// <summary>What was taken away, and why.</summary>
    public static IReadOnlyDictionary<string, string> Removed { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["object.eval"] = "text is never evaluated",
        ["object.eval_template"] = "text is never evaluated",
        ["date.now"] = "a rendering depends on its input alone",
        ["date.utc_now"] = "a rendering depends on its input alone",
        ["date.parse"] = "it reads the clock and the time zone of the machine",
        ["date.parse_to_string"] = "it reads the clock and the time zone of the machine",
        ["date.format"] = "a rendering cannot change others; give the pattern to 'date.to_string'",
        ["math.random"] = "a rendering depends on its input alone",
        ["math.uuid"] = "a rendering depends on its input alone",
        ["include_join"] = "use 'include' in a loop",
    };

    /// <summary>The functions.</summary>
    public static ScriptObject Shared { get; } = Create();

    private static ScriptObject Create()
    {
        var builtins = new ScriptObject();
        foreach (var (name, value) in TemplateContext.GetDefaultBuiltinObject())
        {
            if (!Removed.ContainsKey(name))
            {
                builtins.SetValue(name, value is ScriptObject functions ? Keep(name, functions) : value, readOnly: true);
            }
        }

        builtins.SetValue("include", new IncludeFunction(), readOnly: true);
        builtins.IsReadOnly = true;
        return builtins;
    }

    /// <summary>A plain object: <c>date</c> can then not be called as a function, which would parse.</summary>
    private static ScriptObject Keep(string name, ScriptObject functions)
    {
        var kept = new ScriptObject();
        foreach (var (member, value) in functions)
        {
            if (!Removed.ContainsKey($"{name}.{member}"))
            {
                var safe = (name, member, value) is ("regex", "replace", IScriptCustomFunction replace)
                    ? new RegexReplaceFunction(replace)
                    : value;
                kept.SetValue(member, safe, readOnly: true);
            }
        }

        kept.IsReadOnly = true;
        return kept;
    }
}
