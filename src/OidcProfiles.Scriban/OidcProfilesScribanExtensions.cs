using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles;
using OidcProfiles.Email.Templates;
using OidcProfiles.Scriban;
using OidcProfiles.Scriban.Expressions;
using OidcProfiles.Templating;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Renders mails and computes attributes with Scriban.</summary>
public static class OidcProfilesScribanExtensions
{
    /// <summary>Adds the engine of templates and expressions, and the built-in templates. May be called again.</summary>
    /// <param name="builder">The module.</param>
    public static OidcProfilesBuilder AddScriban(this OidcProfilesBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IEmailTemplateSource, BuiltInTemplateSource>());
        builder.Services.TryAddSingleton<ITemplateEngine, ScribanTemplateEngine>();
        builder.Services.TryAddSingleton<IExpressionEngine, ScribanExpressionEngine>();
        return builder;
    }
}
