using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Profiles;

namespace OidcProfiles.UI.Culture;

/// <summary>The language of the signed-in person's profile, if the person may see it there. Asked for on pages only.</summary>
internal sealed class ProfileCultureProvider : RequestCultureProvider
{
    private const string Locale = "locale";

    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var services = httpContext.RequestServices;
        if (httpContext.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null
            || httpContext.User.FindFirst(services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.UserIdClaimType)?.Value
                is not { } userId
            || services.GetRequiredService<IAttributeSchemaProvider>().Current.Find(Locale) is not { } definition
            || !AccessPolicy.CanRead(definition, Party.EndUser)
            || services.GetService<IProfileStore>() is not { } store)
        {
            return null;
        }

        var profile = await store.FindAsync(userId, httpContext.RequestAborted);
        return profile?.Profile.Values.GetValueOrDefault(definition.Id)?.Value is TextValue locale ? new(locale.Text) : null;
    }
}
