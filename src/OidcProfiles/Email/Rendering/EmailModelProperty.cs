using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Rendering;

/// <summary>A property of a model as a variable.</summary>
internal sealed class EmailModelProperty
{
    private readonly PropertyInfo _property;

    private EmailModelProperty(PropertyInfo property, TemplateVariable variable) => (_property, Variable) = (property, variable);

    public TemplateVariable Variable { get; }

    /// <exception cref="InvalidOperationException">The property has no description, or is of a type that templates do not know.</exception>
    public static EmailModelProperty Of(PropertyInfo property)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        var description = property.GetCustomAttribute<DescriptionAttribute>()?.Description ?? throw new InvalidOperationException(
            $"The property {property.DeclaringType?.Name}.{property.Name} needs a [property: Description(\"…\")]: it is a variable of templates.");
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var isOptional = type != property.PropertyType || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        return new(property, type == typeof(TimeSpan)
            ? new(name, TemplateVariableType.Object, description, isOptional, EmailDuration.Members)
            : new(name, TypeOf(property, type), description, isOptional, []));
    }

    /// <summary>The value as templates get it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="zone">The recipient's time zone.</param>
    /// <exception cref="ArgumentException">A link is not absolute, or neither http nor https.</exception>
    public object? Read(EmailModel model, EmailTimeZone zone) => _property.GetValue(model) switch
    {
        null => null,
        string text => DisplayText.Clean(text, DisplayText.Other) ?? Nothing,
        Uri link => Write(link),
        TimeSpan time => EmailDuration.Of(time),
        DateTimeOffset time => zone.Tell(time),
        Enum value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()),
        var value => value,
    };

    /// <summary>A text of which nothing can be seen is none; where there must be one, it is empty.</summary>
    private string? Nothing => Variable.IsOptional ? null : string.Empty;

    private string Write(Uri link) => link.IsAbsoluteUri && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp)
        ? link.AbsoluteUri
        : throw new ArgumentException($"The link {_property.DeclaringType?.Name}.{_property.Name} must be absolute, and https or http.");

    private static TemplateVariableType TypeOf(PropertyInfo property, Type type) =>
        type == typeof(string) || type == typeof(Uri) || type.IsEnum ? TemplateVariableType.Text
        : type == typeof(DateTimeOffset) ? TemplateVariableType.Time
        : type == typeof(bool) ? TemplateVariableType.Boolean
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double) ? TemplateVariableType.Number
        : throw new InvalidOperationException(
            $"The property {property.DeclaringType?.Name}.{property.Name} is of the type {type.Name}, which templates do not know; accepted: "
            + "string, bool, int, long, decimal, double, Uri, DateTimeOffset, TimeSpan and enumerations.");
}
