using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.OpenIddict.Handlers;
using OidcProfiles.OpenIddict.SignedUserInfo;
using OpenIddict.Server;

namespace OidcProfiles.OpenIddict;

/// <summary>
/// Puts the module's handlers and scopes into the server, once however often it is asked for. The options are validated before the
/// schema is loaded, and made again whenever it changes, so that the scopes of a new attribute can be asked for at once.
/// </summary>
internal sealed class OidcProfilesServerConfiguration(IAttributeSchemaProvider schemas)
    : IConfigureOptions<OpenIddictServerOptions>, IOptionsChangeTokenSource<OpenIddictServerOptions>
{
    public string Name => Options.DefaultName;

    public void Configure(OpenIddictServerOptions options)
    {
        // The built-in step copies claims from the access token past any policy; the module reads the store instead.
        options.Handlers.Remove(OpenIddictServerHandlers.UserInfo.AttachClaims.Descriptor);
        options.Handlers.Add(AnswerUserInfo.Descriptor);
        options.Handlers.Add(ForbidUserInfoCaching.Descriptor);
        options.Handlers.Add(ValidateClaimsRequest.Descriptor);
        options.Handlers.Add(RememberClaimsRequest.Descriptor);
        options.Handlers.Add(PassClaimsRequest.Descriptor);
        options.Handlers.Add(RequireGroup.Descriptor);
        options.Handlers.Add(AttachTokenClaims.Descriptor);
        options.Handlers.Add(DescribeSchema.Descriptor);
        options.Handlers.Add(DescribeClaimsRequests.Descriptor);
        options.Handlers.Add(SignUserInfo.Descriptor);
        options.Handlers.Add(DescribeUserInfoSigning.Descriptor);
        options.Scopes.UnionWith((schemas.FindCurrent()?.Definitions ?? [])
            .Where(definition => AccessPolicy.CanRead(definition, Party.Client)).SelectMany(definition => definition.Scopes));
    }

    public IChangeToken GetChangeToken() => schemas.Watch();
}
