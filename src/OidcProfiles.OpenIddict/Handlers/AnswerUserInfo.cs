using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.Claims;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace OidcProfiles.OpenIddict.Handlers;

/// <summary>Answers UserInfo with the claims that the policy releases (OIDC Core 5.3).</summary>
internal sealed class AnswerUserInfo(ProfileClaimsService claims) : IOpenIddictServerHandler<HandleUserInfoRequestContext>
{
    /// <summary>In the place of the built-in step that it replaces.</summary>
    public static OpenIddictServerHandlerDescriptor Descriptor { get; } =
        OpenIddictServerHandlerDescriptor.CreateBuilder<HandleUserInfoRequestContext>()
            .UseScopedHandler<AnswerUserInfo>()
            .SetOrder(OpenIddictServerHandlers.UserInfo.AttachClaims.Descriptor.Order)
            .SetType(OpenIddictServerHandlerType.Custom)
            .Build();

    public async ValueTask HandleAsync(HandleUserInfoRequestContext context)
    {
        var principal = AccessTokens.Read(context);
        if (ProfileClaimsRequests.FromAccessToken(principal) is not { } request)
        {
            RejectAccount(context);
            return;
        }

        var result = await claims.GetClaimsAsync(request, context.CancellationToken);
        if (result.Status == ProfileClaimsStatus.ContributorFailed)
        {
            context.Reject(Errors.ServerError, "The claims cannot be put together at the moment.");
        }
        else if (result.Status != ProfileClaimsStatus.Found)
        {
            RejectAccount(context);
        }
        else if (!principal.HasScope(Scopes.OpenId))
        {
            context.Reject(Errors.InsufficientScope, "The access token was not granted the 'openid' scope.");
        }
        else
        {
            Write(context, request.UserId, result.Claims);
        }
    }

    /// <summary>One answer for a subject that never was, is deleted or is locked: a client learns only that the token is of no use.</summary>
    private static void RejectAccount(HandleUserInfoRequestContext context) =>
        context.Reject(Errors.InvalidToken, "The access token does not stand for an active user account.");

    private static void Write(HandleUserInfoRequestContext context, string subject, IReadOnlyList<ProfileClaim> claims)
    {
        context.Issuer = context.Options.Issuer ?? context.BaseUri;
        context.Subject = subject;
        foreach (var (name, value) in claims)
        {
            if (name != StandardAttributes.Subject)
            {
                context.Claims[name] = Convert(value);
            }
        }
    }

    private static OpenIddictParameter Convert(AttributeValue value) => value switch
    {
        TextValue text => text.Text,
        BooleanValue flag => flag.Flag,
        IntegerValue integer => integer.Integer,
        _ => value.ToJson(),
    };
}
