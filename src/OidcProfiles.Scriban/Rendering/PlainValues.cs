using OidcProfiles.Templating;
using Scriban.Runtime;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>Copies values for a template: no .NET object reaches it, and it changes none of them.</summary>
internal static class PlainValues
{
    private const int Deepest = 20;

    /// <summary>The global variables; a template may add its own beside them.</summary>
    /// <param name="variables">Values by name.</param>
    /// <exception cref="ArgumentException">A value is none of the types of <see cref="TemplateInput.Variables"/>.</exception>
    public static ScriptObject Globals(IReadOnlyDictionary<string, object?> variables)
    {
        var globals = new ScriptObject();
        foreach (var (name, value) in variables)
        {
            globals.SetValue(name, Copy(name, value, 0), readOnly: true);
        }

        return globals;
    }

    private static object? Copy(string name, object? value, int depth) => value switch
    {
        _ when depth > Deepest =>
            throw new ArgumentException($"The variable '{name}' is nested more than {Deepest} levels deep; accepted: values, lists and maps."),
        null or string or bool or int or long or decimal or double or DateTime => value,
        IReadOnlyDictionary<string, object?> map => CopyMap(name, map, depth),
        IReadOnlyList<object?> list => CopyList(name, list, depth),
        _ => throw new ArgumentException(
            $"The variable '{name}' holds a {value.GetType()}; accepted: string, bool, int, long, decimal, double, DateTime, null, and maps and "
            + "lists of these."),
    };

    private static ScriptObject CopyMap(string name, IReadOnlyDictionary<string, object?> map, int depth)
    {
        var copy = new ScriptObject();
        foreach (var (member, value) in map)
        {
            copy.SetValue(member, Copy($"{name}.{member}", value, depth + 1), readOnly: true);
        }

        copy.IsReadOnly = true;
        return copy;
    }

    private static ScriptArray CopyList(string name, IReadOnlyList<object?> list, int depth)
    {
        var copy = new ScriptArray();
        foreach (var value in list)
        {
            copy.Add(Copy(name, value, depth + 1));
        }

        copy.IsReadOnly = true;
        return copy;
    }
}
