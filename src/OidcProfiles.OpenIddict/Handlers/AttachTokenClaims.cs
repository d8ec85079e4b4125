using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OidcProfiles.OpenIddict.Requests;
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
        if (!context.IsRejected)
        {
            await AttachAsync(context, context.AccessTokenPrincipal, ClaimDestinations.AccessToken);
        }
    }

    private async Task AttachAsync(ProcessSignInContext context, ClaimsPrincipal? principal, ClaimDestinations destination)
    {
        if (principal is null)
        {
            return;
        }

        RemoveOwned(principal);
        if (principal.GetClaim(OpenIddictConstants.Claims.Subject) is not { } subject)
        {
            return;
        }

        var remembered = context.Principal is null ? RememberedRequest.None : RememberedRequest.Read(context.Principal);
        var request = new ProfileClaimsRequest
        {
            UserId = subject,
            ClientId = context.ClientId,
            Scopes = context.AccessTokenPrincipal?.GetScopes() ?? context.Principal?.GetScopes() ?? [],
            Destination = destination,
            Claims = remembered.Claims,
            ClaimsLocales = remembered.Locales,
            PermittedScopes = remembered.PermittedScopes,
        };

        // No query for a token into which nothing of the profile goes, as is usual.
        if (!claims.CanHaveClaims(request))
        {
            return;
        }

        var result = await claims.GetClaimsAsync(request, context.CancellationToken);
        if (result.Status == ProfileClaimsStatus.ContributorFailed)
        {
            context.Reject(OpenIddictConstants.Errors.ServerError, "The claims cannot be put together at the moment.");
        }

        foreach (var (name, value) in result.Claims)
        {
            if (name != StandardAttributes.Subject)
            {
                Set(principal, name, value);
            }
        }
    }

    /// <summary>Takes out what attributes own, in every language.</summary>
    private void RemoveOwned(ClaimsPrincipal principal)
    {
        var owned = schemas.Current.Definitions.Select(definition => definition.ClaimName)
            .Append(StandardAttributes.CustomAttributes).ToHashSet(StringComparer.Ordinal);
        foreach (var name in principal.Claims.Select(claim => claim.Type).Where(IsOwned).ToHashSet(StringComparer.Ordinal))
        {
            principal.RemoveClaims(name);
        }

        bool IsOwned(string name) => owned.Contains(name)
            || (name.LastIndexOf(VariantName.Separator) is > 0 and var end && owned.Contains(name[..end]));
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
            case ListValue list:
                // One claim: of a claim for each value, one alone would come out as a single value, and clients would have to expect both.
                ((ClaimsIdentity)principal.Identity!).AddClaim(new(name, list.ToJson().GetRawText(), JsonClaimValueTypes.JsonArray));
                break;
            default:
                principal.SetClaim(name, value.ToJson());
                break;
        }
    }
}
