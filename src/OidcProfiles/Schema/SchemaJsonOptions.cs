using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using OidcProfiles.Attributes;

namespace OidcProfiles.Schema;

/// <summary>How definitions are written and read.</summary>
internal static class SchemaJsonOptions
{
    public static JsonSerializerOptions Compact { get; } = Create(indented: false);

    public static JsonSerializerOptions Indented { get; } = Create(indented: true);

    /// <summary>For copies: an enumeration may have any number, which validation finds later.</summary>
    public static JsonSerializerOptions Lenient { get; } = Create(indented: false, isLenient: true);

    private static JsonSerializerOptions Create(bool indented, bool isLenient = false)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = indented,

            // Files and terminals, never a page: people read these texts.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            AllowDuplicateProperties = false,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: isLenient) },
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyCollections, WriteWhole } },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutEmptyCollections(JsonTypeInfo type)
    {
        if (type.Type.Namespace != typeof(AttributeSchemaDocument).Namespace)
        {
            return;
        }

        foreach (var property in type.Properties.Where(property =>
            property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable))))
        {
            property.ShouldSerialize = static (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
        }
    }

    /// <summary>Three levels are read together, and so are a mode and its list: neither is left out for being the first of its names.</summary>
    private static void WriteWhole(JsonTypeInfo type)
    {
        if (type.Type != typeof(AttributeAccessOptions) && type.Type != typeof(ClientReleaseOptions))
        {
            return;
        }

        foreach (var property in type.Properties.Where(property => property.PropertyType.IsEnum))
        {
            property.ShouldSerialize = static (_, _) => true;
        }
    }
}
