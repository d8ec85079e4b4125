using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>object.from_json and object.to_json</summary>
internal static class ObjectJsonFunctions
{
    public static object? FromJson(TemplateContext context, string? json)
    {
        // Not left to the binding of arguments, whose error would point at the call instead of the argument.
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return FromJson(document.RootElement);
    }

    public static string ToJson(TemplateContext context, object? value)
    {
        if (value is IScriptCustomFunction)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "A function cannot be written as JSON.");
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        using (context.EnterLoopScope())
        {
            Write(context, writer, value, new HashSet<object>(ReferenceEqualityComparer.Instance));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static object? FromJson(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                return new ScriptArray(element.EnumerateArray().Select(FromJson));
            case JsonValueKind.Object:
                var members = new ScriptObject();
                foreach (var property in element.EnumerateObject())
                {
                    members.SetValue(property.Name, FromJson(property.Value), false);
                }

                return members;
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            case JsonValueKind.Number:
                return element.GetDecimal();
            default:
                return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
    }

    private static void Write(TemplateContext context, Utf8JsonWriter writer, object? value, HashSet<object> around)
    {
        var limit = context.ObjectRecursionLimit;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack() || (limit != 0 && around.Count >= limit))
        {
            throw TooDeep();
        }

        if (value is null or string or IFormattable || Helpers.IsPrimitiveOrNumber(value.GetType()))
        {
            JsonSerializer.Serialize(writer, value, value?.GetType() ?? typeof(object));
            return;
        }

        if (!around.Add(value))
        {
            throw TooDeep();
        }

        if (value is IList list)
        {
            WriteList(context, writer, list, around);
        }
        else
        {
            WriteMembers(context, writer, value, around);
        }

        around.Remove(value);
    }

    private static void WriteList(TemplateContext context, Utf8JsonWriter writer, IList list, HashSet<object> around)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            context.StepLoop(context.CurrentSpan, 1);
            Write(context, writer, item, around);
        }

        writer.WriteEndArray();
    }

    private static void WriteMembers(TemplateContext context, Utf8JsonWriter writer, object value, HashSet<object> around)
    {
        writer.WriteStartObject();
        foreach (var (name, member) in ObjectFunctions.MembersOf(context, context.CurrentSpan, value))
        {
            context.StepLoop(context.CurrentSpan, 1);
            writer.WritePropertyName(name);
            Write(context, writer, member, around);
        }

        writer.WriteEndObject();
    }

    private static InvalidOperationException TooDeep() => new("The value lies too deep in itself to be written as JSON.");
}
