using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using OidcProfiles.Templating;

namespace OidcProfiles.Email.Rendering;

/// <summary>The variables of a mail: those that every template has, and the properties of its model.</summary>
internal static class EmailVariables
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<EmailModelProperty>> Properties = new();

    /// <summary>What templates may use.</summary>
    /// <param name="mail">The mail; null for a layout, which knows of no model.</param>
    /// <param name="withSubject">Whether it is a body.</param>
    public static IReadOnlyList<TemplateVariable> Describe(EmailDefinition? mail, bool withSubject)
    {
        var variables = withSubject ? EmailGlobals.Variables.Append(EmailGlobals.SubjectVariable) : EmailGlobals.Variables;
        return [.. variables, .. mail is null ? [] : PropertiesOf(mail.ModelType).Select(property => property.Variable)];
    }

    /// <summary>The values of a mail without its culture, which is chosen by the templates that there are.</summary>
    /// <exception cref="ArgumentException">A link of the model is not absolute, or neither http nor https.</exception>
    public static IReadOnlyDictionary<string, object?> Read(EmailRecipient recipient, EmailModel model, EmailBrand brand)
    {
        var zone = EmailTimeZone.Of(recipient.TimeZone);
        var values = EmailGlobals.Read(recipient, brand, zone);
        foreach (var property in PropertiesOf(model.GetType()))
        {
            values[property.Variable.Name] = property.Read(model, zone);
        }

        return values;
    }

    public static IReadOnlyDictionary<string, object?> In(CultureInfo culture, IReadOnlyDictionary<string, object?> values) =>
        new Dictionary<string, object?>(values, StringComparer.Ordinal)
        {
            ["culture"] = culture.Name,
            ["direction"] = culture.TextInfo.IsRightToLeft ? "rtl" : "ltr",
        };

    /// <summary>The same with nothing where there may be nothing.</summary>
    public static IReadOnlyDictionary<string, object?> WithoutOptional(
        IReadOnlyDictionary<string, object?> values, IReadOnlyList<TemplateVariable> variables) => values.ToDictionary(
            pair => pair.Key,
            pair => variables.FirstOrDefault(variable => variable.Name == pair.Key) switch
            {
                { IsOptional: true } => null,
                { } variable when pair.Value is IReadOnlyDictionary<string, object?> members => WithoutOptional(members, variable.Members),
                _ => pair.Value,
            },
            StringComparer.Ordinal);

    private static IReadOnlyList<EmailModelProperty> PropertiesOf(Type model) => Properties.GetOrAdd(model, type =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(EmailModelProperty.Of)]);
}
