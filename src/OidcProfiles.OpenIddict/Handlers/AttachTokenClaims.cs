using System.Security.Claims;
using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>
/// Keeps tokens minimal: every claim that an attribute owns leaves the ID and the access token, whoever put it there, and comes back
/// only if the attribute is released to that token. Code and refresh tokens are left alone.
/// </summary>
internal sealed class AttachTokenClaims(ProfileClaimsService claims, IAttributeSchemaProvider schemas)
    : IOpenIddictServerHandler<ProcessSignInContext>
{
    /// <summary>After the token principals are prepared, before the tokens are made of them.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<ProcessSignInContext>()
            .UseScopedHandler<AttachTokenClaims>()
            .SetOrder(0)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public async ValueTask HandleAsync(ProcessSignInContext context)
    {
        // A token of the client's own says nothing about a user.
        if (context.Request?.IsClientCredentialsGrantType() is true)
        {
            return;
        }

        await AttachAsync(context, context.IdentityTokenPrincipal, ClaimDestinations.IdToken);
        await AttachAsync(context, context.AccessTokenPrincipal, ClaimDestinations.AccessToken);
    }

    private async Task AttachAsync(ProcessSignInContext context, ClaimsPrincipal? principal, ClaimDestinations destination)
    {
        if (principal is null)
        {
            return;
        }

        var schema = schemas.Current;
        principal.RemoveClaims(StandardAttributes.CustomAttributes);
        foreach (var definition in schema.Definitions)
        {
            principal.RemoveClaims(definition.ClaimName);
        }

        if (!schema.Definitions.Any(definition => (definition.Destinations & destination) != 0)
            || principal.GetClaim(OpenIddictConstants.Claims.Subject) is not { } subject)
        {
            return;
        }

        var request = new ProfileClaimsRequest
        {
            UserId = subject,
            ClientId = context.ClientId,
            Scopes = context.AccessTokenPrincipal?.GetScopes() ?? context.Principal?.GetScopes() ?? [],
            Destination = destination,
        };
        foreach (var (name, value) in (await claims.GetClaimsAsync(request, context.CancellationToken)).Claims)
        {
            if (name != StandardAttributes.Subject)
            {
                Set(principal, name, value);
            }
        }
    }

    private static void Set(ClaimsPrincipal principal, string name, AttributeValue value)
    {
        switch (value)
        {
            case TextValue text:
                principal.SetClaim(name, text.Text);
                break;
            case BooleanValue flag:
                principal.SetClaim(name, flag.Flag);
                break;
            case IntegerValue integer:
                principal.SetClaim(name, integer.Integer);
                break;
            default:
                var json = value.ToJson();
                _ = json.ValueKind == JsonValueKind.Array ? principal.SetClaims(name, json) : principal.SetClaim(name, json);
                break;
        }
    }
}
