using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.OpenIddict.Handlers;
using OpenIddict.Server;

namespace OidcProfiles.OpenIddict;

/// <summary>Puts the module's handlers and scopes into the server, once however often it is asked for.</summary>
internal sealed class OidcProfilesServerConfiguration(IAttributeSchemaProvider schemas) : IConfigureOptions<OpenIddictServerOptions>
{
    public void Configure(OpenIddictServerOptions options)
    {
        // The built-in step copies claims from the access token past any policy; the module reads the store instead.
        options.Handlers.Remove(OpenIddictServerHandlers.UserInfo.AttachClaims.Descriptor);
        options.Handlers.Add(AnswerUserInfo.Descriptor);
        options.Handlers.Add(ForbidUserInfoCaching.Descriptor);
        options.Handlers.Add(AttachTokenClaims.Descriptor);
        options.Handlers.Add(DescribeSchema.Descriptor);
        options.Scopes.UnionWith(
            schemas.Current.Definitions.Where(definition => AccessPolicy.CanRead(definition, Party.Client)).SelectMany(d => d.Scopes));
    }
}
