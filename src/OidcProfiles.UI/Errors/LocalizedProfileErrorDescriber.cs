using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Attributes;
using OidcProfiles.UI.Texts;

namespace OidcProfiles.UI.Errors;

/// <summary>The errors of profiles and accounts in the language of the request; in English where there is no translation.</summary>
/// <param name="texts">The messages, under <c>Errors.&lt;code&gt;</c>.</param>
/// <param name="labels">The names of attributes.</param>
/// <param name="services">Gives the schema, which itself is made with a describer.</param>
internal sealed class LocalizedProfileErrorDescriber(PageTexts texts, AttributeLabels labels, IServiceProvider services) : ProfileErrorDescriber
{
    public override AttributeError DuplicateValue(string name)
    {
        var label = services.GetService<IAttributeSchemaProvider>()?.FindCurrent()?.Find(name) is { } definition ? labels.Label(definition) : name;
        var error = base.DuplicateValue(name);
        return new() { Attribute = error.Attribute, Path = error.Path, Code = error.Code, Description = Format(nameof(DuplicateValue), label) };
    }

    protected override string NameOf(AttributeDefinition definition) => labels.Label(definition);

    protected override string Format(string key, params object[] arguments) => texts.Find($"Errors.{key}") is { } message
        ? string.Format(CultureInfo.CurrentCulture, message, arguments)
        : base.Format(key, arguments);
}
